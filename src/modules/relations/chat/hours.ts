import { addDays, wallClock, weekday } from '#platform/time';
import type { Hours } from './contract.ts';

export type ChatHours = {
  zone: string;
  /** `09:00`; from here until there, on days the shop does not rest. */
  chatFrom: string;
  chatUntil: string;
  closedWeekdays: readonly number[];
  closedDays: readonly string[];
};

const LOOKED_AHEAD = 60;

/** Whether somebody answers at once now, and when they begin again. */
export function hoursAt(hours: ChatHours, now: Date): Hours {
  const { day, time } = wallClock(now, hours.zone);
  const rests = (one: string) =>
    hours.closedWeekdays.includes(weekday(one)) || hours.closedDays.includes(one);
  if (!rests(day) && time >= hours.chatFrom && time < hours.chatUntil) return { open: true, opens: null };
  const first = time < hours.chatFrom ? day : addDays(day, 1);
  for (let ahead = 0; ahead < LOOKED_AHEAD; ahead++) {
    const next = addDays(first, ahead);
    if (!rests(next)) return { open: false, opens: { day: next, time: hours.chatFrom } };
  }
  return { open: false, opens: null };
}
