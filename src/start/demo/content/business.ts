import { type Words, words } from '../words.ts';

type Slot = {
  method: 'delivery' | 'pick-up';
  weekdays: number[];
  from: string;
  to: string;
  capacity: number;
};
type Zone = {
  names: Words;
  country: string;
  postcodePrefixes: string[];
  priceMinor: number;
  freeFromMinor: number | null;
};

const tuesdayToSunday = [2, 3, 4, 5, 6, 7];

const delivery = (from: string, to: string, capacity: number): Slot => ({
  method: 'delivery',
  weekdays: tuesdayToSunday,
  from,
  to,
  capacity,
});
const pickUp = (from: string, to: string, capacity: number): Slot => ({
  ...delivery(from, to, capacity),
  method: 'pick-up',
});

const zones: Zone[] = [
  {
    names: words('Lindebeke and its villages', 'Lindebeke en de dorpen errond', 'Lindebeke et ses villages'),
    country: 'BE',
    postcodePrefixes: ['90'],
    priceMinor: 900,
    freeFromMinor: 15000,
  },
  {
    names: words(
      'The Lys valley and the Meetjesland',
      'Leiestreek en Meetjesland',
      'Vallée de la Lys et Meetjesland',
    ),
    country: 'BE',
    postcodePrefixes: ['98', '99'],
    priceMinor: 1900,
    freeFromMinor: 35000,
  },
  {
    names: words(
      'Brussels, Antwerp and Bruges',
      'Brussel, Antwerpen en Brugge',
      'Bruxelles, Anvers et Bruges',
    ),
    country: 'BE',
    postcodePrefixes: ['1', '2', '8'],
    priceMinor: 4500,
    freeFromMinor: null,
  },
];

/** Street, town and numbers are invented; the check digits of the company number are wrong on purpose. */
export const demoBusiness = {
  name: 'Maison Confetti',
  tagline: words(
    'A studio for celebrations, between the canal and the bakery',
    'Feestatelier tussen het kanaal en de bakkerij',
    'L’atelier des fêtes, entre le canal et la boulangerie',
  ),
  email: 'hallo@convive.test',
  phone: '+32 9 000 12 34',
  address: { street: 'Lampionstraat 12', postcode: '9095', town: 'Lindebeke', country: 'BE' },
  companyNumber: '0999.000.999',
  vatNumber: 'BE 0999.000.999',
  currency: 'EUR',
  zone: 'Europe/Brussels',
  closedWeekdays: [1],
  cutOffTime: '16:00',
  zones,
  slots: [
    delivery('09:00', '12:00', 8),
    delivery('12:00', '15:00', 6),
    delivery('15:00', '18:00', 5),
    pickUp('09:00', '11:00', 12),
    pickUp('11:00', '14:00', 12),
    pickUp('14:00', '17:00', 10),
  ],
};
