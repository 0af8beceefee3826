import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { eventPageSections, type SectionRecord } from '../event-page.rows.ts';
import type { SectionView } from '../section.contract.ts';

/** The sections of a page in their order. */
export const sectionsOf = (reader: Reader | Tx, eventId: string): Promise<SectionRecord[]> =>
  reader
    .select()
    .from(eventPageSections)
    .where(and(eq(eventPageSections.eventId, eventId), isNull(eventPageSections.removedAt)))
    .orderBy(asc(eventPageSections.position), asc(eventPageSections.id));

/** Puts sections at the end of a page; the number of the first. */
export async function insertSections(
  tx: Tx,
  eventId: string,
  sections: readonly Omit<SectionView, 'id'>[],
): Promise<string> {
  const [last] = await tx
    .select({ position: max(eventPageSections.position) })
    .from(eventPageSections)
    .where(eq(eventPageSections.eventId, eventId));
  const from = (last?.position ?? -1) + 1;
  const rows = sections.map((section, at) => ({ ...section, id: newId(), eventId, position: from + at }));
  await tx.insert(eventPageSections).values(rows);
  return rows[0]?.id ?? '';
}

/** False for a section that is not of this page. */
export async function updateSection(
  tx: Tx,
  eventId: string,
  id: string,
  change: Partial<Omit<SectionRecord, 'id' | 'eventId'>>,
): Promise<boolean> {
  const changed = await tx
    .update(eventPageSections)
    .set(change)
    .where(and(eq(eventPageSections.id, id), eq(eventPageSections.eventId, eventId)))
    .returning({ id: eventPageSections.id });
  return changed.length > 0;
}

/** The sections in this order. */
export async function orderSections(tx: Tx, eventId: string, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update event_page_sections s set position = o.place
    from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality as o(id, place)
    where s.id = o.id and s.event_id = ${eventId}`);
}
