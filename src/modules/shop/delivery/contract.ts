import { z } from 'zod';
import { languages, type Texts } from '#platform/i18n';

export type DeliveryMethod = 'delivery' | 'pick-up';

export type SlotView = { id: string; from: string; to: string; free: boolean };

export type ZoneView = { id: string; names: Texts; feeMinor: number; freeFromMinor: number | null };

/** Countries we know the postcodes of, and may therefore deliver to. */
export const deliveryCountries = ['BE', 'NL', 'LU', 'FR', 'DE'] as const;

export type PostcodeRange = { from: string; to: string };

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .regex(/^\P{Cc}*$/u, 'unreadable');
const names = z
  .object(Object.fromEntries(languages.map((language) => [language, text(80).optional()])))
  .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, name]) => name)) as Texts)
  .refine((texts) => Object.keys(texts).length > 0, 'required');
const amount = z.int('amount').min(0, 'amount').max(1_000_000, 'amount');

export const ZoneForm = z.object({
  names,
  country: z.enum(deliveryCountries, 'required'),
  /** As people write them: `90, 9100-9199`. */
  postcodes: z.string().trim().min(1, 'required').max(2000, 'too-long'),
  priceMinor: amount,
  freeFromMinor: amount.nullable(),
});
export type ZoneForm = z.input<typeof ZoneForm>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
export const SlotForm = z
  .object({
    method: z.enum(['delivery', 'pick-up'], 'required'),
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1, 'required')
      .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
    from: time,
    to: time,
    capacity: z.int('number').min(1, 'number').max(10_000, 'number'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends-before' });
export type SlotForm = z.input<typeof SlotForm>;

export type OfficeZone = {
  id: string;
  names: Texts;
  country: string;
  postcodes: string;
  priceMinor: number;
  freeFromMinor: number | null;
  version: number;
};
export type OfficeSlot = {
  id: string;
  method: DeliveryMethod;
  weekdays: number[];
  from: string;
  to: string;
  capacity: number;
  version: number;
  /** Orders on it from today on. */
  taken: number;
};
export type OfficeDelivery = { zones: OfficeZone[]; slots: OfficeSlot[] };

/** `slot-taken`: some days have more orders than it would hold; the answer names them. */
export type DeliveryRefusal = 'not-allowed' | 'invalid' | 'not-there' | 'changed-meanwhile' | 'slot-taken';
