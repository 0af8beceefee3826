import { type Actor, byManagers, byStaff, policy } from '#platform/policy';
import type { OrderStep } from './contract.ts';

export const ordersPolicy = policy('orders', {
  'see-orders': byStaff,
  'move-orders-on': byStaff,
  // Rejecting pays money back, and agents have no refunds.
  'reject-orders': byManagers,
  'pay-back': byManagers,
  'write-notes': byStaff,
});

/** May this person take such a step at all, wherever the order stands? */
export const mayTake = (by: Actor, step: OrderStep): boolean =>
  ordersPolicy.allows(by, step === 'reject' ? 'reject-orders' : 'move-orders-on');
