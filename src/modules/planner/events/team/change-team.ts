import { afterCommit, type Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { mayOn } from '../event-rights.ts';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { lockEvent } from '../events-store.ts';
import { RoleForm, type TeamRefusal } from '../team.contract.ts';
import { leaveTeam, type Place, teamOf, writePlace } from './team-store.ts';

type OnTeam = { eventId: string; accountId: string; by: Actor };

/** Gives somebody on the team another role, and rights beyond it. */
export async function changeTeammate(
  context: EventsContext,
  { eventId, accountId, form, by }: OnTeam & { form: RoleForm },
): Promise<Result<null, TeamRefusal>> {
  const { database } = context;
  const may = await mayOn(database.reader, by, eventId, 'keep-team');
  if (!may.ok) return may;
  const read = RoleForm.safeParse(form);
  if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
  const { role, extra } = read.data;
  return database.inTransaction(async (tx) => {
    const found = await placeIn(tx, eventId, accountId);
    if (!found.ok) return found;
    const { place, others } = found.value;
    if (role !== 'lead' && !leads(others)) return refuse('last-lead');
    await writePlace(tx, { eventId, accountId, role, extra });
    await record(tx, {
      by,
      action: 'team.change',
      subject: { type: 'account', id: accountId },
      scope: eventId,
      before: { role: place.role, extra: place.extra },
      after: { role, extra },
    });
    tellTeam(context, tx, eventId, accountId);
    return accept(null);
  });
}

/** Sends somebody off the team, or lets them go: everybody may leave by themselves. Their open pages end within seconds. */
export async function removeTeammate(
  context: EventsContext,
  { eventId, accountId, by }: OnTeam,
): Promise<Result<null, TeamRefusal>> {
  const { database } = context;
  const leaves = accountOf(by) === accountId;
  // Whoever has a place may give it up, whatever it lets them see.
  const may = leaves ? accept(null) : await mayOn(database.reader, by, eventId, 'keep-team');
  if (!may.ok) return may;
  if (!isId(eventId)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const found = await placeIn(tx, eventId, accountId);
    if (!found.ok) return found;
    const { place, others } = found.value;
    if (!leads(others)) return refuse('last-lead');
    await leaveTeam(tx, eventId, accountId);
    await record(tx, {
      by,
      action: leaves ? 'team.leave' : 'team.remove',
      subject: { type: 'account', id: accountId },
      scope: eventId,
      before: { role: place.role },
    });
    tellTeam(context, tx, eventId, accountId);
    return accept(null);
  });
}

const leads = (places: readonly Place[]) => places.some(({ role, owner }) => owner || role === 'lead');

/** Somebody's place, and the others'. The event is locked: of two leads who go at once, one stays. */
async function placeIn(
  tx: Tx,
  eventId: string,
  accountId: string,
): Promise<Result<{ place: Place; others: Place[] }, 'not-there' | 'owner-stays'>> {
  await lockEvent(tx, eventId);
  const team = await teamOf(tx, eventId);
  const place = team.find((one) => one.accountId === accountId);
  if (!place) return refuse('not-there');
  // Who owns the workspace leads its events whatever stands here.
  if (place.owner) return refuse('owner-stays');
  return accept({ place, others: team.filter((one) => one !== place) });
}

// A new line is asked again what it may hear; the open page reads itself anew, and learns where it stands.
function tellTeam({ realtime }: EventsContext, tx: Tx, eventId: string, accountId: string): void {
  realtime.tell(tx, eventRoom(eventId), { kind: 'team' });
  afterCommit(tx, () => realtime.disconnect(accountId));
}
