import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { recordAll } from '#platform/journal';
import { system } from '#platform/policy';
import { accept } from '#platform/result';
import { wallTimeOf } from '#platform/zones';
import type { EventStatus } from '../contract.ts';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { lockDue, moveOn } from '../events-store.ts';
import { EventChanged } from '../signals.ts';
import { forgetInvitations } from '../team/team-store.ts';
import { forgetWorkspaceInvitations } from '../workspaces/workspaces-store.ts';

export const FollowTheDay = defineJob('events.follow-the-day', 'slow', z.object({}));

type Due = { status: EventStatus; zone: string; starts: string; endsAt: Date };

/** What an event is at an instant: under way from the first midnight of its day in its zone, over when it ends. */
export function statusAt({ status, zone, starts, endsAt }: Due, now: Date): EventStatus {
  if (status === 'cancelled' || status === 'completed') return status;
  if (endsAt <= now) return 'completed';
  return wallTimeOf(now, zone).slice(0, 10) >= starts.slice(0, 10) ? 'ongoing' : status;
}

/** Moves the events on whose day has come or is over; a handful at a time, for another follows in minutes. */
export const followTheDay = ({ database, clock, signals, realtime }: EventsContext): Promise<unknown> =>
  database.inTransaction(async (tx) => {
    const now = clock.now();
    await forgetInvitations(tx, now);
    await forgetWorkspaceInvitations(tx, now);
    const due = await lockDue(tx, now);
    const moved = due
      .map((event) => ({ ...event, next: statusAt(event, now) }))
      .filter(({ status, next }) => status !== next);
    for (const status of ['ongoing', 'completed'] as const)
      await moveOn(
        tx,
        moved.filter(({ next }) => next === status).map(({ id }) => id),
        status,
      );
    await recordAll(
      tx,
      system(FollowTheDay.name),
      moved.map(({ id, status, next }) => ({
        action: 'event.status',
        subject: { type: 'event', id },
        scope: id,
        before: { status },
        after: { status: next },
      })),
    );
    for (const { id } of moved) {
      await signals.announce(tx, EventChanged, { eventId: id });
      realtime.tell(tx, eventRoom(id), { kind: 'event' });
    }
    return accept(null);
  });
