import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { type EventFields, EventForm, type EventRefusal } from './contract.ts';
import { spanOf } from './event-times.ts';
import type { EventsContext } from './events-context.ts';
import { insertEvent, isMember, joinTeam, personalWorkspace } from './events-store.ts';
import { type OutlinePart, partsFrom } from './life/outline.ts';

/** `workspaceId` is one the person belongs to; without it the event is in their own. */
export type CreateEvent = { form: EventForm; workspaceId?: string; by: Actor };

/** A new event, with one main part as long as itself; whoever makes it leads it. */
export const createEvent = (
  context: EventsContext,
  input: CreateEvent,
): Promise<Result<{ id: string }, EventRefusal>> =>
  context.database.inTransaction((tx) => createEventIn(context, tx, input));

/** The same with a programme, for who gives the event more in the same transaction; tells the numbers of its parts, in their order. */
export async function createEventIn(
  { clock }: Pick<EventsContext, 'clock'>,
  tx: Tx,
  { form, workspaceId, parts = [itself], by }: CreateEvent & { parts?: readonly OutlinePart[] },
): Promise<Result<{ id: string; partIds: string[] }, EventRefusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const read = readEventForm(form);
  if (!read.ok) return read;
  const { fields, span } = read.value;
  const now = clock.now();
  if (workspaceId && !(await isMember(tx, workspaceId, by.accountId))) return refuse('not-there');
  const id = newId();
  const event = {
    ...columnsOf(fields),
    ...span,
    id,
    workspaceId:
      workspaceId ?? (await personalWorkspace(tx, { accountId: by.accountId, name: by.name, now })),
    createdAt: now,
  };
  const made = partsFrom(parts, { eventId: id, starts: fields.starts, zone: fields.zone }).map((part) =>
    part.main ? { ...part, ...span, capacity: fields.capacity } : part,
  );
  await insertEvent(tx, event, made);
  await joinTeam(tx, { eventId: id, accountId: by.accountId, role: 'lead', joinedAt: now });
  await record(tx, {
    by,
    action: 'event.create',
    subject: { type: 'event', id },
    scope: id,
    after: { title: fields.title, starts: fields.starts },
  });
  return accept({ id, partIds: made.map((part) => part.id) });
}

const itself: OutlinePart = {
  main: true,
  names: {},
  from: 0,
  until: 0,
  place: '',
  capacity: null,
  everybody: true,
};

/** The fields of a form and its span, or what is wrong with them, all at once. */
export function readEventForm(form: EventForm) {
  const parsed = EventForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const span = spanOf(parsed.data);
  if ('code' in span) return refuse('invalid', { problems: [span] });
  return accept({ fields: parsed.data, span });
}

/** What of the fields is stored as it is. */
export function columnsOf({ starts: _, ends: __, ...fields }: EventFields) {
  return fields;
}
