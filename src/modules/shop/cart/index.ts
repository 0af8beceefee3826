export { type Carts, createCarts } from './module.ts';
