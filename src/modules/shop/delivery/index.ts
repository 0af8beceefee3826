export { createDelivery, type Delivery } from './module.ts';
