import { type Result, refuse } from '#platform/result';
import { checkoutPolicy } from './checkout.policy.ts';
import type { CheckoutContext } from './checkout-context.ts';
import type { CheckoutRefusal, Placed } from './contract.ts';
import { type PlaceCheckout, placeCheckout } from './place-checkout.ts';

export type PlaceByHand = Omit<PlaceCheckout, 'byHand' | 'payment' | 'shares'> & {
  /** How long everything is kept for the payer, at most: never past the last moment for their day. */
  days: number;
};

/**
 * Somebody of the staff orders for a customer who called: the basket was filled for them, the price is the catalogue's, everything
 * is held, and the customer gets the link to pay by mail.
 */
export async function placeByHand(
  context: CheckoutContext,
  { days, ...form }: PlaceByHand,
): Promise<Result<Placed, CheckoutRefusal | 'not-allowed'>> {
  if (!checkoutPolicy.allows(form.by, 'order-for-others')) return refuse('not-allowed');
  return placeCheckout(context, { ...form, payment: '', byHand: { minutes: days * 24 * 60 } });
}
