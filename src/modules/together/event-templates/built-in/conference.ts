import type { BuiltIn } from './built-in-contents.ts';

/** A working day with workshops in the afternoon, drinks for everybody, and a dinner with the speakers. */
export const conference: BuiltIn = {
  event: {
    type: 'conference',
    minutes: 13 * 60,
    capacity: 150,
    languages: ['en', 'nl', 'fr'],
    visibility: 'private',
    parts: [
      {
        main: true,
        names: { en: 'Conference', nl: 'Congres', fr: 'Conférence' },
        from: 0,
        until: 13 * 60,
        place: '',
        capacity: null,
        everybody: true,
      },
      {
        main: false,
        names: { en: 'Workshops', nl: 'Workshops', fr: 'Ateliers' },
        from: 5 * 60,
        until: 7 * 60 + 30,
        place: '',
        capacity: 60,
        everybody: true,
      },
      {
        main: false,
        names: { en: 'Drinks', nl: 'Netwerkborrel', fr: 'Verre de l’amitié' },
        from: 8 * 60 + 30,
        until: 10 * 60,
        place: '',
        capacity: null,
        everybody: true,
      },
      {
        main: false,
        names: { en: 'Dinner with the speakers', nl: 'Diner met de sprekers', fr: 'Dîner des intervenants' },
        from: 10 * 60 + 30,
        until: 13 * 60,
        place: '',
        capacity: 30,
        everybody: false,
      },
    ],
  },
  replies: {
    settings: {
      maybe: false,
      companionsCount: true,
      waiting: 'in-turn',
      offerHours: 24,
      remindDays: [10, 3],
      registration: false,
    },
    deadline: { days: 14, time: '18:00' },
    questions: [
      {
        part: null,
        whom: 'guest',
        kind: 'text',
        labels: { en: 'Company or department', nl: 'Bedrijf of afdeling', fr: 'Entreprise ou service' },
        choices: [],
        required: true,
      },
      {
        part: 0,
        whom: 'guest',
        kind: 'meal',
        labels: { en: 'Lunch', nl: 'Lunch', fr: 'Déjeuner' },
        choices: [
          {
            id: 'meat',
            names: { en: 'With meat or fish', nl: 'Met vlees of vis', fr: 'Avec viande ou poisson' },
          },
          { id: 'vegetarian', names: { en: 'Vegetarian', nl: 'Vegetarisch', fr: 'Végétarien' } },
          { id: 'vegan', names: { en: 'Vegan', nl: 'Veganistisch', fr: 'Végan' } },
        ],
        required: true,
      },
      {
        part: null,
        whom: 'guest',
        kind: 'choice',
        labels: { en: 'How will you come?', nl: 'Hoe kom je?', fr: 'Comment viendrez-vous ?' },
        choices: [
          { id: 'train', names: { en: 'By train or bus', nl: 'Met trein of bus', fr: 'En train ou en bus' } },
          { id: 'car', names: { en: 'By car', nl: 'Met de auto', fr: 'En voiture' } },
          {
            id: 'bicycle',
            names: { en: 'By bicycle or on foot', nl: 'Met de fiets of te voet', fr: 'À vélo ou à pied' },
          },
        ],
        required: false,
      },
    ],
  },
  list: {
    en: {
      groups: ['Speakers', 'Staff', 'Customers', 'Press'],
      fields: [
        { label: 'Name on the badge', kind: 'text', choices: [] },
        { label: 'Needs a hotel', kind: 'yes-no', choices: [] },
      ],
      tags: ['moderates', 'needs an invoice'],
    },
    nl: {
      groups: ['Sprekers', 'Medewerkers', 'Klanten', 'Pers'],
      fields: [
        { label: 'Naam op de badge', kind: 'text', choices: [] },
        { label: 'Heeft een hotel nodig', kind: 'yes-no', choices: [] },
      ],
      tags: ['modereert', 'factuur nodig'],
    },
    fr: {
      groups: ['Intervenants', 'Collaborateurs', 'Clients', 'Presse'],
      fields: [
        { label: 'Nom sur le badge', kind: 'text', choices: [] },
        { label: 'Besoin d’un hôtel', kind: 'yes-no', choices: [] },
      ],
      tags: ['anime', 'facture demandée'],
    },
  },
};
