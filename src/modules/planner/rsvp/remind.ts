import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { wallTimeFromSql } from '#platform/zones';
import { dueReminder } from './reminder-moment.ts';
import { eventsToRemind, takeForReminder } from './reminders-store.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { writeReminder } from './write-to-party.ts';

export const LookForReminders = defineJob('rsvp.look-for-reminders', 'slow', z.object({}));
export const WriteReminders = defineJob('rsvp.remind', 'slow', z.object({ eventId: z.uuid() }));

/** Asks for the reminders of each event of which one is due. Harmless when run again. */
export async function lookForReminders({ database, clock, jobs }: RsvpContext): Promise<void> {
  const events = await eventsToRemind(database.reader, clock.now());
  if (events.length === 0) return;
  await database.inTransaction(async (tx) => {
    for (const eventId of events) jobs.enqueue(tx, WriteReminders, { eventId });
  });
}

const AT_ONCE = 100;

/**
 * Reminds the next parties of an event that have not answered, and asks for the batch after it. Who is reminded, their mails and
 * the next batch are one transaction: whoever dies in it leaves everything as it was.
 */
export async function writeReminders(context: RsvpContext, { eventId }: { eventId: string }): Promise<void> {
  const { database, clock, events, guests, jobs } = context;
  await database.inTransaction(async (tx) => {
    const now = clock.now();
    const event = await events.facts(tx, eventId, 'share');
    if (!event || event.status === 'cancelled' || event.archived) return;
    const { opened, deadlineAt, deadlineLocal, remindDays } = await settingsOf(tx, eventId);
    if (!opened || !deadlineAt || !deadlineLocal) return;
    const deadline = {
      deadlineLocal: wallTimeFromSql(deadlineLocal),
      deadlineAt,
      zone: event.zone,
      remindDays,
    };
    const due = dueReminder(deadline, now);
    if (!due) return;
    const { partyIds, more } = await takeForReminder(tx, {
      eventId,
      deadlineAt,
      days: due.days,
      invitedBefore: due.at,
      now,
      most: AT_ONCE,
    });
    for (const partyId of partyIds) {
      const party = await guests.partyFacts(tx, { eventId, partyId });
      if (party?.email) await writeReminder(context, tx, { event, party, until: deadlineAt });
    }
    if (more) jobs.enqueue(tx, WriteReminders, { eventId });
  });
}
