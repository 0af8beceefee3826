import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { workspaceInvitations, workspaceMembers, workspaces } from '../events.rows.ts';
import type { WorkspaceKind, WorkspaceRole, WorkspaceRow } from '../workspace.contract.ts';

export type WorkspaceInvitation = typeof workspaceInvitations.$inferSelect;

/** Those somebody belongs to, their own first. */
export async function workspacesOf(reader: Reader | Tx, accountId: string): Promise<WorkspaceRow[]> {
  const { rows } = await reader.execute<WorkspaceRow>(sql`
    select w.id, w.name, w.kind, m.role,
      (select count(*)::int from events e where e.workspace_id = w.id and e.archived_at is null) as events
    from workspace_members m join workspaces w on w.id = m.workspace_id
    where m.account_id = ${accountId}
    order by (w.personal_of = m.account_id) desc nulls last, w.name, w.id`);
  return rows;
}

/** Whoever changes a workspace or who is in it takes turns here. */
export async function lockWorkspace(tx: Tx, id: string) {
  const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, id)).for('update');
  return workspace;
}

export async function insertWorkspace(
  tx: Tx,
  workspace: { id: string; name: string; kind: WorkspaceKind; createdAt: Date },
): Promise<void> {
  await tx.insert(workspaces).values(workspace);
}

export async function writeWorkspace(
  tx: Tx,
  id: string,
  change: { name: string; kind: WorkspaceKind },
): Promise<void> {
  await tx.update(workspaces).set(change).where(eq(workspaces.id, id));
}

export const membersOf = (
  reader: Reader | Tx,
  workspaceId: string,
): Promise<{ accountId: string; role: WorkspaceRole }[]> =>
  reader
    .select({ accountId: workspaceMembers.accountId, role: workspaceMembers.role })
    .from(workspaceMembers)
    .where(eq(workspaceMembers.workspaceId, workspaceId));

/** What somebody is already stays as it is. */
export async function joinWorkspace(tx: Tx, member: typeof workspaceMembers.$inferInsert): Promise<void> {
  await tx.insert(workspaceMembers).values(member).onConflictDoNothing();
}

export async function leaveWorkspace(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx
    .delete(workspaceMembers)
    .where(and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.accountId, accountId)));
}

/** Of one address and workspace there is one: the newest. */
export async function keepWorkspaceInvitation(tx: Tx, invitation: WorkspaceInvitation): Promise<void> {
  const { id: _, workspaceId: __, email: ___, ...rest } = invitation;
  await tx
    .insert(workspaceInvitations)
    .values(invitation)
    .onConflictDoUpdate({
      target: [workspaceInvitations.workspaceId, workspaceInvitations.email],
      set: rest,
    });
}

export const workspaceInvitationsOf = (
  reader: Reader | Tx,
  workspaceId: string,
  now: Date,
): Promise<WorkspaceInvitation[]> =>
  reader
    .select()
    .from(workspaceInvitations)
    .where(and(eq(workspaceInvitations.workspaceId, workspaceId), gt(workspaceInvitations.expiresAt, now)))
    .orderBy(workspaceInvitations.email);

export async function workspaceInvitationBehind(
  reader: Reader | Tx,
  tokenHash: string,
  now: Date,
): Promise<(WorkspaceInvitation & { name: string }) | undefined> {
  const [found] = await reader
    .select({ invitation: workspaceInvitations, name: workspaces.name })
    .from(workspaceInvitations)
    .innerJoin(workspaces, eq(workspaces.id, workspaceInvitations.workspaceId))
    .where(and(eq(workspaceInvitations.tokenHash, tokenHash), gt(workspaceInvitations.expiresAt, now)));
  return found && { ...found.invitation, name: found.name };
}

/** Uses an invitation up: of two that come at once, one gets it. */
export async function takeWorkspaceInvitation(
  tx: Tx,
  tokenHash: string,
): Promise<WorkspaceInvitation | undefined> {
  const [used] = await tx
    .delete(workspaceInvitations)
    .where(eq(workspaceInvitations.tokenHash, tokenHash))
    .returning();
  return used;
}

export async function withdrawWorkspaceInvitation(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<WorkspaceInvitation | undefined> {
  const [gone] = await tx
    .delete(workspaceInvitations)
    .where(and(eq(workspaceInvitations.workspaceId, workspaceId), eq(workspaceInvitations.id, id)))
    .returning();
  return gone;
}

export async function forgetWorkspaceInvitations(tx: Tx, now: Date): Promise<void> {
  await tx.delete(workspaceInvitations).where(lt(workspaceInvitations.expiresAt, now));
}
