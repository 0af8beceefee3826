import { eventRoom } from '#modules/planner/events';
import { noDetails } from '#modules/planner/guests/contract';
import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { recordAll } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { type CheckInContext, doorRoom } from './check-in-context.ts';
import { admitGuests, noteWalkIn, takeOut, walkInOf } from './check-in-store.ts';
import { AdmitForm, type Admitted, type DoorRefusal, WalkInForm } from './contract.ts';
import { outcomeOf, standingOf } from './door-views.ts';

type AtDoor = { eventId: string; by: Actor };

/**
 * Lets guests in, each once, however many scan them and however often a scan is sent. Who did not accept is let in only
 * when somebody at the door says so; who is not on the list is not let in here but as a walk-in.
 */
export async function admit(
  context: CheckInContext,
  { eventId, form, by }: AtDoor & { form: AdmitForm },
): Promise<Result<Admitted[], DoorRefusal>> {
  const parsed = AdmitForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { scanId, guestIds, anyway, at } = parsed.data;
  return atDoor(context, { eventId, by }, async (tx) => {
    const before = await standingOf(tx, eventId, guestIds);
    const expected = guestIds.filter((id) => {
      const stands = before.get(id);
      return stands && (anyway || stands.reply === 'accepted');
    });
    const scan = { eventId, at: scannedAt(context, at), scanId, walkIn: false, ...whoIs(by) };
    await admitGuests(tx, { ...scan, guestIds: expected });
    const after = await standingOf(tx, eventId, guestIds);
    const outcomes = guestIds.map((id) => outcomeOf(id, after.get(id), scanId));
    const fresh = outcomes.filter(
      ({ guestId, outcome }) => outcome === 'admitted' && before.get(guestId)?.scanId !== scanId,
    );
    await recordAll(
      tx,
      by,
      fresh.map(({ guestId }) => ({
        action: 'door.admit',
        subject: { type: 'guest', id: guestId },
        scope: eventId,
      })),
    );
    return accept(outcomes);
  });
}

/** Somebody who is not on the list: put on it, and let in. The same scan again is the same person. */
export async function admitWalkIn(
  context: CheckInContext,
  { eventId, form, by }: AtDoor & { form: WalkInForm },
): Promise<Result<{ guestId: string }, DoorRefusal>> {
  const parsed = WalkInForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { scanId, firstName, lastName, at } = parsed.data;
  return atDoor(context, { eventId, by }, async (tx, language) => {
    const known = await walkInOf(tx, scanId);
    if (known) return accept({ guestId: known });
    const { guestIds } = await context.guests.enterParty(tx, {
      eventId,
      by,
      name: '',
      email: '',
      phone: '',
      language,
      companions: 0,
      note: '',
      guests: [{ ...noDetails, firstName, lastName }],
    });
    const [guestId] = guestIds as [string];
    await noteWalkIn(tx, { scanId, eventId, guestId });
    const scan = { eventId, at: scannedAt(context, at), scanId, walkIn: true, ...whoIs(by) };
    await admitGuests(tx, { ...scan, guestIds });
    await recordAll(tx, by, [
      { action: 'door.walk-in', subject: { type: 'guest', id: guestId }, scope: eventId },
    ]);
    return accept({ guestId });
  });
}

/** Takes a check-in back: the wrong name was touched. */
export function undoAdmit(
  context: CheckInContext,
  { eventId, guestId, by }: AtDoor & { guestId: string },
): Promise<Result<null, DoorRefusal>> {
  return atDoor(context, { eventId, by }, async (tx) => {
    if (!isId(guestId) || !(await takeOut(tx, eventId, guestId))) return refuse('not-there');
    await recordAll(tx, by, [
      { action: 'door.undo', subject: { type: 'guest', id: guestId }, scope: eventId },
    ]);
    return accept(null);
  });
}

/** What is done at a door: by who may, at an event that takes place, and heard on every screen. */
async function atDoor<T>(
  { database, events, realtime }: CheckInContext,
  { eventId, by }: AtDoor,
  work: (tx: Tx, language: 'en' | 'nl' | 'fr') => Promise<Result<T, DoorRefusal>>,
): Promise<Result<T, DoorRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'check-in');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId);
    if (!event) return refuse('not-there');
    if (event.status === 'cancelled') return refuse('cancelled');
    for (const room of [doorRoom(eventId), eventRoom(eventId)]) realtime.tell(tx, room, { kind: 'door' });
    return work(tx, event.languages[0] ?? 'en');
  });
}

/** The moment of a scan: a device may have kept it, and its clock may be wrong, but nobody comes in tomorrow. */
function scannedAt({ clock }: CheckInContext, at: string | undefined): Date {
  const now = clock.now();
  const said = at ? new Date(at) : now;
  return new Date(Math.min(said.getTime(), now.getTime()));
}

const whoIs = (by: Actor) => ({ accountId: accountOf(by), byName: by.kind === 'account' ? by.name : '' });
