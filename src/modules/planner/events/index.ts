export type { Access } from './event-access-facts.ts';
export { eventCalendar } from './event-calendar.ts';
export type { EventFacts, OwnEvent, PartFacts } from './event-facts.ts';
export { eventsRoutes } from './events.routes.ts';
export { eventRoom } from './events-context.ts';
export { laterOn, minutesBetween, Outline, type OutlinePart } from './life/outline.ts';
export { createEvents, type Events } from './module.ts';
export { eventsOwnData } from './own-data-store.ts';
