export { type Audit, createAudit } from './module.ts';
