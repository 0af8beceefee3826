import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { instantOf, isWallTime, wallTimeFromSql } from '#platform/zones';
import { type EventsContext, eventRoom } from '../events-context.ts';
import {
  copyTeam,
  insertEvent,
  isMember,
  joinTeam,
  lockEvent,
  partsOf,
  personalWorkspace,
  updateEvent,
  updatePart,
} from '../events-store.ts';
import { EventChanged } from '../signals.ts';
import { minutesBetween, type Outline, outlineOf, partsFrom, spanFrom } from './outline.ts';

type Refusal = 'not-there' | 'not-allowed' | 'invalid';

/** An event and its parts as an outline, for a copy or a template; with the numbers of its parts, in the outline's order. */
export async function outlineIn(tx: Tx, id: string) {
  const event = await lockEvent(tx, id);
  if (!event) return undefined;
  const parts = await partsOf(tx, id);
  const { workspaceId, startsLocal } = event;
  return {
    outline: outlineOf(event, parts),
    partIds: parts.map((part) => part.id),
    workspaceId,
    starts: wallTimeFromSql(startsLocal),
  };
}

export type MakeFrom = {
  outline: Outline;
  title: string;
  starts: string;
  workspaceId: string;
  /** With the team of this event. */
  teamOf?: string;
  by: Actor;
};

/** A new event from an outline, in a workspace of whoever makes it; who makes it leads it. */
export async function makeFrom(
  { clock }: EventsContext,
  tx: Tx,
  { outline, title, starts, workspaceId, teamOf, by }: MakeFrom,
): Promise<Result<{ id: string; partIds: string[] }, Refusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const { parts, minutes, ...fields } = outline;
  const wrong = startProblem(starts, fields.zone);
  if (wrong) return refuse('invalid', { problems: [wrong] });
  const name = title.trim().slice(0, 120);
  if (name === '') return refuse('invalid', { problems: [{ field: 'title', code: 'required' }] });
  const now = clock.now();
  const { accountId } = by;
  const id = newId();
  const made = partsFrom(parts, { eventId: id, starts, zone: fields.zone });
  const home = (await isMember(tx, workspaceId, accountId))
    ? workspaceId
    : await personalWorkspace(tx, { accountId, name: by.name, now });
  await insertEvent(
    tx,
    {
      ...fields,
      ...spanFrom(starts, 0, minutes, fields.zone),
      title: name,
      id,
      workspaceId: home,
      createdAt: now,
    },
    made,
  );
  await joinTeam(tx, { eventId: id, accountId, role: 'lead', joinedAt: now });
  if (teamOf) await copyTeam(tx, { from: teamOf, to: id, now });
  await record(tx, {
    by,
    action: 'event.create',
    subject: { type: 'event', id },
    scope: id,
    after: { title: name, starts },
  });
  return accept({ id, partIds: made.map((part) => part.id) });
}

/** Moves an event and all its parts by the same time on the wall clock; by how many days is for who keeps other dates of it. */
export async function moveEvent(
  { signals, realtime }: EventsContext,
  tx: Tx,
  { id, starts, by }: { id: string; starts: string; by: Actor },
): Promise<Result<{ before: string }, Refusal | 'not-possible'>> {
  const event = await lockEvent(tx, id);
  if (!event) return refuse('not-there');
  if (event.status === 'cancelled') return refuse('not-possible');
  const wrong = startProblem(starts, event.zone);
  if (wrong) return refuse('invalid', { problems: [wrong] });
  const minutes = minutesBetween(event.startsLocal, starts);
  const moved = (one: { startsLocal: string; endsLocal: string }) =>
    spanFrom(one.startsLocal, minutes, minutes + minutesBetween(one.startsLocal, one.endsLocal), event.zone);
  // What was over and gets a new day is planned again.
  const status = event.status === 'completed' || event.status === 'ongoing' ? 'planning' : event.status;
  await updateEvent(tx, event, { ...moved(event), status });
  for (const part of await partsOf(tx, id)) await updatePart(tx, part.id, moved(part));
  const before = wallTimeFromSql(event.startsLocal);
  await record(tx, {
    by,
    action: 'event.postpone',
    subject: { type: 'event', id },
    scope: id,
    before: { starts: before },
    after: { starts },
  });
  await signals.announce(tx, EventChanged, { eventId: id });
  realtime.tell(tx, eventRoom(id), { kind: 'event' });
  return accept({ before });
}

function startProblem(starts: string, zone: string) {
  if (!isWallTime(starts)) return { field: 'starts', code: 'required' };
  return instantOf(starts, zone) ? undefined : { field: 'starts', code: 'no-such-hour' };
}
