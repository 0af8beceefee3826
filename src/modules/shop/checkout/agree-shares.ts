import type { NewDue } from '#modules/shop/orders';
import { SMALLEST_SHARE } from '#modules/shop/orders/contract';
import { newId } from '#platform/ids';
import { spread } from '#platform/money';
import { accept, type Result, refuse } from '#platform/result';
import type { CheckoutRefusal, CheckoutRequest, SharesRequest } from './contract.ts';

type Sharing = Pick<CheckoutRequest, 'name' | 'email'> & { shares: SharesRequest };

/**
 * Who pays how much of an order, in minor units that add up to its total: the same for all, to the cent, or as was written. The
 * shopper comes first, and is the one who pays a cent more.
 */
export function agreeShares(
  { name, email, shares }: Sharing,
  { totalMinor, dueOn }: { totalMinor: number; dueOn: string },
): Result<NewDue[], CheckoutRefusal> {
  const payers = [{ name, email }, ...shares.payers];
  const amounts =
    shares.split === 'evenly'
      ? spread(
          totalMinor,
          payers.map(() => 1),
        )
      : [shares.ownMinor ?? 0, ...shares.payers.map(({ amountMinor }) => amountMinor ?? 0)];
  const sharedMinor = amounts.reduce((sum, amount) => sum + amount, 0);
  if (sharedMinor !== totalMinor) return refuse('shares-do-not-add-up', { sharedMinor, totalMinor });
  if (amounts.some((amount) => amount < SMALLEST_SHARE))
    return refuse('share-too-small', { leastMinor: SMALLEST_SHARE });
  return accept(
    payers.map(({ name, email }, at) => ({
      id: newId(),
      kind: 'share' as const,
      amountMinor: amounts[at] ?? 0,
      dueOn,
      payer: { name, email },
    })),
  );
}
