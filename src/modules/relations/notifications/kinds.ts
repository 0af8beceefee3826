import type { Role } from '#platform/policy';
import type { CustomerKind, StaffKind } from './contract.ts';

type Rule = {
  /** Who may see what the news is about; for others there is no such news. */
  heard: readonly Role[];
  byMail: readonly Role[];
  byBell: readonly Role[];
};

const everybody: readonly Role[] = ['admin', 'manager', 'agent'];
const heads: readonly Role[] = ['admin', 'manager'];

const usual: Rule = { heard: everybody, byMail: everybody, byBell: everybody };

/** Who hears of what, and how, as long as they chose nothing themselves. */
const rules: Record<StaffKind, Rule> = {
  'staff-new-order': usual,
  // Colleagues at work: who wants to follow them asks for it.
  'staff-order-changed': { heard: everybody, byMail: [], byBell: [] },
  'staff-order-cancelled': usual,
  'staff-payment-received': { heard: everybody, byMail: [], byBell: everybody },
  // Most shoppers try again a minute later.
  'staff-payment-failed': { heard: everybody, byMail: [], byBell: everybody },
  'staff-refund-failed': { heard: everybody, byMail: heads, byBell: everybody },
  'staff-charge-back': { heard: everybody, byMail: heads, byBell: everybody },
  'staff-message': usual,
  'staff-chat': usual,
  'staff-quote': usual,
  'staff-review': usual,
  'staff-low-stock': usual,
  'staff-import-ready': { heard: heads, byMail: [], byBell: heads },
  'staff-export-ready': { heard: heads, byMail: [], byBell: heads },
  'staff-mail-text': { heard: heads, byMail: heads, byBell: heads },
};

export const hears = (kind: StaffKind, role: Role): boolean => rules[kind].heard.includes(role);

/** What is done with news of this kind until the person says otherwise. */
export const usualFor = (kind: StaffKind | CustomerKind, role: Role): { byMail: boolean; byBell: boolean } =>
  kind in rules
    ? {
        byMail: rules[kind as StaffKind].byMail.includes(role),
        byBell: rules[kind as StaffKind].byBell.includes(role),
      }
    : { byMail: true, byBell: true };
