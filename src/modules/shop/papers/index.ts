export { createPapers, type Papers } from './module.ts';
export { papersOwnData } from './own-data-store.ts';
