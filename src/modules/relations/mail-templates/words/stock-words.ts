import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';
const things = (free: string, more: string) =>
  `{% for thing in things %}{{ thing.names[language] }} ({{ thing.sku }}): ${free}\n{% endfor %}{% if more > 0 %}${more}{% endif %}`;

/** To the people of the office, in the morning: what began to run out. */
export const stockWords: WordsOf<'staff-low-stock'> = {
  'staff-low-stock': {
    en: {
      subject:
        'Running out: {{ things[0].names[language] }}{% if count > 1 %} and {{ count | minus: 1 }} more{% endif %}',
      preheader: 'Time to make or to order some.',
      heading: 'This is running out',
      blocks: [
        'Of these there are as few left as you wanted to be told, or fewer:',
        { quote: things('{{ thing.free }} left', '… and {{ more }} more') },
        { button: 'Open the stock', to: officeUrl },
        { small: 'Each is told once, and again only after there was enough of it.' },
      ],
    },
    nl: {
      subject:
        'Bijna op: {{ things[0].names[language] }}{% if count > 1 %} en nog {{ count | minus: 1 }}{% endif %}',
      preheader: 'Tijd om bij te maken of bij te bestellen.',
      heading: 'Dit raakt op',
      blocks: [
        'Hiervan zijn er nog zo weinig als je wilde weten, of minder:',
        { quote: things('nog {{ thing.free }}', '… en nog {{ more }} andere') },
        { button: 'De voorraad openen', to: officeUrl },
        { small: 'Elk artikel melden we één keer, en pas opnieuw nadat er weer genoeg van was.' },
      ],
    },
    fr: {
      subject:
        'Bientôt épuisé : {{ things[0].names[language] }}{% if count > 1 %} et {{ count | minus: 1 }} de plus{% endif %}',
      preheader: 'Il est temps d’en refaire ou d’en commander.',
      heading: 'Bientôt épuisé',
      blocks: [
        'Il en reste aussi peu que le seuil fixé, ou moins :',
        { quote: things('il en reste {{ thing.free }}', '… et {{ more }} de plus') },
        { button: 'Ouvrir le stock', to: officeUrl },
        { small: 'Chaque article n’est annoncé qu’une fois, puis seulement après un retour à la normale.' },
      ],
    },
  },
};
