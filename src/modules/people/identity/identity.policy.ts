import { byManagers, byOwner, policy } from '#platform/policy';

export const identityPolicy = policy('identity', {
  'manage-own-account': (actor) => actor.kind === 'account',
  'list-accounts': byManagers,
  'change-roles': byOwner,
  'disable-accounts': byOwner,
  'force-sign-out': byOwner,
});
