export { createEventTemplates, type EventTemplates } from './module.ts';
