import type { WordsOf } from '../words.ts';

const details = {
  en: { button: 'See your order', to: '{{ trackingUrl }}' },
  nl: { button: 'Bekijk je bestelling', to: '{{ trackingUrl }}' },
  fr: { button: 'Voir votre commande', to: '{{ trackingUrl }}' },
};

const back = {
  en: '{% if refund %}We pay {{ refund }} back the way you paid; it is usually there within five working days.{% endif %}',
  nl: '{% if refund %}We betalen {{ refund }} terug zoals je betaald hebt; meestal staat het binnen vijf werkdagen op je rekening.{% endif %}',
  fr: '{% if refund %}Nous vous remboursons {{ refund }} par le même moyen de paiement, en général sous cinq jours ouvrables.{% endif %}',
};

/** Mails about an order that ended early, its money included. */
export const endedOrderWords: WordsOf<
  'order-rejected' | 'order-not-paid' | 'order-cancelled' | 'refund-done' | 'paid-late'
> = {
  'order-rejected': {
    en: {
      subject: 'We cannot make order {{ orderNumber }}',
      preheader: 'We are sorry. Here is why.',
      heading: 'We are sorry',
      blocks: [
        'Hello {{ name }}, to our regret we cannot take on your order {{ orderNumber }}. This is why:',
        { quote: '{{ reason }}' },
        back.en,
        details.en,
      ],
    },
    nl: {
      subject: 'We kunnen bestelling {{ orderNumber }} niet uitvoeren',
      preheader: 'Het spijt ons. Dit is de reden.',
      heading: 'Het spijt ons',
      blocks: [
        'Dag {{ name }}, jammer genoeg kunnen we je bestelling {{ orderNumber }} niet aannemen. Dit is de reden:',
        { quote: '{{ reason }}' },
        back.nl,
        details.nl,
      ],
    },
    fr: {
      subject: 'Nous ne pouvons pas honorer la commande {{ orderNumber }}',
      preheader: 'Nous sommes désolés. Voici pourquoi.',
      heading: 'Nous sommes désolés',
      blocks: [
        'Bonjour {{ name }}, nous ne pouvons malheureusement pas accepter votre commande {{ orderNumber }}. En voici la raison :',
        { quote: '{{ reason }}' },
        back.fr,
        details.fr,
      ],
    },
  },
  'order-not-paid': {
    en: {
      subject: 'Order {{ orderNumber }} was not paid',
      preheader: 'We have let go of what we kept for you.',
      heading: 'We could not wait longer',
      blocks: [
        'Hello {{ name }}, the payment for order {{ orderNumber }} did not arrive in time, so we have let go of what we were keeping for you. Nothing was charged.',
        'Still in the mood? You are welcome to order again.',
        { button: 'Back to the shop', to: '{{ shopUrl }}' },
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is niet betaald',
      preheader: 'We houden niets meer voor je opzij.',
      heading: 'Langer wachten lukte niet',
      blocks: [
        'Dag {{ name }}, de betaling van bestelling {{ orderNumber }} kwam niet op tijd binnen. Wat we opzij hielden, is dus weer vrij. Er is niets aangerekend.',
        'Nog altijd zin? Bestel gerust opnieuw.',
        { button: 'Terug naar de winkel', to: '{{ shopUrl }}' },
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} n’a pas été payée',
      preheader: 'Nous avons libéré ce que nous gardions pour vous.',
      heading: 'Nous n’avons pas pu attendre plus longtemps',
      blocks: [
        'Bonjour {{ name }}, le paiement de la commande {{ orderNumber }} n’est pas arrivé à temps : nous avons libéré ce que nous gardions pour vous. Rien ne vous a été débité.',
        'Toujours envie ? Vous pouvez commander à nouveau.',
        { button: 'Retour à la boutique', to: '{{ shopUrl }}' },
      ],
    },
  },
  'order-cancelled': {
    en: {
      subject: 'Order {{ orderNumber }} is cancelled',
      preheader: 'Nothing more to do on your side.',
      heading: 'Your order is cancelled',
      blocks: [
        'Hello {{ name }}, your order {{ orderNumber }} has been cancelled.',
        { quote: '{{ reason }}', when: 'reason' },
        back.en,
        details.en,
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is geannuleerd',
      preheader: 'Je hoeft niets meer te doen.',
      heading: 'Je bestelling is geannuleerd',
      blocks: [
        'Dag {{ name }}, je bestelling {{ orderNumber }} is geannuleerd.',
        { quote: '{{ reason }}', when: 'reason' },
        back.nl,
        details.nl,
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} est annulée',
      preheader: 'Vous n’avez plus rien à faire.',
      heading: 'Votre commande est annulée',
      blocks: [
        'Bonjour {{ name }}, votre commande {{ orderNumber }} a été annulée.',
        { quote: '{{ reason }}', when: 'reason' },
        back.fr,
        details.fr,
      ],
    },
  },
  'refund-done': {
    en: {
      subject: '{{ amount }} is on its way back to you',
      preheader: 'The refund for order {{ orderNumber }}.',
      heading: 'Your refund is on its way',
      blocks: [
        'Hello {{ name }}, we have paid back {{ amount }} for order {{ orderNumber }}, the way you paid. Your bank usually shows it within five working days.',
        details.en,
      ],
    },
    nl: {
      subject: '{{ amount }} komt naar je terug',
      preheader: 'De terugbetaling van bestelling {{ orderNumber }}.',
      heading: 'Je terugbetaling is onderweg',
      blocks: [
        'Dag {{ name }}, we hebben {{ amount }} van bestelling {{ orderNumber }} terugbetaald, zoals je betaald hebt. Meestal zie je het binnen vijf werkdagen bij je bank.',
        details.nl,
      ],
    },
    fr: {
      subject: '{{ amount }} vous sont remboursés',
      preheader: 'Le remboursement de la commande {{ orderNumber }}.',
      heading: 'Votre remboursement est en route',
      blocks: [
        'Bonjour {{ name }}, nous avons remboursé {{ amount }} pour la commande {{ orderNumber }}, par le même moyen de paiement. Votre banque l’affiche en général sous cinq jours ouvrables.',
        details.fr,
      ],
    },
  },
  'paid-late': {
    en: {
      subject: 'Your payment for order {{ orderNumber }} came late',
      preheader: 'Your money is safe; we are looking at it.',
      heading: 'We are looking at it',
      blocks: [
        'Hello {{ name }}, your payment of {{ amount }} arrived after order {{ orderNumber }} had already ended. Your money is safe.',
        'A person at {{ shop }} now looks whether we can still make your order. If not, you get everything back. You hear from us either way.',
        details.en,
      ],
    },
    nl: {
      subject: 'Je betaling voor bestelling {{ orderNumber }} kwam laat',
      preheader: 'Je geld is veilig; we kijken het na.',
      heading: 'We kijken het na',
      blocks: [
        'Dag {{ name }}, je betaling van {{ amount }} kwam binnen toen bestelling {{ orderNumber }} al afgelopen was. Je geld is veilig.',
        'Iemand van {{ shop }} bekijkt nu of we je bestelling toch nog kunnen maken. Lukt dat niet, dan krijg je alles terug. Je hoort hoe dan ook van ons.',
        details.nl,
      ],
    },
    fr: {
      subject: 'Votre paiement pour la commande {{ orderNumber }} est arrivé tard',
      preheader: 'Votre argent est en sécurité, nous regardons.',
      heading: 'Nous regardons cela',
      blocks: [
        'Bonjour {{ name }}, votre paiement de {{ amount }} est arrivé alors que la commande {{ orderNumber }} était déjà close. Votre argent est en sécurité.',
        'Une personne de {{ shop }} regarde si nous pouvons encore réaliser votre commande. Sinon, vous serez entièrement remboursé. Nous revenons vers vous dans tous les cas.',
        details.fr,
      ],
    },
  },
};
