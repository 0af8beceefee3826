export { createPayments, type OpenedPayment, type Payments, type Recorded } from './module.ts';
export { type MollieOptions, mollie } from './mollie/adapter.ts';
export { type PayPalOptions, paypal } from './paypal/adapter.ts';
export { type PaymentProvider, ProviderAway } from './provider.ts';
export { type StripeOptions, stripe } from './stripe/adapter.ts';
export { testProvider } from './test-provider/adapter.ts';
export { openBooks } from './test-provider/books.ts';
export { testProviderRoutes } from './test-provider/routes.ts';
export { webhookRoutes } from './webhook.routes.ts';
