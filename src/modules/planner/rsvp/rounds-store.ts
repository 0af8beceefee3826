import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { RoundView } from './contract.ts';

const asIds = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

type NewRound = { id: string; eventId: string; begunBy: string; now: Date };

/** Begins a round for these parties of the event; tells how many they are. Without `again` those invited before are left out. */
export async function insertRound(
  tx: Tx,
  { id, eventId, begunBy, now }: NewRound,
  partyIds: readonly string[],
  again: boolean,
): Promise<number> {
  await tx.execute(sql`
    insert into invitation_rounds (id, event_id, begun_by, begun_at) values (${id}, ${eventId}, ${begunBy}, ${now})`);
  const { rowCount } = await tx.execute(sql`
    insert into round_parties (round_id, event_id, party_id)
    select ${id}, p.event_id, p.id from parties p left join reply_links l on l.party_id = p.id
    where p.event_id = ${eventId} and p.removed_at is null and p.id = any(${asIds(partyIds)})
      and (${again} or l.invited_at is null)`);
  return rowCount ?? 0;
}

/** The next parties of a round to write to; nobody else takes them meanwhile. */
export async function nextOfRound(tx: Tx, roundId: string, most: number): Promise<string[]> {
  const { rows } = await tx.execute<{ partyId: string }>(sql`
    select party_id as "partyId" from round_parties where round_id = ${roundId} and state = 'waiting'
    order by party_id limit ${most} for update skip locked`);
  return rows.map(({ partyId }) => partyId);
}

export async function settleOfRound(
  tx: Tx,
  roundId: string,
  partyId: string,
  { state, to, now }: { state: 'sent' | 'no-address' | 'too-often'; to: string; now: Date },
): Promise<void> {
  await tx.execute(sql`
    update round_parties set state = ${state}, to_address = ${to || null}, done_at = ${now}
    where round_id = ${roundId} and party_id = ${partyId}`);
}

/** A party that was invited by another round meanwhile, or left the list, is not of this one. */
export async function dropOfRound(tx: Tx, roundId: string, partyId: string): Promise<void> {
  await tx.execute(sql`delete from round_parties where round_id = ${roundId} and party_id = ${partyId}`);
}

/** Invitations that went to an address since. */
export async function sentTo(tx: Tx, address: string, since: Date): Promise<number> {
  const { rows } = await tx.execute<{ sent: number }>(sql`
    select count(*)::int as sent from round_parties
    where to_address = ${address} and state = 'sent' and done_at > ${since}`);
  return rows[0]?.sent ?? 0;
}

export async function finishRound(tx: Tx, roundId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update invitation_rounds set finished_at = ${now} where id = ${roundId} and finished_at is null
      and not exists (select from round_parties where round_id = ${roundId} and state = 'waiting')`);
}

export const eventOfRound = async (tx: Tx, roundId: string): Promise<string | undefined> => {
  const { rows } = await tx.execute<{ eventId: string }>(sql`
    select event_id as "eventId" from invitation_rounds where id = ${roundId}`);
  return rows[0]?.eventId;
};

/** The newest round of an event and how far it is. */
export async function lastRound(reader: Reader, eventId: string): Promise<RoundView | null> {
  const { rows } = await reader.execute<Omit<RoundView, 'begunAt'> & { begunAt: Date }>(sql`
    select i.id, i.begun_by as "begunBy", i.begun_at as "begunAt", i.finished_at is not null as finished, c.*
    from invitation_rounds i
    cross join lateral (
      select count(*)::int as total, count(*) filter (where state = 'sent')::int as sent,
        count(*) filter (where state = 'no-address')::int as "noAddress",
        count(*) filter (where state = 'too-often')::int as "tooOften"
      from round_parties where round_id = i.id) c
    where i.event_id = ${eventId} order by i.begun_at desc limit 1`);
  const [round] = rows;
  return round ? { ...round, begunAt: new Date(round.begunAt).toISOString() } : null;
}
