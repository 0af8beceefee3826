import { byManagers, policy } from '#platform/policy';

export const settingsPolicy = policy('settings', {
  'see-settings': byManagers,
  'change-settings': byManagers,
});
