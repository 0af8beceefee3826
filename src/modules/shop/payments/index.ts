export { createPayments, type OpenedPayment, type Payments, type Recorded } from './module.ts';
export { type PaymentProvider, ProviderAway } from './provider.ts';
export { testProvider } from './test-provider/adapter.ts';
export { openBooks } from './test-provider/books.ts';
export { testProviderRoutes } from './test-provider/routes.ts';
export { webhookRoutes } from './webhook.routes.ts';
