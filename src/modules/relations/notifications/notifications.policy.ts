import { byManagers, policy } from '#platform/policy';

export const notificationsPolicy = policy('notifications', {
  'read-own-bell': (actor) => actor.kind === 'account',
  'choose-own-news': (actor) => actor.kind === 'account',
  'read-outbox': byManagers,
});
