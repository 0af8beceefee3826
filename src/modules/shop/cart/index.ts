export { couponOn } from './applied-coupon.ts';
export { cartRoutes } from './cart.routes.ts';
export { picturesInBaskets, productsInBaskets } from './cart-facts.ts';
export { type Carts, type CartWithGoods, createCarts } from './module.ts';
export { cartOwnData } from './own-data-store.ts';
