import { type DemoParty, invited } from './invited.ts';

const [SPEAKERS, STAFF, CUSTOMERS, PRESS] = [0, 1, 2, 3];

/** Who is asked to the company day. */
export const companyParties: DemoParty[] = [
  invited(SPEAKERS, 'en', 'Ada Compass', { says: 'yes', eats: 'v', first: { type: 'vip' } }),
  invited(SPEAKERS, 'nl', 'Willem Kompas', { says: 'yes', eats: 'm', first: { type: 'vip' } }),
  invited(SPEAKERS, 'fr', 'Céleste Boussole', { says: 'reading', first: { type: 'vip' } }),
  invited(STAFF, 'nl', 'Lien Passer', { says: 'yes', dinner: false, eats: 'v' }),
  invited(STAFF, 'nl', 'Omar Winkelhaak', { says: 'yes', dinner: false, eats: 'm' }),
  invited(STAFF, 'nl', 'Toon Waterpas', { says: 'no', dinner: false }),
  invited(CUSTOMERS, 'nl', 'Greet Lineaal', { says: 'yes', dinner: false, eats: 'a' }),
  invited(CUSTOMERS, 'en', 'Edmund Sextant', { says: 'silent', dinner: false }),
  invited(CUSTOMERS, 'fr', 'Paul Équerre', { says: 'silent', dinner: false }),
  invited(PRESS, 'nl', 'Dora Vulpen', { says: 'later', dinner: false }),
];
