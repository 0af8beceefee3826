import { eq, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { type RegistrationRecord, registrations } from './registrations.rows.ts';

export type Wish = Omit<RegistrationRecord, 'id' | 'tokenHash' | 'confirmedAt' | 'partyId'>;

/**
 * Keeps what somebody asks until their address is confirmed. A newer wish of an address takes the place of the one before, with its
 * link; the same again since `justNow` is one press of a button that came twice: false, and nothing changes.
 */
export async function keepWish(
  tx: Tx,
  wish: Wish,
  { token, justNow }: { token: string; justNow: Date },
): Promise<boolean> {
  const fresh = { ...wish, tokenHash: hashLinkToken(token), confirmedAt: null, partyId: null };
  const { people, firstName, lastName, others, askedAt, confirmedAt } = registrations;
  const kept = await tx
    .insert(registrations)
    .values({ ...fresh, id: newId() })
    .onConflictDoUpdate({
      target: [registrations.eventId, registrations.email],
      set: fresh,
      setWhere: sql`not (${people} = ${wish.people} and ${firstName} = ${wish.firstName}
        and ${lastName} = ${wish.lastName} and ${others} = ${sql.param(wish.others)}::text[]
        and ${askedAt} >= ${justNow} and ${confirmedAt} is null)`,
    })
    .returning({ id: registrations.id });
  return kept.length > 0;
}

/** What a link of a mail asks to confirm. */
export async function findWish(reader: Reader | Tx, token: string): Promise<RegistrationRecord | undefined> {
  const [wish] = await reader
    .select()
    .from(registrations)
    .where(eq(registrations.tokenHash, hashLinkToken(token)));
  return wish;
}

/** The same, locked: of two presses one is the first. */
export async function lockWish(tx: Tx, token: string): Promise<RegistrationRecord | undefined> {
  const [wish] = await tx
    .select()
    .from(registrations)
    .where(eq(registrations.tokenHash, hashLinkToken(token)))
    .for('update');
  return wish;
}

export async function confirmWish(
  tx: Tx,
  id: string,
  confirmed: { partyId: string; confirmedAt: Date },
): Promise<void> {
  await tx.update(registrations).set(confirmed).where(eq(registrations.id, id));
}

/** Forgets what nobody can confirm any more, and what was confirmed and stands on the list. */
export async function forgetOverWishes(reader: Reader, now: Date): Promise<void> {
  await reader.delete(registrations).where(lt(registrations.expiresAt, now));
}
