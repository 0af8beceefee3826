export type { FetchedFile } from './fetch-file.ts';
export { createChat, type LiveChat } from './module.ts';
export { chatOwnData } from './own-data-store.ts';
