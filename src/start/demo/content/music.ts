import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, mirrored, pair, picture, solo, trio } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const sets = option('sets', words('How long', 'Hoelang', 'Durée'), {
  2: words('Two sets of 45 minutes', 'Twee sets van 45 minuten', 'Deux sets de 45 minutes'),
  3: words('Three sets of 45 minutes', 'Drie sets van 45 minuten', 'Trois sets de 45 minutes'),
});

const moment = option('moment', words('When', 'Wanneer', 'Quand'), {
  ceremony: words('Ceremony', 'Ceremonie', 'Cérémonie'),
  both: words('Ceremony and reception', 'Ceremonie en receptie', 'Cérémonie et réception'),
});

export const music: DemoProduct[] = [
  {
    slug: 'dj-amara',
    kind: 'service',
    category: 'music',
    eventTypes: ['wedding', 'birthday', 'corporate', 'anniversary', 'garden-party'],
    names: words('DJ Amara, five hours', 'DJ Amara, vijf uur', 'DJ Amara, cinq heures'),
    summary: words(
      'Sound, lights and a playlist your guests fill beforehand',
      'Geluid, licht en een playlist die je gasten vooraf vullen',
      'Son, lumières et une playlist que vos invités remplissent avant',
    ),
    description: words(
      'Amara reads a room the way others read a menu. She starts under the conversation, with soul and rumba, and ends where your guests want to be: disco, afrobeats, the nineties, that one song in Dutch. She does not speak into the microphone unless you ask.\n\nSound for two hundred guests, eight lights and a small booth are in the price. Your guests add wishes to a list; three titles stay on your own black list.',
      'Amara leest een zaal zoals anderen een menukaart. Ze begint onder het gesprek, met soul en rumba, en eindigt waar je gasten willen zijn: disco, afrobeats, de jaren negentig, dat ene Nederlandstalige nummer. In de micro praat ze alleen als je het vraagt.\n\nGeluid voor tweehonderd gasten, acht spots en een kleine booth zijn inbegrepen. Je gasten zetten hun wensen op een lijst; drie titels mag je verbieden.',
      'Amara lit une salle comme d’autres lisent une carte. Elle commence sous les conversations, soul et rumba, et finit là où vos invités ont envie d’être : disco, afrobeats, années nonante, cette vieille chanson française. Elle ne parle au micro que si vous le demandez.\n\nLe son pour deux cents personnes, huit projecteurs et une petite régie sont compris. Vos invités ajoutent leurs envies à une liste ; trois titres restent interdits, par vous.',
    ),
    options: [],
    variants: single('DJ-AMARA', 49000),
    dayCapacity: 1,
    vatRateBp: 2100,
    leadDays: 14,
    allergens: [],
    diets: [],
    related: ['mirror-ball', 'acoustic-duo', 'photo-booth', 'fries-van'],
    highlight: true,
    pictures: [
      picture(
        'lilac',
        'disc',
        below('1f3a7', '1f3b6', '1f3b5'),
        words(
          'Headphones with notes around them',
          'Een koptelefoon met noten errond',
          'Un casque entouré de notes',
        ),
      ),
      picture(
        'rose',
        'cove',
        trio('1f39b-fe0f', '1f3a7', '1f3b5'),
        words(
          'A mixing desk and headphones',
          'Een mengpaneel en een koptelefoon',
          'Une table de mixage et un casque',
        ),
      ),
      picture(
        'aqua',
        'arch',
        pair('1f57a', '1f483'),
        words('Two people dancing', 'Twee dansende mensen', 'Deux personnes qui dansent'),
      ),
    ],
  },
  {
    slug: 'acoustic-duo',
    kind: 'service',
    category: 'music',
    eventTypes: ['wedding', 'garden-party', 'anniversary', 'christening'],
    names: words('Linde & Jo, acoustic duo', 'Linde & Jo, akoestisch duo', 'Linde & Jo, duo acoustique'),
    summary: words(
      'Guitar and two voices, quiet enough to talk, good enough to stop',
      'Gitaar en twee stemmen: je praat erdoorheen, tot je vanzelf luistert',
      'Guitare et deux voix : on bavarde, puis on se tait pour écouter',
    ),
    description: words(
      'They sing Carole King, Jacques Brel and three songs of their own, in four languages, standing where you want them: under a tree, on a stair, next to the buffet.\n\nA small amplifier on a battery comes along, so a field is no problem. Name one song that matters and they learn it.',
      'Ze zingen Carole King, Jacques Brel en drie eigen nummers, in vier talen, waar je ze wilt: onder een boom, op een trap, naast het buffet.\n\nEr komt een kleine versterker op batterij mee, dus een wei is geen probleem. Noem één nummer dat ertoe doet en ze studeren het in.',
      'Ils chantent Carole King, Jacques Brel et trois titres à eux, en quatre langues, là où vous voulez : sous un arbre, dans un escalier, près du buffet.\n\nUn petit ampli sur batterie les accompagne ; un pré leur convient. Donnez le titre qui compte pour vous, ils l’apprendront.',
    ),
    options: [sets],
    variants: everyChoice('DUO', [sets], (chosen) => ({
      priceMinor: oneOf({ 2: 58000, 3: 76000 }, chosen('sets')),
    })),
    dayCapacity: 1,
    vatRateBp: 2100,
    leadDays: 10,
    allergens: [],
    diets: [],
    related: ['ceremony-violin', 'champagne-reception', 'dj-amara'],
    pictures: [
      picture(
        'sage',
        'arch',
        duo('1f3b8', '1f3a4', 0.34),
        words('A guitar and a microphone', 'Een gitaar en een microfoon', 'Une guitare et un micro'),
      ),
      picture(
        'peach',
        'disc',
        mirrored(below('1f3b8', '1f3b5', '1f33f', '1f3b6')),
        words(
          'A guitar with notes and leaves',
          'Een gitaar met noten en blaadjes',
          'Une guitare, des notes et des feuilles',
        ),
      ),
    ],
  },
  {
    slug: 'walking-brass',
    kind: 'service',
    category: 'music',
    eventTypes: ['wedding', 'corporate', 'garden-party', 'birthday'],
    names: words('Fanfare Zonder Zorgen', 'Fanfare Zonder Zorgen', 'Fanfare Zonder Zorgen'),
    summary: words(
      'Seven brass players who lead your guests from church to table',
      'Zeven blazers die je gasten van kerk naar tafel leiden',
      'Sept cuivres qui mènent vos invités de l’église à la table',
    ),
    description: words(
      'Tuba, two trombones, trumpet, saxophone, and two drums on straps. They play marches that swing, pop songs nobody expects on a tuba, and a slow one for the grandmother who asks.\n\nNo cables, no stage, no sound check. Ninety minutes in all, in as many bits as you like, in the rain too.',
      'Tuba, twee trombones, trompet, saxofoon en twee trommels aan riemen. Ze spelen marsen die swingen, popnummers die niemand op een tuba verwacht en een trage voor de grootmoeder die erom vraagt.\n\nGeen kabels, geen podium, geen soundcheck. Anderhalf uur in totaal, in zoveel stukjes als je wilt, ook in de regen.',
      'Tuba, deux trombones, trompette, saxophone et deux tambours en bandoulière. Des marches qui swinguent, des tubes que personne n’attend au tuba, et un slow pour la grand-mère qui le demande.\n\nNi câbles, ni scène, ni balance. Une heure et demie en tout, en autant de morceaux que vous voulez, même sous la pluie.',
    ),
    options: [],
    variants: single('BRASS', 98000),
    dayCapacity: 1,
    vatRateBp: 2100,
    leadDays: 14,
    allergens: [],
    diets: [],
    related: ['acoustic-duo', 'champagne-reception', 'fries-van'],
    pictures: [
      picture(
        'butter',
        'cove',
        trio('1f3ba', '1f941', '1f3b7'),
        words(
          'Trumpet, drum and saxophone',
          'Trompet, trommel en saxofoon',
          'Trompette, tambour et saxophone',
        ),
      ),
      picture(
        'sky',
        'podium',
        solo('1f3b7', 0.58),
        words('A saxophone on a stand', 'Een saxofoon op een sokkel', 'Un saxophone sur un socle'),
      ),
    ],
  },
  {
    slug: 'ceremony-violin',
    kind: 'service',
    category: 'music',
    eventTypes: ['wedding', 'christening', 'anniversary'],
    names: words(
      'Elodie, violin for the ceremony',
      'Elodie, viool bij de ceremonie',
      'Élodie, violon de cérémonie',
    ),
    summary: words(
      'The walk in, the quiet moment and the way out, on one violin',
      'Het binnenkomen, het stille moment en het buitengaan, op één viool',
      'L’entrée, l’instant de silence et la sortie, sur un violon',
    ),
    description: words(
      'Elodie played in an opera orchestra for nine years and now prefers to see the faces. Bach, Einaudi, or the song from your first holiday, arranged for one violin.\n\nShe meets you once by video to choose four pieces and times the entrance to your steps.',
      'Elodie speelde negen jaar in een operaorkest en ziet nu liever de gezichten. Bach, Einaudi of het lied van jullie eerste vakantie, bewerkt voor één viool.\n\nZe spreekt één keer met je via video om vier stukken te kiezen, en stemt het binnenkomen af op je stappen.',
      'Élodie a joué neuf ans dans un orchestre d’opéra ; elle préfère aujourd’hui voir les visages. Bach, Einaudi ou la chanson de vos premières vacances, arrangée pour violon seul.\n\nElle vous rencontre une fois en vidéo pour choisir quatre morceaux et règle l’entrée sur vos pas.',
    ),
    options: [moment],
    variants: everyChoice('VIOLIN', [moment], (chosen) => ({
      priceMinor: oneOf({ ceremony: 29000, both: 45000 }, chosen('moment')),
    })),
    dayCapacity: 2,
    vatRateBp: 2100,
    leadDays: 10,
    allergens: [],
    diets: [],
    related: ['acoustic-duo', 'flower-arch', 'photographer-noor'],
    pictures: [
      picture(
        'blush',
        'podium',
        duo('1f3bb', '1f339', 0.32),
        words('A violin and a rose', 'Een viool en een roos', 'Un violon et une rose'),
      ),
      picture(
        'dusk',
        'arch',
        below('1f3bb', '1f3bc', '1f3b5'),
        words('A violin with sheet music', 'Een viool met bladmuziek', 'Un violon et une partition'),
      ),
    ],
  },
  {
    slug: 'karaoke-evening',
    kind: 'service',
    category: 'music',
    eventTypes: ['birthday', 'corporate', 'anniversary'],
    names: words('Karaoke with a host', 'Karaoke met presentator', 'Karaoké avec animateur'),
    summary: words(
      'Nine thousand songs, two microphones and Sander, who goes first',
      'Negenduizend nummers, twee micro’s en Sander, die eerst gaat',
      'Neuf mille titres, deux micros et Sander, qui se lance en premier',
    ),
    description: words(
      'Sander breaks the ice, keeps the queue fair and turns the reverb up for those who need it. Songs in English, Dutch, French, Turkish, Arabic and Italian.\n\nScreen, sound and two lights included, for three hours and up to eighty guests. Nobody is ever made to sing.',
      'Sander breekt het ijs, houdt de wachtrij eerlijk en draait de galm open voor wie het nodig heeft. Nummers in het Engels, Nederlands, Frans, Turks, Arabisch en Italiaans.\n\nScherm, geluid en twee spots zijn inbegrepen, voor drie uur en tot tachtig gasten. Niemand wordt ooit verplicht.',
      'Sander brise la glace, tient la file avec équité et pousse la réverbération pour ceux qui en ont besoin. Des titres en anglais, néerlandais, français, turc, arabe et italien.\n\nÉcran, son et deux projecteurs compris, trois heures, jusqu’à quatre-vingts invités. Personne n’est jamais forcé.',
    ),
    options: [],
    variants: single('KARAOKE', 39500),
    dayCapacity: 2,
    vatRateBp: 2100,
    leadDays: 7,
    allergens: [],
    diets: [],
    related: ['dj-amara', 'mirror-ball', 'cocktail-bar'],
    pictures: [
      picture(
        'mint',
        'disc',
        below('1f3a4', '1f3b6', '2728', '1f3b5'),
        words('A microphone with notes', 'Een microfoon met noten', 'Un micro et des notes'),
      ),
      picture(
        'sand',
        'cove',
        pair('1f399-fe0f', '1f50a'),
        words(
          'A stage microphone and a speaker',
          'Een podiummicrofoon en een luidspreker',
          'Un micro de scène et un haut-parleur',
        ),
      ),
    ],
  },
];
