import type { WordsOf } from '../words.ts';

/** Mails about money that is still to come. */
export const paymentWords: WordsOf<'order-awaits-transfer' | 'payment-received' | 'payment-due'> = {
  'order-awaits-transfer': {
    en: {
      subject: 'How to pay for order {{ orderNumber }}',
      preheader: '{{ amount }} by bank transfer, before {{ until }}.',
      heading: 'One transfer, and it is yours',
      blocks: [
        'Hello {{ name }}, your order {{ orderNumber }} is written down and everything is kept for you until {{ until }}. Please transfer {{ amount }}:',
        { quote: 'To: {{ holder }}\nAccount: {{ iban }}\nAmount: {{ amount }}\nReference: {{ reference }}' },
        'With exactly this reference we know at once that it is yours. On your order’s page you can scan the transfer with your banking app.',
        { button: 'See your order', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject: 'Zo betaal je bestelling {{ orderNumber }}',
      preheader: '{{ amount }} per overschrijving, voor {{ until }}.',
      heading: 'Nog één overschrijving en het is van jou',
      blocks: [
        'Dag {{ name }}, je bestelling {{ orderNumber }} is genoteerd en we houden alles voor je vrij tot {{ until }}. Schrijf {{ amount }} over:',
        {
          quote: 'Aan: {{ holder }}\nRekening: {{ iban }}\nBedrag: {{ amount }}\nMededeling: {{ reference }}',
        },
        'Met precies deze mededeling weten we meteen dat het van jou komt. Op de pagina van je bestelling kun je de overschrijving scannen met de app van je bank.',
        { button: 'Bekijk je bestelling', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject: 'Comment payer la commande {{ orderNumber }}',
      preheader: '{{ amount }} par virement, avant le {{ until }}.',
      heading: 'Un virement, et c’est à vous',
      blocks: [
        'Bonjour {{ name }}, votre commande {{ orderNumber }} est enregistrée et tout vous est réservé jusqu’au {{ until }}. Merci de virer {{ amount }} :',
        {
          quote:
            'À : {{ holder }}\nCompte : {{ iban }}\nMontant : {{ amount }}\nCommunication : {{ reference }}',
        },
        'Grâce à cette communication, nous savons aussitôt que le virement vient de vous. Sur la page de votre commande, vous pouvez le scanner avec l’application de votre banque.',
        { button: 'Voir votre commande', to: '{{ trackingUrl }}' },
      ],
    },
  },
  'payment-received': {
    en: {
      subject: 'Your payment for order {{ orderNumber }} has arrived',
      preheader: 'We have received {{ amount }}.',
      heading: 'Thank you, {{ name }}!',
      blocks: [
        'We have received {{ amount }} for your order {{ orderNumber }}. {% if left %}{{ left }} is still to come.{% else %}With that, all of it is paid.{% endif %}',
        { button: 'See your order', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject: 'Je betaling voor bestelling {{ orderNumber }} is aangekomen',
      preheader: 'We hebben {{ amount }} ontvangen.',
      heading: 'Dankjewel, {{ name }}!',
      blocks: [
        'We hebben {{ amount }} ontvangen voor je bestelling {{ orderNumber }}. {% if left %}Er blijft nog {{ left }} te betalen.{% else %}Daarmee is alles betaald.{% endif %}',
        { button: 'Bekijk je bestelling', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre paiement pour la commande {{ orderNumber }} est arrivé',
      preheader: 'Nous avons reçu {{ amount }}.',
      heading: 'Merci, {{ name }} !',
      blocks: [
        'Nous avons reçu {{ amount }} pour votre commande {{ orderNumber }}. {% if left %}Il reste {{ left }} à payer.{% else %}Tout est maintenant payé.{% endif %}',
        { button: 'Voir votre commande', to: '{{ trackingUrl }}' },
      ],
    },
  },
  'payment-due': {
    en: {
      subject:
        '{% if when == "over" %}Still open: {{ amount }} for order {{ orderNumber }}{% else %}{{ amount }} for order {{ orderNumber }} is due on {{ day }}{% endif %}',
      preheader: 'You can pay it on your order’s page.',
      heading: '{% if when == "over" %}A payment is missing{% else %}A payment is coming up{% endif %}',
      blocks: [
        'Hello {{ name }}, {% if when == "over" %}{{ amount }} for your order {{ orderNumber }} was due on {{ day }}, and has not arrived yet. If it is on its way, all is well.{% else %}{{ amount }} for your order {{ orderNumber }} is due on {{ day }}.{% endif %} You can pay it on your order’s page, in the way you like.',
        { button: 'Pay now', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject:
        '{% if when == "over" %}Nog open: {{ amount }} voor bestelling {{ orderNumber }}{% else %}{{ amount }} voor bestelling {{ orderNumber }}, te betalen tegen {{ day }}{% endif %}',
      preheader: 'Betalen kan op de pagina van je bestelling.',
      heading:
        '{% if when == "over" %}Er ontbreekt een betaling{% else %}Er komt een betaling aan{% endif %}',
      blocks: [
        'Dag {{ name }}, {% if when == "over" %}{{ amount }} voor je bestelling {{ orderNumber }} moest betaald zijn tegen {{ day }}, maar is er nog niet. Is de betaling onderweg, dan is alles in orde.{% else %}{{ amount }} voor je bestelling {{ orderNumber }} is te betalen tegen {{ day }}.{% endif %} Betalen kan op de pagina van je bestelling, zoals je wilt.',
        { button: 'Nu betalen', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject:
        '{% if when == "over" %}Encore dû : {{ amount }} pour la commande {{ orderNumber }}{% else %}{{ amount }} pour la commande {{ orderNumber }}, à payer pour le {{ day }}{% endif %}',
      preheader: 'Vous pouvez payer sur la page de votre commande.',
      heading: '{% if when == "over" %}Il manque un paiement{% else %}Un paiement approche{% endif %}',
      blocks: [
        'Bonjour {{ name }}, {% if when == "over" %}{{ amount }} pour votre commande {{ orderNumber }} étaient à payer pour le {{ day }} et ne sont pas encore arrivés. Si le paiement est en route, tout va bien.{% else %}{{ amount }} pour votre commande {{ orderNumber }} sont à payer pour le {{ day }}.{% endif %} Vous pouvez payer sur la page de votre commande, comme vous le souhaitez.',
        { button: 'Payer maintenant', to: '{{ trackingUrl }}' },
      ],
    },
  },
};
