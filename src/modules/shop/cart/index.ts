export { cartRoutes } from './cart.routes.ts';
export { type Carts, createCarts } from './module.ts';
