export { messagesToExport } from './messages-export-views.ts';
export { createMessages, type Messages } from './module.ts';
export { messagesOwnData } from './own-data-store.ts';
