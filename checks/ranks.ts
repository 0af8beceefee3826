/**
 * How high each module stands, by its name. Needs go down: a module calls modules of lower rank, and higher ones
 * hear of it by signals. `audit` has its place like every other: who stands below it does not call it.
 */
export const ranks: Record<string, number> = {
  settings: 1,
  'mail-templates': 1,
  catalogue: 1,
  pages: 1,
  payments: 1,
  identity: 2,
  notifications: 2,
  inventory: 2,
  offers: 2,
  delivery: 2,
  customers: 3,
  messages: 3,
  audit: 3,
  views: 3,
  'own-data': 3,
  events: 3,
  cart: 3,
  orders: 3,
  reviews: 4,
  papers: 4,
  solidarity: 4,
  vendors: 4,
  guests: 4,
  'event-page': 4,
  files: 4,
  campaigns: 4,
  chat: 4,
  checkout: 5,
  rsvp: 5,
  budget: 5,
  timeline: 5,
  'check-in': 6,
  quotes: 6,
  seating: 6,
  together: 7,
  insight: 7,
};

/** The rank of `shop/cart` is that of `cart`; whole areas, such as insight, may have one rank. */
export const rankOf = (module: string): number | undefined => {
  const [area = '', name = area] = module.split('/');
  return ranks[name] ?? ranks[area];
};
