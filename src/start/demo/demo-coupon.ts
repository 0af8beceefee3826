import { system } from '#platform/policy';
import type { Application } from '../application.ts';

export const DEMO_COUPON = 'WELCOME10';

/** The coupon of the demo business: no page advertises it, its owner hands it out. */
export async function seedCoupon({ offers }: Pick<Application, 'offers'>): Promise<void> {
  const seeded = await offers.save({
    form: {
      code: DEMO_COUPON,
      note: 'On the cards at the wedding fair',
      kind: 'percentage',
      percentBp: 1_000,
      amountMinor: null,
      minimumMinor: 5_000,
      startsOn: null,
      endsOn: null,
      scope: 'all',
      productIds: [],
      categoryIds: [],
      maxUses: 100,
      maxPerCustomer: 1,
    },
    by: system('demo'),
  });
  if (!seeded.ok) throw new Error(`the demo's coupon was refused: ${seeded.code}`);
}
