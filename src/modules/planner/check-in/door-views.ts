import { sql } from 'drizzle-orm';
import type { Reply } from '#modules/planner/guests/contract';
import type { Reader, Tx } from '#platform/db';
import type { Admitted, DoorFigures, DoorParty } from './contract.ts';

type Row = {
  id: string;
  name: string;
  codeHash: string | null;
  guests: {
    id: string;
    firstName: string;
    lastName: string;
    reply: Reply;
    brought: boolean;
    type: string;
    access: string[];
    at: string | null;
    by: string | null;
  }[];
};

/** Everybody on the list of an event, party by party, with who is inside: one statement. */
export async function doorParties(reader: Reader, eventId: string): Promise<DoorParty[]> {
  const { rows } = await reader.execute<Row>(sql`
    select p.id, p.name, l.token_hash as "codeHash", jsonb_agg(jsonb_build_object(
        'id', g.id, 'firstName', g.first_name, 'lastName', g.last_name, 'reply', g.reply, 'brought', g.brought,
        'type', g.type, 'access', g.access, 'at', c.admitted_at, 'by', c.by_name) order by g.position, g.id) as guests
    from parties p
    join guests g on g.party_id = p.id and g.removed_at is null
    left join reply_links l on l.party_id = p.id
    left join check_ins c on c.guest_id = g.id
    where p.event_id = ${eventId} and p.removed_at is null
    group by p.id, l.token_hash order by p.name, p.id`);
  return rows.map(({ guests, ...party }) => ({
    ...party,
    guests: guests.map(({ firstName, lastName, type, at, by, ...guest }) => ({
      ...guest,
      name: `${firstName} ${lastName}`.trim(),
      vip: type === 'vip',
      inside: at === null ? null : { at: new Date(at).toISOString(), by: by ?? '' },
    })),
  }));
}

/** Who is expected, who is inside, and who came without being expected. */
export async function doorFigures(reader: Reader, eventId: string): Promise<DoorFigures> {
  const { rows } = await reader.execute<DoorFigures>(sql`
    select count(*) filter (where g.reply = 'accepted')::int as expected, count(c.guest_id)::int as inside,
      count(*) filter (where c.walk_in)::int as "walkIns"
    from guests g left join check_ins c on c.guest_id = g.id where g.event_id = ${eventId} and g.removed_at is null`);
  return rows[0] ?? { expected: 0, inside: 0, walkIns: 0 };
}

type Standing = {
  guestId: string;
  reply: Reply;
  scanId: string | null;
  at: Date | string | null;
  by: string | null;
};

/** How these guests stand at the door now; who is not on the list is missing. */
export async function standingOf(
  tx: Tx,
  eventId: string,
  guestIds: readonly string[],
): Promise<Map<string, Standing>> {
  const { rows } = await tx.execute<Standing>(sql`
    select g.id as "guestId", g.reply, c.scan_id as "scanId", c.admitted_at as at, c.by_name as by
    from guests g left join check_ins c on c.guest_id = g.id
    where g.event_id = ${eventId} and g.removed_at is null and g.id = any(${`{${guestIds.join(',')}}`}::uuid[])`);
  return new Map(rows.map((row) => [row.guestId, row]));
}

/** What became of a scan of this guest: the scan that let them in, whoever made it, tells. */
export const outcomeOf = (guestId: string, stands: Standing | undefined, scanId: string): Admitted => ({
  guestId,
  outcome: !stands
    ? 'unknown'
    : stands.scanId === scanId
      ? 'admitted'
      : stands.scanId
        ? 'already'
        : 'not-expected',
  reply: stands?.reply ?? null,
  at: stands?.at ? new Date(stands.at).toISOString() : null,
  by: stands?.by ?? null,
});
