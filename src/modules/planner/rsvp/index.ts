export { createRsvp, type Rsvp } from './module.ts';
export { rsvpOwnData } from './own-data-store.ts';
export { ReplyOutline } from './reply-outline.ts';
export { rsvpRoutes } from './rsvp.routes.ts';
