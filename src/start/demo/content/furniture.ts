import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, mirrored, pair, picture, row, rows, scatter, solo, trio } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const chairs = option('chairs', words('Chairs', 'Stoelen', 'Chaises'), {
  50: words('Up to 50 chairs', 'Tot 50 stoelen', 'Jusqu’à 50 chaises'),
  100: words('Up to 100 chairs', 'Tot 100 stoelen', 'Jusqu’à 100 chaises'),
  200: words('Up to 200 chairs', 'Tot 200 stoelen', 'Jusqu’à 200 chaises'),
});

const tables = option('tables', words('Tables', 'Tafels', 'Tables'), {
  8: words('Up to 8 tables', 'Tot 8 tafels', 'Jusqu’à 8 tables'),
  16: words('Up to 16 tables', 'Tot 16 tafels', 'Jusqu’à 16 tables'),
});

const wood = option('finish', words('Finish', 'Afwerking', 'Finition'), {
  natural: words('Oiled beech', 'Geoliede beuk', 'Hêtre huilé'),
  white: words('Chalk white', 'Krijtwit', 'Blanc craie'),
});

const wool = option('colour', words('Colour', 'Kleur', 'Couleur'), {
  moss: words('Moss and cream', 'Mos en crème', 'Mousse et crème'),
  brick: words('Brick and cream', 'Baksteen en crème', 'Brique et crème'),
});

export const furniture: DemoProduct[] = [
  {
    slug: 'chair-set-up',
    kind: 'service',
    category: 'furniture',
    eventTypes: ['wedding', 'corporate', 'garden-party', 'anniversary'],
    names: words('Set-up of chairs', 'Stoelen klaarzetten', 'Mise en place des chaises'),
    summary: words(
      'Straight rows before your guests arrive, and gone when they leave',
      'Rechte rijen voor je gasten komen, opgeruimd wanneer ze gaan',
      'Des rangs droits avant vos invités, tout est rangé après leur départ',
    ),
    description: words(
      'Your venue has the chairs, stacked in a shed; we have three people and a string. They carry, wipe, and set rows or circles to your drawing, with an aisle wide enough for two.\n\nAfterwards they stack everything where it was. You need not find cousins with strong backs.',
      'Je zaal heeft de stoelen, gestapeld in een schuur; wij hebben drie mensen en een touw. Ze dragen, vegen af en zetten rijen of kringen volgens je tekening, met een gangpad breed genoeg voor twee.\n\nNadien stapelen ze alles terug waar het stond. Je hoeft geen neven met sterke ruggen te zoeken.',
      'Votre salle a les chaises, empilées dans une remise ; nous avons trois personnes et un cordeau. Elles portent, essuient et alignent rangs ou cercles selon votre plan, avec une allée assez large pour deux.\n\nEnsuite, elles rempilent tout à sa place. Inutile de chercher des cousins au dos solide.',
    ),
    options: [chairs],
    variants: everyChoice('CHAIR-SET-UP', [chairs], (chosen) => ({
      priceMinor: oneOf({ 50: 18000, 100: 29500, 200: 49000 }, chosen('chairs')),
      serves: Number(chosen('chairs')),
    })),
    dayCapacity: 3,
    vatRateBp: 2100,
    leadDays: 5,
    allergens: [],
    diets: [],
    related: ['table-laying', 'folding-chair', 'room-dressing', 'flower-arch'],
    highlight: true,
    pictures: [
      picture(
        'sky',
        'cove',
        rows('1fa91'),
        words('Rows of chairs, ready', 'Rijen stoelen, klaar', 'Des rangs de chaises, prêts'),
      ),
      picture(
        'blush',
        'arch',
        duo('1fa91', '1f490', 0.3),
        words(
          'A chair with flowers for the first row',
          'Een stoel met bloemen voor de eerste rij',
          'Une chaise fleurie pour le premier rang',
        ),
      ),
      picture(
        'lime',
        'podium',
        mirrored(trio('1fa91', '1f69a', '1f4cb')),
        words(
          'A chair, a van and a list',
          'Een stoel, een bus en een lijst',
          'Une chaise, une camionnette et une liste',
        ),
      ),
    ],
  },
  {
    slug: 'table-laying',
    kind: 'service',
    category: 'furniture',
    eventTypes: ['wedding', 'anniversary', 'corporate', 'christening'],
    names: words('Laying of the tables', 'Tafels dekken', 'Dressage des tables'),
    summary: words(
      'Cloths without creases, forks in line, every name on its place',
      'Lakens zonder kreuken, vorken op één lijn, elke naam op zijn plaats',
      'Nappes sans plis, fourchettes alignées, chaque nom à sa place',
    ),
    description: words(
      'Two of us lay linen, plates, cutlery, three glasses and your place cards, following the seating plan you made. We steam the cloths on the table and polish what the dishwasher left.\n\nYou bring or hire the tableware; we bring gloves, a ruler and calm.',
      'Met z’n tweeën leggen we linnen, borden, bestek, drie glazen en je naamkaartjes, volgens je tafelplan. We stomen de lakens op de tafel zelf en poetsen weg wat de vaatwasser liet zitten.\n\nU zorgt voor het servies; wij brengen handschoenen, een lat en rust.',
      'À deux, nous posons nappes, assiettes, couverts, trois verres et vos marque-places, selon votre plan de table. Les nappes sont défroissées sur place et nous polissons ce que le lave-vaisselle a laissé.\n\nVous fournissez la vaisselle ; nous apportons des gants, une règle et du calme.',
    ),
    options: [tables],
    variants: everyChoice('TABLE-LAYING', [tables], (chosen) => ({
      priceMinor: oneOf({ 8: 24000, 16: 42000 }, chosen('tables')),
      serves: Number(chosen('tables')) * 8,
    })),
    dayCapacity: 2,
    vatRateBp: 2100,
    leadDays: 5,
    allergens: [],
    diets: [],
    related: ['chair-set-up', 'peony-centrepiece', 'taper-candles'],
    pictures: [
      picture(
        'pearl',
        'podium',
        trio('1f37d-fe0f', '1f377', '1f56f-fe0f'),
        words(
          'A plate with cutlery, a glass and a candle',
          'Een bord met bestek, een glas en een kaars',
          'Une assiette, ses couverts, un verre et une bougie',
        ),
      ),
      picture(
        'butter',
        'table',
        scatter('1f37d-fe0f', '1f338', '1f33f'),
        words(
          'Places, flowers and leaves from above',
          'Borden, bloemen en blaadjes van bovenaf',
          'Couverts, fleurs et feuilles vus d’en haut',
        ),
      ),
    ],
  },
  {
    slug: 'folding-chair',
    kind: 'product',
    category: 'furniture',
    eventTypes: ['garden-party', 'birthday', 'corporate'],
    names: words('Folding chair in beech', 'Klapstoel in beuk', 'Chaise pliante en hêtre'),
    summary: words(
      'A village-hall classic, made to last: yours to keep, not to return',
      'De klassieker uit de parochiezaal, degelijk gemaakt en van jou',
      'Le classique des salles de village, solide, à garder',
    ),
    description: words(
      'Solid beech, brass hinges, a seat that has a curve where you do. Folded it is five centimetres thick, so a dozen fit behind a wardrobe.\n\nIt carries 130 kilos and stays outdoors for a summer, not for a winter. Slats can be replaced one by one.',
      'Massieve beuk, messing scharnieren en een zitting die bol staat waar het hoort. Dichtgeklapt is ze vijf centimeter dik: een dozijn past achter een kleerkast.\n\nZe draagt 130 kilo en mag een zomer buiten staan, geen winter. Latjes vervang je één voor één.',
      'Hêtre massif, charnières de laiton, une assise galbée là où il faut. Pliée, elle mesure cinq centimètres d’épaisseur : une douzaine tient derrière une armoire.\n\nElle porte 130 kilos et reste dehors un été, pas un hiver. Les lattes se remplacent une à une.',
    ),
    options: [wood],
    variants: everyChoice('FOLDING-CHAIR', [wood], (chosen) => ({
      priceMinor: oneOf({ natural: 4900, white: 5400 }, chosen('finish')),
      serves: 1,
      onHand: oneOf({ natural: 120, white: 64 }, chosen('finish')),
    })),
    vatRateBp: 2100,
    leadDays: 2,
    allergens: [],
    diets: [],
    material: words('Solid beech, brass', 'Massieve beuk, messing', 'Hêtre massif, laiton'),
    related: ['chair-set-up', 'picnic-rug', 'linen-parasol'],
    pictures: [
      picture(
        'peach',
        'podium',
        solo('1fa91', 0.6),
        words('One wooden chair', 'Eén houten stoel', 'Une chaise en bois'),
      ),
      picture(
        'mint',
        'arch',
        row('1fa91', 3),
        words('Three wooden chairs', 'Drie houten stoelen', 'Trois chaises en bois'),
      ),
    ],
  },
  {
    slug: 'reclaimed-oak-bench',
    kind: 'product',
    category: 'furniture',
    eventTypes: ['wedding', 'garden-party', 'anniversary'],
    names: words('Bench of reclaimed oak', 'Bank van oud eikenhout', 'Banc en chêne de récupération'),
    summary: words(
      'One of a kind: a barn beam from 1880 with room for three',
      'Enig exemplaar: een schuurbalk uit 1880, plaats voor drie',
      'Pièce unique : une poutre de grange de 1880, place pour trois',
    ),
    description: words(
      'Joris sawed it from the tie beam of a barn that came down near the river. The nail holes and the carpenter’s mark are still there; the joints are new, pegged and without a screw.\n\n160 centimetres long, oiled three times, happy indoors or under a roof. A first seat for a new house.',
      'Joris zaagde ze uit de trekbalk van een schuur aan de rivier. De spijkergaten en het timmermansmerk zitten er nog in; de verbindingen zijn nieuw, gepend en zonder één schroef.\n\n160 centimeter lang, drie keer geolied, op haar plaats binnen of onder een afdak. Een eerste zitje voor een nieuw huis.',
      'Joris l’a scié dans l’entrait d’une grange démolie au bord de la rivière. Les trous de clous et la marque du charpentier y sont encore ; les assemblages sont neufs, chevillés, sans une vis.\n\n160 centimètres de long, trois couches d’huile, à l’aise dedans ou sous un toit. Un premier siège pour une nouvelle maison.',
    ),
    options: [],
    variants: single('BENCH-OAK-01', 46000, { onHand: 1 }),
    vatRateBp: 2100,
    leadDays: 5,
    allergens: [],
    diets: [],
    maker: 'Joris Hoste',
    material: words(
      'Oak from a barn of 1880, linseed oil',
      'Eik uit een schuur van 1880, lijnolie',
      'Chêne d’une grange de 1880, huile de lin',
    ),
    makingDays: 21,
    uniquePiece: true,
    related: ['dried-meadow-wreath', 'folding-chair', 'guest-book'],
    pictures: [
      picture(
        'sand',
        'arch',
        trio('1fab5', '1fa9a', '1f33f'),
        words('An oak log and a saw', 'Een stuk eik en een zaag', 'Un billot de chêne et une scie'),
      ),
      picture(
        'dusk',
        'podium',
        pair('1fab5', '1fa91'),
        words('The wood beside a seat', 'Het hout naast een zitje', 'Le bois à côté d’un siège'),
      ),
    ],
  },
  {
    slug: 'linen-parasol',
    kind: 'product',
    category: 'furniture',
    eventTypes: ['garden-party', 'wedding', 'christening'],
    names: words('Large linen parasol', 'Grote linnen parasol', 'Grand parasol en lin'),
    summary: words(
      'Three metres of shade on an ash pole. The last two of the season',
      'Drie meter schaduw op een essen stok. De laatste twee van het seizoen',
      'Trois mètres d’ombre sur un mât de frêne. Les deux derniers de la saison',
    ),
    description: words(
      'Enough shade for a table of eight. The cloth is waxed linen that smells of tents, the pole is ash, the rope runs through a wooden pulley, and it opens without a struggle.\n\nThe foot of cast iron weighs 40 kilos and comes with it. Take it down above wind force five.',
      'Schaduw voor een tafel van acht. Het doek is gewaxt linnen dat naar tenten ruikt, de stok is essen, het touw loopt door een houten katrol en hij gaat open zonder gevecht.\n\nDe gietijzeren voet van 40 kilo hoort erbij. Vouw hem dicht vanaf windkracht vijf.',
      'De l’ombre pour une table de huit. La toile est un lin ciré qui sent la tente, le mât est en frêne, la corde court dans une poulie de bois et il s’ouvre sans bataille.\n\nLe pied en fonte de 40 kilos est fourni. Fermez-le dès force cinq.',
    ),
    options: [],
    variants: single('PARASOL-300', 28500, { onHand: 2, serves: 8 }),
    vatRateBp: 2100,
    leadDays: 2,
    allergens: [],
    diets: [],
    material: words(
      'Waxed linen, ash, cast iron',
      'Gewaxt linnen, essen, gietijzer',
      'Lin ciré, frêne, fonte',
    ),
    related: ['folding-chair', 'picnic-rug', 'garden-dinner'],
    pictures: [
      picture(
        'aqua',
        'disc',
        below('26f1-fe0f', '1f31e', '1f34b'),
        words('A parasol under the sun', 'Een parasol onder de zon', 'Un parasol au soleil'),
      ),
      picture(
        'butter',
        'cove',
        duo('26f1-fe0f', '1f379', 0.28),
        words(
          'A parasol and a cold drink',
          'Een parasol en een koel drankje',
          'Un parasol et une boisson fraîche',
        ),
      ),
    ],
  },
  {
    slug: 'picnic-rug',
    kind: 'product',
    category: 'furniture',
    eventTypes: ['garden-party', 'birthday', 'christening'],
    names: words('Wool picnic rug', 'Wollen picknickdeken', 'Plaid de pique-nique en laine'),
    summary: words(
      'Two metres by two, four friends, one wet lawn: everybody stays dry',
      'Twee meter op twee, vier vrienden, één nat gazon: iedereen zit droog',
      'Deux mètres sur deux, quatre amis, une pelouse humide : tous au sec',
    ),
    description: words(
      'Spun from the wool of three flocks that keep the dikes short, woven in a mill with a water wheel, waxed on one side. It rolls up in a leather strap.\n\nSpread ten of them and a lawn becomes a dining room.',
      'Gesponnen uit de wol van drie kuddes die de dijken kort houden, geweven in een molen met waterrad en langs één kant gewaxt. Je rolt hem op in een leren riem.\n\nLeg er tien en een gazon wordt een eetkamer.',
      'Filé dans la laine de trois troupeaux qui tondent les digues, tissé dans un moulin à eau, ciré d’un côté. Il se roule dans une sangle de cuir.\n\nÉtalez-en dix et la pelouse devient salle à manger.',
    ),
    options: [wool],
    variants: everyChoice('PICNIC-RUG', [wool], (chosen) => ({
      priceMinor: 8900,
      serves: 4,
      onHand: oneOf({ moss: 24, brick: 11 }, chosen('colour')),
    })),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: [],
    material: words('Wool, wax, leather', 'Wol, was, leder', 'Laine, cire, cuir'),
    related: ['linen-bunting', 'linen-parasol', 'sunflower-bucket'],
    pictures: [
      picture(
        'sage',
        'cove',
        trio('1f9fa', '1f9f6', '1f956'),
        words(
          'A basket, a ball of wool and bread',
          'Een mand, een bol wol en brood',
          'Un panier, une pelote et du pain',
        ),
      ),
      picture(
        'rose',
        'table',
        scatter('1f9fa', '1f353', '1f33c', '1f956'),
        words('A picnic seen from above', 'Een picknick van bovenaf', 'Un pique-nique vu d’en haut'),
      ),
    ],
  },
];
