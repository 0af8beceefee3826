import type { BuiltIn } from './built-in-contents.ts';

/** From the ceremony at two until three at night; dinner is for who is asked to it. */
export const wedding: BuiltIn = {
  event: {
    type: 'wedding',
    minutes: 13 * 60,
    capacity: null,
    languages: ['en', 'nl', 'fr'],
    visibility: 'private',
    parts: [
      {
        main: true,
        names: { en: 'The whole day', nl: 'De hele dag', fr: 'Toute la journée' },
        from: 0,
        until: 13 * 60,
        place: '',
        capacity: null,
        everybody: true,
      },
      {
        main: false,
        names: { en: 'Ceremony', nl: 'Ceremonie', fr: 'Cérémonie' },
        from: 0,
        until: 60,
        place: '',
        capacity: null,
        everybody: true,
      },
      {
        main: false,
        names: { en: 'Dinner', nl: 'Diner', fr: 'Dîner' },
        from: 4 * 60,
        until: 7 * 60,
        place: '',
        capacity: null,
        everybody: false,
      },
      {
        main: false,
        names: { en: 'Evening party', nl: 'Avondfeest', fr: 'Soirée dansante' },
        from: 7 * 60,
        until: 13 * 60,
        place: '',
        capacity: null,
        everybody: true,
      },
    ],
  },
  replies: {
    settings: {
      maybe: false,
      companionsCount: true,
      waiting: 'who-fits',
      offerHours: 48,
      remindDays: [21, 7, 2],
      registration: false,
    },
    deadline: { days: 42, time: '23:59' },
    questions: [
      {
        part: 2,
        whom: 'guest',
        kind: 'meal',
        labels: { en: 'Main course', nl: 'Hoofdgerecht', fr: 'Plat principal' },
        choices: [
          { id: 'meat', names: { en: 'Meat', nl: 'Vlees', fr: 'Viande' } },
          { id: 'fish', names: { en: 'Fish', nl: 'Vis', fr: 'Poisson' } },
          { id: 'vegetarian', names: { en: 'Vegetarian', nl: 'Vegetarisch', fr: 'Végétarien' } },
          { id: 'children', names: { en: 'Children’s menu', nl: 'Kindermenu', fr: 'Menu enfant' } },
        ],
        required: true,
      },
      {
        part: null,
        whom: 'party',
        kind: 'text',
        labels: {
          en: 'A song that must be played',
          nl: 'Een nummer dat we zeker moeten draaien',
          fr: 'Une chanson à ne pas manquer',
        },
        choices: [],
        required: false,
      },
      {
        part: null,
        whom: 'party',
        kind: 'yes-no',
        labels: {
          en: 'Will you take the bus back at night?',
          nl: 'Neem je ’s nachts de bus terug?',
          fr: 'Prendrez-vous le bus du retour dans la nuit ?',
        },
        choices: [],
        required: false,
      },
    ],
  },
  list: {
    en: {
      groups: ['Family of one', 'Family of the other', 'Friends', 'Colleagues'],
      fields: [
        { label: 'Gift', kind: 'text', choices: [] },
        { label: 'Thank-you card sent', kind: 'yes-no', choices: [] },
      ],
      tags: ['witness', 'speech', 'helps'],
    },
    nl: {
      groups: ['Familie van de ene', 'Familie van de andere', 'Vrienden', 'Collega’s'],
      fields: [
        { label: 'Cadeau', kind: 'text', choices: [] },
        { label: 'Bedankkaartje verstuurd', kind: 'yes-no', choices: [] },
      ],
      tags: ['getuige', 'speech', 'helpt'],
    },
    fr: {
      groups: ['Famille de l’un', 'Famille de l’autre', 'Amis', 'Collègues'],
      fields: [
        { label: 'Cadeau', kind: 'text', choices: [] },
        { label: 'Carte de remerciement envoyée', kind: 'yes-no', choices: [] },
      ],
      tags: ['témoin', 'discours', 'aide'],
    },
  },
};
