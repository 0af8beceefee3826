import { byManagers, byStaff, policy } from '#platform/policy';

export const offersPolicy = policy('offers', { 'see-offers': byStaff, 'keep-offers': byManagers });
