export { couponOn } from './applied-coupon.ts';
export { cartRoutes } from './cart.routes.ts';
export { productsInBaskets } from './cart-facts.ts';
export { type Carts, type CartWithGoods, createCarts } from './module.ts';
