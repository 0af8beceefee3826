import type { Reader, Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { type ChangeEvent, changeEvent } from './change-event.ts';
import type { EventList, EventQuery, EventRefusal, EventRight, EventView } from './contract.ts';
import { type CreateEvent, createEvent } from './create-event.ts';
import { type Access, accessOf } from './event-access-facts.ts';
import { type EventFacts, eventFacts, type OwnEvent, ownEvents } from './event-facts.ts';
import { mayOn } from './event-rights.ts';
import { eventList, eventView } from './event-views.ts';
import type { EventsContext } from './events-context.ts';

export const needs = ['people/identity', 'relations/notifications'] as const;

export type Events = {
  create(input: CreateEvent): Promise<Result<{ id: string }, EventRefusal>>;
  change(input: ChangeEvent): Promise<Result<{ version: number }, EventRefusal>>;
  /** Undefined for who may not see it, as for what does not exist. */
  event(id: string, by: Actor): Promise<EventView | undefined>;
  list(query: EventQuery, by: Actor): Promise<EventList>;
  /** For modules that keep what belongs to an event: their use cases begin with this. */
  mayOn(
    reader: Reader | Tx,
    by: Actor,
    eventId: string,
    right: EventRight,
  ): Promise<Result<Access, 'not-there' | 'not-allowed'>>;
  facts(reader: Reader | Tx, id: string, lock?: 'share' | 'update'): Promise<EventFacts | undefined>;
  /** Events that an order of this account may belong to. */
  ownEvents(accountId: string, day?: string): Promise<OwnEvent[]>;
};

export function createEvents(context: EventsContext): Events {
  const { database, clock, realtime } = context;
  const { reader } = database;
  // Every role but the one at the door has pages that follow what happens; theirs joins its own room.
  realtime.guardRooms('event', async (actor, id) => {
    const access = await accessOf(reader, actor, id);
    return access?.rights.includes('see-event') ?? false;
  });
  return {
    create: (input) => createEvent(context, input),
    change: (input) => changeEvent(context, input),
    event: (id, by) => eventView(reader, id, by),
    list: (query, by) => eventList(reader, { query, by, now: clock.now() }),
    mayOn,
    facts: eventFacts,
    ownEvents: (accountId, day) => ownEvents(reader, { accountId, now: clock.now(), ...(day && { day }) }),
  };
}
