import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, picture, row, rows, trio } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const seat = option('seat', words('Seat', 'Zitting', 'Assise'), {
  cane: words('Woven cane', 'Gevlochten riet', 'Cannage'),
  linen: words('Linen cushion', 'Linnen kussen', 'Coussin de lin'),
});

/** What goes out and comes back. */
export const hire: DemoProduct[] = [
  {
    slug: 'cross-back-chair-hire',
    kind: 'rental',
    category: 'furniture',
    eventTypes: ['wedding', 'anniversary', 'christening', 'corporate'],
    names: words('Cross-back chair, for hire', 'Kruisrugstoel te huur', 'Chaise bistrot en location'),
    summary: words(
      'The one from the photographs: brought the day before, fetched the day after',
      'Die van de foto’s: de dag voordien gebracht, de dag nadien opgehaald',
      'Celle des photos : livrée la veille, reprise le lendemain',
    ),
    description: words(
      'Bent oak with a crossed back, light enough to move by one hand and steady on a lawn. They arrive wiped, in stacks of eight, with a trolley that you may keep until we come back.\n\nThe deposit is for chairs that do not come home. A scratch from a good party is not damage.',
      'Gebogen eik met een gekruiste rug, licht genoeg voor één hand en stevig op gras. Ze komen afgeveegd aan, per acht gestapeld, met een karretje dat je mag houden tot wij terugkomen.\n\nDe waarborg is voor stoelen die niet thuiskomen. Een krasje van een goed feest is geen schade.',
      'Chêne cintré au dossier croisé, assez légère pour une main et stable sur une pelouse. Elles arrivent essuyées, empilées par huit, avec un chariot que vous gardez jusqu’à notre retour.\n\nLa caution est pour les chaises qui ne rentrent pas. La griffe d’une belle fête n’est pas un dégât.',
    ),
    options: [seat],
    variants: everyChoice('CROSS-BACK-HIRE', [seat], (chosen) => ({
      priceMinor: oneOf({ cane: 450, linen: 550 }, chosen('seat')),
      serves: 1,
      onHand: oneOf({ cane: 120, linen: 60 }, chosen('seat')),
    })),
    vatRateBp: 2100,
    leadDays: 3,
    rentalOutDays: 1,
    rentalBackDays: 1,
    depositMinor: 500,
    allergens: [],
    diets: [],
    material: words('Bent oak, cane or linen', 'Gebogen eik, riet of linnen', 'Chêne cintré, rotin ou lin'),
    related: ['round-table-hire', 'chair-set-up', 'peony-centrepiece'],
    pictures: [
      picture(
        'pearl',
        'arch',
        row('1fa91', 5),
        words('Five chairs side by side', 'Vijf stoelen naast elkaar', 'Cinq chaises côte à côte'),
      ),
      picture(
        'sage',
        'cove',
        duo('1fa91', '1f33f', 0.3),
        words('A chair with a green sprig', 'Een stoel met een groen takje', 'Une chaise et un brin vert'),
      ),
    ],
  },
  {
    slug: 'round-table-hire',
    kind: 'rental',
    category: 'furniture',
    eventTypes: ['wedding', 'anniversary', 'corporate', 'christening'],
    names: words(
      'Round table for eight, for hire',
      'Ronde tafel voor acht te huur',
      'Table ronde pour huit en location',
    ),
    summary: words(
      'A metre eighty of good conversation, with a floor-length cloth',
      'Een meter tachtig goede gesprekken, met laken tot op de grond',
      'Un mètre quatre-vingts de conversation, avec nappe jusqu’au sol',
    ),
    description: words(
      'Round, so that everybody hears everybody. The top folds in two and fits through any door; legs lock with a click and stand level on gravel too.\n\nA washed cotton cloth to the floor comes with it. Bring it back as it is: spots of wine are our work.',
      'Rond, zodat iedereen iedereen hoort. Het blad plooit in twee en past door elke deur; de poten klikken vast en staan ook op grind waterpas.\n\nEen gewassen katoenen laken tot op de grond hoort erbij. Breng het terug zoals het is: wijnvlekken zijn ons werk.',
      'Ronde, pour que chacun entende tout le monde. Le plateau se plie et passe par toutes les portes ; les pieds s’enclenchent et restent d’aplomb même sur le gravier.\n\nUne nappe de coton jusqu’au sol l’accompagne. Rendez-la telle quelle : les taches de vin, c’est notre affaire.',
    ),
    options: [],
    variants: single('ROUND-TABLE-HIRE', 1600, { onHand: 24, serves: 8 }),
    vatRateBp: 2100,
    leadDays: 3,
    rentalOutDays: 1,
    rentalBackDays: 1,
    depositMinor: 4000,
    allergens: [],
    diets: [],
    related: ['cross-back-chair-hire', 'table-laying', 'taper-candles'],
    pictures: [
      picture(
        'butter',
        'disc',
        trio('1f37d-fe0f', '1f56f-fe0f', '1f337'),
        words(
          'A plate, a candle and a tulip',
          'Een bord, een kaars en een tulp',
          'Une assiette, une bougie et une tulipe',
        ),
      ),
      picture(
        'sky',
        'podium',
        duo('1f37d-fe0f', '1f377', 0.28),
        words('A laid place with wine', 'Een gedekte plaats met wijn', 'Un couvert et du vin'),
      ),
    ],
  },
  {
    slug: 'garden-marquee-hire',
    kind: 'rental',
    category: 'furniture',
    eventTypes: ['wedding', 'garden-party', 'birthday', 'anniversary'],
    names: words('Garden marquee, for hire', 'Tuintent te huur', 'Tente de jardin en location'),
    summary: words(
      'Six metres by twelve of dry garden: ours for two days to pitch, yours to dance',
      'Zes meter op twaalf droge tuin: twee dagen om op te zetten, dan is hij van jou',
      'Six mètres sur douze de jardin au sec, montée deux jours avant',
    ),
    description: words(
      'White cotton on ash poles, with walls that roll up when the sun stays. Four of our people pitch it two days before, so that whoever decorates has a whole day inside.\n\nIt needs eight metres by fourteen of level ground and a lawn that takes pegs. We look at it with you first.',
      'Wit katoen op essen palen, met wanden die je oprolt als de zon blijft. Vier van onze mensen zetten hem twee dagen vooraf op, zodat wie versiert er een hele dag in kan.\n\nHij vraagt acht meter op veertien vlakke grond en een gazon waar pinnen in mogen. We komen eerst samen kijken.',
      'Coton blanc sur mâts de frêne, aux parois que l’on roule si le soleil reste. Quatre des nôtres la montent deux jours avant : qui décore dispose d’une journée entière.\n\nIl lui faut huit mètres sur quatorze de sol plan et une pelouse qui accepte les piquets. Nous venons voir d’abord avec vous.',
    ),
    options: [],
    variants: single('MARQUEE-HIRE', 58000, { onHand: 2, serves: 80 }),
    vatRateBp: 2100,
    leadDays: 10,
    rentalOutDays: 2,
    rentalBackDays: 2,
    depositMinor: 30000,
    allergens: [],
    diets: [],
    material: words('Cotton, ash, rope', 'Katoen, es, touw', 'Coton, frêne, corde'),
    related: ['cross-back-chair-hire', 'round-table-hire', 'linen-bunting', 'garden-dinner'],
    pictures: [
      picture(
        'aqua',
        'cove',
        below('26fa', '1f31e', '1f333'),
        words('A tent under the sun', 'Een tent in de zon', 'Une tente au soleil'),
      ),
      picture(
        'dusk',
        'podium',
        rows('26fa'),
        words('Tents in rows', 'Tenten op rijen', 'Des tentes en rangs'),
      ),
    ],
  },
];
