export type { ListWords } from './context.ts';
export { downloadsRoutes } from './downloads.routes.ts';
export { createDownloads, type Downloads } from './module.ts';
export { downloadsOwnData } from './own-data-store.ts';
