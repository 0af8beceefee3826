import { z } from 'zod';
import type {
  Availability,
  Occasion,
  Picture,
  ProductKind,
  RentalView,
  Text,
} from '#modules/shop/catalogue/contract';
import type { CouponView } from '#modules/shop/offers/contract';
import { isPlainDay } from '#platform/time';

/** Whole numbers 1 to 9999: 0, -1, 1.5, a billion and text are refused, not rounded. */
export const Quantity = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(1).max(9999));

/** More than fits on any cake; the product's own limit is what a shopper meets. */
export const MOST_TEXT = 500;

// Signs that no printer and no database can write are dropped; a new line is kept.
const PersonalText = z
  .string()
  .transform((text) => text.replaceAll(/(?!\n)\p{Cc}/gu, ''))
  .pipe(z.string().trim().max(MOST_TEXT));

export const AddLineRequest = z.object({
  variantId: z.uuid(),
  quantity: Quantity,
  personalText: PersonalText.default(''),
});
export type AddLineRequest = z.infer<typeof AddLineRequest>;

export const OccasionRequest = z.object({
  eventType: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  date: z.string().refine(isPlainDay).optional(),
  guests: z.coerce.number().int().min(1).max(5000).optional(),
});

export type CartLineView = {
  id: string;
  variantId: string;
  productSlug: string;
  kind: ProductKind;
  name: Text;
  optionNames: Text[];
  picture: Picture | null;
  quantity: number;
  unitMinor: number;
  totalMinor: number;
  /** Its share of the coupon, within its total. */
  discountMinor: number;
  vatRateBp: number;
  personalText: string;
  pictureKey: string | null;
  savedForLater: boolean;
  availability: Availability;
  /** Set when the party's size asks for another quantity than this. */
  suggestedQuantity: number | null;
  minGuests: number | null;
  rental: RentalView | null;
};

/** What was taken out, enough to put it in again. */
export type RemovedLine = {
  variantId: string;
  quantity: number;
  personalText: string;
  pictureKey: string | null;
};

export type CartView = {
  id: string;
  version: number;
  checkoutKey: string;
  occasion: Occasion;
  lines: CartLineView[];
  saved: CartLineView[];
  /** The goods before any discount. */
  linesMinor: number;
  coupon: CouponView | null;
  /** What the coupon takes off the goods. */
  discountMinor: number;
  /** Within what remains of the goods. */
  vat: { rateBp: number; gross: number; net: number; vat: number }[];
  pieces: number;
};

export type CartRefusal =
  | 'no-such-variant'
  | 'no-such-line'
  | 'bad-quantity'
  | 'personal-text-too-long'
  | 'personal-text-not-offered'
  | 'picture-not-offered'
  | 'picture-gone'
  | 'too-few-guests'
  | 'too-many-guests'
  | 'cart-full';
