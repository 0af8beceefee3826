import { byStaff, policy } from '#platform/policy';

export const chatPolicy = policy('chat', {
  'see-chats': byStaff,
  'answer-chats': byStaff,
  'keep-answers': byStaff,
});
