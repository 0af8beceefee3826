import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { changePage } from '../change-page.ts';
import type { PageRefusal } from '../contract.ts';
import type { PagesContext } from '../pages-context.ts';
import { MOST_SECTIONS, onceOnly, SectionForm } from '../section.contract.ts';
import { insertSections, orderSections, sectionsOf, updateSection } from './sections-store.ts';

type OfSection = { eventId: string; id: string; by: Actor };
export type SaveSection = { eventId: string; id?: string; form: SectionForm; by: Actor };

/** Writes a section: a new one stands last. */
export async function saveSection(
  context: PagesContext,
  { eventId, id, form, by }: SaveSection,
): Promise<Result<{ id: string }, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx) => {
    const parsed = SectionForm.safeParse(form);
    if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
    const stand = await sectionsOf(tx, eventId);
    const { kind } = parsed.data;
    const another = stand.some((one) => one.kind === kind && one.id !== id);
    if (another && onceOnly.includes(kind))
      return refuse('invalid', { problems: [{ field: 'kind', code: 'once-only' }] });
    if (id === undefined && stand.length >= MOST_SECTIONS) return refuse('too-many', { most: MOST_SECTIONS });
    if (id !== undefined && !(await updateSection(tx, eventId, id, parsed.data))) return refuse('not-there');
    const saved = id ?? (await insertSections(tx, eventId, [parsed.data]));
    await record(tx, {
      by,
      action: id ? 'page.change-section' : 'page.add-section',
      subject: { type: 'event', id: eventId },
      scope: eventId,
      after: { kind, shown: parsed.data.shown },
    });
    return accept({ id: saved });
  });
}

/** Shows a section one place sooner or later. */
export async function moveSection(
  context: PagesContext,
  { eventId, id, to, by }: OfSection & { to: 'up' | 'down' },
): Promise<Result<null, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx) => {
    const ids = (await sectionsOf(tx, eventId)).map((section) => section.id);
    const at = ids.indexOf(id);
    if (at < 0) return refuse('not-there');
    const other = Math.min(ids.length - 1, Math.max(0, at + (to === 'up' ? -1 : 1)));
    const [moved] = ids.splice(at, 1);
    ids.splice(other, 0, moved as string);
    await orderSections(tx, eventId, ids);
    return accept(null);
  });
}

/** Takes a section away, or back. */
export async function removeSection(
  context: PagesContext,
  { eventId, id, removed, by }: OfSection & { removed: boolean },
): Promise<Result<null, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx, { now }) => {
    if (!removed && (await sectionsOf(tx, eventId)).length >= MOST_SECTIONS)
      return refuse('too-many', { most: MOST_SECTIONS });
    if (!(await updateSection(tx, eventId, id, { removedAt: removed ? now : null })))
      return refuse('not-there');
    await record(tx, {
      by,
      action: removed ? 'page.remove-section' : 'page.restore-section',
      subject: { type: 'event', id: eventId },
      scope: eventId,
    });
    return accept(null);
  });
}
