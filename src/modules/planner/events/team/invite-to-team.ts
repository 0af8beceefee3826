import type { Language } from '#platform/i18n';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { formatDay } from '#platform/time';
import { eventFacts } from '../event-facts.ts';
import { mayOn } from '../event-rights.ts';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { InviteForm, type TeamRefusal } from '../team.contract.ts';
import { invite } from './invitation.ts';
import { keepInvitation, teamOf, withdrawInvitation } from './team-store.ts';

/** `language` is that of who invites, for an address of which none is known. */
export type InviteToTeam = { eventId: string; form: InviteForm; language: Language; by: Actor };

/** Asks somebody onto the team by mail. The same address again: a new link, and the one before is dead. */
export async function inviteToTeam(
  context: EventsContext,
  { eventId, form, language, by }: InviteToTeam,
): Promise<Result<null, TeamRefusal>> {
  const { database, realtime } = context;
  const may = await mayOn(database.reader, by, eventId, 'keep-team');
  if (!may.ok) return may;
  if (by.kind !== 'account') return refuse('not-allowed');
  const read = InviteForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  const { email, role, extra } = read.data;
  return invite(
    context,
    { email, language, by },
    {
      find: (tx) => eventFacts(tx, eventId, 'share'),
      people: (tx) => teamOf(tx, eventId),
      keep: async (tx, invitation) => {
        await keepInvitation(tx, { ...invitation, eventId, role, extra });
        realtime.tell(tx, eventRoom(eventId), { kind: 'team' });
      },
      template: 'team-invitation',
      data: (event, link, theirs) => ({
        ...link,
        event: event.title,
        day: formatDay(event.starts.slice(0, 10), theirs),
      }),
      act: {
        action: 'team.invite',
        subject: { type: 'event', id: eventId },
        scope: eventId,
        after: { email, role, extra },
      },
    },
  );
}

/** Takes an invitation back: its link opens nothing any more. */
export async function withdrawFromTeam(
  { database, realtime }: EventsContext,
  { eventId, id, by }: { eventId: string; id: string; by: Actor },
): Promise<Result<null, TeamRefusal>> {
  const may = await mayOn(database.reader, by, eventId, 'keep-team');
  if (!may.ok) return may;
  if (!isId(id)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const gone = await withdrawInvitation(tx, eventId, id);
    if (!gone) return refuse('not-there');
    await record(tx, {
      by,
      action: 'team.withdraw-invitation',
      subject: { type: 'event', id: eventId },
      scope: eventId,
      before: { email: gone.email, role: gone.role },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'team' });
    return accept(null);
  });
}
