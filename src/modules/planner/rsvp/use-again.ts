import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { shiftWallTime, wallTimeFromSql } from '#platform/zones';
import { countMoreTime, shiftMoreTime } from './links-store.ts';
import { insertQuestion, questionsOf } from './questions-store.ts';
import { deadlineBefore, deadlineFor, lastingItsMinute, type ReplyOutline } from './reply-outline.ts';
import { settingsOf, writeSettings } from './settings-store.ts';

/** `partIds` in the order by which questions name their parts; a question about another part stays behind. */
type OnEvent = { eventId: string; starts: string; partIds: readonly string[] };

/** How an event takes replies, and what it asks. */
export async function replyOutlineIn(tx: Tx, { eventId, starts, partIds }: OnEvent): Promise<ReplyOutline> {
  const {
    eventId: _,
    version: __,
    opened: ___,
    deadlineAt: ____,
    deadlineLocal,
    ...settings
  } = await settingsOf(tx, eventId);
  const asked = await questionsOf(tx, eventId);
  return {
    settings,
    deadline: deadlineBefore(deadlineLocal, starts),
    questions: asked
      .filter(({ partId }) => partId === null || partIds.includes(partId))
      .map(({ partId, whom, kind, labels, choices, required }) => ({
        part: partId === null ? null : partIds.indexOf(partId),
        whom,
        kind,
        labels,
        choices,
        required,
      })),
  };
}

/** Takes replies on a new event as an outline says; nobody can answer before its host opens it. */
export async function takeRepliesAs(
  tx: Tx,
  {
    eventId,
    starts,
    partIds,
    zone,
    outline,
    now,
  }: OnEvent & { zone: string; outline: ReplyOutline; now: Date },
): Promise<void> {
  const { eventId: _, version, ...unsaid } = await settingsOf(tx, eventId);
  const said = Object.fromEntries(
    Object.entries(outline.settings).filter(([, value]) => value !== undefined),
  );
  await writeSettings(tx, eventId, version, {
    ...unsaid,
    ...said,
    ...deadlineFor(outline, { starts, zone, now }),
    opened: false,
  });
  for (const { part, ...question } of outline.questions) {
    const partId = part === null ? null : partIds[part];
    if (partId !== undefined) await insertQuestion(tx, { ...question, id: newId(), eventId, partId });
  }
}

/** What moves when an event does: reminders count from the deadline, and registration ends with it. */
export type DatesToMove = { remindDays: number[]; moreTime: number; registration: boolean };

export async function datesToMove(reader: Reader | Tx, eventId: string): Promise<DatesToMove> {
  const { remindDays, deadlineLocal, registration } = await settingsOf(reader, eventId);
  return {
    remindDays: deadlineLocal ? remindDays : [],
    moreTime: await countMoreTime(reader, eventId),
    registration,
  };
}

/**
 * The deadline moves with the event, at its own hour, and so does the time that single parties were given beyond it. Offers of
 * places stay: they last so many hours from when they were made.
 */
export async function moveDates(
  tx: Tx,
  { eventId, days, zone }: { eventId: string; days: number; zone: string },
): Promise<void> {
  if (days === 0) return;
  const { eventId: _, version, ...settings } = await settingsOf(tx, eventId);
  if (settings.deadlineLocal)
    await writeSettings(tx, eventId, version, {
      ...settings,
      ...lastingItsMinute(shiftWallTime(wallTimeFromSql(settings.deadlineLocal), { days }), zone),
    });
  await shiftMoreTime(tx, { eventId, days, zone });
}
