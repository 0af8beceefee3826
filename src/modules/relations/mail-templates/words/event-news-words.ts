import type { WordsOf } from '../words.ts';

/** News of an event for its guests. */
export const eventNewsWords: WordsOf<'event-postponed' | 'event-cancelled'> = {
  'event-postponed': {
    en: {
      subject: '{{ event }} has a new date',
      preheader: 'Now on {{ day }}',
      heading: '{{ event }} has a new date',
      blocks: [
        'Hello {{ name }}, {{ event }} is now on {{ day }}.',
        { quote: '{{ note }}', when: 'note' },
        'If you have answered already, your answer stands. Does the new date not suit you? Change it by the link in your invitation.',
      ],
    },
    nl: {
      subject: '{{ event }} heeft een nieuwe datum',
      preheader: 'Nu op {{ day }}',
      heading: '{{ event }} heeft een nieuwe datum',
      blocks: [
        'Dag {{ name }}, {{ event }} is nu op {{ day }}.',
        { quote: '{{ note }}', when: 'note' },
        'Had je al geantwoord, dan blijft je antwoord staan. Past de nieuwe datum niet? Wijzig het via de link in je uitnodiging.',
      ],
    },
    fr: {
      subject: '{{ event }} : une nouvelle date',
      preheader: 'Désormais le {{ day }}',
      heading: '{{ event }} a une nouvelle date',
      blocks: [
        'Bonjour {{ name }}, {{ event }} aura lieu le {{ day }}.',
        { quote: '{{ note }}', when: 'note' },
        'Si vous avez déjà répondu, votre réponse reste valable. La nouvelle date ne vous convient pas ? Modifiez-la par le lien de votre invitation.',
      ],
    },
  },
  'event-cancelled': {
    en: {
      subject: '{{ event }} is cancelled',
      preheader: 'It does not take place on {{ day }}.',
      heading: '{{ event }} is cancelled',
      blocks: [
        'Hello {{ name }}, {{ event }} on {{ day }} does not take place.',
        { quote: '{{ note }}', when: 'note' },
        'You need not do anything.',
      ],
    },
    nl: {
      subject: '{{ event }} gaat niet door',
      preheader: 'Op {{ day }} is er niets.',
      heading: '{{ event }} gaat niet door',
      blocks: [
        'Dag {{ name }}, {{ event }} op {{ day }} gaat niet door.',
        { quote: '{{ note }}', when: 'note' },
        'Je hoeft niets te doen.',
      ],
    },
    fr: {
      subject: '{{ event }} est annulé',
      preheader: 'Rien n’aura lieu le {{ day }}.',
      heading: '{{ event }} est annulé',
      blocks: [
        'Bonjour {{ name }}, {{ event }}, prévu le {{ day }}, n’aura pas lieu.',
        { quote: '{{ note }}', when: 'note' },
        'Vous n’avez rien à faire.',
      ],
    },
  },
};
