import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

/** What became of an order, for `{{ to }}`. */
const became = (states: Record<string, string>) =>
  `{% case to %}${Object.entries(states)
    .map(([state, words]) => `{% when "${state}" %}${words}`)
    .join('')}{% else %}{{ to }}{% endcase %}`;

const en = became({
  approved: 'was approved',
  rejected: 'was refused',
  'in-preparation': 'is being prepared',
  ready: 'is ready',
  shipped: 'has been shipped',
  'out-for-delivery': 'is on its way',
  delivered: 'was delivered',
  collected: 'was collected',
  returned: 'came back',
  closed: 'was closed',
  cancelled: 'was cancelled',
});
const nl = became({
  approved: 'is goedgekeurd',
  rejected: 'is geweigerd',
  'in-preparation': 'wordt klaargemaakt',
  ready: 'staat klaar',
  shipped: 'is verzonden',
  'out-for-delivery': 'is onderweg',
  delivered: 'is geleverd',
  collected: 'is opgehaald',
  returned: 'is teruggebracht',
  closed: 'is afgesloten',
  cancelled: 'is geannuleerd',
});
const fr = became({
  approved: 'a été acceptée',
  rejected: 'a été refusée',
  'in-preparation': 'est en préparation',
  ready: 'est prête',
  shipped: 'a été expédiée',
  'out-for-delivery': 'est en route',
  delivered: 'a été livrée',
  collected: 'a été retirée',
  returned: 'est revenue',
  closed: 'est clôturée',
  cancelled: 'a été annulée',
});

/** To the people of the office: what colleagues and the system did. */
export const staffWorkWords: WordsOf<
  'staff-order-changed' | 'staff-import-ready' | 'staff-export-ready' | 'staff-mail-text'
> = {
  'staff-order-changed': {
    en: {
      subject: `Order {{ orderNumber }} ${en}`,
      preheader: 'By {{ by }}.',
      heading: 'An order moved on',
      blocks: [
        `Order {{ orderNumber }} of {{ name }} ${en}. {{ by }} did it.`,
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: `Bestelling {{ orderNumber }} ${nl}`,
      preheader: 'Door {{ by }}.',
      heading: 'Een bestelling is een stap verder',
      blocks: [
        `Bestelling {{ orderNumber }} van {{ name }} ${nl}. {{ by }} deed het.`,
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: `La commande {{ orderNumber }} ${fr}`,
      preheader: 'Par {{ by }}.',
      heading: 'Une commande a avancé',
      blocks: [
        `La commande {{ orderNumber }} de {{ name }} ${fr}. C’est {{ by }} qui l’a fait.`,
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
  'staff-import-ready': {
    en: {
      subject: 'Your import is done: {{ file }}',
      preheader: 'See what was added and what was left out.',
      heading: 'Your import is done',
      blocks: [
        '{{ file }} has been read to its end. Its page says what was added, what changed and what was left out.',
        { button: 'See the import', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Je import is klaar: {{ file }}',
      preheader: 'Bekijk wat erbij kwam en wat niet meekon.',
      heading: 'Je import is klaar',
      blocks: [
        '{{ file }} is helemaal ingelezen. Op de pagina van de import lees je wat erbij kwam, wat veranderde en wat niet meekon.',
        { button: 'De import bekijken', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Votre import est terminé : {{ file }}',
      preheader: 'Voyez ce qui a été ajouté et ce qui ne l’a pas été.',
      heading: 'Votre import est terminé',
      blocks: [
        '{{ file }} a été lu jusqu’au bout. La page de l’import dit ce qui a été ajouté, modifié ou laissé de côté.',
        { button: 'Voir l’import', to: officeUrl },
      ],
    },
  },
  'staff-export-ready': {
    en: {
      subject: 'Your file is ready: {{ file }}',
      preheader: 'It is kept for a week.',
      heading: 'Your file is ready',
      blocks: [
        '{{ file }} is among your downloads. It is kept for a week.',
        { button: 'To my downloads', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Je bestand is klaar: {{ file }}',
      preheader: 'Het blijft een week staan.',
      heading: 'Je bestand is klaar',
      blocks: [
        '{{ file }} staat bij je downloads. Het blijft daar een week staan.',
        { button: 'Naar mijn downloads', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Votre fichier est prêt : {{ file }}',
      preheader: 'Il est conservé une semaine.',
      heading: 'Votre fichier est prêt',
      blocks: [
        '{{ file }} se trouve parmi vos téléchargements. Il y est conservé une semaine.',
        { button: 'Voir mes téléchargements', to: officeUrl },
      ],
    },
  },
  'staff-mail-text': {
    en: {
      subject: 'A mail you rewrote cannot be sent as it is',
      preheader: 'The delivered text goes out instead.',
      heading: 'Your text needs another look',
      blocks: [
        'A text that you wrote for a mail names something the mail no longer knows. Nobody missed a mail: the delivered text goes out until you mend yours.',
        { button: 'Mend the text', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Een mail die je herschreef, kan zo niet meer weg',
      preheader: 'In de plaats vertrekt de meegeleverde tekst.',
      heading: 'Kijk je tekst nog eens na',
      blocks: [
        'In een tekst die je voor een mail schreef, staat iets wat die mail niet meer kent. Niemand miste een mail: de meegeleverde tekst vertrekt tot je de jouwe aanpast.',
        { button: 'De tekst aanpassen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Un e-mail que vous avez réécrit ne peut plus partir tel quel',
      preheader: 'Le texte d’origine part à sa place.',
      heading: 'Votre texte est à revoir',
      blocks: [
        'Un texte que vous avez écrit pour un e-mail nomme une information que cet e-mail ne connaît plus. Aucun e-mail n’a manqué : le texte d’origine part jusqu’à ce que vous corrigiez le vôtre.',
        { button: 'Corriger le texte', to: officeUrl },
      ],
    },
  },
};
