import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** Events whose guests may be due a reminder: they take replies, and their deadline is to come. */
export async function eventsToRemind(reader: Reader, now: Date): Promise<string[]> {
  const { rows } = await reader.execute<{ eventId: string }>(sql`
    select event_id as "eventId" from rsvp_settings
    where opened and deadline_at > ${now} and cardinality(remind_days) > 0`);
  return rows.map(({ eventId }) => eventId);
}

type Reminder = { eventId: string; deadlineAt: Date; days: number };

/**
 * Locks parties that have not answered and were invited before, and notes that they are reminded: of those locked only who has
 * still not answered then, for whoever replied meanwhile held the lock. Tells whom, and whether there may be more.
 */
export async function takeForReminder(
  tx: Tx,
  {
    eventId,
    deadlineAt,
    days,
    invitedBefore,
    now,
    most,
  }: Reminder & { invitedBefore: Date; now: Date; most: number },
): Promise<{ partyIds: string[]; more: boolean }> {
  const { rows: locked } = await tx.execute<{ id: string }>(sql`
    select p.id from parties p join reply_links l on l.party_id = p.id
    where p.event_id = ${eventId} and p.removed_at is null and l.invited_at < ${invitedBefore}
      and (l.late_until is null or l.late_until <= ${deadlineAt})
      and not exists (select from replies r where r.party_id = p.id)
      and not exists (select from reply_reminders m
        where m.party_id = p.id and m.deadline_at = ${deadlineAt} and m.days = ${days})
    order by p.id limit ${most} for update of p`);
  if (locked.length === 0) return { partyIds: [], more: false };
  const { rows } = await tx.execute<{ partyId: string }>(sql`
    insert into reply_reminders (party_id, event_id, deadline_at, days, reminded_at)
    select p.id, p.event_id, ${deadlineAt}, ${days}, ${now} from parties p
    where p.id = any(${`{${locked.map(({ id }) => id).join(',')}}`}::uuid[]) and p.removed_at is null
      and not exists (select from replies r where r.party_id = p.id)
    on conflict do nothing returning party_id as "partyId"`);
  return { partyIds: rows.map(({ partyId }) => partyId), more: locked.length === most };
}
