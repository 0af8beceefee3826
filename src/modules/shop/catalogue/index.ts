export { availabilityOf, earliestDay, isClosed, type ShopDays } from './availability.ts';
export type { NewGroup } from './catalogue-store.ts';
export { type Catalogue, createCatalogue } from './module.ts';
export { chosenNames, type Sellable } from './sellable-facts.ts';
export { quantityFor } from './suggestion.ts';
