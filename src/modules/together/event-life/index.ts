export { createEventLife, type EventLife } from './module.ts';
