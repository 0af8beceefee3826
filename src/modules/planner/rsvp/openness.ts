import type { EventFacts } from '#modules/planner/events';

type Terms = { opened: boolean; deadlineAt: Date | null };

export type OpenState = { state: 'open' | 'not-open' | 'closed'; until: Date | null };

/**
 * Whether a party may answer at this instant. The last second of the deadline still counts, the one after does not; a
 * party with more time has it, also when the host never set a deadline. Nothing is taken for what is cancelled or over.
 */
export function opennessOf(
  event: Pick<EventFacts, 'status' | 'archived' | 'endsAt'>,
  terms: Terms,
  lateUntil: Date | null,
  now: Date,
): OpenState {
  if (event.status === 'cancelled' || event.archived || now > event.endsAt)
    return { state: 'closed', until: null };
  if (!terms.opened) return { state: 'not-open', until: null };
  const until = latest(terms.deadlineAt, lateUntil);
  return { state: until && now > until ? 'closed' : 'open', until };
}

const latest = (deadline: Date | null, late: Date | null): Date | null =>
  deadline && late && late > deadline ? late : deadline;
