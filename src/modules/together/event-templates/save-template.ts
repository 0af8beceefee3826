import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { TemplateContents } from './contents.ts';
import { MOST_TEMPLATES, SaveTemplateForm, type TemplateRefusal } from './contract.ts';
import type { EventTemplatesContext } from './event-templates-context.ts';
import { countTemplates, insertTemplate, takeName } from './templates-store.ts';

export type SaveTemplate = { eventId: string; form: SaveTemplateForm; by: Actor };

/** Keeps the shape of an event as a template of its workspace, for those who belong to it. */
export async function saveTemplate(
  { database, events, guests, rsvp, clock }: EventTemplatesContext,
  { eventId, form, by }: SaveTemplate,
): Promise<Result<{ id: string }, TemplateRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'end-event');
  if (!may.ok) return may;
  const parsed = SaveTemplateForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { name, description, ...keeps } = parsed.data;
  // Names of groups and fields, and questions, are of the guest list and its replies.
  const { rights } = may.value;
  if ((keeps.list && !rights.includes('see-guests')) || (keeps.replies && !rights.includes('see-replies')))
    return refuse('not-allowed');
  const own = await events.workspaces.list(by);
  return database.inTransaction(async (tx) => {
    const found = await events.outlineIn(tx, eventId);
    if (!found) return refuse('not-there');
    const { outline, partIds, starts, workspaceId } = found;
    if (!own.some(({ id }) => id === workspaceId)) return refuse('not-allowed');
    const id = newId();
    if (!(await takeName(tx, { id, workspaceId, name })))
      return refuse('invalid', { problems: [{ field: 'name', code: 'taken' }] });
    if ((await countTemplates(tx, workspaceId)) >= MOST_TEMPLATES) return refuse('too-many');
    const isKept = (_: unknown, nth: number) => keeps.programme || (outline.parts[nth]?.main ?? false);
    const { type, minutes, capacity, languages, visibility } = outline;
    const contents: TemplateContents = {
      version: 1,
      event: {
        type,
        minutes,
        capacity,
        languages,
        visibility,
        parts: outline.parts.filter(isKept).map((part) => ({ ...part, place: '' })),
      },
      replies: keeps.replies
        ? withoutWords(await rsvp.replyOutlineIn(tx, { eventId, starts, partIds: partIds.filter(isKept) }))
        : null,
      list: keeps.list ? await guests.listOutlineIn(tx, eventId) : null,
    };
    await insertTemplate(tx, { id, workspaceId, name, description, contents, savedAt: clock.now() });
    await record(tx, {
      by,
      action: 'event.save-template',
      subject: { type: 'event-template', id },
      scope: eventId,
      after: { name },
    });
    return accept({ id });
  });
}

/** The welcome and whom to ask are of one event. */
const withoutWords = (replies: NonNullable<TemplateContents['replies']>) => {
  const { welcome: _, contact: __, ...settings } = replies.settings;
  return { ...replies, settings };
};
