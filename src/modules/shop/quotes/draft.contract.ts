import { z } from 'zod';
import { line, paragraphs } from '#platform/text';
import { isPlainDay } from '#platform/time';

/** More than anybody compares, and more lines than a basket has. */
const MOST_OPTIONS = 6;
const MOST_LINES = 100;

const amount = z.int('amount').min(0, 'amount').max(100_000_000, 'amount');

export const DraftLine = z.object({
  id: z.uuid(),
  variantId: z.uuid(),
  quantity: z.int('number').min(1, 'number').max(9999, 'number'),
  /** What was agreed for one; null for the catalogue's price. */
  unitMinor: amount.nullable(),
  personalText: z.string().trim().max(500, 'too-long'),
});
export type DraftLine = z.infer<typeof DraftLine>;

export const DraftOption = z.object({
  id: z.uuid(),
  name: line(60),
  text: paragraphs(1000),
  method: z.enum(['delivery', 'pick-up']),
  /** What was agreed; null for the fee of the place's zone. */
  feeMinor: amount.nullable(),
  lines: z.array(DraftLine).max(MOST_LINES, 'too-many'),
});
export type DraftOption = z.infer<typeof DraftOption>;

/** A proposal while it is written: it may be unfinished, and is saved as it is. */
export const Draft = z.object({
  introduction: paragraphs(3000),
  validUntil: z.string().refine(isPlainDay, 'date').nullable(),
  depositBp: z.int('percent').min(0, 'percent').max(9000, 'percent').nullable(),
  options: z.array(DraftOption).max(MOST_OPTIONS, 'too-many'),
});
export type Draft = z.infer<typeof Draft>;
