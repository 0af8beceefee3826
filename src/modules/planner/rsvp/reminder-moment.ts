import { nearestInstantOf, shiftWallTime, type WallTime } from '#platform/zones';

type Deadline = { deadlineLocal: WallTime; deadlineAt: Date; zone: string; remindDays: readonly number[] };

/** So long after its hour a reminder still makes sense: a program that stood still for a night catches up, and nothing older goes out. */
const WITHIN_MS = 24 * 3_600_000;

/** The hour of a reminder: ten in the morning on the wall of the event's zone, so many days before the day of the deadline. */
export const reminderAt = ({ deadlineLocal, zone }: Deadline, days: number): Date =>
  nearestInstantOf(shiftWallTime(`${deadlineLocal.slice(0, 10)}T10:00`, { days: -days }), zone);

/** The reminder that is due at this instant, if one is: the latest whose hour has come, and not too long ago. */
export function dueReminder(deadline: Deadline, now: Date): { days: number; at: Date } | undefined {
  if (now >= deadline.deadlineAt) return undefined;
  return [...deadline.remindDays]
    .sort((a, b) => a - b)
    .map((days) => ({ days, at: reminderAt(deadline, days) }))
    .find(({ at }) => at <= now && now.getTime() - at.getTime() < WITHIN_MS);
}
