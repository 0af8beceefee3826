import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { Seal } from '#platform/seal';
import { type LinkRecord, replyLinks } from './rsvp.rows.ts';

const about = (partyId: string) => `reply link ${partyId}`;

/** The token of a party's link, made when it has none. Two at once agree on one. */
export async function tokenOf(
  tx: Tx,
  seal: Seal,
  { eventId, partyId, now }: { eventId: string; partyId: string; now: Date },
): Promise<string> {
  const token = newLinkToken();
  await tx
    .insert(replyLinks)
    .values({ ...sealed(seal, partyId, token), eventId, partyId, madeAt: now })
    .onConflictDoNothing();
  const [link] = await tx.select().from(replyLinks).where(eq(replyLinks.partyId, partyId)).for('update');
  const known = link && seal.open(link.tokenSealed, about(partyId));
  if (known) return known;
  // Its key is gone: the old link can be opened still, but not written down again, so that there is a new one.
  return replaceToken(tx, seal, partyId, now);
}

/** A new link for a party; the one it had opens nothing any more. */
export async function replaceToken(tx: Tx, seal: Seal, partyId: string, now: Date): Promise<string> {
  const token = newLinkToken();
  await tx
    .update(replyLinks)
    .set({ ...sealed(seal, partyId, token), madeAt: now, openedAt: null })
    .where(eq(replyLinks.partyId, partyId));
  return token;
}

const sealed = (seal: Seal, partyId: string, token: string) => ({
  tokenHash: hashLinkToken(token),
  tokenSealed: seal.seal(token, about(partyId)),
});

/** Which party a link belongs to. */
export async function findLink(reader: Reader | Tx, token: string): Promise<LinkRecord | undefined> {
  const [link] = await reader
    .select()
    .from(replyLinks)
    .where(eq(replyLinks.tokenHash, hashLinkToken(token)));
  return link;
}

export async function linkOfParty(reader: Reader | Tx, partyId: string): Promise<LinkRecord | undefined> {
  const [link] = await reader.select().from(replyLinks).where(eq(replyLinks.partyId, partyId));
  return link;
}

/** Notes that a party has opened its link; true the first time. */
export async function noteOpened(tx: Tx, partyId: string, now: Date): Promise<boolean> {
  const first = await tx
    .update(replyLinks)
    .set({ openedAt: now })
    .where(and(eq(replyLinks.partyId, partyId), isNull(replyLinks.openedAt)))
    .returning({ partyId: replyLinks.partyId });
  return first.length > 0;
}

export async function noteInvited(tx: Tx, partyIds: readonly string[], now: Date): Promise<void> {
  await tx.execute(sql`
    update reply_links set invited_at = ${now} where party_id = any(${`{${partyIds.join(',')}}`}::uuid[])`);
}

export async function giveLinkTime(tx: Tx, partyId: string, until: Date | null): Promise<void> {
  await tx.update(replyLinks).set({ lateUntil: until }).where(eq(replyLinks.partyId, partyId));
}

/** How many parties were given time of their own. */
export const countMoreTime = (reader: Reader | Tx, eventId: string): Promise<number> =>
  reader.$count(replyLinks, and(eq(replyLinks.eventId, eventId), isNotNull(replyLinks.lateUntil)));

/** The time that parties were given moves by days, at its own hour on the wall of the zone. */
export async function shiftMoreTime(
  tx: Tx,
  { eventId, days, zone }: { eventId: string; days: number; zone: string },
): Promise<void> {
  await tx.execute(sql`
    update reply_links
    set late_until = ((late_until at time zone ${zone}) + make_interval(days => ${days}::int)) at time zone ${zone}
    where event_id = ${eventId} and late_until is not null`);
}
