export { type Checkout, createCheckout } from './module.ts';
