import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, mirrored, pair, picture, row, scatter, solo, trio } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const hours = option('hours', words('How long', 'Hoelang', 'Durée'), {
  4: words('Four hours', 'Vier uur', 'Quatre heures'),
  8: words('Eight hours', 'Acht uur', 'Huit heures'),
  12: words('Twelve hours', 'Twaalf uur', 'Douze heures'),
});

const prints = option('prints', words('Prints', 'Afdrukken', 'Tirages'), {
  strip: words('Strips of four', 'Strookjes van vier', 'Bandes de quatre'),
  card: words('Postcards', 'Postkaarten', 'Cartes postales'),
});

const pages = option('pages', words('Pages', 'Pagina’s', 'Pages'), {
  40: words('40 pages', '40 pagina’s', '40 pages'),
  80: words('80 pages', '80 pagina’s', '80 pages'),
});
const cover = option('cover', words('Cover', 'Kaft', 'Couverture'), {
  sand: words('Sand linen', 'Zandkleurig linnen', 'Lin sable'),
  raspberry: words('Raspberry linen', 'Frambooskleurig linnen', 'Lin framboise'),
  night: words('Night-blue linen', 'Nachtblauw linnen', 'Lin bleu nuit'),
});

export const photo: DemoProduct[] = [
  {
    slug: 'photographer-noor',
    kind: 'service',
    category: 'photo',
    eventTypes: ['wedding', 'christening', 'anniversary', 'corporate', 'birthday'],
    names: words('Noor, photographer', 'Noor, fotografe', 'Noor, photographe'),
    summary: words(
      'Unposed pictures, in your hands within ten days',
      'Foto’s zonder pose, binnen tien dagen bij jou',
      'Des photos sans pose, chez vous en dix jours',
    ),
    description: words(
      'Noor wears flat shoes and knows by the second hour who will cry. She asks for fifteen minutes of family groups, written on a list, and spends the rest of the day where nobody looks at her.\n\nYou get every good picture, between sixty and eighty an hour, edited by herself, in a gallery that you may share and print from without asking.',
      'Noor draagt platte schoenen en weet na twee uur wie er gaat huilen. Ze vraagt een kwartier voor familiefoto’s, met een lijstje, en brengt de rest van de dag door waar niemand op haar let.\n\nU krijgt elke goede foto, zestig tot tachtig per uur, door haarzelf bewerkt, in een galerij die je vrij mag delen en afdrukken.',
      'Noor porte des chaussures plates et sait dès la deuxième heure qui va pleurer. Elle demande un quart d’heure pour les groupes, sur liste, et passe le reste du jour là où personne ne la regarde.\n\nVous recevez chaque bonne photo, soixante à quatre-vingts par heure, retouchées par elle, dans une galerie à partager et à imprimer librement.',
    ),
    options: [hours],
    variants: everyChoice('PHOTO-NOOR', [hours], (chosen) => ({
      priceMinor: oneOf({ 4: 69000, 8: 129000, 12: 179000 }, chosen('hours')),
    })),
    dayCapacity: 1,
    vatRateBp: 2100,
    leadDays: 14,
    allergens: [],
    diets: [],
    related: ['film-bas', 'linen-album', 'photo-booth', 'bridal-bouquet'],
    highlight: true,
    pictures: [
      picture(
        'sand',
        'podium',
        trio('1f4f7', '1f39e-fe0f', '1f5bc-fe0f'),
        words(
          'A camera with film and a framed picture',
          'Een camera met film en een ingelijste foto',
          'Un appareil, de la pellicule et un cadre',
        ),
      ),
      picture(
        'rose',
        'disc',
        below('1f4f8', '1f90d', '2728'),
        words('A camera flashing', 'Een flitsende camera', 'Un appareil qui flashe'),
      ),
      picture(
        'mint',
        'table',
        scatter('1f5bc-fe0f', '1f4f7', '1f33f'),
        words('Prints on a table', 'Afdrukken op een tafel', 'Des tirages sur une table'),
      ),
    ],
  },
  {
    slug: 'film-bas',
    kind: 'service',
    category: 'photo',
    eventTypes: ['wedding', 'corporate', 'anniversary'],
    names: words('A film by Bas', 'Een film van Bas', 'Un film de Bas'),
    summary: words(
      'Eight minutes that sound like your day, and the speeches in full',
      'Acht minuten die klinken als jouw dag, plus alle speeches',
      'Huit minutes qui ont le son de votre journée, et tous les discours',
    ),
    description: words(
      'Bas works alone with two small cameras and a very good microphone, because it is the voices you want back later. The film has no drone and no stock music; a friend of his composes the score.\n\nTen hours on the day, eight minutes of film after six weeks, and the speeches uncut on a stick.',
      'Bas werkt alleen, met twee kleine camera’s en een heel goede micro, want het zijn de stemmen die je later terug wilt. Geen drone, geen muziek uit een bibliotheek: een vriend van hem componeert.\n\nTien uur op de dag zelf, acht minuten film na zes weken, en de speeches ongeknipt op een stick.',
      'Bas travaille seul, avec deux petites caméras et un excellent micro, car ce sont les voix que l’on veut retrouver. Ni drone ni musique toute faite : un ami compose pour lui.\n\nDix heures sur place, huit minutes de film après six semaines et les discours en entier sur une clé.',
    ),
    options: [],
    variants: single('FILM-BAS', 165000),
    dayCapacity: 1,
    vatRateBp: 2100,
    leadDays: 14,
    allergens: [],
    diets: [],
    related: ['photographer-noor', 'linen-album', 'ceremony-violin'],
    pictures: [
      picture(
        'dusk',
        'arch',
        duo('1f3a5', '1f3ac', 0.32),
        words('A film camera and a clapperboard', 'Een filmcamera en een klapbord', 'Une caméra et un clap'),
      ),
      picture(
        'sky',
        'podium',
        mirrored(duo('1f4fd-fe0f', '1f39e-fe0f', 0.3)),
        words(
          'A projector and a strip of film',
          'Een projector en een strook film',
          'Un projecteur et une pellicule',
        ),
      ),
    ],
  },
  {
    slug: 'photo-booth',
    kind: 'service',
    category: 'photo',
    eventTypes: ['wedding', 'birthday', 'corporate', 'garden-party'],
    names: words('Photo booth with props', 'Fotohokje met attributen', 'Photomaton et accessoires'),
    summary: words(
      'Walnut box, kind light, unlimited prints, and a trunk of hats',
      'Notenhouten kast, mild licht, onbeperkt printen en een kist hoeden',
      'Caisson de noyer, lumière douce, tirages illimités et des chapeaux',
    ),
    description: words(
      'Everyone looks good in it: one soft lamp above the lens, and a curtain for those who are shy. Two prints each time, one to keep and one for your guest book.\n\nOne of us sets it up, stays for four hours, pastes the pictures and packs up. One metre by two of floor, one socket.',
      'Iedereen staat er goed op: één zachte lamp boven de lens, en een gordijn voor wie verlegen is. Telkens twee afdrukken, één om te houden en één voor je gastenboek.\n\nEen van ons stelt op, blijft vier uur, plakt de foto’s in en ruimt op. Eén meter op twee vloer, één stopcontact.',
      'Tout le monde y est beau : une lampe douce au-dessus de l’objectif, et un rideau pour les timides. Deux tirages à chaque fois, l’un à garder, l’autre pour votre livre d’or.\n\nL’un de nous l’installe, reste quatre heures, colle les photos et remballe. Un mètre sur deux au sol, une prise.',
    ),
    options: [prints],
    variants: everyChoice('PHOTO-BOOTH', [prints], (chosen) => ({
      priceMinor: oneOf({ strip: 42000, card: 47000 }, chosen('prints')),
    })),
    dayCapacity: 2,
    vatRateBp: 2100,
    leadDays: 7,
    allergens: [],
    diets: [],
    related: ['guest-book', 'dj-amara', 'instant-cameras'],
    pictures: [
      picture(
        'butter',
        'cove',
        trio('1f4f8', '1f3a9', '1f451'),
        words(
          'A camera, a top hat and a crown',
          'Een camera, een hoge hoed en een kroon',
          'Un appareil, un haut-de-forme et une couronne',
        ),
      ),
      picture(
        'lilac',
        'table',
        scatter('1f3a9', '1f451', '1f3ad', '1f453'),
        words('Hats, crowns and masks', 'Hoeden, kronen en maskers', 'Chapeaux, couronnes et masques'),
      ),
    ],
  },
  {
    slug: 'instant-cameras',
    kind: 'product',
    category: 'photo',
    eventTypes: ['wedding', 'birthday', 'garden-party'],
    names: words(
      'Table cameras, set of three',
      'Tafelcamera’s, set van drie',
      'Appareils de table, par trois',
    ),
    summary: words(
      'Loaded film cameras for your tables: 81 pictures you did not plan',
      'Geladen filmcamera’s voor op tafel: 81 foto’s die je niet plande',
      'Trois appareils chargés sur vos tables : 81 photos imprévues',
    ),
    description: words(
      'Three cameras with 27 exposures each and a flash, wrapped in paper bands with one line: take one, pass it on. Put them down before the main course.\n\nA padded envelope comes along. Post it to us, and the developed pictures reach you within two weeks.',
      'Drie camera’s met elk 27 opnamen en flits, in een papieren wikkel met één zin: neem er één, geef door. Leg ze klaar voor het hoofdgerecht.\n\nEr zit een gevoerde envelop bij. Stuur die naar ons op en binnen twee weken heb je de ontwikkelde foto’s.',
      'Trois appareils de 27 poses avec flash, ceints d’une bande de papier et d’une phrase : prenez-en une, faites passer. Posez-les avant le plat.\n\nUne enveloppe matelassée les accompagne. Renvoyez-la-nous ; les photos développées vous arrivent sous deux semaines.',
    ),
    options: [],
    variants: single('TABLE-CAMERA-3', 6900, { onHand: 14, serves: 24 }),
    vatRateBp: 2100,
    leadDays: 1,
    allergens: [],
    diets: [],
    related: ['photo-booth', 'guest-book', 'linen-album'],
    pictures: [
      picture(
        'aqua',
        'cove',
        row('1f4f7', 3),
        words('Three cameras in a row', 'Drie camera’s op een rij', 'Trois appareils alignés'),
      ),
      picture(
        'peach',
        'disc',
        below('1f4f7', '1f31f', '1f5bc-fe0f', '2728'),
        words(
          'A camera and a floating picture',
          'Een camera en een zwevende foto',
          'Un appareil et une photo qui flotte',
        ),
      ),
    ],
  },
  {
    slug: 'linen-album',
    kind: 'product',
    category: 'photo',
    eventTypes: ['wedding', 'christening', 'anniversary'],
    names: words('Linen photo album', 'Linnen fotoalbum', 'Album photo en lin'),
    summary: words(
      'Bound by hand, thick cream pages, your names blocked in gold',
      'Met de hand gebonden, dikke roomwitte bladen, jullie namen in goud',
      'Relié main, pages ivoire épaisses, vos noms à l’or',
    ),
    description: words(
      'Sewn, not glued, so that it lies flat on the knees of three people. Pages of 250 grams with tissue in between, and a pocket at the back for cards and a dried flower.\n\nWhat you write below is stamped on the cover in gold leaf, in letters from 1924.',
      'Genaaid en niet gelijmd, zodat het open ligt op de knieën van drie mensen. Bladen van 250 gram met zijdepapier ertussen, en achteraan een vakje voor kaartjes en een gedroogde bloem.\n\nWat je hieronder schrijft, drukken we in bladgoud op de kaft, met letters uit 1924.',
      'Cousu et non collé, il s’ouvre à plat sur les genoux de trois personnes. Des pages de 250 grammes séparées de papier de soie et, au dos, une pochette pour les cartes et une fleur séchée.\n\nCe que vous écrivez ci-dessous est frappé à la feuille d’or, avec des caractères de 1924.',
    ),
    options: [pages, cover],
    variants: everyChoice('ALBUM', [pages, cover], (chosen) => ({
      priceMinor: oneOf({ 40: 7900, 80: 11500 }, chosen('pages')),
    })),
    vatRateBp: 2100,
    leadDays: 10,
    allergens: [],
    diets: [],
    maker: 'Atelier Katerne',
    material: words(
      'Linen, cotton paper, gold leaf',
      'Linnen, katoenpapier, bladgoud',
      'Lin, papier coton, feuille d’or',
    ),
    makingDays: 6,
    personalText: {
      max: 32,
      label: words('Names on the cover', 'Namen op de kaft', 'Noms sur la couverture'),
    },
    related: ['guest-book', 'photographer-noor', 'thank-you-cards'],
    pictures: [
      picture(
        'blush',
        'podium',
        pair('1f4d5', '1f5bc-fe0f'),
        words('A red album and a picture', 'Een rood album en een foto', 'Un album rouge et une photo'),
      ),
      picture(
        'pearl',
        'arch',
        solo('1f4d6', 0.56),
        words('An open album', 'Een opengeslagen album', 'Un album ouvert'),
      ),
    ],
  },
];
