import type { Reader } from '#platform/db';
import { isLinkToken } from '#platform/ids';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallTimeFromSql } from '#platform/zones';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { joinTeam } from '../events-store.ts';
import type { InvitedTo, TeamRefusal } from '../team.contract.ts';
import {
  joinWorkspace,
  takeWorkspaceInvitation,
  workspaceInvitationBehind,
} from '../workspaces/workspaces-store.ts';
import { invitationBehind, takeInvitation } from './team-store.ts';

type Answer = { token: string; by: Actor };

/** What a link asks somebody into; nothing for a link that was used, withdrawn, replaced or is over. */
export async function invitedTo(
  { database: { reader }, clock, account }: EventsContext,
  { token, by }: Answer,
): Promise<InvitedTo | undefined> {
  if (!isLinkToken(token)) return undefined;
  const now = clock.now();
  const hash = hashLinkToken(token);
  const yours = (email: string) => owns({ account }, reader, by, email);
  const event = await invitationBehind(reader, hash, now);
  if (event)
    return {
      kind: 'event',
      id: event.eventId,
      name: event.title,
      invitedBy: event.invitedBy,
      role: event.role,
      starts: wallTimeFromSql(event.startsLocal),
      yours: await yours(event.email),
    };
  const workspace = await workspaceInvitationBehind(reader, hash, now);
  return (
    workspace && {
      kind: 'workspace',
      id: workspace.workspaceId,
      name: workspace.name,
      invitedBy: workspace.invitedBy,
      role: null,
      starts: null,
      yours: await yours(workspace.email),
    }
  );
}

/** Joins by the link, once, and only with the account of the address it was sent to. */
export async function acceptInvitation(
  context: EventsContext,
  { token, by }: Answer,
): Promise<Result<{ kind: 'event' | 'workspace'; id: string }, TeamRefusal>> {
  const { database, clock, realtime } = context;
  if (by.kind !== 'account') return refuse('not-allowed');
  const asked = await invitedTo(context, { token, by });
  if (!asked) return refuse('not-there');
  if (!asked.yours) return refuse('other-address');
  const { accountId } = by;
  const hash = hashLinkToken(token);
  const joinedAt = clock.now();
  return database.inTransaction(async (tx) => {
    if (asked.kind === 'workspace') {
      const used = await takeWorkspaceInvitation(tx, hash);
      if (!used) return refuse('not-there');
      const { workspaceId, role } = used;
      await joinWorkspace(tx, { workspaceId, accountId, role, joinedAt });
      await record(tx, {
        by,
        action: 'workspace.join',
        subject: { type: 'workspace', id: workspaceId },
        after: { role },
      });
      return accept({ kind: 'workspace', id: workspaceId });
    }
    const used = await takeInvitation(tx, hash);
    if (!used) return refuse('not-there');
    const { eventId, role, extra } = used;
    await joinTeam(tx, { eventId, accountId, role, extra, joinedAt });
    await record(tx, {
      by,
      action: 'team.join',
      subject: { type: 'event', id: eventId },
      scope: eventId,
      after: { role, extra },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'team' });
    return accept({ kind: 'event', id: eventId });
  });
}

async function owns(
  { account }: Pick<EventsContext, 'account'>,
  reader: Reader,
  by: Actor,
  email: string,
): Promise<boolean> {
  const person = by.kind === 'account' ? await account(by.accountId, reader) : undefined;
  return person?.verified === true && person.email.toLowerCase() === email;
}
