export type { Addressees, Reachable } from './context.ts';
export type { Message, Recipient } from './message.ts';
export { createNotifications, type Notifications } from './module.ts';
export { notificationsOwnData } from './own-data-store.ts';
export type { PaperOfMail } from './paper-of-mail.ts';
