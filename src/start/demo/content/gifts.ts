import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, feast, mirrored, pair, picture, row, scatter, solo, trio, wreath } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const filling = option('filling', words('Filling', 'Vulling', 'Garniture'), {
  almonds: words('Sugared almonds', 'Suikerbonen', 'Dragées'),
  mints: words('Little mints', 'Muntjes', 'Petites menthes'),
});
const tins = option('count', words('How many', 'Hoeveel', 'Combien'), {
  20: words('20 tins', '20 blikjes', '20 boîtes'),
  50: words('50 tins', '50 blikjes', '50 boîtes'),
});

const jars = option('count', words('How many', 'Hoeveel', 'Combien'), {
  12: words('12 jars', '12 potjes', '12 petits pots'),
  24: words('24 jars', '24 potjes', '24 petits pots'),
});

const pralines = option('box', words('Box', 'Doos', 'Ballotin'), {
  four: words('Four pralines', 'Vier pralines', 'Quatre pralines'),
  sixteen: words('Sixteen pralines', 'Zestien pralines', 'Seize pralines'),
});

const paper = option('paper', words('Paper', 'Papier', 'Papier'), {
  cotton: words('Cotton, deckle edge', 'Katoen, scheprand', 'Coton, bords frangés'),
  recycled: words('Recycled, flecked', 'Gerecycleerd, gevlokt', 'Recyclé, moucheté'),
});
const cards = option('count', words('How many', 'Hoeveel', 'Combien'), {
  25: words('25 cards', '25 kaarten', '25 cartes'),
  75: words('75 cards', '75 kaarten', '75 cartes'),
});

const bearColour = option('colour', words('Ribbon', 'Lint', 'Ruban'), {
  sky: words('Sky blue', 'Hemelsblauw', 'Bleu ciel'),
  rose: words('Soft rose', 'Zachtroze', 'Rose tendre'),
  moss: words('Moss green', 'Mosgroen', 'Vert mousse'),
});

export const gifts: DemoProduct[] = [
  {
    slug: 'printed-tins',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['christening', 'wedding', 'corporate', 'birthday'],
    names: words('Printed tins', 'Bedrukte blikjes', 'Boîtes imprimées'),
    summary: words(
      'Your picture on the lid, something sweet inside, one for each guest',
      'Je foto op het deksel, iets zoets erin, één voor elke gast',
      'Votre photo sur le couvercle, une douceur dedans, une par invité',
    ),
    description: words(
      'Round tins of seven centimetres, printed on the lid with a portrait, a drawing or your logo, and a short text around the edge. Filled by hand with sugared almonds from a maker in the old harbour, or with peppermints.\n\nYou approve a proof by e-mail before we print. Emptied, they hold buttons for twenty years.',
      'Ronde blikjes van zeven centimeter, op het deksel bedrukt met een portret, een tekening of je logo, en een korte tekst langs de rand. Met de hand gevuld met suikerbonen van een maker aan de oude haven, of met pepermuntjes.\n\nU keurt een proef goed via e-mail voor we drukken. Leeg bewaren ze twintig jaar lang knopen.',
      'Des boîtes rondes de sept centimètres, imprimées d’un portrait, d’un dessin ou de votre logo, avec un court texte sur le pourtour. Garnies à la main de dragées d’un confiseur du vieux port, ou de menthes.\n\nVous validez une épreuve par e-mail avant l’impression. Vides, elles gardent les boutons pendant vingt ans.',
    ),
    options: [filling, tins],
    variants: everyChoice('TIN', [filling, tins], (chosen) => ({
      priceMinor: oneOf({ 20: 7600, 50: 16500 }, chosen('count')),
      serves: Number(chosen('count')),
    })),
    vatRateBp: 600,
    leadDays: 8,
    allergens: ['nuts'],
    diets: ['vegetarian', 'gluten-free'],
    personalText: {
      max: 36,
      label: words('Text around the edge', 'Tekst langs de rand', 'Texte sur le pourtour'),
    },
    pictureUpload: true,
    related: ['honey-jars', 'christening-bear', 'thank-you-cards', 'sugar-cloud-cake'],
    highlight: true,
    pictures: [
      picture(
        'lime',
        'podium',
        trio('1f381', '1f36c', '1f5bc-fe0f'),
        words(
          'A present, a sweet and a picture',
          'Een cadeautje, een snoepje en een foto',
          'Un cadeau, un bonbon et une photo',
        ),
      ),
      picture(
        'rose',
        'table',
        scatter('1f36c', '1f49d', '1f36c', '1f90d'),
        words(
          'Sweets and hearts from above',
          'Snoepjes en hartjes van bovenaf',
          'Bonbons et cœurs vus d’en haut',
        ),
      ),
      picture(
        'butter',
        'arch',
        pair('1f37c', '1f36c'),
        words('A baby’s bottle and a sweet', 'Een papfles en een snoepje', 'Un biberon et un bonbon'),
      ),
    ],
  },
  {
    slug: 'honey-jars',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['wedding', 'christening', 'anniversary', 'corporate'],
    names: words('Honey from the roofs', 'Honing van de daken', 'Miel des toits'),
    summary: words(
      'Small jars from eleven hives in town, with a label of yours',
      'Kleine potjes uit elf bijenkasten in de stad, met je etiket',
      'De petits pots de onze ruches de la ville, à votre étiquette',
    ),
    description: words(
      'Lime blossom in July, chestnut in August: fifty grams, enough for two weeks of breakfast. Fatima keeps the bees on the roofs of the library and two schools.\n\nThe label carries your line of text, printed on paper that dissolves in the wash, so the jar starts a new life.',
      'Linde in juli, kastanje in augustus: vijftig gram, genoeg voor twee weken ontbijt. Fatima houdt de bijen op het dak van de bibliotheek en van twee scholen.\n\nOp het etiket komt je tekst, gedrukt op papier dat in de afwas oplost. Zo begint het potje aan een nieuw leven.',
      'Tilleul en juillet, châtaignier en août : cinquante grammes, deux semaines de petits-déjeuners. Fatima élève ses abeilles sur les toits de la bibliothèque et de deux écoles.\n\nL’étiquette porte votre texte, sur un papier qui se dissout à la vaisselle : le pot commence une nouvelle vie.',
    ),
    options: [jars],
    variants: everyChoice('HONEY', [jars], (chosen) => ({
      priceMinor: oneOf({ 12: 5400, 24: 9900 }, chosen('count')),
      serves: Number(chosen('count')),
      onHand: oneOf({ 12: 28, 24: 12 }, chosen('count')),
    })),
    vatRateBp: 600,
    leadDays: 4,
    allergens: [],
    diets: ['vegetarian', 'gluten-free', 'lactose-free', 'nut-free'],
    maker: 'Fatima Belkacem',
    personalText: {
      max: 30,
      label: words('Text on the label', 'Tekst op het etiket', 'Texte de l’étiquette'),
    },
    related: ['herb-pots', 'seed-cards', 'printed-tins'],
    pictures: [
      picture(
        'butter',
        'disc',
        below('1f36f', '1f41d', '1f41d', '1f33c'),
        words(
          'A pot of honey and two bees',
          'Een pot honing en twee bijen',
          'Un pot de miel et deux abeilles',
        ),
      ),
      picture(
        'sage',
        'cove',
        row('1f36f', 4),
        words('Four pots of honey', 'Vier potten honing', 'Quatre pots de miel'),
      ),
    ],
  },
  {
    slug: 'seed-cards',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['wedding', 'garden-party', 'corporate'],
    names: words('Seed cards, set of ten', 'Bloeikaarten, set van tien', 'Cartes à semer, par dix'),
    summary: words(
      'Write on them, give them, plant them: cornflowers by July',
      'Beschrijf ze, geef ze, plant ze: korenbloemen tegen juli',
      'On écrit, on donne, on plante : des bleuets en juillet',
    ),
    description: words(
      'Paper scooped by hand with the seeds of nine meadow flowers inside. It takes ink well and an envelope too.\n\nLay it on damp soil in spring with a finger of earth on top. In a pot on a balcony it works as well.',
      'Handgeschept papier met de zaden van negen weidebloemen erin. Je kunt er vlot op schrijven en het past in een envelop.\n\nLeg het in de lente op vochtige grond met een vingerdikte aarde erover. In een pot op het balkon lukt het ook.',
      'Un papier fait main qui renferme les graines de neuf fleurs des prés. L’encre y tient bien, et l’enveloppe aussi.\n\nAu printemps, posez la carte sur un sol humide et couvrez d’un doigt de terre. Un pot au balcon convient aussi.',
    ),
    options: [],
    variants: single('SEED-CARD-10', 1900, { onHand: 85, serves: 10 }),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: [],
    related: ['herb-pots', 'thank-you-cards', 'honey-jars'],
    pictures: [
      picture(
        'aqua',
        'arch',
        duo('1f48c', '1f331', 0.3),
        words('A card and a seedling', 'Een kaart en een kiemplantje', 'Une carte et une jeune pousse'),
      ),
      picture(
        'sky',
        'table',
        scatter('1f48c', '1f33c', '1f331'),
        words(
          'Cards, flowers and seedlings',
          'Kaarten, bloemen en kiemplantjes',
          'Cartes, fleurs et jeunes pousses',
        ),
      ),
    ],
  },
  {
    slug: 'praline-box',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['corporate', 'anniversary', 'wedding', 'birthday'],
    names: words('Pralines by Odile', 'Pralines van Odile', 'Pralines d’Odile'),
    summary: words(
      'Made on Tuesday, best by Sunday: hazelnut, coffee, pear, sea salt',
      'Gemaakt op dinsdag, op hun best tot zondag: hazelnoot, koffie, peer, zeezout',
      'Faites le mardi, à manger avant dimanche : noisette, café, poire, fleur de sel',
    ),
    description: words(
      'Odile makes three hundred a day and not one more. Dark shells that snap, fillings that are soft, no alcohol and no palm oil.\n\nFour in a little box for beside the plate, sixteen in a drawer of board for those you wish to thank properly.',
      'Odile maakt er driehonderd per dag en geen één meer. Donkere schelpjes die knappen, zachte vullingen, geen alcohol en geen palmolie.\n\nVier in een doosje voor naast het bord, zestien in een kartonnen schuifdoos voor wie je echt wilt bedanken.',
      'Odile en fait trois cents par jour, pas une de plus. Des coques noires qui craquent, des cœurs tendres, ni alcool ni huile de palme.\n\nQuatre dans un petit ballotin à poser près de l’assiette, seize dans un tiroir de carton pour ceux que l’on veut vraiment remercier.',
    ),
    options: [pralines],
    variants: everyChoice('PRALINE', [pralines], (chosen) =>
      oneOf(
        {
          four: { priceMinor: 550, serves: 1, onHand: 180 },
          sixteen: { priceMinor: 1850, serves: 4, onHand: 32 },
        },
        chosen('box'),
      ),
    ),
    vatRateBp: 600,
    leadDays: 2,
    allergens: ['milk', 'nuts', 'soy'],
    diets: ['vegetarian', 'gluten-free', 'halal'],
    maker: 'Odile Roosens',
    related: ['printed-tins', 'cheese-table', 'engraved-glasses'],
    pictures: [
      picture(
        'dusk',
        'table',
        wreath('1f49d', '1f36b', '1f330', '1f350'),
        words(
          'Chocolate and fruit around a heart',
          'Chocolade en fruit rond een hart',
          'Chocolat et fruits autour d’un cœur',
        ),
      ),
      picture(
        'blush',
        'podium',
        duo('1f36b', '1f330', 0.28),
        words('Chocolate and a chestnut', 'Chocolade en een kastanje', 'Du chocolat et une châtaigne'),
      ),
    ],
  },
  {
    slug: 'guest-book',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['wedding', 'christening', 'anniversary', 'birthday'],
    names: words('Guest book with a pen', 'Gastenboek met pen', 'Livre d’or et sa plume'),
    summary: words(
      'A hundred blank pages, and a good pen that nobody will pocket',
      'Honderd blanco bladzijden, en een goede pen die niemand meeneemt',
      'Cent pages blanches et un bon stylo que personne n’emportera',
    ),
    description: words(
      'The same binder as our albums, the same linen, pages that take ink, stickers and prints from the photo booth. The pen hangs on a ribbon.\n\nA card with ten questions comes along, for guests who freeze before white paper: what should they never lose, which song is theirs.',
      'Van dezelfde binder als onze albums, hetzelfde linnen, met bladen die inkt, stickers en foto’s uit het fotohokje verdragen. De pen hangt aan een lint.\n\nEr zit een kaart bij met tien vragen, voor gasten die verstijven bij een wit blad: wat mogen ze nooit verliezen, welk lied is van hen.',
      'Le même relieur que nos albums, le même lin, des pages qui acceptent l’encre, les autocollants et les photos du photomaton. Le stylo pend à un ruban.\n\nUne carte de dix questions l’accompagne, pour ceux que la page blanche intimide : que ne doivent-ils jamais perdre, quelle chanson est la leur.',
    ),
    options: [],
    variants: single('GUEST-BOOK', 5900, { onHand: 19 }),
    vatRateBp: 2100,
    leadDays: 6,
    allergens: [],
    diets: [],
    maker: 'Atelier Katerne',
    material: words('Linen, cotton paper', 'Linnen, katoenpapier', 'Lin, papier coton'),
    makingDays: 4,
    personalText: {
      max: 32,
      label: words('Names on the cover', 'Namen op de kaft', 'Noms sur la couverture'),
    },
    related: ['linen-album', 'photo-booth', 'instant-cameras'],
    pictures: [
      picture(
        'lilac',
        'cove',
        duo('1f4d6', '1f58b-fe0f', 0.32),
        words(
          'An open book and a fountain pen',
          'Een open boek en een vulpen',
          'Un livre ouvert et un stylo-plume',
        ),
      ),
      picture(
        'mint',
        'disc',
        below('1f4d6', '1f49b', '1f90d', '2728'),
        words('An open book with hearts', 'Een open boek met hartjes', 'Un livre ouvert et des cœurs'),
      ),
    ],
  },
  {
    slug: 'christening-bear',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['christening', 'birthday'],
    names: words('Bear with a name', 'Beer met een naam', 'Ours à prénom'),
    summary: words(
      'Organic cotton, embroidered foot, washable after the mud',
      'Biokatoen, geborduurde voet, wasbaar na de modder',
      'Coton bio, patte brodée, lavable après la boue',
    ),
    description: words(
      'Thirty-two centimetres of bear, stuffed with wool, with eyes that are sewn and not glued. We embroider the name on his left foot and the date, if you give one, on the right.\n\nSafe from the first day, and he goes through the machine at thirty degrees in a pillowcase.',
      'Tweeëndertig centimeter beer, gevuld met wol, met ogen die genaaid en niet gelijmd zijn. De naam borduren we op zijn linkervoet en de datum, als je er een geeft, op de rechter.\n\nVeilig vanaf de eerste dag. In een kussensloop mag hij op dertig graden in de machine.',
      'Trente-deux centimètres d’ours, rembourré de laine, les yeux cousus et non collés. Le prénom est brodé sur la patte gauche et la date, si vous la donnez, sur la droite.\n\nSûr dès le premier jour. Dans une taie d’oreiller, il passe à la machine à trente degrés.',
    ),
    options: [bearColour],
    variants: everyChoice('BEAR', [bearColour], () => ({ priceMinor: 4400 })),
    vatRateBp: 2100,
    leadDays: 5,
    allergens: [],
    diets: [],
    material: words('Organic cotton, wool', 'Biokatoen, wol', 'Coton bio, laine'),
    personalText: { max: 24, label: words('Name and date', 'Naam en datum', 'Prénom et date') },
    related: ['sugar-cloud-cake', 'printed-tins', 'guest-book'],
    pictures: [
      picture(
        'peach',
        'arch',
        solo('1f9f8', 0.62),
        words('A teddy bear', 'Een teddybeer', 'Un ours en peluche'),
      ),
      picture(
        'sky',
        'podium',
        mirrored(duo('1f9f8', '1f9f5', 0.26)),
        words('The bear and a reel of thread', 'De beer en een klosje garen', 'L’ours et une bobine de fil'),
      ),
    ],
  },
  {
    slug: 'thank-you-cards',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['wedding', 'christening', 'anniversary', 'corporate'],
    names: words(
      'Thank-you cards with your picture',
      'Bedankkaarten met je foto',
      'Cartes de remerciement à votre photo',
    ),
    summary: words(
      'Printed after the day, with envelopes that are stamped already',
      'Gedrukt na het feest, met enveloppen die al gefrankeerd zijn',
      'Imprimées après la fête, enveloppes déjà timbrées',
    ),
    description: words(
      'Pick a picture once the day is over, write one line, and the cards come back in a week on paper heavy enough to stand on a mantelpiece.\n\nBelgian stamps are on the envelopes. If you send us addresses, we write them too, by hand, for nothing.',
      'Kies na het feest een foto, schrijf één zin en binnen een week krijg je de kaarten, op papier dat zwaar genoeg is om op de schouw te blijven staan.\n\nOp de enveloppen kleven al Belgische zegels. Stuur je ons de adressen, dan schrijven we ze ook, met de hand en gratis.',
      'Une fois la fête passée, choisissez une photo, écrivez une ligne : les cartes reviennent sous huitaine, sur un papier assez lourd pour tenir debout sur la cheminée.\n\nLes timbres belges sont collés. Envoyez-nous les adresses et nous les écrivons aussi, à la main, gracieusement.',
    ),
    options: [paper, cards],
    variants: everyChoice('THANKS', [paper, cards], (chosen) => ({
      priceMinor: oneOf({ 25: 6400, 75: 15900 }, chosen('count')) + (chosen('paper') === 'cotton' ? 900 : 0),
      serves: Number(chosen('count')),
    })),
    vatRateBp: 2100,
    leadDays: 7,
    allergens: [],
    diets: [],
    personalText: {
      max: 80,
      label: words('Your line of thanks', 'Je bedankzinnetje', 'Votre mot de remerciement'),
    },
    pictureUpload: true,
    related: ['linen-album', 'seed-cards', 'photographer-noor'],
    pictures: [
      picture(
        'rose',
        'cove',
        trio('1f48c', '1f58b-fe0f', '1f90d'),
        words(
          'A letter, a pen and a heart',
          'Een brief, een pen en een hart',
          'Une lettre, une plume et un cœur',
        ),
      ),
      picture(
        'sand',
        'disc',
        pair('1f48c', '1f5bc-fe0f'),
        words('A letter and a picture', 'Een brief en een foto', 'Une lettre et une photo'),
      ),
    ],
  },
  {
    slug: 'engraved-glasses',
    kind: 'product',
    category: 'gifts',
    eventTypes: ['wedding', 'anniversary'],
    names: words('Engraved glasses, a pair', 'Gegraveerde glazen, per twee', 'Verres gravés, la paire'),
    summary: words(
      'Two thin coupes with your initials, cut by wheel and not by laser',
      'Twee fijne coupes met jullie initialen, geslepen en niet gelaserd',
      'Deux coupes fines à vos initiales, gravées à la roue, non au laser',
    ),
    description: words(
      'Blown by mouth, so no two are quite the same height, and that is how you tell whose is whose. The engraver works with a copper wheel; you feel the letters with a thumb.\n\nIn a box lined with wool. Wash by hand, preferably the next morning.',
      'Mondgeblazen, dus geen twee zijn precies even hoog. Zo weet je meteen welke van jou is. De graveur werkt met een koperen wiel; je voelt de letters met je duim.\n\nIn een doos met wol bekleed. Was ze met de hand, liefst pas de volgende ochtend.',
      'Soufflées à la bouche, elles n’ont jamais tout à fait la même hauteur : c’est ainsi qu’on reconnaît la sienne. Le graveur travaille à la roue de cuivre ; les lettres se sentent du pouce.\n\nDans un coffret doublé de laine. Lavez à la main, de préférence le lendemain.',
    ),
    options: [],
    variants: single('GLASS-PAIR', 8600),
    vatRateBp: 2100,
    leadDays: 9,
    allergens: [],
    diets: [],
    material: words(
      'Mouth-blown crystal, lead-free',
      'Mondgeblazen kristal, loodvrij',
      'Cristal soufflé, sans plomb',
    ),
    makingDays: 5,
    personalText: { max: 12, label: words('Initials or date', 'Initialen of datum', 'Initiales ou date') },
    related: ['champagne-reception', 'praline-box', 'bridal-bouquet'],
    pictures: [
      picture(
        'pearl',
        'arch',
        solo('1f942', 0.6),
        words('Two glasses touching', 'Twee klinkende glazen', 'Deux verres qui trinquent'),
      ),
      picture(
        'aqua',
        'cove',
        feast('1f942', '1f381', '1f37e', '1f48d', '1f339'),
        words(
          'Glasses with a present, a ring and a rose',
          'Glazen met een cadeau, een ring en een roos',
          'Des verres, un cadeau, une bague et une rose',
        ),
      ),
    ],
  },
];
