import { byManagers, policy } from '#platform/policy';

export const deliveryPolicy = policy('delivery', { 'arrange-delivery': byManagers });
