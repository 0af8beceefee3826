export { createViews, type Views } from './module.ts';
