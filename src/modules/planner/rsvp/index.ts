export { createRsvp, type Rsvp } from './module.ts';
