export { createMessages, type Messages } from './module.ts';
export { messagesOwnData } from './own-data-store.ts';
