import { z } from 'zod';
import type { Texts } from '#platform/i18n';
import { isPlainDay } from '#platform/time';

export const StockQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  /** Only what runs out: as many free pieces as its threshold, or fewer. */
  low: z.literal('1').optional().catch(undefined),
  /** The day of which to say how much is let; today when it is left out. */
  day: z.string().refine(isPlainDay).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type StockQuery = z.infer<typeof StockQuery>;

export type StockRow = {
  variantId: string;
  productSlug: string;
  names: Texts;
  sku: string;
  /** The names of its chosen options, e.g. "Large". */
  optionNames: Texts[];
  imageKey: string | null;
  onHand: number;
  held: number;
  free: number;
  /** Of what is let: how many are out on the day that was asked for. Null for what is sold. */
  out: number | null;
  /** From how many free pieces on it runs out; null when it never does: what is let, or there is one of. */
  reorderAt: number | null;
  runsOut: boolean;
};

export type StockList = { rows: StockRow[]; total: number; low: number; page: number; pages: number };

export type MovementView = {
  id: string;
  at: string;
  reason: 'received' | 'counted' | 'corrected' | 'held' | 'released' | 'sold' | 'returned';
  onHandDelta: number;
  heldDelta: number;
  /** The order that caused it, by its number; null for deliveries and counts. */
  orderNumber: string | null;
  note: string | null;
};

export type StockDetail = StockRow & {
  /** The threshold said for this one; null when the usual one counts. */
  ownThreshold: number | null;
  /** What the owner said for the whole shop. */
  usualThreshold: number;
  movements: MovementView[];
  /** Of what is let: the days to come with how many are out, the next first. */
  days: { day: string; out: number }[];
};

export type StockRefusal =
  | 'not-allowed'
  | 'no-such-variant'
  | 'below-held'
  | 'below-let'
  | 'no-such-change'
  | 'already-undone';

/** A threshold as it is typed: empty is the usual one. */
export const Threshold = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/)
  .transform((typed) => (typed === '' ? null : Number(typed)));

// An empty field is not nought pieces, so no coercion: digits or nothing.
const Pieces = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,7}$/)
  .transform(Number)
  .pipe(z.number().int().min(-1_000_000).max(1_000_000));
const Reason = z.string().trim().max(200);
/** What a form of the stock page asks: a count, or a difference with its reason. */
export const StockChange = z.discriminatedUnion('how', [
  z.object({ how: z.literal('count'), pieces: Pieces.refine((pieces) => pieces >= 0), note: Reason }),
  z.object({ how: z.literal('correct'), pieces: Pieces, note: Reason.min(1) }),
]);
export type StockChange = z.infer<typeof StockChange>;
