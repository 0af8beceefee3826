import type { Payments } from '#modules/shop/payments';
import type { Settings } from '#modules/shop/settings';

/** The ways to pay that the owner has not switched off; payments that were begun with one go on. */
export const offeredPayments = (payments: Payments, settings: Pick<Settings, 'known'>): Payments => ({
  ...payments,
  methods: () =>
    payments.methods().filter(({ provider, method }) => isOffered(settings, `${provider}:${method}`)),
  minutesFor: (choice) => (isOffered(settings, choice) ? payments.minutesFor(choice) : undefined),
});

const isOffered = (settings: Pick<Settings, 'known'>, choice: string) =>
  !settings.known().paymentMethodsOff.includes(choice);
