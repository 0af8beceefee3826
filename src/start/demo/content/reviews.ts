import type { Language } from '#platform/i18n';

export type DemoReview = {
  category: string;
  language: Language;
  stars: number;
  /** Does the buyer want to be called by first name? */
  named: boolean;
  title: string;
  text: string;
  answer?: string;
};

/** What the demo's buyers say, by what they bought; each is said once. */
export const demoReviews: DemoReview[] = [
  {
    category: 'cakes',
    language: 'nl',
    stars: 5,
    named: true,
    title: 'Geen kruimel over',
    text: 'Prachtig gebracht en precies zo lekker als ze eruitzag. Mijn grootmoeder van 91 vroeg een tweede stuk, en dat doet ze nooit.',
    answer: 'Doe je grootmoeder de groeten! We bewaren een stuk voor haar volgende verjaardag.',
  },
  {
    category: 'cakes',
    language: 'fr',
    stars: 4,
    named: true,
    title: 'Très bon, un rien trop sucré',
    text: 'Le gâteau était magnifique et tout le monde s’est resservi. Pour nous, il aurait pu être un peu moins sucré.',
    answer: 'Merci. Dites-le-nous à la prochaine commande : nous pouvons mettre moins de sucre.',
  },
  {
    category: 'cakes',
    language: 'en',
    stars: 5,
    named: true,
    title: '',
    text: 'Looked like the picture, tasted better. Arrived ten minutes early, which on a birthday morning is a gift of its own.',
  },
  {
    category: 'catering',
    language: 'nl',
    stars: 5,
    named: true,
    title: 'Iedereen vond iets',
    text: 'Veganisten, een notenallergie en acht hongerige neven: iedereen at mee van dezelfde tafel. De etiketten bij elke schaal waren goud waard.',
  },
  {
    category: 'catering',
    language: 'en',
    stars: 3,
    named: true,
    title: 'Lovely food, small portions',
    text: 'Everything we had was delicious, but by nine o’clock the table was empty. Next time I will order for ten more than we are.',
    answer:
      'Thank you for saying so. We have put the weight per guest on the page, so that nobody has to guess.',
  },
  {
    category: 'catering',
    language: 'fr',
    stars: 5,
    named: true,
    title: 'Un régal du début à la fin',
    text: 'Tout était frais, bien présenté et facile à servir. Nos invités en parlent encore.',
  },
  {
    category: 'flowers',
    language: 'nl',
    stars: 5,
    named: true,
    title: 'Ze stonden er na een week nog',
    text: 'Boeketten uit het seizoen, net zoals afgesproken in zachte kleuren. Na het feest mocht elke tafel de bloemen mee naar huis nemen.',
  },
  {
    category: 'flowers',
    language: 'fr',
    stars: 4,
    named: false,
    title: 'De très belles fleurs',
    text: 'Fraîches et généreuses. Une couleur n’était pas tout à fait celle de la photo, mais l’ensemble était superbe.',
  },
  {
    category: 'decoration',
    language: 'en',
    stars: 5,
    named: true,
    title: 'The garden glowed',
    text: 'Easy to hang, sturdy enough for a windy evening, and the photographs look like a film.',
  },
  {
    category: 'decoration',
    language: 'nl',
    stars: 4,
    named: true,
    title: 'Sfeer in een halfuur',
    text: 'Mooi afgewerkt en snel opgehangen. Een extra stukje touw was handig geweest.',
    answer: 'Goede tip: het zit voortaan in de doos.',
  },
  {
    category: 'furniture',
    language: 'nl',
    stars: 5,
    named: true,
    title: 'Netjes en op tijd',
    text: 'Alles proper geleverd en de volgende dag even vlot opgehaald. Geen enkele wankele stoel.',
  },
  {
    category: 'furniture',
    language: 'fr',
    stars: 4,
    named: true,
    title: '',
    text: 'Du mobilier solide et joli. L’équipe a tout monté pendant que nous accueillions les premiers invités.',
  },
  {
    category: 'music',
    language: 'en',
    stars: 5,
    named: true,
    title: 'Nobody sat down',
    text: 'Read the room perfectly: soft at dinner, wild after the cake, and the neighbours still say hello.',
  },
  {
    category: 'music',
    language: 'nl',
    stars: 5,
    named: true,
    title: 'De dansvloer stond vol',
    text: 'Van de eerste dans tot het laatste nummer. Zelfs mijn schoonvader heeft gedanst.',
  },
  {
    category: 'photo',
    language: 'fr',
    stars: 5,
    named: true,
    title: 'Des souvenirs pour toujours',
    text: 'Discret, drôle et toujours au bon endroit. Les photos sont arrivées en dix jours.',
  },
  {
    category: 'photo',
    language: 'nl',
    stars: 4,
    named: true,
    title: 'Prachtige beelden',
    text: 'We zien op elke foto hoe blij iedereen was. Een paar groepsfoto’s meer had gemogen.',
  },
  {
    category: 'gifts',
    language: 'nl',
    stars: 5,
    named: true,
    title: 'Een klein cadeau dat blijft',
    text: 'Onze gasten hebben het mee naar huis genomen en het staat nu bij de helft op de kast.',
  },
  {
    category: 'gifts',
    language: 'en',
    stars: 4,
    named: true,
    title: 'Sweet, and well wrapped',
    text: 'Each with the right name on it, all eighty of them. One ribbon came loose on the way.',
  },
];
