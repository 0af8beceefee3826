import { eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Refused, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { FieldForm, GroupForm, type GuestRefusal, MOST_FIELDS, MOST_GROUPS } from './contract.ts';
import {
  countGroups,
  deleteField,
  deleteGroup,
  fieldsOf,
  hasGroup,
  insertField,
  insertGroup,
  renameGroup,
} from './groups-store.ts';
import type { GuestsContext } from './guests-context.ts';

type Of = { eventId: string; by: Actor };
type Done = Promise<Result<{ id: string }, GuestRefusal>>;

const taken = (field: string) => refuse('invalid', { problems: [{ field, code: 'taken' }] });

/** A named group beside the households: "choir", "bus from Ghent". */
export async function addGroup(context: GuestsContext, { eventId, name, by }: Of & { name: string }): Done {
  const parsed = GroupForm.safeParse({ name });
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return keep(context, { eventId, by }, async (tx) => {
    if ((await countGroups(tx, eventId)) >= MOST_GROUPS) return refuse('too-many', { most: MOST_GROUPS });
    const id = newId();
    if (!(await insertGroup(tx, { id, eventId, name: parsed.data.name }))) return taken('name');
    return { action: 'guests.add-group', id, after: { name: parsed.data.name } };
  });
}

export async function changeGroup(
  context: GuestsContext,
  { eventId, groupId, name, by }: Of & { groupId: string; name: string },
): Done {
  const parsed = GroupForm.safeParse({ name });
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return keep(context, { eventId, by }, async (tx) => {
    if (!isId(groupId) || !(await hasGroup(tx, eventId, groupId))) return refuse('not-there');
    if (!(await renameGroup(tx, eventId, groupId, parsed.data.name))) return taken('name');
    return { action: 'guests.change-group', id: groupId, after: { name: parsed.data.name } };
  });
}

/** The group goes; its guests stay. */
export const removeGroup = (
  context: GuestsContext,
  { eventId, groupId, by }: Of & { groupId: string },
): Done =>
  keep(context, { eventId, by }, async (tx) => {
    const [gone] = isId(groupId) ? await deleteGroup(tx, eventId, groupId) : [];
    if (!gone) return refuse('not-there');
    return { action: 'guests.remove-group', id: groupId, after: { name: gone.name } };
  });

/** A column of the host's own. */
export async function addField(
  context: GuestsContext,
  { eventId, form, by }: Of & { form: FieldForm },
): Done {
  const parsed = FieldForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return keep(context, { eventId, by }, async (tx) => {
    const there = await fieldsOf(tx, eventId);
    if (there.length >= MOST_FIELDS) return refuse('too-many', { most: MOST_FIELDS });
    const id = newId();
    if (!(await insertField(tx, { ...parsed.data, id, eventId, position: there.length })))
      return taken('label');
    return { action: 'guests.add-field', id, after: { label: parsed.data.label } };
  });
}

/** The column goes, with what stands in it. */
export const removeField = (
  context: GuestsContext,
  { eventId, fieldId, by }: Of & { fieldId: string },
): Done =>
  keep(context, { eventId, by }, async (tx) => {
    if (!isId(fieldId) || !(await deleteField(tx, eventId, fieldId))) return refuse('not-there');
    return { action: 'guests.remove-field', id: fieldId, after: {} };
  });

type Kept = { action: string; id: string; after: Record<string, unknown> };

async function keep(
  { database, events, realtime }: GuestsContext,
  { eventId, by }: Of,
  act: (tx: Tx) => Promise<Kept | Refused<GuestRefusal>>,
): Done {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const kept = await act(tx);
    if ('ok' in kept) return kept;
    const { action, id, after } = kept;
    await record(tx, { by, action, subject: { type: 'guest-list', id }, scope: eventId, after });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ id });
  });
}
