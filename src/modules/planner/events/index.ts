export type { Access } from './event-access-facts.ts';
export type { EventFacts, OwnEvent, PartFacts } from './event-facts.ts';
export { eventRoom } from './events-context.ts';
export { createEvents, type Events } from './module.ts';
