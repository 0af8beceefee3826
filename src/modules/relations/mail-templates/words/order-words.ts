import type { WordsOf } from '../words.ts';

const follow = {
  en: { button: 'Follow your order', to: '{{ trackingUrl }}' },
  nl: { button: 'Volg je bestelling', to: '{{ trackingUrl }}' },
  fr: { button: 'Suivre votre commande', to: '{{ trackingUrl }}' },
};

/** Mails about an order on its way. */
export const orderWords: WordsOf<
  | 'order-confirmation'
  | 'order-approved'
  | 'order-in-preparation'
  | 'order-ready'
  | 'order-out-for-delivery'
  | 'order-delivered'
  | 'order-collected'
> = {
  'order-confirmation': {
    en: {
      subject: 'Your order {{ orderNumber }}',
      preheader: 'We have it all: here is what you ordered.',
      heading: 'Thank you, {{ name }}!',
      blocks: [
        'Your order {{ orderNumber }}{% if forWhom %} for {{ forWhom }}{% endif %} has arrived with us. We look it over and tell you at every step.',
        { part: 'order' },
        follow.en,
      ],
    },
    nl: {
      subject: 'Je bestelling {{ orderNumber }}',
      preheader: 'Alles is binnen: dit heb je besteld.',
      heading: 'Dankjewel, {{ name }}!',
      blocks: [
        'Je bestelling {{ orderNumber }}{% if forWhom %} voor {{ forWhom }}{% endif %} is goed aangekomen. We kijken ze na en laten bij elke stap van ons horen.',
        { part: 'order' },
        follow.nl,
      ],
    },
    fr: {
      subject: 'Votre commande {{ orderNumber }}',
      preheader: 'Tout est bien arrivé : voici votre commande.',
      heading: 'Merci, {{ name }} !',
      blocks: [
        'Votre commande {{ orderNumber }}{% if forWhom %} pour {{ forWhom }}{% endif %} nous est bien parvenue. Nous la vérifions et vous tenons au courant à chaque étape.',
        { part: 'order' },
        follow.fr,
      ],
    },
  },
  'order-approved': {
    en: {
      subject: 'Order {{ orderNumber }} is confirmed',
      preheader: 'It is in our diary for {{ day }}.',
      heading: 'It is in our diary',
      blocks: [
        'Hello {{ name }}, we have looked over your order {{ orderNumber }} and everything is fine. See you on {{ day }}.',
        follow.en,
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is bevestigd',
      preheader: 'Ze staat in onze agenda op {{ day }}.',
      heading: 'Het staat in onze agenda',
      blocks: [
        'Dag {{ name }}, we hebben je bestelling {{ orderNumber }} nagekeken en alles is in orde. Tot {{ day }}.',
        follow.nl,
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} est confirmée',
      preheader: 'C’est noté dans notre agenda : {{ day }}.',
      heading: 'C’est noté dans notre agenda',
      blocks: [
        'Bonjour {{ name }}, nous avons vérifié votre commande {{ orderNumber }} et tout est en ordre. Rendez-vous le {{ day }}.',
        follow.fr,
      ],
    },
  },
  'order-in-preparation': {
    en: {
      subject: 'We have started on order {{ orderNumber }}',
      preheader: 'Our hands are full, with your order.',
      heading: 'We have started',
      blocks: [
        'Hello {{ name }}, your order {{ orderNumber }} for {{ day }} is being prepared. From here on it can no longer be changed.',
        follow.en,
      ],
    },
    nl: {
      subject: 'We zijn begonnen aan bestelling {{ orderNumber }}',
      preheader: 'We hebben de handen vol, aan jouw bestelling.',
      heading: 'We zijn begonnen',
      blocks: [
        'Dag {{ name }}, we maken je bestelling {{ orderNumber }} voor {{ day }} klaar. Vanaf nu kan ze niet meer gewijzigd worden.',
        follow.nl,
      ],
    },
    fr: {
      subject: 'Nous préparons la commande {{ orderNumber }}',
      preheader: 'Nous sommes à l’ouvrage, pour vous.',
      heading: 'Nous avons commencé',
      blocks: [
        'Bonjour {{ name }}, votre commande {{ orderNumber }} pour le {{ day }} est en préparation. Elle ne peut plus être modifiée.',
        follow.fr,
      ],
    },
  },
  'order-ready': {
    en: {
      subject: 'Order {{ orderNumber }} is ready for you',
      preheader:
        '{% if method == "delivery" %}We come on {{ day }}.{% else %}Come and get it: {{ day }}.{% endif %}',
      heading: 'Ready when you are',
      blocks: [
        'Hello {{ name }}, {% if what %}this part of your order {{ orderNumber }} is ready: {{ what }}.{% else %}your order {{ orderNumber }} is ready.{% endif %} {% if method == "delivery" %}We bring it on{% else %}You can collect it on{% endif %} {{ day }}{% if slot %}, {{ slot }}{% endif %}:',
        { part: 'address' },
        follow.en,
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} staat klaar',
      preheader:
        '{% if method == "delivery" %}We komen op {{ day }}.{% else %}Kom maar halen: {{ day }}.{% endif %}',
      heading: 'Het staat voor je klaar',
      blocks: [
        'Dag {{ name }}, {% if what %}dit deel van je bestelling {{ orderNumber }} is klaar: {{ what }}.{% else %}je bestelling {{ orderNumber }} is klaar.{% endif %} {% if method == "delivery" %}We brengen het op{% else %}Je kunt het ophalen op{% endif %} {{ day }}{% if slot %}, {{ slot }}{% endif %}:',
        { part: 'address' },
        follow.nl,
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} est prête',
      preheader:
        '{% if method == "delivery" %}Nous venons le {{ day }}.{% else %}Elle vous attend : {{ day }}.{% endif %}',
      heading: 'Elle vous attend',
      blocks: [
        'Bonjour {{ name }}, {% if what %}cette partie de votre commande {{ orderNumber }} est prête : {{ what }}.{% else %}votre commande {{ orderNumber }} est prête.{% endif %} {% if method == "delivery" %}Nous vous l’apportons le{% else %}Vous pouvez la retirer le{% endif %} {{ day }}{% if slot %}, {{ slot }}{% endif %} :',
        { part: 'address' },
        follow.fr,
      ],
    },
  },
  'order-out-for-delivery': {
    en: {
      subject: 'Order {{ orderNumber }} is on its way',
      preheader: 'We are on the road to you.',
      heading: 'On its way to you',
      blocks: [
        'Hello {{ name }}, {% if what %}a part of your order {{ orderNumber }}{% else %}your order {{ orderNumber }}{% endif %} has just left{% if slot %} and arrives {{ slot }}{% endif %}{% if what %}: {{ what }}{% endif %}.',
        follow.en,
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is onderweg',
      preheader: 'We zijn op weg naar jou.',
      heading: 'Onderweg naar jou',
      blocks: [
        'Dag {{ name }}, {% if what %}een deel van je bestelling {{ orderNumber }} ({{ what }}){% else %}je bestelling {{ orderNumber }}{% endif %} is net vertrokken{% if slot %} en komt aan: {{ slot }}{% endif %}.',
        follow.nl,
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} est en route',
      preheader: 'Nous sommes en chemin.',
      heading: 'En route vers vous',
      blocks: [
        'Bonjour {{ name }}, {% if what %}une partie de votre commande {{ orderNumber }} ({{ what }}){% else %}votre commande {{ orderNumber }}{% endif %} vient de partir{% if slot %} ; arrivée prévue : {{ slot }}{% endif %}.',
        follow.fr,
      ],
    },
  },
  'order-delivered': {
    en: {
      subject: 'Order {{ orderNumber }} has been delivered',
      preheader: 'Have a wonderful celebration.',
      heading: 'It is with you',
      blocks: [
        'Hello {{ name }}, {% if what %}this part of your order {{ orderNumber }} has been delivered: {{ what }}.{% else %}your order {{ orderNumber }} has been delivered.{% endif %} Have a wonderful celebration!',
        'Something not right? Just answer this mail.',
        '{% if invite %}And when the party is over: on the page of your order you can say how it was.{% endif %}',
        follow.en,
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is geleverd',
      preheader: 'Maak er een mooi feest van.',
      heading: 'Het is bij jou',
      blocks: [
        'Dag {{ name }}, {% if what %}dit deel van je bestelling {{ orderNumber }} is geleverd: {{ what }}.{% else %}je bestelling {{ orderNumber }} is geleverd.{% endif %} Maak er een mooi feest van!',
        'Klopt er iets niet? Antwoord gewoon op deze mail.',
        '{% if invite %}En als het feest voorbij is: op de pagina van je bestelling kun je vertellen hoe het was.{% endif %}',
        follow.nl,
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} a été livrée',
      preheader: 'Très belle fête à vous.',
      heading: 'Elle est chez vous',
      blocks: [
        'Bonjour {{ name }}, {% if what %}cette partie de votre commande {{ orderNumber }} a été livrée : {{ what }}.{% else %}votre commande {{ orderNumber }} a été livrée.{% endif %} Très belle fête à vous !',
        'Un souci ? Répondez simplement à ce message.',
        '{% if invite %}Et quand la fête sera passée : sur la page de votre commande, vous pouvez dire comment c’était.{% endif %}',
        follow.fr,
      ],
    },
  },
  'order-collected': {
    en: {
      subject: 'Thank you for collecting order {{ orderNumber }}',
      preheader: 'Have a wonderful celebration.',
      heading: 'Enjoy it!',
      blocks: [
        'Hello {{ name }}, you have collected {% if what %}this part of your order {{ orderNumber }}: {{ what }}.{% else %}your order {{ orderNumber }}.{% endif %} Thank you, and have a wonderful celebration!',
        'Something not right? Just answer this mail.',
        '{% if invite %}And when the party is over: on the page of your order you can say how it was.{% endif %}',
        follow.en,
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} is opgehaald',
      preheader: 'Maak er een mooi feest van.',
      heading: 'Geniet ervan!',
      blocks: [
        'Dag {{ name }}, je hebt {% if what %}dit deel van je bestelling {{ orderNumber }} opgehaald: {{ what }}.{% else %}je bestelling {{ orderNumber }} opgehaald.{% endif %} Dankjewel, en maak er een mooi feest van!',
        'Klopt er iets niet? Antwoord gewoon op deze mail.',
        '{% if invite %}En als het feest voorbij is: op de pagina van je bestelling kun je vertellen hoe het was.{% endif %}',
        follow.nl,
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} a été retirée',
      preheader: 'Très belle fête à vous.',
      heading: 'Profitez-en bien !',
      blocks: [
        'Bonjour {{ name }}, vous avez retiré {% if what %}cette partie de votre commande {{ orderNumber }} : {{ what }}.{% else %}votre commande {{ orderNumber }}.{% endif %} Merci, et très belle fête à vous !',
        'Un souci ? Répondez simplement à ce message.',
        '{% if invite %}Et quand la fête sera passée : sur la page de votre commande, vous pouvez dire comment c’était.{% endif %}',
        follow.fr,
      ],
    },
  },
};
