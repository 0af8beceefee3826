export { checkoutRoutes } from './checkout.routes.ts';
export type { CheckoutPage } from './checkout-page.ts';
export { type Checkout, createCheckout } from './module.ts';
