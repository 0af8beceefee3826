export const ages = ['adult', 'child', 'infant'] as const;
export type Age = (typeof ages)[number];

export const guestTypes = ['vip', 'regular', 'plus-one'] as const;
export type GuestType = (typeof guestTypes)[number];

/** What a kitchen counts. The note beside it is for people, and sealed. */
export const guestDiets = [
  'vegetarian',
  'vegan',
  'pescatarian',
  'halal',
  'kosher',
  'no-pork',
  'no-alcohol',
  'gluten',
  'lactose',
  'milk',
  'eggs',
  'fish',
  'shellfish',
  'nuts',
  'peanuts',
  'sesame',
  'soy',
  'celery',
  'mustard',
  'sulphites',
  'diabetes',
  'pregnant',
  'other',
] as const;
export type GuestDiet = (typeof guestDiets)[number];

/** A wish, something that makes ill, or something that can kill: kitchens treat the three differently. */
export const severities = ['preference', 'intolerance', 'severe'] as const;
export type Severity = (typeof severities)[number];

export const accessNeeds = [
  'wheelchair',
  'step-free',
  'seat-near-exit',
  'hearing-loop',
  'sign-language',
  'large-print',
  'assistance-dog',
  'parking',
] as const;
export type AccessNeed = (typeof accessNeeds)[number];

/** The answer to the main part of the event. */
export const replyStates = ['none', 'accepted', 'declined', 'tentative', 'waiting'] as const;
export type Reply = (typeof replyStates)[number];
