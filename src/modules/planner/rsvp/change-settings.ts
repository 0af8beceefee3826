import { eventRoom } from '#modules/planner/events';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { instantOf, isWallTime, wallTimeFromSql } from '#platform/zones';
import { type ReplyRefusal, type RsvpSettings, SettingsForm } from './contract.ts';
import { promoteLater } from './promote-waiting.ts';
import type { SettingsRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf, writeSettings } from './settings-store.ts';

export type ChangeSettings = { eventId: string; expected: number; form: SettingsForm; by: Actor };

/** Says how an event takes replies. A deadline lasts its whole minute, so that "until 23:59" means until midnight. */
export async function changeSettings(
  context: RsvpContext,
  { eventId, expected, form, by }: ChangeSettings,
): Promise<Result<{ version: number }, ReplyRefusal>> {
  const { database, events, realtime } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  const parsed = SettingsForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { deadline, ...fields } = parsed.data;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    if (!event) return refuse('not-there');
    const ends = deadlineOf(deadline, event);
    if ('code' in ends) return refuse('invalid', { problems: [{ field: 'deadline', code: ends.code }] });
    const before = await settingsOf(tx, eventId);
    if (!(await writeSettings(tx, eventId, expected, { ...fields, ...ends })))
      return refuse('changed-meanwhile');
    await record(tx, {
      by,
      action: 'rsvp.settings',
      subject: { type: 'event', id: eventId },
      scope: eventId,
      before: { opened: before.opened, deadline: before.deadlineLocal, waiting: before.waiting },
      after: { opened: fields.opened, deadline, waiting: fields.waiting },
    });
    // Another rule may let somebody in that waits.
    for (const { id } of event.parts) promoteLater(context, tx, { eventId, partId: id });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept({ version: expected + 1 });
  });
}

type Ends = Pick<SettingsRecord, 'deadlineLocal' | 'deadlineAt'>;

function deadlineOf(
  deadline: string,
  { zone, endsAt }: { zone: string; endsAt: Date },
): Ends | { code: 'no-such-hour' | 'required' | 'after-event' } {
  if (deadline === '') return { deadlineLocal: null, deadlineAt: null };
  if (!isWallTime(deadline)) return { code: 'required' };
  const minute = instantOf(deadline, zone);
  if (!minute) return { code: 'no-such-hour' };
  if (minute > endsAt) return { code: 'after-event' };
  return { deadlineLocal: deadline, deadlineAt: new Date(minute.getTime() + 59_999) };
}

export const presentSettings = ({
  deadlineLocal,
  deadlineAt,
  eventId: _,
  ...rest
}: SettingsRecord): RsvpSettings => ({
  ...rest,
  deadline: deadlineLocal ? wallTimeFromSql(deadlineLocal) : '',
  deadlineAt: deadlineAt?.toISOString() ?? null,
});
