import { z } from 'zod';
import { AvailabilityView, PictureView, productKinds } from '#modules/shop/catalogue/contract';
import { CartCoupon } from '#modules/shop/offers/contract';
import { Day, Money, query, Text, VatLine } from '#platform/wire';
import { AddLineRequest } from './contract.ts';

const CartId = z.string().describe('Opens the cart: keep it as you would a key.');
export const CartParams = z.object({ id: CartId });
export const LineParams = z.object({ id: CartId, lineId: z.string() });
export const CartQuery = query({});

export const OccasionBody = z
  .strictObject({
    eventType: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .optional(),
    date: Day.optional(),
    guests: z.int().min(1).max(5_000).optional(),
  })
  .meta({ id: 'Occasion' });

export const NewLine = z
  .strictObject({ ...AddLineRequest.shape, quantity: z.int().min(1).max(9_999).default(1) })
  .meta({ id: 'NewLine' });

export const LineChange = z
  .strictObject({
    quantity: z.int().min(1).max(9_999).optional(),
    savedForLater: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'nothing to change')
  .meta({ id: 'LineChange' });

const CartLine = z
  .object({
    id: z.uuid(),
    variantId: z.uuid(),
    product: z.string(),
    kind: z.enum(productKinds),
    name: Text,
    options: z.array(Text),
    picture: PictureView.nullable(),
    quantity: z.int(),
    unitPrice: Money,
    total: Money,
    discount: Money.describe('its share of the coupon, within its total'),
    vatRateBp: z.int(),
    personalText: z.string(),
    availability: AvailabilityView,
    suggestedQuantity: z.int().nullable(),
  })
  .meta({ id: 'CartLine' });

export const CartResponse = z
  .object({
    id: CartId,
    version: z.int(),
    occasion: z.object({
      eventType: z.string().nullable(),
      date: Day.nullable(),
      guests: z.int().nullable(),
    }),
    lines: z.array(CartLine),
    savedForLater: z.array(CartLine),
    coupon: CartCoupon.nullable(),
    goods: Money.describe('before the coupon'),
    total: Money.describe('of the goods, after the coupon'),
    vat: z.array(VatLine),
  })
  .meta({ id: 'Cart' });
