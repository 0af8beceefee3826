import { z } from 'zod';
import { MOST_TEXT, Quantity } from '#modules/shop/cart/contract';
import { type DueView, TypedCount } from '#modules/shop/orders/contract';
import type { Texts } from '#platform/i18n';
import type { VatLine } from '#platform/money';
import { neededLine, paragraphs } from '#platform/text';
import { isPlainDay } from '#platform/time';

/** A time of the day, as clocks write it. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');

const ownText = paragraphs(MOST_TEXT);

export const ChangedContact = z.object({
  name: neededLine(120),
  email: z.email('email').max(200, 'too-long'),
  phone: neededLine(40).regex(/^[+0-9 ()./-]{6,40}$/, 'phone'),
});
export const ChangedAddress = z.object({
  street: neededLine(200),
  postcode: neededLine(12),
  town: neededLine(100),
});

/** A part of the order, or the one that comes. */
const PartId = z.union([z.uuid(), z.literal('new')]);

/** How a part goes: what is not named stays. A part nothing goes with any more is gone. */
export const PartChange = z.object({
  id: PartId,
  method: z.enum(['delivery', 'pick-up']).optional(),
  /** The day it is handed over; it follows the celebration when it is not named. */
  day: z.string().refine(isPlainDay, 'date').optional(),
  slotId: z.uuid().optional(),
  address: ChangedAddress.optional(),
});

/** What the staff change of an order; what is not named stays as it is. */
export const OrderChange = z.object({
  /** Of the order, as it was when somebody began to change it. */
  version: z.coerce.number().int().min(1),
  /** Nought pieces: the line goes. */
  lines: z
    .array(
      z.object({
        id: z.uuid(),
        quantity: TypedCount,
        personalText: ownText.optional(),
        partId: PartId.optional(),
        /** Of a service; empty takes it back. */
        startsAt: ClockTime.or(z.literal('')).optional(),
      }),
    )
    .max(200)
    .optional(),
  added: z
    .array(
      z.object({
        variantId: z.uuid(),
        quantity: Quantity,
        personalText: ownText.default(''),
        partId: PartId.optional(),
      }),
    )
    .max(50)
    .optional(),
  contact: ChangedContact.optional(),
  note: z.string().trim().max(1000, 'too-long').optional(),
  /** Of the celebration. */
  day: z.string().refine(isPlainDay, 'date').optional(),
  parts: z.array(PartChange).max(20).optional(),
});
export type OrderChange = z.infer<typeof OrderChange>;

/** What the preview said, in minor units: something else is told, never silently done. */
export const SeenChange = z.object({
  totalMinor: z.coerce.number().int().min(0),
  toPayMinor: z.coerce.number().int().min(0),
  backMinor: z.coerce.number().int().min(0),
});
export type SeenChange = z.infer<typeof SeenChange>;

/** Why an order cannot be changed so, beside what a checkout refuses. */
export type ChangeRefusal =
  /** It is being made, has gone, or has ended. */
  | 'not-editable'
  /** Its bank has taken money back. */
  | 'charged-back'
  /** Somebody may be paying right now. */
  | 'payment-under-way'
  /** More has come in by hand than it would cost. */
  | 'more-received'
  /** Several people are still paying it together. */
  | 'shares-open'
  | 'no-such-part'
  /** A part would be handed over when the celebration is past. */
  | 'after-the-day'
  | 'no-lines'
  | 'no-such-line'
  | 'bad-text'
  | 'nothing-changed';

export type Figures = {
  linesMinor: number;
  deliveryMinor: number;
  discountMinor: number;
  totalMinor: number;
  vat: VatLine[];
};

/** How, when and where a part goes. */
export type Place = {
  method: 'delivery' | 'pick-up' | 'on-site';
  day: string;
  slot: { from: string; to: string } | null;
  /** In one line; empty for what is fetched. */
  address: string;
  feeMinor: number;
};

/** A part that is otherwise; null where it is not there. */
export type PartDifference = { id: string; was: Place | null; becomes: Place | null };

/** A line that is otherwise; null where it is not there. */
export type LineChange = {
  names: Texts;
  was: { quantity: number; totalMinor: number; personalText: string } | null;
  becomes: { quantity: number; totalMinor: number; personalText: string } | null;
  /** A service begins at another time; null where that was not said. */
  starts: { was: string | null; is: string | null } | null;
  /** It goes with another part. */
  moved: { from: Place; to: Place } | null;
};

/** What a change would do, in every cent. */
export type ChangePreview = {
  version: number;
  currency: string;
  before: Figures;
  after: Figures;
  lines: LineChange[];
  /** What else is otherwise, as it would be: fields that stay are not named. */
  where: { day?: string; contact?: string; parts: PartDifference[] };
  /** Of the order's own money, what is here. */
  hereMinor: number;
  /** The parts of its money that change; `wasMinor` is nought for what comes, `isMinor` for what goes. */
  dues: { kind: DueView['kind']; dueOn: string; wasMinor: number; isMinor: number }[];
  /** It waits for all of its money at once. */
  waits: boolean;
  /** All that is still to be paid after it. */
  toPayMinor: number;
  backMinor: number;
  /** A manager has to confirm what goes back. */
  proposed: boolean;
};
