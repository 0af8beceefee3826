import { byStaff, policy } from '#platform/policy';

export const checkoutPolicy = policy('checkout', { 'order-for-others': byStaff });
