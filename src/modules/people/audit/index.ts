export { journalToExport } from './export-journal.ts';
export { type Audit, createAudit } from './module.ts';
