import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { eventInvitations, events, eventTeam } from '../events.rows.ts';
import type { EventRight, EventRole } from '../rights.contract.ts';

export type Invitation = typeof eventInvitations.$inferSelect;

/** Of one address and event there is one: the newest, and the link of the one before is dead. */
export async function keepInvitation(tx: Tx, invitation: Invitation): Promise<void> {
  const { id: _, eventId: __, email: ___, ...rest } = invitation;
  await tx
    .insert(eventInvitations)
    .values(invitation)
    .onConflictDoUpdate({ target: [eventInvitations.eventId, eventInvitations.email], set: rest });
}

export const invitationsOf = (reader: Reader | Tx, eventId: string, now: Date): Promise<Invitation[]> =>
  reader
    .select()
    .from(eventInvitations)
    .where(and(eq(eventInvitations.eventId, eventId), gt(eventInvitations.expiresAt, now)))
    .orderBy(eventInvitations.email);

export async function invitationBehind(
  reader: Reader | Tx,
  tokenHash: string,
  now: Date,
): Promise<(Invitation & { title: string; startsLocal: string }) | undefined> {
  const [found] = await reader
    .select({ invitation: eventInvitations, title: events.title, startsLocal: events.startsLocal })
    .from(eventInvitations)
    .innerJoin(events, eq(events.id, eventInvitations.eventId))
    .where(and(eq(eventInvitations.tokenHash, tokenHash), gt(eventInvitations.expiresAt, now)));
  return found && { ...found.invitation, title: found.title, startsLocal: found.startsLocal };
}

/** Uses an invitation up: of two that come at once, one gets it. */
export async function takeInvitation(tx: Tx, tokenHash: string): Promise<Invitation | undefined> {
  const [used] = await tx
    .delete(eventInvitations)
    .where(eq(eventInvitations.tokenHash, tokenHash))
    .returning();
  return used;
}

export async function withdrawInvitation(
  tx: Tx,
  eventId: string,
  id: string,
): Promise<Invitation | undefined> {
  const [gone] = await tx
    .delete(eventInvitations)
    .where(and(eq(eventInvitations.eventId, eventId), eq(eventInvitations.id, id)))
    .returning();
  return gone;
}

export async function forgetInvitations(tx: Tx, now: Date): Promise<void> {
  await tx.delete(eventInvitations).where(lt(eventInvitations.expiresAt, now));
}

export type Place = { accountId: string; role: EventRole; extra: EventRight[]; owner: boolean };

/** Everybody who works on an event, who owns its workspace included. */
export async function teamOf(reader: Reader | Tx, eventId: string): Promise<Place[]> {
  const { rows } = await reader.execute<Place>(sql`
    select coalesce(t.account_id, m.account_id) as "accountId", coalesce(t.role, 'lead') as role,
      coalesce(t.extra, '{}') as extra, m.account_id is not null as owner
    from (select * from event_team where event_id = ${eventId}) t
    full join (
      select wm.account_id from workspace_members wm join events e on e.workspace_id = wm.workspace_id
      where e.id = ${eventId} and wm.role = 'owner'
    ) m on m.account_id = t.account_id`);
  return rows;
}

export async function writePlace(
  tx: Tx,
  {
    eventId,
    accountId,
    role,
    extra,
  }: { eventId: string; accountId: string; role: EventRole; extra: EventRight[] },
): Promise<void> {
  await tx
    .update(eventTeam)
    .set({ role, extra })
    .where(and(eq(eventTeam.eventId, eventId), eq(eventTeam.accountId, accountId)));
}

export async function leaveTeam(tx: Tx, eventId: string, accountId: string): Promise<void> {
  await tx.delete(eventTeam).where(and(eq(eventTeam.eventId, eventId), eq(eventTeam.accountId, accountId)));
}
