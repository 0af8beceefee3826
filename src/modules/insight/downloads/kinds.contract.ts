export const downloadFormats = ['csv', 'xlsx', 'pdf'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

export const downloadStates = ['waiting', 'working', 'ready', 'failed', 'cancelled', 'expired'] as const;
export type DownloadState = (typeof downloadStates)[number];

/** Why a file could not be made. */
export const downloadProblems = ['too-many-rows', 'not-allowed', 'broken'] as const;
export type DownloadProblem = (typeof downloadProblems)[number];

/** The lists and reports there are, by name: whoever offers one is put together with the others in `start`. */
export const listNames = [
  'orders',
  'payments',
  'papers',
  'bookings',
  'vat',
  'quotes',
  'products',
  'stock',
  'movements',
  'reviews',
  'coupons',
  'coupon-uses',
  'messages',
  'journal',
] as const;
export type ListName = (typeof listNames)[number];
export const isListName = (name: unknown): name is ListName => listNames.some((known) => known === name);
