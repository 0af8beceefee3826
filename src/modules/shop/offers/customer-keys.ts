import { createHash } from 'node:crypto';

/** Who uses a coupon, as far as it is known: the address of the order, and the account. */
export type Customer = { email?: string | undefined; accountId?: string | null | undefined };

/**
 * By what a customer is known again: account and mailbox, hashed. A plus and what follows it lead to the same mailbox. Somebody
 * with many mailboxes is many customers; the limit in all is what bounds them.
 */
export function customerKeys({ email, accountId }: Customer): string[] {
  const mailbox = email
    ?.trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
  return [...(mailbox ? [`email|${mailbox}`] : []), ...(accountId ? [`account|${accountId}`] : [])].map(
    (key) => createHash('sha256').update(`coupon|${key}`).digest('base64url'),
  );
}
