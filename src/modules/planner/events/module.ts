import type { Reader, Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { type ChangeEvent, changeEvent } from './change-event.ts';
import { type Comments, createComments } from './comments/comments.ts';
import type {
  EventList,
  EventOnDays,
  EventQuery,
  EventRefusal,
  EventRight,
  EventStatus,
  EventView,
} from './contract.ts';
import { type CreateEvent, createEvent, createEventIn } from './create-event.ts';
import { type Access, accessOf } from './event-access-facts.ts';
import { type EventFacts, eventFacts, type OwnEvent, ownEvents, partsOfEvents } from './event-facts.ts';
import { mayOn } from './event-rights.ts';
import { eventList, eventsBetween, eventView } from './event-views.ts';
import type { EventsContext } from './events-context.ts';
import { removeEvent } from './life/delete-event.ts';
import { FollowTheDay, followTheDay } from './life/follow-the-day.ts';
import type { OutlinePart } from './life/outline.ts';
import { archiveEvent, cancelEvent, type OnEvent, setStatus } from './life/set-status.ts';
import { type MakeFrom, makeFrom, moveEvent, outlineIn } from './life/use-again.ts';
import { createParts, type Parts } from './parts/parts.ts';
import { createTeam, type Team } from './team/team.ts';
import { createWorkspaces, type Workspaces } from './workspaces/workspaces.ts';

export const needs = ['people/identity', 'relations/notifications'] as const;

export type Events = {
  create(input: CreateEvent): Promise<Result<{ id: string }, EventRefusal>>;
  change(input: ChangeEvent): Promise<Result<{ version: number }, EventRefusal>>;
  /** Undefined for who may not see it, as for what does not exist. */
  event(id: string, by: Actor): Promise<EventView | undefined>;
  list(query: EventQuery, by: Actor): Promise<EventList>;
  between(of: { by: Actor; from: string; until: string }): Promise<EventOnDays[]>;
  /** For modules that keep what belongs to an event: their use cases begin with this. */
  mayOn(
    reader: Reader | Tx,
    by: Actor,
    eventId: string,
    right: EventRight,
  ): Promise<Result<Access, 'not-there' | 'not-allowed'>>;
  facts(reader: Reader | Tx, id: string, lock?: 'share' | 'update'): Promise<EventFacts | undefined>;
  partsOf: typeof partsOfEvents;
  /** Events that an order of this account may belong to. */
  ownEvents(accountId: string, day?: string): Promise<OwnEvent[]>;
  setStatus(
    input: OnEvent & { status: Exclude<EventStatus, 'cancelled'> },
  ): Promise<Result<null, EventRefusal>>;
  archive(input: OnEvent & { archived: boolean }): Promise<Result<null, EventRefusal>>;
  /** For who tells the guests in the same transaction. */
  cancelIn(tx: Tx, input: OnEvent & { reason: string }): Promise<Result<null, 'not-there' | 'not-possible'>>;
  /** An event as an outline, and a new event from one: for copies and templates. */
  outlineIn: typeof outlineIn;
  makeIn(tx: Tx, input: MakeFrom): ReturnType<typeof makeFrom>;
  /** A new event from a form, with the programme of a template. */
  createIn(tx: Tx, input: CreateEvent & { parts?: readonly OutlinePart[] }): ReturnType<typeof createEventIn>;
  moveIn(tx: Tx, input: OnEvent & { starts: string }): ReturnType<typeof moveEvent>;
  /** For good; `title` is what was typed to confirm it. */
  remove(input: OnEvent & { title: string }): Promise<Result<null, EventRefusal>>;
  /** Moves on what the day moves; a job does so every five minutes. */
  followTheDay(): Promise<unknown>;
  team: Team;
  parts: Parts;
  comments: Comments;
  workspaces: Workspaces;
};

export function createEvents(context: EventsContext): Events {
  const { database, clock, realtime, jobs } = context;
  const { reader } = database;
  // Every role but the one at the door has pages that follow what happens; theirs joins its own room.
  realtime.guardRooms('event', async (actor, id) => {
    const access = await accessOf(reader, actor, id);
    return access?.rights.includes('see-event') ?? false;
  });
  jobs.handle(FollowTheDay, async () => void (await followTheDay(context)));
  jobs.repeat(FollowTheDay, '*/5 * * * *', {});
  return {
    create: (input) => createEvent(context, input),
    change: (input) => changeEvent(context, input),
    event: (id, by) => eventView(reader, id, by),
    list: (query, by) => eventList(reader, { query, by, now: clock.now() }),
    between: (of) => eventsBetween(reader, of),
    mayOn,
    facts: eventFacts,
    partsOf: partsOfEvents,
    ownEvents: (accountId, day) => ownEvents(reader, { accountId, now: clock.now(), ...(day && { day }) }),
    setStatus: (input) => setStatus(context, input),
    archive: (input) => archiveEvent(context, input),
    cancelIn: (tx, input) => cancelEvent(context, tx, input),
    outlineIn,
    makeIn: (tx, input) => makeFrom(context, tx, input),
    createIn: (tx, input) => createEventIn(context, tx, input),
    moveIn: (tx, input) => moveEvent(context, tx, input),
    remove: (input) => removeEvent(context, input),
    followTheDay: () => followTheDay(context),
    team: createTeam(context),
    parts: createParts(context),
    comments: createComments(context),
    workspaces: createWorkspaces(context),
  };
}
