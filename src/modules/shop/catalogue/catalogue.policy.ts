import { byManagers, byStaff, policy } from '#platform/policy';

export const cataloguePolicy = policy('catalogue', {
  'see-catalogue': byStaff,
  'keep-catalogue': byManagers,
});
