import { type DemoParty, invited } from './invited.ts';

const [FAMILY, FRIENDS, NEIGHBOURS] = [0, 1, 2];

/** Who comes to the birthday of today. */
export const birthdayParties: DemoParty[] = [
  invited(FAMILY, 'nl', 'Nonna Pia Taartpunt, Luc Taartpunt', {
    says: 'yes',
    eats: 'ev',
    first: { type: 'vip' },
  }),
  invited(FAMILY, 'nl', 'Sofie Taartpunt, Jan Ballon, Ona Ballon 7, Cas Ballon 4', {
    says: 'yes',
    eats: 'eeee',
  }),
  invited(FAMILY, 'nl', 'Rik Taartpunt', { says: 'no' }),
  invited(FRIENDS, 'nl', 'Bo Slagroom, Kim Slagroom', { says: 'yes', eats: 'ev' }),
  invited(FRIENDS, 'nl', 'Nour Kaarsje', { says: 'yes', eats: 'a', first: { diet: ['vegan'] } }),
  invited(FRIENDS, 'en', 'Daisy Trifle, Monty Trifle', { says: 'yes', eats: 'ee' }),
  invited(FRIENDS, 'nl', 'Stijn Strik', { says: 'maybe' }),
  invited(FRIENDS, 'fr', 'Manon Bougie', { says: 'yes', eats: 'v', companions: 1, brings: ['Luca'] }),
  invited(NEIGHBOURS, 'nl', 'Wilfried Haag, Rita Haag', { says: 'yes', eats: 'ee' }),
  invited(NEIGHBOURS, 'nl', 'Fatma Tuinpad, Ali Tuinpad, Ela Tuinpad 9', { says: 'yes', eats: 'eee' }),
  invited(NEIGHBOURS, 'nl', 'Guido Poortje', { says: 'silent' }),
];
