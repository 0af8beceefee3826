import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { accountLinks, type LinkPurpose } from './identity.rows.ts';

export type Link = { purpose: LinkPurpose; accountId: string | null; email: string };

/** Makes a link of one use and returns its token, which is stored nowhere. Earlier ones of its kind end. */
export async function issueLink(tx: Tx, link: Link & { expiresAt: Date }): Promise<string> {
  const sameOwner = link.accountId
    ? eq(accountLinks.accountId, link.accountId)
    : eq(accountLinks.email, link.email);
  await tx.delete(accountLinks).where(and(sameOwner, eq(accountLinks.purpose, link.purpose)));
  const token = newLinkToken();
  await tx.insert(accountLinks).values({ ...link, tokenHash: hashLinkToken(token) });
  return token;
}

/** Uses a link up: of two that come at once, one gets it. */
export async function redeemLink(
  tx: Tx,
  token: string,
  purposes: LinkPurpose[],
  now: Date,
): Promise<Link | undefined> {
  const [link] = await tx
    .delete(accountLinks)
    .where(and(eq(accountLinks.tokenHash, hashLinkToken(token)), inArray(accountLinks.purpose, purposes)))
    .returning();
  return link && link.expiresAt > now ? link : undefined;
}

export async function peekLink(
  reader: Reader,
  token: string,
  purposes: LinkPurpose[],
  now: Date,
): Promise<Link | undefined> {
  const [link] = await reader
    .select()
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.tokenHash, hashLinkToken(token)),
        inArray(accountLinks.purpose, purposes),
        gt(accountLinks.expiresAt, now),
      ),
    );
  return link;
}

export async function withdrawLinks(tx: Tx, accountId: string, purposes: LinkPurpose[]): Promise<void> {
  await tx
    .delete(accountLinks)
    .where(and(eq(accountLinks.accountId, accountId), inArray(accountLinks.purpose, purposes)));
}

export async function forgetExpiredLinks(tx: Tx, now: Date): Promise<void> {
  await tx.delete(accountLinks).where(lt(accountLinks.expiresAt, now));
}
