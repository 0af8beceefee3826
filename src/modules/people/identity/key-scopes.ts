import { type Role, roles } from '#platform/policy';
import { type Scope, scopes } from '#platform/wire';

const staff: readonly Role[] = ['admin', 'manager', 'agent'];
const whose: Record<Scope, readonly Role[]> = {
  'read-catalogue': roles,
  'write-catalogue': ['admin', 'manager'],
  'read-orders': roles,
  'write-orders': roles,
  stock: staff,
  'read-events': roles,
  'write-events': roles,
  'read-guests': roles,
  'write-guests': roles,
};

/** What a key of this role can be for. It never opens more than its person could; others would only promise it. */
export const scopesFor = (role: Role): Scope[] => scopes.filter((scope) => whose[scope].includes(role));
