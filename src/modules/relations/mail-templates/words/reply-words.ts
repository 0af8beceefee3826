import type { WordsOf } from '../words.ts';

const when = '{{ day }}{% if place %}, {{ place }}{% endif %}';

/** To the guests of an event: what is asked of them, and what they answered. */
export const replyWords: WordsOf<
  | 'rsvp-invitation'
  | 'rsvp-confirmation'
  | 'rsvp-changed'
  | 'rsvp-reminder'
  | 'rsvp-confirm-address'
  | 'rsvp-your-link'
> = {
  'rsvp-invitation': {
    en: {
      subject: 'You are invited: {{ event }}',
      preheader: 'Tell us whether you come.',
      heading: '{{ event }}',
      blocks: [
        'Dear {{ name }},',
        { quote: '{{ welcome }}', when: 'welcome' },
        `You are invited: ${when}.`,
        { button: 'See the invitation and answer', to: '{{ replyUrl }}' },
        '{% if until %}Please answer before {{ until }}.{% endif %}',
        {
          small:
            'This link is yours alone: who has it can answer for you. There is no account and no password.',
        },
      ],
    },
    nl: {
      subject: 'Je bent uitgenodigd: {{ event }}',
      preheader: 'Laat weten of je komt.',
      heading: '{{ event }}',
      blocks: [
        'Dag {{ name }},',
        { quote: '{{ welcome }}', when: 'welcome' },
        `Je bent uitgenodigd: ${when}.`,
        { button: 'Bekijk de uitnodiging en antwoord', to: '{{ replyUrl }}' },
        '{% if until %}Laat het weten vóór {{ until }}.{% endif %}',
        {
          small:
            'Deze link is alleen van jou: wie hem heeft, kan voor jou antwoorden. Een account of wachtwoord is niet nodig.',
        },
      ],
    },
    fr: {
      subject: 'Vous êtes invités : {{ event }}',
      preheader: 'Dites-nous si vous venez.',
      heading: '{{ event }}',
      blocks: [
        'Bonjour {{ name }},',
        { quote: '{{ welcome }}', when: 'welcome' },
        `Vous êtes invités : ${when}.`,
        { button: 'Voir l’invitation et répondre', to: '{{ replyUrl }}' },
        '{% if until %}Merci de répondre avant le {{ until }}.{% endif %}',
        {
          small: 'Ce lien n’est qu’à vous : qui l’a peut répondre à votre place. Ni compte ni mot de passe.',
        },
      ],
    },
  },
  'rsvp-confirmation': {
    en: {
      subject: 'Your answer: {{ event }}',
      preheader: 'Thank you. This is what we noted.',
      heading: 'Thank you for your answer',
      blocks: [
        `Dear {{ name }}, this is what we noted for {{ event }}, ${when}:`,
        { rows: 'answers' },
        '{% if until %}You can change it until {{ until }}.{% endif %}',
        { button: 'See or change the answer', to: '{{ replyUrl }}' },
      ],
    },
    nl: {
      subject: 'Je antwoord: {{ event }}',
      preheader: 'Bedankt. Dit hebben we genoteerd.',
      heading: 'Bedankt voor je antwoord',
      blocks: [
        `Dag {{ name }}, dit hebben we genoteerd voor {{ event }}, ${when}:`,
        { rows: 'answers' },
        '{% if until %}Je kunt het wijzigen tot {{ until }}.{% endif %}',
        { button: 'Bekijk of wijzig je antwoord', to: '{{ replyUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre réponse : {{ event }}',
      preheader: 'Merci. Voici ce que nous avons noté.',
      heading: 'Merci pour votre réponse',
      blocks: [
        `Bonjour {{ name }}, voici ce que nous avons noté pour {{ event }}, ${when} :`,
        { rows: 'answers' },
        '{% if until %}Vous pouvez la modifier jusqu’au {{ until }}.{% endif %}',
        { button: 'Voir ou modifier la réponse', to: '{{ replyUrl }}' },
      ],
    },
  },
  'rsvp-changed': {
    en: {
      subject: 'Your answer has changed: {{ event }}',
      preheader: 'What is different, by name.',
      heading: 'Your answer has changed',
      blocks: [
        'Dear {{ name }}, this is different now for {{ event }}:',
        { rows: 'changes' },
        'So that we now have:',
        { rows: 'answers' },
        '{% if until %}You can change it until {{ until }}.{% endif %}',
        { button: 'See or change the answer', to: '{{ replyUrl }}' },
      ],
    },
    nl: {
      subject: 'Je antwoord is gewijzigd: {{ event }}',
      preheader: 'Wat er anders is, per naam.',
      heading: 'Je antwoord is gewijzigd',
      blocks: [
        'Dag {{ name }}, dit is nu anders voor {{ event }}:',
        { rows: 'changes' },
        'Genoteerd staat dus:',
        { rows: 'answers' },
        '{% if until %}Je kunt het wijzigen tot {{ until }}.{% endif %}',
        { button: 'Bekijk of wijzig je antwoord', to: '{{ replyUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre réponse a changé : {{ event }}',
      preheader: 'Ce qui est différent, nom par nom.',
      heading: 'Votre réponse a changé',
      blocks: [
        'Bonjour {{ name }}, voici ce qui change pour {{ event }} :',
        { rows: 'changes' },
        'Nous avons donc noté :',
        { rows: 'answers' },
        '{% if until %}Vous pouvez la modifier jusqu’au {{ until }}.{% endif %}',
        { button: 'Voir ou modifier la réponse', to: '{{ replyUrl }}' },
      ],
    },
  },
  'rsvp-reminder': {
    en: {
      subject: 'Do you come? {{ event }}',
      preheader: 'We have not heard from you yet.',
      heading: 'We have not heard from you yet',
      blocks: [
        `Dear {{ name }}, you are invited to {{ event }}, ${when}. Please tell us before {{ until }} whether you come; a no helps too.`,
        { button: 'Answer', to: '{{ replyUrl }}' },
        { small: 'As soon as you have answered, these reminders stop.' },
      ],
    },
    nl: {
      subject: 'Kom je? {{ event }}',
      preheader: 'We hebben nog niets van je gehoord.',
      heading: 'We hebben nog niets van je gehoord',
      blocks: [
        `Dag {{ name }}, je bent uitgenodigd voor {{ event }}, ${when}. Laat vóór {{ until }} weten of je komt; een nee helpt ook.`,
        { button: 'Antwoorden', to: '{{ replyUrl }}' },
        { small: 'Zodra je geantwoord hebt, krijg je geen herinneringen meer.' },
      ],
    },
    fr: {
      subject: 'Venez-vous ? {{ event }}',
      preheader: 'Nous n’avons pas encore de vos nouvelles.',
      heading: 'Nous n’avons pas encore de vos nouvelles',
      blocks: [
        `Bonjour {{ name }}, vous êtes invités à {{ event }}, ${when}. Dites-nous avant le {{ until }} si vous venez ; un non nous aide aussi.`,
        { button: 'Répondre', to: '{{ replyUrl }}' },
        { small: 'Dès que vous aurez répondu, ces rappels s’arrêtent.' },
      ],
    },
  },
  'rsvp-confirm-address': {
    en: {
      subject: 'Confirm that you come: {{ event }}',
      preheader: 'One click, and your place is asked for.',
      heading: 'One more click',
      blocks: [
        'Somebody registered this address for {{ event }}. Confirm that it was you, and the place is asked for.',
        { button: 'Confirm', to: '{{ confirmUrl }}' },
        {
          small:
            'The link works for {{ hours }} hours. It was not you? Then leave this mail as it is and nothing happens.',
        },
      ],
    },
    nl: {
      subject: 'Bevestig dat je komt: {{ event }}',
      preheader: 'Nog één klik en je plaats is gevraagd.',
      heading: 'Nog één klik',
      blocks: [
        'Iemand heeft dit adres ingeschreven voor {{ event }}. Bevestig dat jij het was, dan is de plaats gevraagd.',
        { button: 'Bevestigen', to: '{{ confirmUrl }}' },
        {
          small:
            'De link werkt {{ hours }} uur. Was jij het niet? Laat deze mail dan liggen, er gebeurt niets.',
        },
      ],
    },
    fr: {
      subject: 'Confirmez votre venue : {{ event }}',
      preheader: 'Un clic, et votre place est demandée.',
      heading: 'Encore un clic',
      blocks: [
        'Quelqu’un a inscrit cette adresse pour {{ event }}. Confirmez que c’était vous, et la place est demandée.',
        { button: 'Confirmer', to: '{{ confirmUrl }}' },
        {
          small:
            'Le lien est valable {{ hours }} heures. Ce n’était pas vous ? Ignorez ce message, rien ne se passera.',
        },
      ],
    },
  },
  'rsvp-your-link': {
    en: {
      subject: 'You are on the list already: {{ event }}',
      preheader: 'This is the link that is yours.',
      heading: 'You are on the list already',
      blocks: [
        `Dear {{ name }}, somebody registered this address for {{ event }}, ${when}. You are on the list already, so nothing was added. With your own link you answer, and change what you said.`,
        { button: 'Open my link', to: '{{ replyUrl }}' },
        {
          small:
            'This link is yours alone: who has it can answer for you. Whoever registered was not told that you are on the list.',
        },
      ],
    },
    nl: {
      subject: 'Je staat al op de lijst: {{ event }}',
      preheader: 'Dit is de link die van jou is.',
      heading: 'Je staat al op de lijst',
      blocks: [
        `Dag {{ name }}, iemand heeft dit adres ingeschreven voor {{ event }}, ${when}. Je stond al op de lijst, dus er is niets bijgekomen. Met je eigen link antwoord je en pas je je antwoord aan.`,
        { button: 'Mijn link openen', to: '{{ replyUrl }}' },
        {
          small:
            'Deze link is alleen van jou: wie hem heeft, kan voor jou antwoorden. Wie je inschreef, kreeg niet te zien dat je op de lijst staat.',
        },
      ],
    },
    fr: {
      subject: 'Vous êtes déjà sur la liste : {{ event }}',
      preheader: 'Voici le lien qui est le vôtre.',
      heading: 'Vous êtes déjà sur la liste',
      blocks: [
        `Bonjour {{ name }}, quelqu’un a inscrit cette adresse pour {{ event }}, ${when}. Vous étiez déjà sur la liste : rien n’a été ajouté. Par votre propre lien, vous répondez et modifiez votre réponse.`,
        { button: 'Ouvrir mon lien', to: '{{ replyUrl }}' },
        {
          small:
            'Ce lien n’est qu’à vous : qui le possède peut répondre à votre place. La personne qui vous a inscrit n’a pas appris que vous étiez sur la liste.',
        },
      ],
    },
  },
};
