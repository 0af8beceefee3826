/** As it is kept. Nobody writes down that a proposal is out of date: its day says so, whatever the clock did meanwhile. */
export const keptStates = ['asked', 'proposed', 'accepted', 'declined', 'withdrawn', 'lost'] as const;
export type KeptState = (typeof keptStates)[number];

export const quoteStates = [...keptStates, 'expired'] as const;
export type QuoteState = (typeof quoteStates)[number];

/** How a quote stands on a day of the shop's calendar; its last day still counts. */
export const stateOf = (
  { state, validUntil }: { state: KeptState; validUntil: string | null },
  today: string,
): QuoteState => (state === 'proposed' && validUntil !== null && validUntil < today ? 'expired' : state);

/** A proposal may be sent again while nothing was ordered from it, and even after it was given up. */
export const mayPropose = (state: QuoteState): boolean => state !== 'accepted';
/** The shop takes back what it proposed. */
export const mayWithdraw = (state: QuoteState): boolean => state === 'proposed' || state === 'expired';
/** Nothing will come of it, says the shop. */
export const mayLose = (state: QuoteState): boolean =>
  state === 'asked' || state === 'proposed' || state === 'expired' || state === 'declined';
export const mayDecline = (state: QuoteState): boolean => state === 'proposed' || state === 'expired';

const notFree: readonly string[] = [
  'sold-out',
  'taken',
  'too-soon',
  'shop-closed',
  'not-sold-any-more',
  'guests-out-of-range',
  'day-past',
];

/** Is a refusal of what the customer cannot mend by choosing otherwise? Somebody here has to propose something else. */
export const isNotFree = (code: string): boolean => notFree.includes(code);
