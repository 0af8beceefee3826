/** How many letters there may be. */
export const LONGEST = { title: 100, text: 2_000, author: 40, reason: 500, answer: 2_000 } as const;

/** Fewer than a listing has: each may be long, and they stand at the foot of a product's page. */
export const ON_PRODUCT_PAGE = 8;
