import { byManagers, byStaff, policy } from '#platform/policy';

export const quotesPolicy = policy('quotes', {
  'see-quotes': byStaff,
  'write-quotes': byStaff,
  // Agents propose at the catalogue's prices and the zone's fee.
  'agree-prices': byManagers,
  'export-quotes': byManagers,
});
