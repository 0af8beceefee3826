import { byManagers, policy } from '#platform/policy';

export const pagesPolicy = policy('pages', { 'write-pages': byManagers });
