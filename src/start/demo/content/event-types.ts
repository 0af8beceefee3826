import { type DemoGroup, words } from '../words.ts';

export const demoEventTypes: DemoGroup[] = [
  {
    slug: 'wedding',
    names: words('Wedding', 'Huwelijk', 'Mariage'),
    intro: words(
      'One day, two families, and somebody who keeps the time.',
      'Eén dag, twee families en iemand die de klok in het oog houdt.',
      'Un jour, deux familles et quelqu’un pour tenir l’horaire.',
    ),
    emoji: '1f48d',
  },
  {
    slug: 'birthday',
    names: words('Birthday', 'Verjaardag', 'Anniversaire'),
    intro: words(
      'For five or for eighty, with candles in any case.',
      'Voor vijf of voor tachtig, met kaarsjes in elk geval.',
      'À cinq ou à quatre-vingts, avec des bougies de toute façon.',
    ),
    emoji: '1f382',
  },
  {
    slug: 'corporate',
    names: words('Company event', 'Bedrijfsfeest', 'Fête d’entreprise'),
    intro: words(
      'Colleagues who stay longer than they had planned.',
      'Collega’s die langer blijven dan ze van plan waren.',
      'Des collègues qui restent plus longtemps que prévu.',
    ),
    emoji: '1f942',
  },
  {
    slug: 'christening',
    names: words('Christening', 'Doop & geboorte', 'Baptême & naissance'),
    intro: words(
      'A small guest of honour and a sweet for everyone else.',
      'Een kleine eregast, en iets zoets voor alle anderen.',
      'Un petit invité d’honneur et une douceur pour tous les autres.',
    ),
    emoji: '1f54a-fe0f',
  },
  {
    slug: 'garden-party',
    names: words('Garden party', 'Tuinfeest', 'Fête au jardin'),
    intro: words(
      'Long tables, short shadows, and a plan for the rain.',
      'Lange tafels, korte schaduwen en een plan voor de regen.',
      'De longues tables, des ombres courtes et un plan pour la pluie.',
    ),
    emoji: '1f33b',
  },
  {
    slug: 'anniversary',
    names: words('Anniversary', 'Jubileum', 'Jubilé & noces'),
    intro: words(
      'Ten, twenty-five or fifty years, told again at table.',
      'Tien, vijfentwintig of vijftig jaar, aan tafel herverteld.',
      'Dix, vingt-cinq ou cinquante ans, racontés à table.',
    ),
    emoji: '1f49d',
  },
];
