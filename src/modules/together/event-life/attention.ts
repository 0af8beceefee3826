import type { EventStatus } from '#modules/planner/events/contract';
import type { Glance } from '#modules/planner/rsvp/contract';
import type { Texts } from '#platform/i18n';
import type { Attention } from './contract.ts';

type Event = {
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  parts: readonly { id: string; main: boolean; names: Texts; capacity: number | null }[];
};

const DAY = 86_400_000;
const NEAR_DEADLINE = 7;
const NEAR_DAY = 14;
/** Invitations go out three months ahead; later than that somebody forgot. */
const TO_ANSWER = 90;

/** What somebody should look at, the most pressing first. Nothing of what is cancelled or over. */
export function attentionTo(event: Event, glance: Glance, now: Date): Attention[] {
  if (event.status === 'cancelled' || event.endsAt <= now) return [];
  const days = Math.ceil((event.startsAt.getTime() - now.getTime()) / DAY);
  const guests = Object.values(glance.guests).reduce((sum, n) => sum + n, 0);
  const silent = glance.parties - glance.answered;
  const deadline = glance.deadlineAt ? new Date(glance.deadlineAt) : undefined;
  const found: Attention[] = [];
  for (const { id, main, names, capacity } of event.parts) {
    const taken = glance.parts.find(({ partId }) => partId === id)?.taken ?? 0;
    if (capacity !== null && taken > capacity)
      found.push({ kind: 'part-over', names, main, by: taken - capacity });
  }
  if (glance.opened && silent > 0 && deadline && glance.deadline) {
    if (deadline < now) found.push({ kind: 'deadline-over', parties: silent });
    else if (deadline.getTime() - now.getTime() <= NEAR_DEADLINE * DAY)
      found.push({ kind: 'deadline-near', parties: silent, deadline: glance.deadline });
  }
  if (glance.guests.waiting > 0) found.push({ kind: 'waiting', guests: glance.guests.waiting });
  if (!glance.opened && glance.parties > 0 && silent > 0 && days <= TO_ANSWER)
    found.push({ kind: 'replies-not-open', parties: silent });
  if (event.status === 'planning' && days > 0 && days <= NEAR_DAY)
    found.push({ kind: 'not-confirmed', days });
  if (guests === 0) found.push({ kind: 'no-guests' });
  return found;
}
