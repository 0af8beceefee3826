import type { BuiltIn } from './built-in-contents.ts';

/** An afternoon that goes on for who stays to eat. */
export const birthday: BuiltIn = {
  event: {
    type: 'birthday',
    minutes: 6 * 60,
    capacity: null,
    languages: ['en', 'nl', 'fr'],
    visibility: 'private',
    parts: [
      {
        main: true,
        names: { en: 'Party', nl: 'Feest', fr: 'Fête' },
        from: 0,
        until: 6 * 60,
        place: '',
        capacity: null,
        everybody: true,
      },
      {
        main: false,
        names: { en: 'Supper', nl: 'Avondeten', fr: 'Souper' },
        from: 3 * 60,
        until: 6 * 60,
        place: '',
        capacity: null,
        everybody: true,
      },
    ],
  },
  replies: {
    settings: {
      maybe: true,
      companionsCount: true,
      waiting: 'off',
      offerHours: 48,
      remindDays: [5, 1],
      registration: false,
    },
    deadline: { days: 10, time: '20:00' },
    questions: [
      {
        part: 1,
        whom: 'guest',
        kind: 'meal',
        labels: { en: 'What will you eat?', nl: 'Wat eet je?', fr: 'Que mangerez-vous ?' },
        choices: [
          { id: 'everything', names: { en: 'Anything', nl: 'Alles', fr: 'De tout' } },
          { id: 'vegetarian', names: { en: 'Vegetarian', nl: 'Vegetarisch', fr: 'Végétarien' } },
          { id: 'vegan', names: { en: 'Vegan', nl: 'Veganistisch', fr: 'Végan' } },
        ],
        required: true,
      },
      {
        part: null,
        whom: 'party',
        kind: 'text',
        labels: {
          en: 'What will you bring to share?',
          nl: 'Wat breng je mee om te delen?',
          fr: 'Qu’apporterez-vous à partager ?',
        },
        choices: [],
        required: false,
      },
    ],
  },
  list: {
    en: {
      groups: ['Family', 'Friends', 'Neighbours'],
      fields: [{ label: 'Gift', kind: 'text', choices: [] }],
      tags: ['helps', 'stays the night'],
    },
    nl: {
      groups: ['Familie', 'Vrienden', 'Buren'],
      fields: [{ label: 'Cadeau', kind: 'text', choices: [] }],
      tags: ['helpt', 'blijft slapen'],
    },
    fr: {
      groups: ['Famille', 'Amis', 'Voisins'],
      fields: [{ label: 'Cadeau', kind: 'text', choices: [] }],
      tags: ['aide', 'reste dormir'],
    },
  },
};
