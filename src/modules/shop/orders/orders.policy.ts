import { byManagers, byStaff, policy } from '#platform/policy';

export const ordersPolicy = policy('orders', {
  'see-orders': byStaff,
  'move-orders-on': byStaff,
  // Rejecting pays money back, and agents have no refunds.
  'reject-orders': byManagers,
  'write-notes': byStaff,
});
