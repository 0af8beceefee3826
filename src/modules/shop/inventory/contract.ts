import { z } from 'zod';
import type { Texts } from '#platform/i18n';

export const StockQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  /** Only what runs out: three free pieces or fewer. */
  low: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type StockQuery = z.infer<typeof StockQuery>;

/** From how many free pieces on a thing is about to run out. */
export const RUNS_OUT_AT = 3;

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

export type StockDetail = StockRow & { movements: MovementView[] };

export type StockRefusal =
  | 'not-allowed'
  | 'no-such-variant'
  | 'below-held'
  | 'no-such-change'
  | 'already-undone';

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
