import type { WordsOf } from '../words.ts';

/** To a party that waited for places of an event. */
export const waitingWords: WordsOf<'rsvp-offer' | 'rsvp-offer-over' | 'rsvp-given'> = {
  'rsvp-offer': {
    en: {
      subject: 'There is room for you: {{ event }}',
      preheader: 'Your places are kept until {{ until }}.',
      heading: 'There is room for you',
      blocks: [
        'Good news, {{ name }}: {{ places }} {% if places == 1 %}place has{% else %}places have{% endif %} come free for {{ part }}. We keep them for you until {{ until }}.',
        { button: 'Take the places', to: '{{ replyUrl }}' },
        { small: 'After that they go to the next in line.' },
      ],
    },
    nl: {
      subject: 'Er is plaats voor je: {{ event }}',
      preheader: 'We houden je plaats vrij tot {{ until }}.',
      heading: 'Er is plaats voor je',
      blocks: [
        'Goed nieuws, {{ name }}: er {% if places == 1 %}is 1 plaats{% else %}zijn {{ places }} plaatsen{% endif %} vrijgekomen voor {{ part }}. We houden ze voor je vrij tot {{ until }}.',
        { button: 'Plaatsen nemen', to: '{{ replyUrl }}' },
        { small: 'Daarna gaan ze naar de volgende in de rij.' },
      ],
    },
    fr: {
      subject: 'Il y a de la place pour vous : {{ event }}',
      preheader: 'Nous vous la gardons jusqu’au {{ until }}.',
      heading: 'Il y a de la place pour vous',
      blocks: [
        'Bonne nouvelle, {{ name }} : {{ places }} {% if places == 1 %}place s’est libérée{% else %}places se sont libérées{% endif %} pour {{ part }}. Nous vous les gardons jusqu’au {{ until }}.',
        { button: 'Prendre les places', to: '{{ replyUrl }}' },
        { small: 'Ensuite, elles passent aux suivants dans la file.' },
      ],
    },
  },
  'rsvp-offer-over': {
    en: {
      subject: 'Your places are no longer kept: {{ event }}',
      preheader: 'The time to take them has passed.',
      heading: 'Your places are no longer kept',
      blocks: [
        'Dear {{ name }}, the time to take the places for {{ part }} has passed, and they went to the next in line. You can still ask for a place by your link.',
        { button: 'See your answer', to: '{{ replyUrl }}' },
      ],
    },
    nl: {
      subject: 'Je plaatsen zijn niet meer vrij: {{ event }}',
      preheader: 'De tijd om ze te nemen is voorbij.',
      heading: 'Je plaatsen zijn niet meer vrij',
      blocks: [
        'Dag {{ name }}, de tijd om de plaatsen voor {{ part }} te nemen is voorbij; ze zijn naar de volgende in de rij gegaan. Via je link kun je nog altijd een plaats vragen.',
        { button: 'Bekijk je antwoord', to: '{{ replyUrl }}' },
      ],
    },
    fr: {
      subject: 'Vos places ne sont plus gardées : {{ event }}',
      preheader: 'Le délai pour les prendre est passé.',
      heading: 'Vos places ne sont plus gardées',
      blocks: [
        'Bonjour {{ name }}, le délai pour prendre les places pour {{ part }} est passé ; elles sont allées aux suivants dans la file. Par votre lien, vous pouvez toujours demander une place.',
        { button: 'Voir votre réponse', to: '{{ replyUrl }}' },
      ],
    },
  },
  'rsvp-given': {
    en: {
      subject: 'You are in: {{ event }}',
      preheader: 'You waited, and now there is room.',
      heading: 'You are in',
      blocks: [
        'Good news, {{ name }}: you waited for {{ part }}, and {{ places }} {% if places == 1 %}place is{% else %}places are{% endif %} yours now. You need not do anything.',
        { button: 'See your answer', to: '{{ replyUrl }}' },
        { small: 'You cannot come after all? Please say so by the same link: somebody else waits.' },
      ],
    },
    nl: {
      subject: 'Je bent erbij: {{ event }}',
      preheader: 'Je wachtte, en nu is er plaats.',
      heading: 'Je bent erbij',
      blocks: [
        'Goed nieuws, {{ name }}: je wachtte op een plaats voor {{ part }}, en nu {% if places == 1 %}is 1 plaats{% else %}zijn {{ places }} plaatsen{% endif %} van jou. Je hoeft niets te doen.',
        { button: 'Bekijk je antwoord', to: '{{ replyUrl }}' },
        { small: 'Kun je toch niet? Laat het weten via dezelfde link: er wacht nog iemand.' },
      ],
    },
    fr: {
      subject: 'Vous en êtes : {{ event }}',
      preheader: 'Vous attendiez, et il y a maintenant de la place.',
      heading: 'Vous en êtes',
      blocks: [
        'Bonne nouvelle, {{ name }} : vous attendiez une place pour {{ part }}, et {{ places }} {% if places == 1 %}place est à vous{% else %}places sont à vous{% endif %}. Vous n’avez rien à faire.',
        { button: 'Voir votre réponse', to: '{{ replyUrl }}' },
        { small: 'Un empêchement ? Dites-le par le même lien : quelqu’un d’autre attend.' },
      ],
    },
  },
};
