import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

type QuoteMail =
  | 'quote-asked'
  | 'quote-proposed'
  | 'quote-answer'
  | 'quote-ends'
  | 'quote-ended'
  | 'quote-withdrawn'
  | 'quote-accepted'
  | 'staff-quote';

/** A price on request, from the question to the order. */
export const quoteWords: WordsOf<QuoteMail> = {
  'quote-asked': {
    en: {
      subject: 'We have your request {{ quoteNumber }}',
      preheader: 'We look at it and write to you with a proposal.',
      heading: 'Thank you, {{ name }}',
      blocks: [
        'Your request for a quote has reached {{ shop }}. We look at what you wish and write to you with a proposal.',
        '{% if wish %}You wrote:{% endif %}',
        { quote: '{{ wish }}', when: 'wish' },
        { button: 'See your request', to: '{{ quoteUrl }}' },
        { small: 'Asking costs nothing and holds nothing: you decide once you have read our proposal.' },
      ],
    },
    nl: {
      subject: 'We hebben je aanvraag {{ quoteNumber }}',
      preheader: 'We bekijken ze en sturen je een voorstel.',
      heading: 'Bedankt, {{ name }}',
      blocks: [
        'Je aanvraag voor een offerte is bij {{ shop }} aangekomen. We bekijken wat je wenst en sturen je een voorstel.',
        '{% if wish %}Je schreef:{% endif %}',
        { quote: '{{ wish }}', when: 'wish' },
        { button: 'Je aanvraag bekijken', to: '{{ quoteUrl }}' },
        { small: 'Vragen kost niets en legt niets vast: je beslist als je ons voorstel gelezen hebt.' },
      ],
    },
    fr: {
      subject: 'Nous avons reçu votre demande {{ quoteNumber }}',
      preheader: 'Nous l’étudions et vous envoyons une proposition.',
      heading: 'Merci, {{ name }}',
      blocks: [
        'Votre demande de devis est bien arrivée chez {{ shop }}. Nous étudions vos souhaits et vous envoyons une proposition.',
        '{% if wish %}Vous avez écrit :{% endif %}',
        { quote: '{{ wish }}', when: 'wish' },
        { button: 'Voir votre demande', to: '{{ quoteUrl }}' },
        {
          small:
            'Une demande ne coûte rien et ne réserve rien : vous décidez après avoir lu notre proposition.',
        },
      ],
    },
  },
  'quote-proposed': {
    en: {
      subject:
        '{% if again %}Our new proposal {{ quoteNumber }}{% else %}Our proposal {{ quoteNumber }}{% endif %}',
      preheader: 'Valid until {{ until }}.',
      heading: 'Hello {{ name }}',
      blocks: [
        '{% if again %}We have changed our proposal for your celebration; it replaces the one before.{% else %}Here is our proposal for your celebration.{% endif %}',
        { quote: '{{ introduction }}', when: 'introduction' },
        { rows: 'options' },
        { button: 'Compare and choose', to: '{{ quoteUrl }}' },
        {
          small:
            'Valid until {{ until }}. Stock and time are kept for you when you accept, if they are still free then.',
        },
      ],
    },
    nl: {
      subject:
        '{% if again %}Ons nieuwe voorstel {{ quoteNumber }}{% else %}Ons voorstel {{ quoteNumber }}{% endif %}',
      preheader: 'Geldig tot en met {{ until }}.',
      heading: 'Dag {{ name }}',
      blocks: [
        '{% if again %}We hebben ons voorstel voor je feest aangepast; het vervangt het vorige.{% else %}Dit is ons voorstel voor je feest.{% endif %}',
        { quote: '{{ introduction }}', when: 'introduction' },
        { rows: 'options' },
        { button: 'Vergelijken en kiezen', to: '{{ quoteUrl }}' },
        {
          small:
            'Geldig tot en met {{ until }}. Voorraad en tijd leggen we voor je vast als je aanvaardt, als ze dan nog vrij zijn.',
        },
      ],
    },
    fr: {
      subject:
        '{% if again %}Notre nouvelle proposition {{ quoteNumber }}{% else %}Notre proposition {{ quoteNumber }}{% endif %}',
      preheader: 'Valable jusqu’au {{ until }}.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        '{% if again %}Nous avons modifié notre proposition pour votre fête ; elle remplace la précédente.{% else %}Voici notre proposition pour votre fête.{% endif %}',
        { quote: '{{ introduction }}', when: 'introduction' },
        { rows: 'options' },
        { button: 'Comparer et choisir', to: '{{ quoteUrl }}' },
        {
          small:
            'Valable jusqu’au {{ until }}. Le stock et la date vous sont réservés quand vous acceptez, s’ils sont encore libres à ce moment.',
        },
      ],
    },
  },
  'quote-answer': {
    en: {
      subject: 'A message about your quote {{ quoteNumber }}',
      preheader: '{{ shop }} wrote to you.',
      heading: 'Hello {{ name }}',
      blocks: [
        '{{ shop }} wrote about your quote {{ quoteNumber }}:',
        { quote: '{{ text }}' },
        { button: 'Read and answer', to: '{{ quoteUrl }}' },
      ],
    },
    nl: {
      subject: 'Een bericht over je offerte {{ quoteNumber }}',
      preheader: '{{ shop }} schreef je.',
      heading: 'Dag {{ name }}',
      blocks: [
        '{{ shop }} schreef over je offerte {{ quoteNumber }}:',
        { quote: '{{ text }}' },
        { button: 'Lezen en antwoorden', to: '{{ quoteUrl }}' },
      ],
    },
    fr: {
      subject: 'Un message à propos de votre devis {{ quoteNumber }}',
      preheader: '{{ shop }} vous a écrit.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        '{{ shop }} vous écrit à propos de votre devis {{ quoteNumber }} :',
        { quote: '{{ text }}' },
        { button: 'Lire et répondre', to: '{{ quoteUrl }}' },
      ],
    },
  },
  'quote-ends': {
    en: {
      subject: 'Your quote {{ quoteNumber }} is valid until {{ until }}',
      preheader: 'After that day the prices and the day may have changed.',
      heading: 'Hello {{ name }}',
      blocks: [
        'Our proposal {{ quoteNumber }} is valid until {{ until }}, that day included. Do you still have a question, or would you like it otherwise? Write to us on its page.',
        { button: 'See the proposal', to: '{{ quoteUrl }}' },
      ],
    },
    nl: {
      subject: 'Je offerte {{ quoteNumber }} is geldig tot en met {{ until }}',
      preheader: 'Daarna kunnen prijzen en dag veranderd zijn.',
      heading: 'Dag {{ name }}',
      blocks: [
        'Ons voorstel {{ quoteNumber }} is geldig tot en met {{ until }}. Heb je nog een vraag, of wil je het graag anders? Schrijf ons op de pagina van je offerte.',
        { button: 'Het voorstel bekijken', to: '{{ quoteUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre devis {{ quoteNumber }} est valable jusqu’au {{ until }}',
      preheader: 'Ensuite, les prix et la date pourraient changer.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        'Notre proposition {{ quoteNumber }} est valable jusqu’au {{ until }} inclus. Une question, une envie différente ? Écrivez-nous sur la page de votre devis.',
        { button: 'Voir la proposition', to: '{{ quoteUrl }}' },
      ],
    },
  },
  'quote-ended': {
    en: {
      subject: 'Your quote {{ quoteNumber }} has ended',
      preheader: 'Ask us and we look at it again.',
      heading: 'Hello {{ name }}',
      blocks: [
        'Our proposal {{ quoteNumber }} was valid until {{ until }}. Would you still like it? Write to us on its page, and we look at what is possible now.',
        { button: 'Write to us', to: '{{ quoteUrl }}' },
      ],
    },
    nl: {
      subject: 'Je offerte {{ quoteNumber }} is verlopen',
      preheader: 'Vraag het ons en we bekijken het opnieuw.',
      heading: 'Dag {{ name }}',
      blocks: [
        'Ons voorstel {{ quoteNumber }} was geldig tot en met {{ until }}. Wil je het toch nog? Schrijf ons op de pagina van je offerte, dan bekijken we wat nu kan.',
        { button: 'Schrijf ons', to: '{{ quoteUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre devis {{ quoteNumber }} a expiré',
      preheader: 'Demandez-nous, et nous l’étudierons à nouveau.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        'Notre proposition {{ quoteNumber }} était valable jusqu’au {{ until }}. Elle vous intéresse toujours ? Écrivez-nous sur sa page, et nous verrons ce qui est possible aujourd’hui.',
        { button: 'Nous écrire', to: '{{ quoteUrl }}' },
      ],
    },
  },
  'quote-withdrawn': {
    en: {
      subject: 'We have withdrawn our proposal {{ quoteNumber }}',
      preheader: 'It can no longer be accepted.',
      heading: 'Hello {{ name }}',
      blocks: [
        'We have withdrawn our proposal {{ quoteNumber }}. It can no longer be accepted.',
        { quote: '{{ reason }}', when: 'reason' },
        { button: 'Ask us about it', to: '{{ quoteUrl }}' },
      ],
    },
    nl: {
      subject: 'We hebben ons voorstel {{ quoteNumber }} ingetrokken',
      preheader: 'Je kunt het niet meer aanvaarden.',
      heading: 'Dag {{ name }}',
      blocks: [
        'We hebben ons voorstel {{ quoteNumber }} ingetrokken. Je kunt het niet meer aanvaarden.',
        { quote: '{{ reason }}', when: 'reason' },
        { button: 'Stel ons een vraag', to: '{{ quoteUrl }}' },
      ],
    },
    fr: {
      subject: 'Nous avons retiré notre proposition {{ quoteNumber }}',
      preheader: 'Elle ne peut plus être acceptée.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        'Nous avons retiré notre proposition {{ quoteNumber }}. Elle ne peut plus être acceptée.',
        { quote: '{{ reason }}', when: 'reason' },
        { button: 'Nous poser une question', to: '{{ quoteUrl }}' },
      ],
    },
  },
  'quote-accepted': {
    en: {
      subject: 'You accepted {{ option }}: order {{ orderNumber }}',
      preheader: 'What you chose is kept for you while you pay.',
      heading: 'Thank you, {{ name }}',
      blocks: [
        'You accepted “{{ option }}” of our proposal {{ quoteNumber }}. It has become order {{ orderNumber }}, and everything in it is kept for you while you pay.',
        { button: 'See and pay {{ orderNumber }}', to: '{{ trackingUrl }}' },
        {
          small:
            'If nothing is paid in time the order ends and nothing is kept any more; as long as the proposal is valid you can then accept it again.',
        },
      ],
    },
    nl: {
      subject: 'Je aanvaardde {{ option }}: bestelling {{ orderNumber }}',
      preheader: 'Wat je koos, houden we vast terwijl je betaalt.',
      heading: 'Bedankt, {{ name }}',
      blocks: [
        'Je aanvaardde “{{ option }}” uit ons voorstel {{ quoteNumber }}. Het is nu bestelling {{ orderNumber }}, en alles erin houden we voor je vast terwijl je betaalt.',
        { button: '{{ orderNumber }} bekijken en betalen', to: '{{ trackingUrl }}' },
        {
          small:
            'Wordt er niet op tijd betaald, dan vervalt de bestelling en houden we niets meer vast; zolang het voorstel geldig is, kun je het daarna opnieuw aanvaarden.',
        },
      ],
    },
    fr: {
      subject: 'Vous avez accepté {{ option }} : commande {{ orderNumber }}',
      preheader: 'Votre choix vous est réservé pendant le paiement.',
      heading: 'Merci, {{ name }}',
      blocks: [
        'Vous avez accepté « {{ option }} » de notre proposition {{ quoteNumber }}. C’est désormais la commande {{ orderNumber }}, et tout ce qu’elle contient vous est réservé pendant le paiement.',
        { button: 'Voir et payer {{ orderNumber }}', to: '{{ trackingUrl }}' },
        {
          small:
            'Sans paiement à temps, la commande prend fin et plus rien n’est réservé ; tant que la proposition est valable, vous pourrez l’accepter à nouveau.',
        },
      ],
    },
  },
  'staff-quote': {
    en: {
      subject:
        '{{ quoteNumber }}: {% case what %}{% when "asked" %}{{ name }} asks for a quote{% when "question" %}{{ name }} wrote{% when "accepted" %}{{ name }} accepted{% when "declined" %}{{ name }} declined{% when "not-free" %}{{ name }} could not accept{% else %}a second order{% endcase %}',
      preheader: 'News of quote {{ quoteNumber }}.',
      heading: 'Quote {{ quoteNumber }}',
      blocks: [
        '{% case what %}{% when "asked" %}{{ name }} asks for a quote.{% when "question" %}{{ name }} wrote about the quote.{% when "accepted" %}{{ name }} accepted an option of the proposal; its order waits for the payment.{% when "declined" %}{{ name }} declined the proposal.{% when "not-free" %}{{ name }} wanted to accept, but something in the proposal can no longer be had for that day. Propose something else.{% else %}An order of this quote that had ended was paid after all, while another one stands. Decide which one stays.{% endcase %}',
        { quote: '{{ text }}', when: 'text' },
        { button: 'Open the quote', to: officeUrl },
      ],
    },
    nl: {
      subject:
        '{{ quoteNumber }}: {% case what %}{% when "asked" %}{{ name }} vraagt een offerte{% when "question" %}{{ name }} schreef{% when "accepted" %}{{ name }} aanvaardde{% when "declined" %}{{ name }} wees af{% when "not-free" %}{{ name }} kon niet aanvaarden{% else %}een tweede bestelling{% endcase %}',
      preheader: 'Nieuws over offerte {{ quoteNumber }}.',
      heading: 'Offerte {{ quoteNumber }}',
      blocks: [
        '{% case what %}{% when "asked" %}{{ name }} vraagt een offerte.{% when "question" %}{{ name }} schreef over de offerte.{% when "accepted" %}{{ name }} aanvaardde een optie van het voorstel; de bestelling wacht op de betaling.{% when "declined" %}{{ name }} wees het voorstel af.{% when "not-free" %}{{ name }} wilde aanvaarden, maar iets uit het voorstel kan voor die dag niet meer. Stel iets anders voor.{% else %}Een bestelling van deze offerte die vervallen was, is toch nog betaald, terwijl er al een andere loopt. Beslis welke blijft.{% endcase %}',
        { quote: '{{ text }}', when: 'text' },
        { button: 'De offerte openen', to: officeUrl },
      ],
    },
    fr: {
      subject:
        '{{ quoteNumber }} : {% case what %}{% when "asked" %}{{ name }} demande un devis{% when "question" %}{{ name }} a écrit{% when "accepted" %}{{ name }} a accepté{% when "declined" %}{{ name }} a refusé{% when "not-free" %}{{ name }} n’a pas pu accepter{% else %}une seconde commande{% endcase %}',
      preheader: 'Du nouveau pour le devis {{ quoteNumber }}.',
      heading: 'Devis {{ quoteNumber }}',
      blocks: [
        '{% case what %}{% when "asked" %}{{ name }} demande un devis.{% when "question" %}{{ name }} a écrit à propos du devis.{% when "accepted" %}{{ name }} a accepté une option de la proposition ; sa commande attend le paiement.{% when "declined" %}{{ name }} a refusé la proposition.{% when "not-free" %}{{ name }} voulait accepter, mais un élément de la proposition n’est plus disponible pour cette date. Proposez autre chose.{% else %}Une commande de ce devis qui avait pris fin a finalement été payée, alors qu’une autre est en cours. À vous de décider laquelle reste.{% endcase %}',
        { quote: '{{ text }}', when: 'text' },
        { button: 'Ouvrir le devis', to: officeUrl },
      ],
    },
  },
};
