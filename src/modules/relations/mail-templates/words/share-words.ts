import type { WordsOf } from '../words.ts';

/** Mails about an order that several people pay together. */
export const shareWords: WordsOf<
  'order-shared' | 'order-shares-missing' | 'share-to-pay' | 'share-paid' | 'share-ended'
> = {
  'order-shared': {
    en: {
      subject: 'Order {{ orderNumber }} waits for everybody’s share',
      preheader: 'Everything is kept until {{ until }}.',
      heading: 'Together it goes, {{ name }}',
      blocks: [
        'Your order {{ orderNumber }} of {{ total }} is written down, and we have asked the others for their share. It is sure when everybody has paid; until {{ until }} everything is kept for you.',
        { rows: 'shares' },
        'On your order’s page you see who has paid. There you can send a link again, correct a name or an address, or pay what is still open yourself. When time runs out, everybody gets their money back.',
        { button: 'See who has paid', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} wacht op ieders deel',
      preheader: 'Alles blijft opzij tot {{ until }}.',
      heading: 'Samen lukt het, {{ name }}',
      blocks: [
        'Je bestelling {{ orderNumber }} van {{ total }} is genoteerd, en we hebben de anderen om hun deel gevraagd. Ze is zeker zodra iedereen betaald heeft; tot {{ until }} houden we alles voor je vrij.',
        { rows: 'shares' },
        'Op de pagina van je bestelling zie je wie al betaald heeft. Je kunt er een link opnieuw sturen, een naam of adres verbeteren, of zelf betalen wat nog open staat. Is de tijd om, dan krijgt iedereen zijn geld terug.',
        { button: 'Bekijk wie betaald heeft', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} attend la part de chacun',
      preheader: 'Tout vous est réservé jusqu’au {{ until }}.',
      heading: 'À plusieurs, c’est possible, {{ name }}',
      blocks: [
        'Votre commande {{ orderNumber }} de {{ total }} est enregistrée, et nous avons demandé leur part aux autres. Elle est certaine dès que tout le monde a payé ; jusqu’au {{ until }}, tout vous est réservé.',
        { rows: 'shares' },
        'Sur la page de votre commande, vous voyez qui a payé. Vous pouvez y renvoyer un lien, corriger un nom ou une adresse, ou payer vous-même ce qui manque. Si le délai expire, chacun est remboursé.',
        { button: 'Voir qui a payé', to: '{{ trackingUrl }}' },
      ],
    },
  },
  'order-shares-missing': {
    en: {
      subject: 'Order {{ orderNumber }}: not everybody has paid in time',
      preheader: 'Whoever had paid gets everything back.',
      heading: 'We could not wait longer',
      blocks: [
        'Hello {{ name }}, not all shares of order {{ orderNumber }} came in time, so we have let go of what we were keeping for you. Whoever had paid gets everything back. These were missing:',
        { rows: 'missing' },
        'Would you like to try again? On your order’s page, one press puts everything back into your basket.',
        { button: 'See your order', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }}: niet iedereen heeft op tijd betaald',
      preheader: 'Wie betaald had, krijgt alles terug.',
      heading: 'Langer wachten lukte niet',
      blocks: [
        'Dag {{ name }}, niet alle delen van bestelling {{ orderNumber }} kwamen op tijd, dus houden we niets meer voor je opzij. Wie betaald had, krijgt alles terug. Dit ontbrak nog:',
        { rows: 'missing' },
        'Nog eens proberen? Op de pagina van je bestelling leg je met één druk alles terug in je mandje.',
        { button: 'Bekijk je bestelling', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject: 'Commande {{ orderNumber }} : tout le monde n’a pas payé à temps',
      preheader: 'Ceux qui avaient payé sont intégralement remboursés.',
      heading: 'Nous n’avons pas pu attendre davantage',
      blocks: [
        'Bonjour {{ name }}, toutes les parts de la commande {{ orderNumber }} ne sont pas arrivées à temps ; nous ne gardons donc plus rien pour vous. Ceux qui avaient payé sont intégralement remboursés. Il manquait :',
        { rows: 'missing' },
        'Envie de réessayer ? Sur la page de votre commande, un seul geste remet tout dans votre panier.',
        { button: 'Voir votre commande', to: '{{ trackingUrl }}' },
      ],
    },
  },
  'share-to-pay': {
    en: {
      subject:
        '{% if when == "last" %}Last day: {% endif %}{{ organiser }} shares an order with you: your part is {{ amount }}',
      preheader: 'You can pay until {{ until }}, without an account.',
      heading:
        '{% if when == "asked" %}You are asked to join in{% else %}Your share is still open{% endif %}',
      blocks: [
        'Hello {{ name }}, {{ organiser }} has ordered at {{ shop }} (order {{ orderNumber }}) and named you as one of those who pay. Your share is {{ amount }}.',
        'Everything is kept until {{ until }}. When everybody has paid it is made; if not, whoever has paid gets everything back.',
        { button: 'See what it is, and pay', to: '{{ trackingUrl }}' },
        {
          small: 'You do not know {{ organiser }}, or do not want to join in? Then you need not do anything.',
        },
      ],
    },
    nl: {
      subject:
        '{% if when == "last" %}Laatste dag: {% endif %}{{ organiser }} deelt een bestelling met je: jouw deel is {{ amount }}',
      preheader: 'Betalen kan tot {{ until }}, zonder account.',
      heading: '{% if when == "asked" %}Doe je mee?{% else %}Jouw deel staat nog open{% endif %}',
      blocks: [
        'Dag {{ name }}, {{ organiser }} heeft besteld bij {{ shop }} (bestelling {{ orderNumber }}) en noemde jou als een van wie meebetaalt. Jouw deel is {{ amount }}.',
        'Alles blijft opzij tot {{ until }}. Heeft iedereen betaald, dan wordt het gemaakt; zo niet, dan krijgt wie betaald heeft alles terug.',
        { button: 'Bekijk wat het is en betaal', to: '{{ trackingUrl }}' },
        { small: 'Ken je {{ organiser }} niet, of doe je liever niet mee? Dan hoef je niets te doen.' },
      ],
    },
    fr: {
      subject:
        '{% if when == "last" %}Dernier jour : {% endif %}{{ organiser }} partage une commande avec vous : votre part est de {{ amount }}',
      preheader: 'Vous pouvez payer jusqu’au {{ until }}, sans compte.',
      heading: '{% if when == "asked" %}Participez-vous ?{% else %}Votre part est encore à payer{% endif %}',
      blocks: [
        'Bonjour {{ name }}, {{ organiser }} a passé commande chez {{ shop }} (commande {{ orderNumber }}) et vous a désigné parmi ceux qui participent. Votre part est de {{ amount }}.',
        'Tout est réservé jusqu’au {{ until }}. Quand tout le monde a payé, la commande est préparée ; sinon, ceux qui ont payé sont intégralement remboursés.',
        { button: 'Voir de quoi il s’agit et payer', to: '{{ trackingUrl }}' },
        {
          small:
            'Vous ne connaissez pas {{ organiser }}, ou ne souhaitez pas participer ? Alors vous n’avez rien à faire.',
        },
      ],
    },
  },
  'share-paid': {
    en: {
      subject: 'Your share of {{ amount }} is here',
      preheader:
        '{% if left %}{{ left }} is still to come from the others.{% else %}Everybody has paid.{% endif %}',
      heading: 'Thank you, {{ name }}!',
      blocks: [
        'We have received your share of {{ amount }} of order {{ orderNumber }}. {% if left %}{{ left }} is still to come from the others. If it does not come in time, you get everything back.{% else %}With that everybody has paid, and it is being made.{% endif %}',
        { button: 'See how it stands', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject: 'Jouw deel van {{ amount }} is aangekomen',
      preheader:
        '{% if left %}Er moet nog {{ left }} van de anderen komen.{% else %}Iedereen heeft betaald.{% endif %}',
      heading: 'Dankjewel, {{ name }}!',
      blocks: [
        'We hebben jouw deel van {{ amount }} van bestelling {{ orderNumber }} ontvangen. {% if left %}Er moet nog {{ left }} van de anderen komen. Komt dat niet op tijd, dan krijg je alles terug.{% else %}Daarmee heeft iedereen betaald, en wordt ze gemaakt.{% endif %}',
        { button: 'Bekijk hoe het staat', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre part de {{ amount }} est arrivée',
      preheader:
        '{% if left %}Il manque encore {{ left }} de la part des autres.{% else %}Tout le monde a payé.{% endif %}',
      heading: 'Merci, {{ name }} !',
      blocks: [
        'Nous avons reçu votre part de {{ amount }} de la commande {{ orderNumber }}. {% if left %}Il manque encore {{ left }} de la part des autres. Si cette somme n’arrive pas à temps, vous serez intégralement remboursé.{% else %}Ainsi tout le monde a payé, et la commande est lancée.{% endif %}',
        { button: 'Voir où cela en est', to: '{{ trackingUrl }}' },
      ],
    },
  },
  'share-ended': {
    en: {
      subject: 'Order {{ orderNumber }} is not going ahead',
      preheader: '{% if refund %}You get {{ refund }} back.{% else %}You need not pay any more.{% endif %}',
      heading: 'It did not work out',
      blocks: [
        'Hello {{ name }}, the order {{ orderNumber }} that you were sharing has ended. {% if refund %}We send {{ refund }} back to you, the way you paid. Your bank usually shows it within five working days.{% else %}You need not pay anything any more.{% endif %}',
        { button: 'See how it stands', to: '{{ trackingUrl }}' },
      ],
    },
    nl: {
      subject: 'Bestelling {{ orderNumber }} gaat niet door',
      preheader:
        '{% if refund %}Je krijgt {{ refund }} terug.{% else %}Je hoeft niet meer te betalen.{% endif %}',
      heading: 'Het is niet gelukt',
      blocks: [
        'Dag {{ name }}, de bestelling {{ orderNumber }} die jullie samen zouden betalen is beëindigd. {% if refund %}We sturen {{ refund }} naar je terug, zoals je betaalde. Je bank toont het meestal binnen vijf werkdagen.{% else %}Je hoeft niets meer te betalen.{% endif %}',
        { button: 'Bekijk hoe het staat', to: '{{ trackingUrl }}' },
      ],
    },
    fr: {
      subject: 'La commande {{ orderNumber }} n’aura pas lieu',
      preheader:
        '{% if refund %}Nous vous rendons {{ refund }}.{% else %}Vous n’avez plus rien à payer.{% endif %}',
      heading: 'Cela n’a pas abouti',
      blocks: [
        'Bonjour {{ name }}, la commande {{ orderNumber }} que vous partagiez a pris fin. {% if refund %}Nous vous rendons {{ refund }}, par le moyen que vous avez utilisé. Votre banque l’affiche en général dans les cinq jours ouvrables.{% else %}Vous n’avez plus rien à payer.{% endif %}',
        { button: 'Voir où cela en est', to: '{{ trackingUrl }}' },
      ],
    },
  },
};
