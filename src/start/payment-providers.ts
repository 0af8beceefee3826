import { mollie, type PaymentProvider, paypal, stripe } from '#modules/shop/payments';
import type { MethodSetting, ProviderSettings } from '#platform/config';

/** How long a payer has at each method, in minutes, as the providers document it; what is not named has half an hour. */
const minutes: Record<string, number> = {
  ideal: 15,
  bancontact: 60,
  kbc: 60,
  belfius: 60,
  paypal: 180,
  banktransfer: 14 * 24 * 60,
};
/** A session of Stripe lives for at least half an hour, counted when Stripe makes it. */
const STRIPE_MINUTES = 35;

/** The payment providers whose keys are set. */
export function paymentProviders(settings: ProviderSettings): PaymentProvider[] {
  const timed = (methods: MethodSetting[], least = 0) =>
    methods.map((one) => ({ ...one, minutes: Math.max(least, minutes[one.method] ?? 30) }));
  return [
    ...(settings.mollie ? [mollie({ ...settings.mollie, methods: timed(settings.mollie.methods) })] : []),
    ...(settings.stripe
      ? [stripe({ ...settings.stripe, methods: timed(settings.stripe.methods, STRIPE_MINUTES) })]
      : []),
    ...(settings.paypal
      ? [
          paypal({
            ...settings.paypal,
            mode: settings.paypal.live ? 'live' : 'test',
            methods: timed(settings.paypal.methods),
          }),
        ]
      : []),
  ];
}
