export { createPages, type Pages } from './module.ts';
