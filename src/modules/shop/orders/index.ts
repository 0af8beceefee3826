export { createOrders, type Orders } from './module.ts';
export type { NewOrderLine } from './new-order.ts';
export { isDead } from './order-states.ts';
export { ordersRoutes } from './orders.routes.ts';
export { figuresOf } from './place-order.ts';
