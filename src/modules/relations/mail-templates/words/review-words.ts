import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';
const product = '{{ productNames[language] }}';
const written =
  '{% if title %}{{ title }}\n\n{% endif %}{{ text }}{% if author %}\n\n{{ author }}{% endif %}';

/** To the people of the office: somebody reviewed what they bought. */
export const reviewWords: WordsOf<'staff-review'> = {
  'staff-review': {
    en: {
      subject: `A review of ${product}: {{ stars }} of 5 stars`,
      preheader: 'It waits for you to publish it.',
      heading: 'Somebody wrote a review',
      blocks: [
        `A buyer gives ${product} {{ stars }} of 5 stars. Nobody sees it before you publish it.`,
        { quote: written },
        { button: 'Read and decide', to: officeUrl },
      ],
    },
    nl: {
      subject: `Een beoordeling van ${product}: {{ stars }} van 5 sterren`,
      preheader: 'Ze wacht tot jij ze publiceert.',
      heading: 'Iemand schreef een beoordeling',
      blocks: [
        `Een koper geeft ${product} {{ stars }} van 5 sterren. Niemand ziet de beoordeling voor je ze publiceert.`,
        { quote: written },
        { button: 'Lezen en beslissen', to: officeUrl },
      ],
    },
    fr: {
      subject: `Un avis sur ${product} : {{ stars }} sur 5`,
      preheader: 'Il attend que vous le publiiez.',
      heading: 'Quelqu’un a écrit un avis',
      blocks: [
        `Une personne qui a acheté ${product} lui donne la note de {{ stars }} sur 5. Personne ne voit cet avis avant que vous le publiiez.`,
        { quote: written },
        { button: 'Lire et décider', to: officeUrl },
      ],
    },
  },
};
