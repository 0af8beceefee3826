export type { CancelOwnOrder } from './cancel-own-order.ts';
export { createOrders, type Orders } from './module.ts';
export type { NewDue, NewOrder, NewOrderLine } from './new-order.ts';
export { orderedPictures, orderedProducts } from './order-facts.ts';
export { hasArrived, isDead } from './order-states.ts';
export { ordersRoutes } from './orders.routes.ts';
export { ordersOwnData } from './own-data-store.ts';
export { figuresOf, type PlacedOrder } from './place-order.ts';
