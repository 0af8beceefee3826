export { createOrders, type Orders } from './module.ts';
