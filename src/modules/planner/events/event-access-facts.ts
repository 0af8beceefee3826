import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { type EventRight, type EventRole, eventRights, rightsWith } from './rights.contract.ts';

export type Access = { role: EventRole; rights: EventRight[] };

/**
 * What somebody is on an event, and may do there. Undefined for who is not on its team, as for an event that does not
 * exist: who works in the shop's office sees none but those they are invited to. Who owns the workspace leads all of it.
 */
export async function accessOf(reader: Reader | Tx, by: Actor, eventId: string): Promise<Access | undefined> {
  if (!isId(eventId)) return undefined;
  // Our own jobs and imports act for nobody; who started them was asked.
  if (by.kind === 'system') return { role: 'lead', rights: [...eventRights] };
  if (by.kind !== 'account') return undefined;
  const { rows } = await reader.execute<{
    role: EventRole | null;
    extra: EventRight[] | null;
    owner: boolean;
  }>(sql`
    select t.role, t.extra, m.account_id is not null as owner
    from events e
    left join event_team t on t.event_id = e.id and t.account_id = ${by.accountId}
    left join workspace_members m
      on m.workspace_id = e.workspace_id and m.account_id = ${by.accountId} and m.role = 'owner'
    where e.id = ${eventId}`);
  const [found] = rows;
  if (!found) return undefined;
  if (found.owner) return { role: 'lead', rights: [...eventRights] };
  return found.role ? { role: found.role, rights: rightsWith(found.role, found.extra ?? []) } : undefined;
}
