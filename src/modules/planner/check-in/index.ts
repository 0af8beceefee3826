export { type CheckIn, createCheckIn } from './module.ts';
