export { type CheckIn, createCheckIn } from './module.ts';
export { checkInOwnData } from './own-data-store.ts';
