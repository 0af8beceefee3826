import { afterCommit } from '#platform/db';
import type { Language } from '#platform/i18n';
import { isId, newId, newLinkToken } from '#platform/ids';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { EventsContext } from '../events-context.ts';
import { acceptUrl, INVITATION_DAYS, invitationEnds, mayInvite } from '../team/invitation-rules.ts';
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
  const { database, clock, notify } = context;
  const owns = await asOwner(database.reader, id, by);
  if (!owns.ok) return owns;
  if (by.kind !== 'account') return refuse('not-allowed');
  const read = MemberForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  const { email, role } = read.data;
  if (!(await mayInvite(context, { accountId: by.accountId, email }))) return refuse('too-many');
  return database.inTransaction(async (tx) => {
    const workspace = await lockWorkspace(tx, id);
    if (!workspace) return refuse('not-there');
    const account = await context.accountByEmail(email, tx);
    if (account && (await membersOf(tx, id)).some(({ accountId }) => accountId === account.accountId))
      return refuse('already-there');
    const now = clock.now();
    const token = newLinkToken();
    await keepWorkspaceInvitation(tx, {
      id: newId(),
      workspaceId: id,
      email,
      role,
      tokenHash: hashLinkToken(token),
      invitedBy: by.name,
      invitedAt: now,
      expiresAt: invitationEnds(now),
    });
    const theirs = account?.language ?? language;
    await notify(tx, {
      recipient: { kind: 'address', email, language: theirs, ...(account && { name: account.name }) },
      template: 'workspace-invitation',
      data: {
        inviter: by.name,
        workspace: workspace.name,
        acceptUrl: acceptUrl(context, theirs, token),
        days: INVITATION_DAYS,
      },
    });
    await record(tx, {
      by,
      action: 'workspace.invite',
      subject: { type: 'workspace', id },
      after: { email, role },
    });
    return accept(null);
  });
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
