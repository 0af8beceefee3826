import { z } from 'zod';
import { Money } from '#platform/wire';
import { couponKinds, couponRefusals } from './coupon.contract.ts';

export const CouponBody = z
  .strictObject({ code: z.string().trim().min(1).max(60) })
  .meta({ id: 'CouponCode', description: 'Case, spaces and hyphens do not matter' });

/** The coupon of a cart, or of what is being checked out. */
export const CartCoupon = z
  .object({
    code: z.string(),
    kind: z.enum(couponKinds).nullable().describe('null when there is no such coupon any more'),
    discount: Money.describe('off goods and delivery together'),
    problem: z.enum(couponRefusals).nullable().describe('why it takes nothing off'),
  })
  .meta({ id: 'CartCoupon' });

export const OrderDiscount = z
  .object({
    code: z.string(),
    kind: z.enum(couponKinds),
    percentBp: z.int().nullable(),
    amount: Money.nullable(),
    total: Money.describe('off goods and delivery together; the lines say their shares'),
    offDelivery: Money,
  })
  .meta({ id: 'OrderDiscount' });
