import { everyChoice, oneOf, option, single } from '../choices.ts';
import { aloft, below, duo, mirrored, pair, picture, row, scatter, solo, trio } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const archColour = option('colour', words('Colour', 'Kleur', 'Couleur'), {
  blush: words('Blush and gold', 'Oudroze en goud', 'Rose poudré et or'),
  sage: words('Sage and ivory', 'Salie en ivoor', 'Sauge et ivoire'),
  confetti: words('Confetti, all colours', 'Confetti, alle kleuren', 'Confetti, toutes les couleurs'),
});
const archLength = option('length', words('Length', 'Lengte', 'Longueur'), {
  2: words('2 metres', '2 meter', '2 mètres'),
  4: words('4 metres', '4 meter', '4 mètres'),
});

const lanternColour = option('colour', words('Colour', 'Kleur', 'Couleur'), {
  white: words('Chalk white', 'Krijtwit', 'Blanc craie'),
  coral: words('Coral', 'Koraal', 'Corail'),
});

const linen = option('colour', words('Colour', 'Kleur', 'Couleur'), {
  natural: words('Natural', 'Naturel', 'Naturel'),
  rose: words('Faded rose', 'Verschoten roze', 'Rose fané'),
});

const buntingLength = option('length', words('Length', 'Lengte', 'Longueur'), {
  5: words('5 metres', '5 meter', '5 mètres'),
  10: words('10 metres', '10 meter', '10 mètres'),
});

const candle = option('colour', words('Colour', 'Kleur', 'Couleur'), {
  ivory: words('Ivory', 'Ivoor', 'Ivoire'),
  raspberry: words('Raspberry', 'Framboos', 'Framboise'),
  sage: words('Sage', 'Salie', 'Sauge'),
});

const room = option('room', words('Room', 'Zaal', 'Salle'), {
  small: words('Up to 60 guests', 'Tot 60 gasten', 'Jusqu’à 60 convives'),
  large: words('Up to 150 guests', 'Tot 150 gasten', 'Jusqu’à 150 convives'),
});

export const decoration: DemoProduct[] = [
  {
    slug: 'balloon-arch',
    kind: 'product',
    category: 'decoration',
    eventTypes: ['birthday', 'christening', 'corporate', 'wedding'],
    names: words('Balloon arch', 'Ballonnenboog', 'Arche de ballons'),
    summary: words(
      'Made by us, hung by you in ten minutes. Stays full for three days',
      'Door ons gemaakt, door jou opgehangen in tien minuten. Blijft drie dagen mooi',
      'Faite par nous, accrochée par vous en dix minutes. Tient trois jours',
    ),
    description: words(
      'Natural rubber in five sizes, tied to a light frame in the order that makes an arch look wild and not like a sausage. It comes in one piece, in a bag as large as a sofa, with hooks that leave no mark.\n\nThe rubber composts; the frame comes back to us in its bag, postage paid.',
      'Natuurrubber in vijf maten, op een licht frame gebonden in de volgorde die een boog wild doet lijken en niet op een worst. Hij komt in één stuk, in een zak zo groot als een sofa, met haakjes die geen sporen nalaten.\n\nHet rubber composteert; het frame komt in zijn zak naar ons terug, port betaald.',
      'Du caoutchouc naturel en cinq tailles, noué sur un cadre léger dans l’ordre qui donne à l’arche un air sauvage plutôt que l’allure d’un boudin. Elle arrive d’une pièce, dans un sac grand comme un canapé, avec des crochets sans traces.\n\nLe caoutchouc se composte ; le cadre nous revient dans son sac, port payé.',
    ),
    options: [archColour, archLength],
    variants: everyChoice('BALLOON-ARCH', [archColour, archLength], (chosen) => ({
      priceMinor: oneOf({ 2: 8900, 4: 15900 }, chosen('length')),
    })),
    vatRateBp: 2100,
    leadDays: 2,
    allergens: [],
    diets: [],
    related: ['linen-bunting', 'paper-lanterns', 'donkey-pinata', 'cupcake-box'],
    highlight: true,
    pictures: [
      picture(
        'butter',
        'disc',
        aloft('1f388', '1f388', '1f388', '2728', '2728'),
        words(
          'Red balloons among sparks',
          'Rode ballonnen tussen sterretjes',
          'Des ballons rouges et des étincelles',
        ),
      ),
      picture(
        'sky',
        'cove',
        below('1f381', '1f388', '1f388', '1f388', '1f388'),
        words(
          'Balloons above a wrapped present',
          'Ballonnen boven een ingepakt cadeau',
          'Des ballons au-dessus d’un cadeau',
        ),
      ),
      picture(
        'dusk',
        'table',
        scatter('1f388', '1f389', '2728'),
        words(
          'Balloons and streamers from above',
          'Ballonnen en serpentines van bovenaf',
          'Ballons et serpentins vus d’en haut',
        ),
      ),
    ],
  },
  {
    slug: 'paper-lanterns',
    kind: 'product',
    category: 'decoration',
    eventTypes: ['garden-party', 'wedding', 'birthday'],
    names: words(
      'Paper lanterns, set of twelve',
      'Papieren lampionnen, set van twaalf',
      'Lampions en papier, par douze',
    ),
    summary: words(
      'Rice paper in three sizes, each with a warm light that lasts all night',
      'Rijstpapier in drie maten, elk met warm licht voor een hele nacht',
      'Papier de riz en trois tailles, lumière chaude toute la nuit',
    ),
    description: words(
      'Four small, four middling, four large ones, with a line of fifteen metres to hang them from. The lights run on one small battery for twelve hours and switch on by a remote, so nobody climbs a ladder at dusk.\n\nThey fold flat again and survive a drizzle, though not a storm.',
      'Vier kleine, vier middelgrote en vier grote, met een lijn van vijftien meter om ze aan te hangen. De lampjes branden twaalf uur op één batterijtje en gaan aan met een afstandsbediening: niemand moet in de schemering nog een ladder op.\n\nNadien vouw je ze weer plat. Tegen motregen kunnen ze, tegen een storm niet.',
      'Quatre petits, quatre moyens, quatre grands, avec une corde de quinze mètres pour les suspendre. Les lampes tiennent douze heures sur une petite pile et s’allument à la télécommande : personne sur l’échelle à la tombée du jour.\n\nIls se replient à plat et supportent la bruine, pas la tempête.',
    ),
    options: [lanternColour],
    variants: everyChoice('LANTERN-12', [lanternColour], (chosen) => ({
      priceMinor: 3900,
      onHand: oneOf({ white: 34, coral: 21 }, chosen('colour')),
    })),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: [],
    related: ['linen-bunting', 'taper-candles', 'garden-dinner'],
    pictures: [
      picture(
        'peach',
        'cove',
        aloft('1f3ee', '1f3ee', '1f3ee', '1f3ee', '1f3ee'),
        words('Five lanterns in the air', 'Vijf lampionnen in de lucht', 'Cinq lampions suspendus'),
      ),
      picture(
        'dusk',
        'arch',
        below('1f3ee', '2728', '1f319'),
        words('A lantern under the moon', 'Een lampion onder de maan', 'Un lampion sous la lune'),
      ),
    ],
  },
  {
    slug: 'linen-bunting',
    kind: 'product',
    category: 'decoration',
    eventTypes: ['garden-party', 'wedding', 'christening', 'birthday'],
    names: words('Linen bunting', 'Linnen vlaggenlijn', 'Guirlande de fanions en lin'),
    summary: words(
      'Sewn from offcuts of a Flemish weaver. Comes out again every year',
      'Genaaid uit reststukken van een Vlaamse wever. Gaat jaren mee',
      'Cousue dans les chutes d’un tisserand flamand. Ressort chaque année',
    ),
    description: words(
      'Real linen, double and stitched, so it hangs heavy and moves slowly. Marthe sews it in the room behind our shop from ends of cloth that a weaver would throw away; no two lengths are quite alike.\n\nWash at thirty degrees, hang to dry, and never iron it: the creases belong.',
      'Echt linnen, dubbel en doorstikt, zodat de lijn zwaar hangt en traag beweegt. Marthe naait ze in het atelier achter onze winkel, van stukken die een wever zou weggooien; geen twee zijn helemaal gelijk.\n\nWas op dertig graden, laat drogen aan de lijn en strijk nooit: die kreuken horen zo.',
      'Du vrai lin, doublé et piqué, qui tombe lourd et bouge lentement. Marthe la coud dans l’atelier derrière la boutique, avec des fins de rouleau qu’un tisserand jetterait ; aucune longueur n’est tout à fait pareille.\n\nLavez à trente degrés, laissez sécher à l’air et ne repassez jamais : les plis en font partie.',
    ),
    options: [linen, buntingLength],
    variants: everyChoice('BUNTING', [linen, buntingLength], (chosen) => ({
      priceMinor: oneOf({ 5: 2900, 10: 5200 }, chosen('length')),
      onHand: oneOf({ natural: 16, rose: 9 }, chosen('colour')),
    })),
    vatRateBp: 2100,
    leadDays: 2,
    allergens: [],
    diets: [],
    maker: 'Marthe Vandewinkel',
    material: words(
      'Belgian linen, cotton tape',
      'Belgisch linnen, katoenen lint',
      'Lin belge, ruban de coton',
    ),
    related: ['paper-lanterns', 'balloon-arch', 'picnic-rug'],
    pictures: [
      picture(
        'sage',
        'arch',
        row('1f6a9', 5),
        words('Five pennants in a row', 'Vijf vlaggetjes op een rij', 'Cinq fanions alignés'),
      ),
      picture(
        'pearl',
        'podium',
        duo('1f9f5', '1f6a9', 0.34),
        words('Thread and a pennant', 'Garen en een vlaggetje', 'Du fil et un fanion'),
      ),
    ],
  },
  {
    slug: 'taper-candles',
    kind: 'product',
    category: 'decoration',
    eventTypes: ['wedding', 'anniversary', 'corporate'],
    names: words('Taper candles, twenty-four', 'Vierentwintig dinerkaarsen', 'Vingt-quatre bougies de table'),
    summary: words(
      'Dipped by hand, eight hours of light, not a drip on the cloth',
      'Met de hand gedompeld, acht uur licht, geen druppel op het kleed',
      'Trempées à la main, huit heures de lumière, aucune goutte',
    ),
    description: words(
      'Rapeseed wax on a cotton wick, dipped thirty times. They burn straight and clean even with a door open, and they smell of nothing, so dinner smells of dinner.\n\nThirty centimetres high, for any holder of 22 millimetres. Two to three for every metre of table look generous.',
      'Koolzaadwas rond een katoenen lont, dertig keer gedompeld. Ze branden recht en schoon, zelfs met een deur open, en ruiken naar niets: zo ruikt het eten naar eten.\n\nDertig centimeter hoog, voor elke houder van 22 millimeter. Met twee à drie per meter tafel oogt het royaal.',
      'De la cire de colza sur mèche de coton, trempée trente fois. Elles brûlent droit et proprement, même la porte ouverte, et ne sentent rien : le dîner garde son parfum.\n\nTrente centimètres de haut, pour tout bougeoir de 22 millimètres. Deux à trois par mètre de table font un bel effet.',
    ),
    options: [candle],
    variants: everyChoice('TAPER-24', [candle], (chosen) => ({
      priceMinor: 4200,
      onHand: oneOf({ ivory: 46, raspberry: 18, sage: 25 }, chosen('colour')),
    })),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: [],
    related: ['peony-centrepiece', 'table-laying', 'paper-lanterns'],
    pictures: [
      picture(
        'blush',
        'arch',
        row('1f56f-fe0f', 3),
        words('Three lit candles', 'Drie brandende kaarsen', 'Trois bougies allumées'),
      ),
      picture(
        'mint',
        'podium',
        duo('1f56f-fe0f', '1f33f', 0.3),
        words(
          'A candle and a green branch',
          'Een kaars en een groen takje',
          'Une bougie et une branche verte',
        ),
      ),
    ],
  },
  {
    slug: 'mirror-ball',
    kind: 'product',
    category: 'decoration',
    eventTypes: ['birthday', 'wedding', 'anniversary', 'corporate'],
    names: words('Mirror ball, 40 cm', 'Spiegelbol, 40 cm', 'Boule à facettes, 40 cm'),
    summary: words(
      'Real glass, a silent motor and a spotlight. Saturday in a box',
      'Echt glas, een stille motor en een spot. Zaterdag in een doos',
      'Du vrai verre, un moteur muet et un spot. Le samedi en boîte',
    ),
    description: words(
      'Eleven hundred pieces of glass, glued by someone with patience. The motor turns once in forty seconds, which is exactly slow enough for the first dance.\n\nWith chain, hook and a spotlight on a clamp. It weighs four kilos: a beam or a stand will do, a lamp hook will not.',
      'Elfhonderd stukjes glas, gekleefd door iemand met geduld. De motor draait één keer per veertig seconden: net traag genoeg voor de openingsdans.\n\nMet ketting, haak en een spot met klem. Hij weegt vier kilo: een balk of statief is prima, een lamphaakje niet.',
      'Onze cents éclats de verre, collés par quelqu’un de patient. Le moteur fait un tour en quarante secondes, juste assez lent pour la première danse.\n\nAvec chaîne, crochet et un spot à pince. Elle pèse quatre kilos : une poutre ou un pied conviennent, un crochet de lampe non.',
    ),
    options: [],
    variants: single('MIRROR-BALL-40', 11900, { onHand: 3 }),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: [],
    related: ['dj-amara', 'karaoke-evening', 'balloon-arch'],
    pictures: [
      picture(
        'lilac',
        'cove',
        aloft('1faa9', '2728', '2728'),
        words(
          'A mirror ball throwing light',
          'Een spiegelbol die licht strooit',
          'Une boule à facettes qui scintille',
        ),
      ),
      picture(
        'aqua',
        'disc',
        mirrored(duo('1faa9', '1f57a', 0.4)),
        words(
          'A mirror ball and a dancer',
          'Een spiegelbol en een danser',
          'Une boule à facettes et un danseur',
        ),
      ),
    ],
  },
  {
    slug: 'donkey-pinata',
    kind: 'product',
    category: 'decoration',
    eventTypes: ['birthday', 'christening'],
    names: words('Donkey piñata', 'Piñata ezeltje', 'Piñata petit âne'),
    summary: words(
      'Crêpe paper in nine colours, and sixty small surprises inside',
      'Crêpepapier in negen kleuren, en zestig kleine verrassingen',
      'Papier crépon en neuf couleurs et soixante petites surprises',
    ),
    description: words(
      'Cardboard and crêpe, strong enough for eight determined children and weak enough for the last one. Inside are fruit pastilles, wooden tops, stickers and paper balls: nothing that melts, nothing with nuts.\n\nStick, blindfold and rope are in the box. New donkeys arrive every month.',
      'Karton en crêpepapier, sterk genoeg voor acht vastberaden kinderen en zwak genoeg voor het laatste. Vanbinnen zitten fruitpastilles, houten tollen, stickers en propjes: niets dat smelt, niets met noten.\n\nStok, blinddoek en touw zitten in de doos. Elke maand komen er nieuwe ezeltjes aan.',
      'Du carton et du crépon, assez solide pour huit enfants décidés, assez fragile pour le dernier. Dedans, des pastilles aux fruits, des toupies en bois, des autocollants et des boules de papier : rien qui fonde, rien aux noix.\n\nBâton, bandeau et corde sont fournis. De nouveaux petits ânes arrivent chaque mois.',
    ),
    options: [],
    variants: single('PINATA-DONKEY', 3200, { onHand: 0, serves: 12 }),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: ['vegan', 'nut-free'],
    related: ['children-table', 'balloon-arch', 'cupcake-box'],
    pictures: [
      picture(
        'butter',
        'disc',
        below('1fa85', '1f36c', '1f36d', '1f36c', '2728'),
        words(
          'A donkey with sweets flying',
          'Een ezeltje met rondvliegend snoep',
          'Un petit âne et des bonbons qui volent',
        ),
      ),
      picture(
        'rose',
        'cove',
        pair('1fa85', '1f381'),
        words(
          'The donkey beside a present',
          'Het ezeltje naast een cadeau',
          'Le petit âne à côté d’un cadeau',
        ),
      ),
    ],
  },
  {
    slug: 'room-dressing',
    kind: 'service',
    category: 'decoration',
    eventTypes: ['wedding', 'corporate', 'anniversary'],
    names: words('Dressing of the room', 'Aankleding van de zaal', 'Habillage de la salle'),
    summary: words(
      'Two of us, a van full of light, paper and green, gone by midnight',
      'Wij tweeën, een bus vol licht, papier en groen, voor middernacht weg',
      'Deux personnes, une camionnette de lumière et de verdure',
    ),
    description: words(
      'You send us pictures of the room; we send back a drawing and a list. On the day we hang garlands of green, lanterns and lights, set the entrance and hide what should not be seen. The radiator, that is; never the emergency exit.\n\nThe price covers material, four or eight hours of work, and taking everything down that same night.',
      'Je stuurt ons foto’s van de zaal; wij sturen een schets en een lijst terug. Op de dag zelf hangen we groene slingers, lampionnen en lichtjes, kleden we de ingang aan en verbergen we wat niet gezien moet worden. De radiator dus, niet de nooduitgang.\n\nIn de prijs zitten materiaal, vier of acht uur werk en het afbreken diezelfde nacht.',
      'Vous envoyez des photos de la salle ; nous renvoyons un croquis et une liste. Le jour dit, nous suspendons verdure, lampions et lumières, soignons l’entrée et cachons ce qui gâche la vue. Le radiateur, donc, pas la sortie de secours.\n\nLe prix comprend le matériel, quatre ou huit heures de travail et le démontage la nuit même.',
    ),
    options: [room],
    variants: everyChoice('ROOM', [room], (chosen) => ({
      priceMinor: oneOf({ small: 64000, large: 118000 }, chosen('room')),
    })),
    dayCapacity: 2,
    vatRateBp: 2100,
    leadDays: 14,
    allergens: [],
    diets: [],
    related: ['table-laying', 'flower-arch', 'chair-set-up'],
    pictures: [
      picture(
        'mint',
        'cove',
        trio('1fa9c', '1f3ee', '1f33f'),
        words(
          'A ladder, a lantern and green',
          'Een ladder, een lampion en groen',
          'Une échelle, un lampion et de la verdure',
        ),
      ),
      picture(
        'peach',
        'podium',
        solo('1f38a', 0.56),
        words('A ball bursting with confetti', 'Een bol vol confetti', 'Une boule pleine de confettis'),
      ),
    ],
  },
];
