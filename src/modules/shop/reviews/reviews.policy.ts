import { byManagers, byStaff, policy } from '#platform/policy';

export const reviewsPolicy = policy('reviews', {
  'see-reviews': byStaff,
  // What stands on a product's page is the shop's own word in the end.
  'decide-reviews': byManagers,
  'answer-reviews': byManagers,
  'export-reviews': byManagers,
});
