import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { nearestInstantOf, shiftWallTime, wallTimeFromSql } from '#platform/zones';
import { insertQuestion, questionsOf } from './questions-store.ts';
import { settingsOf, writeSettings } from './settings-store.ts';

type Copy = {
  from: string;
  to: string;
  /** Of the old event's parts, the new one's. */
  parts: ReadonlyMap<string, string>;
  /** How many days later the new event is. */
  days: number;
  zone: string;
};

/** Takes replies on another event as on this one, with its questions; nobody can answer before its host opens it. */
export async function copyReplyTaking(tx: Tx, { from, to, parts, days, zone }: Copy): Promise<void> {
  const { eventId: _, version: __, ...settings } = await settingsOf(tx, from);
  await writeSettings(tx, to, 0, {
    ...settings,
    ...later(settings.deadlineLocal, days, zone),
    opened: false,
  });
  for (const { partId, whom, kind, labels, choices, required } of await questionsOf(tx, from)) {
    const part = partId === null ? null : parts.get(partId);
    if (part === undefined) continue;
    await insertQuestion(tx, {
      id: newId(),
      eventId: to,
      partId: part,
      whom,
      kind,
      labels,
      choices,
      required,
    });
  }
}

/** The deadline moves with the event, at its own hour. */
export async function moveDeadline(
  tx: Tx,
  { eventId, days, zone }: { eventId: string; days: number; zone: string },
): Promise<void> {
  const { eventId: _, version, ...settings } = await settingsOf(tx, eventId);
  if (settings.deadlineLocal && days !== 0)
    await writeSettings(tx, eventId, version, {
      ...settings,
      ...later(settings.deadlineLocal, days, zone),
    });
}

// A deadline lasts its whole minute.
function later(deadline: string | null, days: number, zone: string) {
  if (!deadline) return { deadlineLocal: null, deadlineAt: null };
  const deadlineLocal = shiftWallTime(wallTimeFromSql(deadline), { days });
  return { deadlineLocal, deadlineAt: new Date(nearestInstantOf(deadlineLocal, zone).getTime() + 59_999) };
}
