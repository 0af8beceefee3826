import type { Reader } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { EventsContext } from '../events-context.ts';
import {
  WorkspaceForm,
  type WorkspaceRefusal,
  type WorkspaceRole,
  type WorkspaceView,
} from '../workspace.contract.ts';
import {
  insertWorkspace,
  joinWorkspace,
  lockWorkspace,
  membersOf,
  workspaceInvitationsOf,
  workspacesOf,
  writeWorkspace,
} from './workspaces-store.ts';

/** A new workspace; whoever makes it owns it. */
export async function openWorkspace(
  { database, clock }: EventsContext,
  { form, by }: { form: WorkspaceForm; by: Actor },
): Promise<Result<{ id: string }, WorkspaceRefusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const read = WorkspaceForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  const { accountId } = by;
  return database.inTransaction(async (tx) => {
    const now = clock.now();
    const id = newId();
    await insertWorkspace(tx, { id, ...read.data, createdAt: now });
    await joinWorkspace(tx, { workspaceId: id, accountId, role: 'owner', joinedAt: now });
    await record(tx, {
      by,
      action: 'workspace.open',
      subject: { type: 'workspace', id },
      after: read.data,
    });
    return accept({ id });
  });
}

export async function changeWorkspace(
  { database }: EventsContext,
  { id, form, by }: { id: string; form: WorkspaceForm; by: Actor },
): Promise<Result<null, WorkspaceRefusal>> {
  const owns = await asOwner(database.reader, id, by);
  if (!owns.ok) return owns;
  const read = WorkspaceForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  return database.inTransaction(async (tx) => {
    const before = await lockWorkspace(tx, id);
    if (!before) return refuse('not-there');
    await writeWorkspace(tx, id, read.data);
    await record(tx, {
      by,
      action: 'workspace.change',
      subject: { type: 'workspace', id },
      before: { name: before.name, kind: before.kind },
      after: read.data,
    });
    return accept(null);
  });
}

/** What somebody is in a workspace; for others it is not there. */
export async function roleIn(reader: Reader, id: string, by: Actor): Promise<WorkspaceRole | undefined> {
  const me = accountOf(by);
  if (!isId(id) || me === null) return undefined;
  return (await membersOf(reader, id)).find(({ accountId }) => accountId === me)?.role;
}

export async function asOwner(
  reader: Reader,
  id: string,
  by: Actor,
): Promise<Result<null, 'not-there' | 'not-allowed'>> {
  const role = await roleIn(reader, id, by);
  if (!role) return refuse('not-there');
  return role === 'owner' ? accept(null) : refuse('not-allowed');
}

/** A workspace with its people, for those who belong to it; who is asked into it, for its owners. */
export async function workspaceView(
  { database: { reader }, clock, accounts }: EventsContext,
  { id, by }: { id: string; by: Actor },
): Promise<WorkspaceView | undefined> {
  const me = accountOf(by);
  const row = me && isId(id) ? (await workspacesOf(reader, me)).find((one) => one.id === id) : undefined;
  if (!row) return undefined;
  const members = await membersOf(reader, id);
  const roles = new Map(members.map(({ accountId, role }) => [accountId, role]));
  const people = await accounts([...roles.keys()], reader);
  const invited = row.role === 'owner' ? await workspaceInvitationsOf(reader, id, clock.now()) : [];
  return {
    ...row,
    members: people
      .map(({ accountId, name, email }) => ({
        accountId,
        name,
        email,
        role: roles.get(accountId) ?? ('member' as const),
        me: accountId === me,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    invited: invited.map(({ id: number, email, role, expiresAt }) => ({
      id: number,
      email,
      role,
      expiresAt: expiresAt.toISOString(),
    })),
  };
}
