import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

/** To the people of the office: money that came, failed to come, or went. */
export const staffMoneyWords: WordsOf<
  'staff-payment-received' | 'staff-payment-failed' | 'staff-refund-failed' | 'staff-charge-back'
> = {
  'staff-payment-received': {
    en: {
      subject: 'Money for {{ orderNumber }}: {{ amount[language] }}',
      preheader: 'From {{ name }}.',
      heading: 'Money has come in',
      blocks: [
        '{{ amount[language] }} came in from {{ name }} for order {{ orderNumber }}. The page of the order says what it was for.',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Geld voor {{ orderNumber }}: {{ amount[language] }}',
      preheader: 'Van {{ name }}.',
      heading: 'Er is geld binnen',
      blocks: [
        'Van {{ name }} kwam {{ amount[language] }} binnen voor bestelling {{ orderNumber }}. Waarvoor het was, lees je bij de bestelling.',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Paiement pour {{ orderNumber }} : {{ amount[language] }}',
      preheader: 'De la part de {{ name }}.',
      heading: 'De l’argent est arrivé',
      blocks: [
        '{{ amount[language] }} sont arrivés de la part de {{ name }} pour la commande {{ orderNumber }}. La page de la commande en dit plus.',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
  'staff-payment-failed': {
    en: {
      subject: 'A payment for {{ orderNumber }} failed',
      preheader: '{{ name }} may try again.',
      heading: 'A payment failed',
      blocks: [
        'The payment of {{ amount[language] }} by {{ name }} for order {{ orderNumber }} did not go through. The shopper can try again.',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Een betaling voor {{ orderNumber }} is mislukt',
      preheader: '{{ name }} kan het opnieuw proberen.',
      heading: 'Een betaling is mislukt',
      blocks: [
        'De betaling van {{ amount[language] }} door {{ name }} voor bestelling {{ orderNumber }} is niet gelukt. De klant kan het opnieuw proberen.',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Un paiement pour {{ orderNumber }} a échoué',
      preheader: '{{ name }} peut réessayer.',
      heading: 'Un paiement a échoué',
      blocks: [
        'Le paiement de {{ amount[language] }} par {{ name }} pour la commande {{ orderNumber }} n’a pas abouti. Le client peut réessayer.',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
  'staff-refund-failed': {
    en: {
      subject: 'A refund for {{ orderNumber }} failed: {{ amount[language] }}',
      preheader: '{{ name }} still waits for the money.',
      heading: 'A refund did not arrive',
      blocks: [
        'The refund of {{ amount[language] }} to {{ name }} for order {{ orderNumber }} was refused for good. Please pay it back another way.',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Een terugbetaling voor {{ orderNumber }} is mislukt: {{ amount[language] }}',
      preheader: '{{ name }} wacht nog op het geld.',
      heading: 'Een terugbetaling kwam niet aan',
      blocks: [
        'De terugbetaling van {{ amount[language] }} aan {{ name }} voor bestelling {{ orderNumber }} is definitief geweigerd. Betaal ze op een andere manier terug.',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Un remboursement pour {{ orderNumber }} a échoué : {{ amount[language] }}',
      preheader: '{{ name }} attend toujours son argent.',
      heading: 'Un remboursement n’est pas arrivé',
      blocks: [
        'Le remboursement de {{ amount[language] }} à {{ name }} pour la commande {{ orderNumber }} a été refusé définitivement. Remboursez par un autre moyen.',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
  'staff-charge-back': {
    en: {
      subject: 'A bank took back {{ amount[language] }}: {{ orderNumber }}',
      preheader: 'The payment of {{ name }} was charged back.',
      heading: 'A bank took money back',
      blocks: [
        'The bank of {{ name }} took back {{ amount[language] }} of order {{ orderNumber }}. Your payment provider says until when you can object.',
        { button: 'Open {{ orderNumber }}', to: officeUrl },
      ],
    },
    nl: {
      subject: 'Een bank haalde {{ amount[language] }} terug: {{ orderNumber }}',
      preheader: 'De betaling van {{ name }} is teruggedraaid.',
      heading: 'Een bank haalde geld terug',
      blocks: [
        'De bank van {{ name }} haalde {{ amount[language] }} van bestelling {{ orderNumber }} terug. Je betaaldienst zegt tot wanneer je bezwaar kunt maken.',
        { button: '{{ orderNumber }} openen', to: officeUrl },
      ],
    },
    fr: {
      subject: 'Une banque a repris {{ amount[language] }} : {{ orderNumber }}',
      preheader: 'Le paiement de {{ name }} a été contesté.',
      heading: 'Une banque a repris de l’argent',
      blocks: [
        'La banque de {{ name }} a repris {{ amount[language] }} de la commande {{ orderNumber }}. Votre prestataire de paiement vous dit jusqu’à quand vous pouvez contester.',
        { button: 'Ouvrir {{ orderNumber }}', to: officeUrl },
      ],
    },
  },
};
