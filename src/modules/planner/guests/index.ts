export { guestsRoutes } from './guests.routes.ts';
export { ListOutline } from './list-outline.ts';
export { createGuests, type Guests } from './module.ts';
export { guestsOwnData } from './own-data-store.ts';
export type { PartyFacts, PartyGuest } from './party-facts.ts';
