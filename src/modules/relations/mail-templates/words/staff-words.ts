import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

/** Mails to the people of the office. */
export const staffWords: WordsOf<'staff-new-order' | 'staff-order-cancelled'> = {
  'staff-new-order': {
    en: {
      subject: 'New order {{ orderNumber }}: {{ total[language] }}',
      preheader: '{{ name }}, {{ day[language] }}',
      heading: 'A new order',
      blocks: [
        '{{ name }} ordered for {{ total[language] }}, {% if method == "delivery" %}to be delivered{% else %}to be collected{% endif %} on {{ day[language] }}. It waits for your approval.',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Nieuwe bestelling {{ orderNumber }}: {{ total[language] }}',
      preheader: '{{ name }}, {{ day[language] }}',
      heading: 'Een nieuwe bestelling',
      blocks: [
        '{{ name }} bestelde voor {{ total[language] }}, {% if method == "delivery" %}te leveren{% else %}af te halen{% endif %} op {{ day[language] }}. Ze wacht op je goedkeuring.',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Nouvelle commande {{ orderNumber }} : {{ total[language] }}',
      preheader: '{{ name }}, {{ day[language] }}',
      heading: 'Une nouvelle commande',
      blocks: [
        '{{ name }} a commandé pour {{ total[language] }}, {% if method == "delivery" %}à livrer{% else %}à retirer{% endif %} le {{ day[language] }}. Elle attend votre accord.',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
  'staff-order-cancelled': {
    en: {
      subject: 'Order {{ orderNumber }} was cancelled',
      preheader: '{{ name }} does not need it any more.',
      heading: 'An order less',
      blocks: [
        '{{ name }} cancelled order {{ orderNumber }} for {{ day[language] }}. What it kept is free again.',
        '{% if refund %}{{ refund[language] }} is on its way back, by your own rule.{% endif %}',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is geannuleerd door de klant',
      preheader: '{{ name }} heeft ze niet meer nodig.',
      heading: 'Een bestelling minder',
      blocks: [
        '{{ name }} annuleerde bestelling {{ orderNumber }} voor {{ day[language] }}. Wat opzij lag, is weer vrij.',
        '{% if refund %}{{ refund[language] }} is op weg terug, volgens je eigen regel.{% endif %}',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} a été annulée par le client',
      preheader: '{{ name }} n’en a plus besoin.',
      heading: 'Une commande en moins',
      blocks: [
        '{{ name }} a annulé la commande {{ orderNumber }} prévue le {{ day[language] }}. Ce qui était réservé est de nouveau libre.',
        '{% if refund %}{{ refund[language] }} sont remboursés, selon votre règle.{% endif %}',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
};
