export { createEventPages, type EventPages } from './module.ts';
export { pagePictures } from './pages-store.ts';
