import type { EventRight } from '#modules/planner/events/contract';
import type { JournalRow } from '#platform/journal';
import type { EventAct } from './contract.ts';

/** Fields whose values may be read by everybody who sees the activity; of the others it is said that they changed. */
const open = [
  'title',
  'type',
  'status',
  'starts',
  'ends',
  'startsLocal',
  'endsLocal',
  'capacity',
  'visibility',
  'place',
  'everybody',
  'position',
  'role',
  'reason',
  'opened',
  'deadline',
  'waiting',
  'number',
  'guests',
  'parties',
  'accepted',
  'declined',
  'tentative',
  'via',
];
/** Not even that they changed is for everybody. */
const secret: Record<string, EventRight> = {
  privateNote: 'see-private',
  budgetMinor: 'see-budget',
  email: 'keep-team',
};
// They follow from others, or are numbers of ours.
const silent = ['startsAt', 'endsAt', 'version', 'extra', 'id'];

/** Chosen by hand: what stands in the journal is for the shop's owner, and more than a team may read. */
export function presentAct(row: JournalRow, rights: readonly EventRight[]): EventAct {
  const names = [...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})])];
  return {
    id: row.id,
    at: row.at,
    eventId: row.scope ?? '',
    who: { kind: row.actorKind as EventAct['who']['kind'], name: row.actorName },
    action: row.action,
    changes: names
      .filter((name) => !silent.includes(name) && (!secret[name] || rights.includes(secret[name])))
      .map((field) => {
        const readable = open.includes(field) || secret[field] !== undefined;
        const said = (value: unknown) => (readable && isPlain(value) ? String(value) : null);
        return { field, before: said(row.before?.[field]), after: said(row.after?.[field]) };
      }),
  };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
