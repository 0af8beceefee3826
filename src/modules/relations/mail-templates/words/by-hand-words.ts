import type { WordsOf } from '../words.ts';

/** To who called or came by: what the staff wrote down for them, and the link to pay. */
export const byHandWords: WordsOf<'order-to-pay'> = {
  'order-to-pay': {
    en: {
      subject: 'Your order {{ orderNumber }} is ready to be paid',
      preheader: 'We wrote it down as you said; only the payment is missing.',
      heading: 'As you told us, {{ name }}',
      blocks: [
        'We wrote your order {{ orderNumber }} down for you. Everything is kept until {{ until }}: look it over and pay with the button below. With your payment you agree to our terms of sale.',
        { button: 'Look it over and pay', to: '{{ trackingUrl }}' },
        { part: 'order' },
      ],
    },
    nl: {
      subject: 'Je bestelling {{ orderNumber }} staat klaar om te betalen',
      preheader: 'We noteerden ze zoals je zei; alleen de betaling ontbreekt.',
      heading: 'Zoals afgesproken, {{ name }}',
      blocks: [
        'We hebben je bestelling {{ orderNumber }} voor je genoteerd. Alles ligt opzij tot {{ until }}: kijk ze na en betaal met de knop hieronder. Met je betaling ga je akkoord met onze verkoopsvoorwaarden.',
        { button: 'Nakijken en betalen', to: '{{ trackingUrl }}' },
        { part: 'order' },
      ],
    },
    fr: {
      subject: 'Votre commande {{ orderNumber }} attend votre paiement',
      preheader: 'Nous l’avons notée comme convenu ; il ne manque que le paiement.',
      heading: 'Comme convenu, {{ name }}',
      blocks: [
        'Nous avons noté la commande {{ orderNumber }} pour vous. Tout vous est réservé jusqu’au {{ until }} : vérifiez-la et payez avec le bouton ci-dessous. En payant, vous acceptez nos conditions de vente.',
        { button: 'Vérifier et payer', to: '{{ trackingUrl }}' },
        { part: 'order' },
      ],
    },
  },
};
