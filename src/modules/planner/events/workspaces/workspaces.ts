import type { Actor } from '#platform/policy';
import { accountOf } from '#platform/policy';
import type { Result } from '#platform/result';
import type { EventsContext } from '../events-context.ts';
import type { WorkspaceForm, WorkspaceRefusal, WorkspaceRow, WorkspaceView } from '../workspace.contract.ts';
import { type InviteMember, inviteMember, removeMember, withdrawMemberInvitation } from './keep-members.ts';
import { changeWorkspace, openWorkspace, workspaceView } from './keep-workspace.ts';
import { workspacesOf } from './workspaces-store.ts';

type Done = Promise<Result<null, WorkspaceRefusal>>;

/** Where events belong: a person's own place, or an organisation's with its people. */
export type Workspaces = {
  /** Those somebody belongs to, their own first; none before their first event. */
  list(by: Actor): Promise<WorkspaceRow[]>;
  view(of: { id: string; by: Actor }): Promise<WorkspaceView | undefined>;
  open(input: { form: WorkspaceForm; by: Actor }): Promise<Result<{ id: string }, WorkspaceRefusal>>;
  change(input: { id: string; form: WorkspaceForm; by: Actor }): Done;
  invite(input: InviteMember): Done;
  withdraw(input: { id: string; invitationId: string; by: Actor }): Done;
  remove(input: { id: string; accountId: string; by: Actor }): Done;
};

export const createWorkspaces = (context: EventsContext): Workspaces => ({
  async list(by) {
    const accountId = accountOf(by);
    return accountId === null ? [] : workspacesOf(context.database.reader, accountId);
  },
  view: (of) => workspaceView(context, of),
  open: (input) => openWorkspace(context, input),
  change: (input) => changeWorkspace(context, input),
  invite: (input) => inviteMember(context, input),
  withdraw: (input) => withdrawMemberInvitation(context, input),
  remove: (input) => removeMember(context, input),
});
