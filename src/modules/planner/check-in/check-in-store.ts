import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { checkIns, walkIns } from './check-in.rows.ts';

type Scan = {
  eventId: string;
  guestIds: readonly string[];
  at: Date;
  accountId: string | null;
  byName: string;
  scanId: string;
  walkIn: boolean;
};

/** Lets guests in who are not inside yet: of two scans at once, one lets them in. Whoever is not on the list is left out. */
export async function admitGuests(tx: Tx, { guestIds, ...scan }: Scan): Promise<void> {
  await tx.execute(sql`
    insert into check_ins (guest_id, event_id, admitted_at, account_id, by_name, scan_id, walk_in)
    select g.id, g.event_id, ${scan.at}, ${scan.accountId}, ${scan.byName}, ${scan.scanId}, ${scan.walkIn}
    from guests g where g.event_id = ${scan.eventId} and g.id = any(${uuids(guestIds)}) and g.removed_at is null
    order by g.id on conflict (guest_id) do nothing`);
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** True when the guest was inside. */
export async function takeOut(tx: Tx, eventId: string, guestId: string): Promise<boolean> {
  const gone = await tx
    .delete(checkIns)
    .where(and(eq(checkIns.eventId, eventId), eq(checkIns.guestId, guestId)))
    .returning({ guestId: checkIns.guestId });
  return gone.length > 0;
}

/** The guest that this scan has added before, if it has. Scans of one number take turns. */
export async function walkInOf(tx: Tx, scanId: string): Promise<string | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scanId}, 0))`);
  const [known] = await tx
    .select({ guestId: walkIns.guestId })
    .from(walkIns)
    .where(eq(walkIns.scanId, scanId));
  return known?.guestId;
}

export async function noteWalkIn(tx: Tx, walkIn: typeof walkIns.$inferInsert): Promise<void> {
  await tx.insert(walkIns).values(walkIn);
}
