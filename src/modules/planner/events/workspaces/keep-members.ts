import { afterCommit } from '#platform/db';
import type { Language } from '#platform/i18n';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { EventsContext } from '../events-context.ts';
import { invite } from '../team/invitation.ts';
import { MemberForm, type WorkspaceRefusal } from '../workspace.contract.ts';
import { asOwner, roleIn } from './keep-workspace.ts';
import {
  keepWorkspaceInvitation,
  leaveWorkspace,
  lockWorkspace,
  membersOf,
  withdrawWorkspaceInvitation,
} from './workspaces-store.ts';

export type InviteMember = { id: string; form: MemberForm; language: Language; by: Actor };

/** Asks somebody into a workspace by mail; owners do. */
export async function inviteMember(
  context: EventsContext,
  { id, form, language, by }: InviteMember,
): Promise<Result<null, WorkspaceRefusal>> {
  const owns = await asOwner(context.database.reader, id, by);
  if (!owns.ok) return owns;
  if (by.kind !== 'account') return refuse('not-allowed');
  const read = MemberForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  const { email, role } = read.data;
  return invite(
    context,
    { email, language, by },
    {
      find: (tx) => lockWorkspace(tx, id),
      people: (tx) => membersOf(tx, id),
      keep: (tx, invitation) => keepWorkspaceInvitation(tx, { ...invitation, workspaceId: id, role }),
      template: 'workspace-invitation',
      data: (workspace, link) => ({ ...link, workspace: workspace.name }),
      act: { action: 'workspace.invite', subject: { type: 'workspace', id }, after: { email, role } },
    },
  );
}

export async function withdrawMemberInvitation(
  { database }: EventsContext,
  { id, invitationId, by }: { id: string; invitationId: string; by: Actor },
): Promise<Result<null, WorkspaceRefusal>> {
  const owns = await asOwner(database.reader, id, by);
  if (!owns.ok) return owns;
  if (!isId(invitationId)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const gone = await withdrawWorkspaceInvitation(tx, id, invitationId);
    if (!gone) return refuse('not-there');
    await record(tx, {
      by,
      action: 'workspace.withdraw-invitation',
      subject: { type: 'workspace', id },
      before: { email: gone.email, role: gone.role },
    });
    return accept(null);
  });
}

/**
 * Sends somebody out of a workspace, or lets them go. An owner stays who would leave it to nobody. What somebody is on
 * the team of single events stays: that is said there.
 */
export async function removeMember(
  { database, realtime }: EventsContext,
  { id, accountId, by }: { id: string; accountId: string; by: Actor },
): Promise<Result<null, WorkspaceRefusal>> {
  const leaves = accountOf(by) === accountId;
  const role = await roleIn(database.reader, id, by);
  if (!role) return refuse('not-there');
  if (!leaves && role !== 'owner') return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    await lockWorkspace(tx, id);
    const members = await membersOf(tx, id);
    const member = members.find((one) => one.accountId === accountId);
    if (!member) return refuse('not-there');
    if (!members.some((one) => one.role === 'owner' && one !== member)) return refuse('last-owner');
    await leaveWorkspace(tx, id, accountId);
    await record(tx, {
      by,
      action: leaves ? 'workspace.leave' : 'workspace.remove-member',
      subject: { type: 'workspace', id },
      before: { accountId, role: member.role },
    });
    afterCommit(tx, () => realtime.disconnect(accountId));
    return accept(null);
  });
}
