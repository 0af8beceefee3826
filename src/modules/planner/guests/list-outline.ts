import { z } from 'zod';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { neededLine } from '#platform/text';
import { FieldForm, MOST_FIELDS, MOST_GROUPS, Tag } from './contract.ts';
import { fieldsOf, groupNames, groupsCalled, insertField } from './groups-store.ts';
import { offerTags, tagsOf } from './offered-tags-store.ts';

export const MOST_OFFERED_TAGS = 200;

/** What a guest list is ordered by, without anybody on it. */
export const ListOutline = z.object({
  groups: z.array(neededLine(80)).max(MOST_GROUPS),
  fields: z.array(FieldForm).max(MOST_FIELDS),
  tags: z.array(Tag).max(MOST_OFFERED_TAGS),
});
export type ListOutline = z.output<typeof ListOutline>;

export async function listOutlineIn(reader: Reader | Tx, eventId: string): Promise<ListOutline> {
  const fields = await fieldsOf(reader, eventId);
  const tags = await tagsOf(reader, eventId);
  return {
    groups: await groupNames(reader, eventId),
    fields: fields.map(({ id: _, ...field }) => field),
    tags: tags.slice(0, MOST_OFFERED_TAGS),
  };
}

/** Gives the empty list of a new event its groups, fields and tags. */
export async function orderListAs(
  tx: Tx,
  { eventId, outline }: { eventId: string; outline: ListOutline },
): Promise<void> {
  await groupsCalled(
    tx,
    eventId,
    outline.groups.map((name) => ({ id: newId(), name })),
  );
  for (const [position, field] of outline.fields.entries())
    await insertField(tx, { ...field, id: newId(), eventId, position });
  await offerTags(tx, eventId, outline.tags);
}
