import { byManagers, byStaff, policy } from '#platform/policy';

export const papersPolicy = policy('papers', {
  'see-papers': byStaff,
  // Files leave the house, and the accounts are not the agents' business.
  'export-papers': byManagers,
  'see-accounting': byManagers,
});
