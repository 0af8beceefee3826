import { type Actor, byManagers, byStaff, policy } from '#platform/policy';
import type { OrderStep } from './contract.ts';

export const ordersPolicy = policy('orders', {
  'see-orders': byStaff,
  'move-orders-on': byStaff,
  // Rejecting and cancelling pay money back, and agents have no refunds.
  'reject-orders': byManagers,
  'cancel-orders': byManagers,
  'pay-back': byManagers,
  // Whoever pays later is lent money.
  'trust-customers': byManagers,
  'write-notes': byStaff,
  // Before it is made; what goes back by it is only proposed by who has no refunds.
  'edit-orders': byStaff,
  'export-orders': byManagers,
});

/** May this person take such a step at all, wherever the order stands? */
export const mayTake = (by: Actor, step: OrderStep): boolean =>
  ordersPolicy.allows(by, rightOf[step] ?? 'move-orders-on');

const rightOf: Partial<Record<OrderStep, 'reject-orders' | 'cancel-orders'>> = {
  reject: 'reject-orders',
  cancel: 'cancel-orders',
};
