export { createViews, type Views } from './module.ts';
export { viewsOwnData } from './own-data-store.ts';
