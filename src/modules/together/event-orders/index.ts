export { createEventOrders, type EventOrders } from './module.ts';
