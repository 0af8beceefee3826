import { byManagers, byStaff, policy } from '#platform/policy';

export const messagesPolicy = policy('messages', {
  'read-messages': byStaff,
  'answer-messages': byStaff,
  'export-messages': byManagers,
});
