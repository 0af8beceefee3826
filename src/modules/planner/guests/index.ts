export { guestsRoutes } from './guests.routes.ts';
export { createGuests, type Guests } from './module.ts';
export type { PartyFacts, PartyGuest } from './party-facts.ts';
