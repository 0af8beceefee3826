import { byManagers, policy } from '#platform/policy';

export const auditPolicy = policy('audit', { 'read-journal': byManagers });
