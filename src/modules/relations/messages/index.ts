export { createMessages, type Messages } from './module.ts';
