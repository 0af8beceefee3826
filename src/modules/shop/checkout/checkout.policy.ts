import { byStaff, policy } from '#platform/policy';

export const checkoutPolicy = policy('checkout', {
  'order-for-others': byStaff,
  // Who may record what came by hand.
  'take-shares': byStaff,
});
