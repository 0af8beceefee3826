import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import type { CheckoutContext } from './checkout-context.ts';
import { fitsBefore, isSlow } from './last-moment.ts';
import { isTrusted, termsOf } from './payment-plan.ts';

type Waiting = Pick<OrderView, 'terms' | 'confirmedAt' | 'payBefore'>;

/** The ways to pay that another try for this order may take. The counter and the invoice are agreed when it is placed. */
export function waysToPay(
  { payments, settings, clock }: Pick<CheckoutContext, 'payments' | 'settings' | 'clock'>,
  { terms, confirmedAt, payBefore }: Waiting,
): PaymentMethodView[] {
  const off = settings.known().paymentMethodsOff;
  const until = new Date(payBefore);
  const left = (until.getTime() - clock.now().getTime()) / 60_000;
  return payments.methods().filter(({ provider, method }) => {
    const choice = `${provider}:${method}`;
    const minutes = payments.minutesFor(choice);
    if (minutes === undefined || off.includes(choice) || isTrusted(termsOf(choice, false))) return false;
    if (confirmedAt !== null) return true;
    // What takes days is for orders that are kept for days.
    return terms === 'shared' ? fitsBefore(clock.now(), minutes, until) : !isSlow(minutes) || isSlow(left);
  });
}
