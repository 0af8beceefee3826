export type { AgreedOffer } from './agreed-offer.ts';
export { changesRoutes } from './changing/changes.routes.ts';
export { checkoutProblems, checkoutRoutes } from './checkout.routes.ts';
export type { CheckoutPage } from './checkout-page.ts';
export { type Checkout, createCheckout } from './module.ts';
export type { PaidPart } from './pay-again.ts';
export { type Agreed, type AgreedForm, figuresOfAgreed } from './place-agreed.ts';
