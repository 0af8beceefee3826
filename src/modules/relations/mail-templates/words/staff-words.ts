import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

/** Mails to the people of the office. */
export const staffWords: WordsOf<'staff-new-order'> = {
  'staff-new-order': {
    en: {
      subject: 'New order {{ orderNumber }}: {{ total }}',
      preheader: '{{ name }}, {{ day }}',
      heading: 'A new order',
      blocks: [
        '{{ name }} ordered for {{ total }}, {% if method == "delivery" %}to be delivered{% else %}to be collected{% endif %} on {{ day }}. It waits for your approval.',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Nieuwe bestelling {{ orderNumber }}: {{ total }}',
      preheader: '{{ name }}, {{ day }}',
      heading: 'Een nieuwe bestelling',
      blocks: [
        '{{ name }} bestelde voor {{ total }}, {% if method == "delivery" %}te leveren{% else %}af te halen{% endif %} op {{ day }}. Ze wacht op je goedkeuring.',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Nouvelle commande {{ orderNumber }} : {{ total }}',
      preheader: '{{ name }}, {{ day }}',
      heading: 'Une nouvelle commande',
      blocks: [
        '{{ name }} a commandé pour {{ total }}, {% if method == "delivery" %}à livrer{% else %}à retirer{% endif %} le {{ day }}. Elle attend votre accord.',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
};
