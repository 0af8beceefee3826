import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, feast, mirrored, pair, picture, row, scatter, solo, trio, wreath } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const peony = option('colour', words('Colour', 'Kleur', 'Couleur'), {
  pink: words('Pinks', 'Roze tinten', 'Tons roses'),
  white: words('White and cream', 'Wit en crème', 'Blanc et crème'),
  mixed: words('As the garden gives', 'Wat de tuin geeft', 'Au gré du jardin'),
});

const style = option('style', words('Style', 'Stijl', 'Style'), {
  wild: words('Wild and loose', 'Wild en los', 'Sauvage et libre'),
  round: words('Round and full', 'Rond en vol', 'Rond et généreux'),
});
const bouquetSize = option('size', words('Size', 'Maat', 'Taille'), {
  small: words('Small, 20 cm', 'Klein, 20 cm', 'Petit, 20 cm'),
  large: words('Large, 32 cm', 'Groot, 32 cm', 'Grand, 32 cm'),
});

const stems = option('stems', words('Bucket', 'Emmer', 'Seau'), {
  25: words('25 stems', '25 stelen', '25 tiges'),
  50: words('50 stems', '50 stelen', '50 tiges'),
});

const herb = option('herb', words('Herb', 'Kruid', 'Herbe'), {
  basil: words('Basil', 'Basilicum', 'Basilic'),
  thyme: words('Thyme', 'Tijm', 'Thym'),
  mint: words('Mint', 'Munt', 'Menthe'),
});

const arch = option('arch', words('Arch', 'Boog', 'Arche'), {
  half: words('Half arch', 'Halve boog', 'Demi-arche'),
  full: words('Full arch', 'Volle boog', 'Arche complète'),
});

export const flowers: DemoProduct[] = [
  {
    slug: 'peony-centrepiece',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['wedding', 'anniversary', 'garden-party', 'corporate'],
    names: words('Peony centrepiece', 'Pioenen voor op tafel', 'Centre de table aux pivoines'),
    summary: words(
      'Locally grown, low enough to see who sits across',
      'Van hier, en laag genoeg om te zien wie tegenover je zit',
      'Fleurs d’ici, assez basses pour voir son vis-à-vis',
    ),
    description: words(
      'Peonies in June, dahlias in September, hellebores in February: the name stays, the flowers follow the fields of three growers near town. We arrange them in a low stoneware bowl that you keep.\n\nOne bowl suits a table of eight. They are cut the evening before and hold for five days with a little water.',
      'Pioenen in juni, dahlia’s in september, nieskruid in februari: de naam blijft, de bloemen volgen de velden van drie kwekers uit de buurt. We schikken ze in een lage kom van steengoed, die je houdt.\n\nEén kom past bij een tafel van acht. We snijden de avond voordien; met wat water blijven ze vijf dagen mooi.',
      'Des pivoines en juin, des dahlias en septembre, des hellébores en février : le nom reste, les fleurs suivent les champs de trois producteurs voisins. Nous les disposons dans une coupe basse en grès, qui est à vous.\n\nUne coupe convient à une table de huit. Coupées la veille au soir, elles tiennent cinq jours avec un peu d’eau.',
    ),
    options: [peony],
    variants: everyChoice('PEONY', [peony], () => ({ priceMinor: 3800, serves: 8 })),
    vatRateBp: 600,
    leadDays: 2,
    allergens: [],
    diets: [],
    related: ['bridal-bouquet', 'taper-candles', 'table-laying', 'raspberry-tier-cake'],
    highlight: true,
    pictures: [
      picture(
        'mint',
        'arch',
        solo('1f490', 0.6),
        words(
          'A bouquet of pink and yellow flowers',
          'Een boeket roze en gele bloemen',
          'Un bouquet de fleurs roses et jaunes',
        ),
      ),
      picture(
        'pearl',
        'table',
        wreath('1f37d-fe0f', '1f338', '1f33f', '1f33a'),
        words(
          'Blossoms laid around a plate',
          'Bloemen rond een bord geschikt',
          'Des fleurs disposées autour d’une assiette',
        ),
      ),
      picture(
        'blush',
        'podium',
        trio('1f33a', '1f56f-fe0f', '1f338'),
        words('Pink flowers and a candle', 'Roze bloemen en een kaars', 'Des fleurs roses et une bougie'),
      ),
    ],
  },
  {
    slug: 'bridal-bouquet',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['wedding', 'anniversary'],
    names: words('Bridal bouquet', 'Bruidsboeket', 'Bouquet de mariée'),
    summary: words(
      'Tied on the morning itself, wrapped in silk, made to be carried',
      'Gebonden op de ochtend zelf, met zijde omwikkeld, licht in de hand',
      'Noué le matin même, lié de soie, léger à porter',
    ),
    description: words(
      'Hanne asks about the dress, the season and the flower you cannot stand, then draws it for you before anything is cut. The stems are spiralled, so the bouquet stands up by itself on the table.\n\nWith it comes a small twin for throwing, so that you can keep yours.',
      'Hanne vraagt naar de jurk, het seizoen en de bloem die je niet kunt uitstaan, en tekent het boeket voor er iets geknipt wordt. De stelen draaien in een spiraal, zodat het vanzelf rechtop staat.\n\nEr hoort een kleine tweeling bij om te gooien. Zo kun je het jouwe houden.',
      'Hanne vous questionne sur la robe, la saison et la fleur que vous détestez, puis dessine le bouquet avant la moindre coupe. Les tiges en spirale lui permettent de tenir debout tout seul.\n\nUn petit jumeau l’accompagne, à lancer. Le vôtre reste à vous.',
    ),
    options: [style, bouquetSize],
    variants: everyChoice('BOUQUET', [style, bouquetSize], (chosen) => ({
      priceMinor: oneOf({ small: 9500, large: 14500 }, chosen('size')),
    })),
    vatRateBp: 600,
    leadDays: 7,
    allergens: [],
    diets: [],
    related: ['buttonholes', 'flower-arch', 'photographer-noor', 'petal-confetti'],
    pictures: [
      picture(
        'rose',
        'arch',
        duo('1f490', '1f380', 0.28),
        words('A bouquet with a ribbon', 'Een boeket met een lint', 'Un bouquet et un ruban'),
      ),
      picture(
        'sage',
        'disc',
        mirrored(trio('1f490', '1f48d', '1f33f')),
        words(
          'A bouquet, a ring and a branch',
          'Een boeket, een ring en een takje',
          'Un bouquet, une bague et une branche',
        ),
      ),
    ],
  },
  {
    slug: 'buttonholes',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['wedding', 'christening', 'anniversary'],
    names: words('Buttonholes, set of six', 'Corsages, set van zes', 'Boutonnières, par six'),
    summary: words(
      'One small flower, one leaf, a magnet: no holes in good suits',
      'Eén bloempje, één blaadje, een magneet: geen gaatjes in goede pakken',
      'Une fleur, une feuille, un aimant : aucun trou dans les beaux costumes',
    ),
    description: words(
      'A spray rose or a ranunculus with a leaf of eucalyptus, bound in cotton. The magnet holds through hugging and dancing, and a drop of gel keeps the stem fresh until late.\n\nThey match the bouquet when you order both. Not for guests with a pacemaker: we give you pins for them.',
      'Een trosroosje of ranonkel met een blaadje eucalyptus, in katoen gebonden. De magneet overleeft knuffels en dansen, en een druppel gel houdt het steeltje tot laat fris.\n\nBestel je ook het boeket, dan horen ze erbij. Niet voor gasten met een pacemaker: voor hen leggen we speldjes bij.',
      'Une petite rose ou une renoncule et sa feuille d’eucalyptus, liées de coton. L’aimant résiste aux accolades et à la danse ; une goutte de gel garde la tige fraîche jusque tard.\n\nElles s’accordent au bouquet si vous prenez les deux. Pas pour les porteurs de pacemaker : nous joignons des épingles.',
    ),
    options: [],
    variants: single('BUTTONHOLE-6', 5400),
    vatRateBp: 600,
    leadDays: 4,
    allergens: [],
    diets: [],
    related: ['bridal-bouquet', 'petal-confetti', 'flower-arch'],
    pictures: [
      picture(
        'sky',
        'cove',
        row('1f33c', 4),
        words('Four small flowers in a row', 'Vier bloempjes op een rij', 'Quatre petites fleurs alignées'),
      ),
      picture(
        'sand',
        'podium',
        duo('1f339', '1f33f', 0.3),
        words('A rose and a leaf', 'Een roos en een blaadje', 'Une rose et une feuille'),
      ),
    ],
  },
  {
    slug: 'flower-arch',
    kind: 'service',
    category: 'flowers',
    eventTypes: ['wedding', 'garden-party', 'anniversary'],
    names: words(
      'Flower arch, built on site',
      'Bloemenboog, ter plaatse gebouwd',
      'Arche fleurie, montée sur place',
    ),
    summary: words(
      'Three hundred stems around the two of you, built that morning',
      'Driehonderd stelen rond jullie tweeën, die ochtend opgebouwd',
      'Trois cents tiges autour de vous deux, montées le matin même',
    ),
    description: words(
      'Two florists build it in four hours on a steel frame that takes wind: eucalyptus and beech first, then roses, delphinium and whatever climbs that month. No foam, only moss and water.\n\nAfter the ceremony we move half of it behind your table. The next morning everything goes to the hospice in town, with your names if you wish.',
      'Twee bloemisten bouwen hem in vier uur op een stalen frame dat wind verdraagt: eerst eucalyptus en beuk, dan rozen, ridderspoor en wat die maand klimt. Geen schuim, alleen mos en water.\n\nNa de ceremonie verhuizen we de helft naar achter je tafel. De volgende ochtend gaat alles naar het hospice in de stad, met jullie namen erbij als je dat wilt.',
      'Deux fleuristes la montent en quatre heures sur un cadre d’acier qui résiste au vent : d’abord l’eucalyptus et le hêtre, puis les roses, les delphiniums et ce qui grimpe ce mois-là. Pas de mousse synthétique, rien que du végétal et de l’eau.\n\nAprès la cérémonie, la moitié passe derrière votre table. Le lendemain, tout part à la maison de soins de la ville, avec vos prénoms si vous le souhaitez.',
    ),
    options: [arch],
    variants: everyChoice('FLOWER-ARCH', [arch], (chosen) => ({
      priceMinor: oneOf({ half: 48000, full: 79000 }, chosen('arch')),
    })),
    dayCapacity: 1,
    vatRateBp: 600,
    leadDays: 14,
    allergens: [],
    diets: [],
    related: ['bridal-bouquet', 'ceremony-violin', 'chair-set-up'],
    pictures: [
      picture(
        'lilac',
        'arch',
        feast('1f33a', '1fabb', '1f339', '1f33c', '1f337', '1f338'),
        words(
          'Flowers of six kinds under an arch',
          'Zes soorten bloemen onder een boog',
          'Six sortes de fleurs sous une arche',
        ),
      ),
      picture(
        'peach',
        'table',
        scatter('1f338', '1f33f', '1f33a', '1f33c'),
        words(
          'Stems laid out before building',
          'Stelen, klaargelegd voor de opbouw',
          'Les tiges préparées avant le montage',
        ),
      ),
    ],
  },
  {
    slug: 'dried-meadow-wreath',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['anniversary', 'christening', 'wedding'],
    names: words('Dried meadow wreath', 'Krans van gedroogde weide', 'Couronne de prairie séchée'),
    summary: words(
      'One of a kind: a summer’s meadow, dried and bound over a winter',
      'Enig exemplaar: een zomerweide, gedroogd en in de winter gebonden',
      'Pièce unique : une prairie d’été, séchée puis nouée en hiver',
    ),
    description: words(
      'Seventy centimetres across. Mieke picked oats, yarrow, statice and larkspur along one path between June and August, dried them in her attic and bound them without a wire showing.\n\nThere is one. It lasts for years away from direct sun, and turns a little more golden with each.',
      'Zeventig centimeter breed. Tussen juni en augustus plukte Mieke langs één pad haver, duizendblad, lamsoor en ridderspoor; ze droogde alles op zolder en bond het zonder één zichtbare draad.\n\nEr is er één. Uit de zon blijft hij jaren mooi, en elk jaar wordt hij wat goudgeler.',
      'Soixante-dix centimètres de large. Entre juin et août, Mieke a cueilli le long d’un seul sentier de l’avoine, de l’achillée, du statice et des pieds-d’alouette, les a séchés au grenier et noués sans un fil visible.\n\nIl n’y en a qu’une. À l’abri du soleil, elle dure des années et se dore un peu plus chaque hiver.',
    ),
    options: [],
    variants: single('WREATH-MEADOW-01', 14800, { onHand: 1 }),
    vatRateBp: 600,
    leadDays: 2,
    allergens: [],
    diets: [],
    maker: 'Mieke Oosterlynck',
    material: words(
      'Dried flowers, willow, hemp cord',
      'Droogbloemen, wilg, henneptouw',
      'Fleurs séchées, osier, corde de chanvre',
    ),
    makingDays: 9,
    uniquePiece: true,
    related: ['reclaimed-oak-bench', 'peony-centrepiece', 'guest-book'],
    pictures: [
      picture(
        'sand',
        'table',
        wreath('1f3f5-fe0f', '1f33e', '1f33c', '1f33f', '1f342'),
        words(
          'A ring of dried flowers and grasses',
          'Een krans van droogbloemen en grassen',
          'Une couronne de fleurs séchées et de graminées',
        ),
      ),
      picture(
        'butter',
        'arch',
        duo('1f33e', '1f342', 0.3),
        words(
          'Ears of oats and dry leaves',
          'Haverhalmen en droge blaadjes',
          'Des épis d’avoine et des feuilles sèches',
        ),
      ),
    ],
  },
  {
    slug: 'sunflower-bucket',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['garden-party', 'birthday', 'corporate'],
    names: words('Bucket of sunflowers', 'Emmer zonnebloemen', 'Seau de tournesols'),
    summary: words(
      'Long stems in a zinc bucket, for you to arrange as you like',
      'Lange stelen in een zinken emmer, om zelf te schikken',
      'De longues tiges dans un seau en zinc, à arranger vous-même',
    ),
    description: words(
      'Sunflowers from July, tulips in spring, branches in winter, always in one generous armful. Put the bucket by the door and nothing more is needed, or fill the jars on your tables.\n\nThe bucket is yours. A leaflet shows how to cut so they drink well.',
      'Zonnebloemen vanaf juli, tulpen in de lente, takken in de winter, altijd één royale armvol. Zet de emmer bij de deur en er hoeft niets meer bij, of vul er de potjes op tafel mee.\n\nDe emmer is voor jou. Een blaadje legt uit hoe je snijdt zodat ze goed drinken.',
      'Des tournesols dès juillet, des tulipes au printemps, des branches en hiver, toujours une belle brassée. Posez le seau près de la porte et tout est dit, ou garnissez les bocaux de vos tables.\n\nLe seau est à vous. Une fiche montre comment couper pour que les tiges boivent bien.',
    ),
    options: [stems],
    variants: everyChoice('SUNFLOWER', [stems], (chosen) => ({
      priceMinor: oneOf({ 25: 4500, 50: 7900 }, chosen('stems')),
    })),
    vatRateBp: 600,
    leadDays: 2,
    allergens: [],
    diets: [],
    related: ['peony-centrepiece', 'picnic-rug', 'garden-dinner'],
    pictures: [
      picture(
        'sky',
        'disc',
        pair('1f33b', '1f33b'),
        words('Two sunflowers', 'Twee zonnebloemen', 'Deux tournesols'),
      ),
      picture(
        'lime',
        'cove',
        trio('1f33b', '1faa3', '1f41d'),
        words(
          'A sunflower, a bucket and a bee',
          'Een zonnebloem, een emmer en een bij',
          'Un tournesol, un seau et une abeille',
        ),
      ),
    ],
  },
  {
    slug: 'herb-pots',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['wedding', 'christening', 'garden-party', 'corporate'],
    names: words('Little herb pot', 'Kruidenpotje', 'Petit pot d’herbes'),
    summary: words(
      'A place setting that guests take home and keep on the sill',
      'Staat eerst bij het bord, daarna bij je gasten op de vensterbank',
      'Il décore l’assiette, puis le rebord de fenêtre de vos invités',
    ),
    description: words(
      'Grown without peat by a gardener two streets away, in a terracotta pot of eight centimetres. Order one for each guest; we count them for you.\n\nStick a name in it and it is a place card. Thyme lives longest, mint smells best, basil goes first.',
      'Zonder turf gekweekt door een tuinder twee straten verder, in een terracotta potje van acht centimeter. Eén per gast; wij tellen voor je.\n\nSteek er een naamkaartje in en je weet waar je zit. Tijm leeft het langst, munt ruikt het lekkerst, basilicum is het eerst op.',
      'Cultivé sans tourbe par un jardinier à deux rues d’ici, dans un pot en terre cuite de huit centimètres. Un par convive ; nous comptons pour vous.\n\nPiquez-y un prénom, voilà un marque-place. Le thym vit le plus longtemps, la menthe embaume, le basilic part le premier.',
    ),
    options: [herb],
    variants: everyChoice('HERB', [herb], (chosen) => ({
      priceMinor: 450,
      serves: 1,
      onHand: oneOf({ basil: 140, thyme: 210, mint: 95 }, chosen('herb')),
    })),
    vatRateBp: 600,
    leadDays: 2,
    allergens: [],
    diets: [],
    related: ['seed-cards', 'honey-jars', 'peony-centrepiece'],
    pictures: [
      picture(
        'sage',
        'podium',
        solo('1fab4', 0.58),
        words('A green plant in a pot', 'Een groen plantje in een pot', 'Une plante verte en pot'),
      ),
      picture(
        'blush',
        'cove',
        row('1fab4', 5),
        words('Five pots in a row', 'Vijf potjes op een rij', 'Cinq pots alignés'),
      ),
      picture(
        'aqua',
        'table',
        scatter('1fab4', '1f33f', '1f331'),
        words('Pots and seedlings', 'Potjes en zaailingen', 'Des pots et de jeunes pousses'),
      ),
    ],
  },
  {
    slug: 'petal-confetti',
    kind: 'product',
    category: 'flowers',
    eventTypes: ['wedding', 'birthday', 'anniversary'],
    names: words(
      'Petal confetti, ten cones',
      'Bloemblaadjesconfetti, tien puntzakjes',
      'Confettis de pétales, dix cornets',
    ),
    summary: words(
      'Real petals, gently dried: they float, and the lawn forgives them',
      'Echte blaadjes, zacht gedroogd: ze zweven en het gazon vergeeft ze',
      'De vrais pétales séchés : ils flottent, et la pelouse pardonne',
    ),
    description: words(
      'Rose, cornflower and delphinium, dried in the dark so that they keep their colour. Ten paper cones, filled and closed, in a tray that stands by the church door.\n\nOne cone covers two people from head to toe. They leave no stain on silk.',
      'Roos, korenbloem en ridderspoor, in het donker gedroogd zodat ze hun kleur houden. Tien papieren puntzakjes, gevuld en gesloten, in een bakje voor bij de kerkdeur.\n\nEén zakje volstaat voor twee mensen, van kop tot teen. Op zijde laten ze geen vlek na.',
      'Rose, bleuet et delphinium, séchés à l’abri de la lumière pour garder leur couleur. Dix cornets de papier, remplis et fermés, sur un plateau à poser près de la porte.\n\nUn cornet couvre deux personnes de la tête aux pieds. Aucune tache sur la soie.',
    ),
    options: [],
    variants: single('PETAL-10', 2900, { onHand: 37, serves: 10 }),
    vatRateBp: 600,
    leadDays: 1,
    allergens: [],
    diets: [],
    related: ['bridal-bouquet', 'buttonholes', 'walking-brass'],
    pictures: [
      picture(
        'rose',
        'disc',
        below('1f389', '1f338', '1f33a', '1f338', '1f33c'),
        words(
          'Petals flying from a cone',
          'Blaadjes die uit een puntzak vliegen',
          'Des pétales qui s’envolent d’un cornet',
        ),
      ),
      picture(
        'lilac',
        'table',
        scatter('1f338', '1fabb', '1f33c'),
        words('Petals from above', 'Bloemblaadjes van bovenaf', 'Des pétales vus d’en haut'),
      ),
    ],
  },
];
