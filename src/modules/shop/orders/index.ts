export { createOrders, type Orders } from './module.ts';
export { isDead } from './order-states.ts';
export { figuresOf, type NewOrderLine } from './place-order.ts';
