import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { admit, admitWalkIn, undoAdmit } from './admit.ts';
import type { CheckInContext } from './check-in-context.ts';
import type { AdmitForm, Admitted, DoorFigures, DoorList, DoorRefusal, WalkInForm } from './contract.ts';
import { doorFigures, doorParties } from './door-views.ts';

export const needs = ['planner/events', 'planner/guests'] as const;

export type CheckIn = {
  /** The whole list of a door, for who may check in; small enough to be kept by a device that may lose its network. */
  list(eventId: string, by: Actor): Promise<Result<DoorList, DoorRefusal>>;
  figures(eventId: string, by: Actor): Promise<Result<DoorFigures, DoorRefusal>>;
  admit(input: { eventId: string; form: AdmitForm; by: Actor }): Promise<Result<Admitted[], DoorRefusal>>;
  walkIn(input: {
    eventId: string;
    form: WalkInForm;
    by: Actor;
  }): Promise<Result<{ guestId: string }, DoorRefusal>>;
  undo(input: { eventId: string; guestId: string; by: Actor }): Promise<Result<null, DoorRefusal>>;
};

export function createCheckIn(context: CheckInContext): CheckIn {
  const { database, events, realtime, clock } = context;
  const { reader } = database;
  realtime.guardRooms('door', async (actor, id) => (await events.mayOn(reader, actor, id, 'check-in')).ok);
  return {
    async list(eventId, by) {
      const may = await events.mayOn(reader, by, eventId, 'check-in');
      if (!may.ok) return may;
      const event = await events.facts(reader, eventId);
      if (!event) return refuse('not-there');
      const [figures, parties] = await Promise.all([
        doorFigures(reader, eventId),
        doorParties(reader, eventId),
      ]);
      const { id, title, starts, ends, zone, status } = event;
      return accept({
        event: { id, title, starts, ends, zone, cancelled: status === 'cancelled' },
        figures,
        parties,
        readAt: clock.now().toISOString(),
      });
    },
    async figures(eventId, by) {
      const may = await events.mayOn(reader, by, eventId, 'check-in');
      return may.ok ? accept(await doorFigures(reader, eventId)) : may;
    },
    admit: (input) => admit(context, input),
    walkIn: (input) => admitWalkIn(context, input),
    undo: (input) => undoAdmit(context, input),
  };
}
