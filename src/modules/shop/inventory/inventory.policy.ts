import { byManagers, byStaff, policy } from '#platform/policy';

export const inventoryPolicy = policy('inventory', {
  'see-stock': byStaff,
  'correct-stock': byStaff,
  'set-threshold': byStaff,
  'export-stock': byManagers,
});
