import { z } from 'zod';
import type { Texts } from '#platform/i18n';
import { isPlainDay } from '#platform/time';
import { type CouponKind, couponKinds } from './coupon.contract.ts';
import { plainCode, writtenCode } from './coupon-code.contract.ts';

export * from './api.contract.ts';
export * from './coupon.contract.ts';

/** How a coupon stands today; the first that is true. */
export const couponStates = ['archived', 'ended', 'waiting', 'used-up', 'running'] as const;
export type CouponState = (typeof couponStates)[number];

const whole = (max: number) => z.int('number').min(1, 'number').max(max, 'number').nullable();
const Day = z.string().refine(isPlainDay, 'date').nullable();
const ids = (most: number) => z.array(z.uuid()).max(most, 'too-long');

/** A coupon as the office writes it. Amounts in minor units, percentages in basis points; null is "not limited". */
export const CouponForm = z
  .object({
    code: z
      .string()
      .transform(writtenCode)
      .refine((code) => plainCode(code).length >= 3, 'code-form')
      .refine((code) => code.length <= 40, 'too-long'),
    note: z.string().trim().max(200, 'too-long'),
    kind: z.enum(couponKinds),
    percentBp: z.int('percent').min(1, 'percent').max(10_000, 'percent').nullable(),
    amountMinor: z.int('amount').min(1, 'amount').max(100_000_000, 'amount').nullable(),
    minimumMinor: z.int('amount').min(0, 'amount').max(100_000_000, 'amount'),
    startsOn: Day,
    endsOn: Day,
    scope: z.enum(['all', 'some']),
    productIds: ids(500),
    categoryIds: ids(200),
    maxUses: whole(1_000_000),
    maxPerCustomer: whole(1_000),
  })
  .refine((form) => form.kind !== 'percentage' || form.percentBp !== null, {
    path: ['percentBp'],
    error: 'percent',
  })
  .refine((form) => form.kind !== 'amount' || form.amountMinor !== null, {
    path: ['amountMinor'],
    error: 'amount',
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'period-turned',
  })
  .refine((form) => form.scope === 'all' || form.productIds.length + form.categoryIds.length > 0, {
    path: ['scope'],
    error: 'scope-empty',
  })
  // What belongs to another kind or scope was left over in the form.
  .transform((form) => ({
    ...form,
    percentBp: form.kind === 'percentage' ? form.percentBp : null,
    amountMinor: form.kind === 'amount' ? form.amountMinor : null,
    productIds: form.scope === 'some' ? form.productIds : [],
    categoryIds: form.scope === 'some' ? form.categoryIds : [],
  }));
export type CouponForm = z.input<typeof CouponForm>;
export type CouponTerms = z.output<typeof CouponForm>;

export const CouponQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.enum(couponStates).optional().catch(undefined),
  sort: z.enum(['newest', 'code', 'used', 'ending']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type CouponQuery = z.infer<typeof CouponQuery>;

export type CouponRow = {
  id: string;
  code: string;
  note: string;
  kind: CouponKind;
  percentBp: number | null;
  amountMinor: number | null;
  startsOn: string | null;
  endsOn: string | null;
  maxUses: number | null;
  used: number;
  state: CouponState;
};
export type CouponList = { rows: CouponRow[]; total: number; page: number; pages: number };

export type Named = { id: string; names: Texts };

/** One use of a coupon, with the order it was for. */
export type CouponUse = {
  orderNumber: string;
  discountMinor: number;
  usedAt: string;
  givenBackAt: string | null;
  /** Used though none was left: money that came late had revived the order. */
  beyondLimit: boolean;
};

export type OfficeCoupon = CouponRow & {
  version: number;
  minimumMinor: number;
  scope: 'all' | 'some';
  products: Named[];
  categories: Named[];
  maxPerCustomer: number | null;
  /** It was ended by hand, whatever its days say. */
  endedByHand: boolean;
  /** Without any use, also one that was given back, it can be deleted. */
  everUsed: boolean;
  uses: { rows: CouponUse[]; total: number; page: number; pages: number };
};

export type OffersRefusal = 'not-allowed' | 'not-there' | 'invalid' | 'changed-meanwhile' | 'in-use';
