import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { daysBetween } from '#platform/time';
import type { CopyForm, EventLifeRefusal } from './contract.ts';
import type { EventLifeContext } from './event-life-context.ts';

/** A new event like this one on another date, with what is chosen to come along; nobody has answered it. */
export async function copyEvent(
  { database, events, guests, rsvp, clock }: EventLifeContext,
  { eventId, form, by }: { eventId: string; form: CopyForm; by: Actor },
): Promise<Result<{ id: string }, EventLifeRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'end-event');
  if (!may.ok) return may;
  if (form.guests && !may.value.rights.includes('see-guests')) return refuse('not-allowed');
  const { title, starts } = form;
  return database.inTransaction(async (tx) => {
    const found = await events.outlineIn(tx, eventId);
    if (!found) return refuse('not-there');
    const { outline, partIds, workspaceId } = found;
    const kept = outline.parts.map((part) => form.parts || part.main);
    const made = await events.makeIn(tx, {
      outline: {
        ...outline,
        parts: outline.parts.filter((_, nth) => kept[nth]),
        // What this person may not read does not come along to where they lead.
        privateNote: may.value.rights.includes('see-private') ? outline.privateNote : '',
        budgetMinor: may.value.rights.includes('see-budget') ? outline.budgetMinor : null,
      },
      title,
      starts,
      workspaceId,
      ...(form.team && { teamOf: eventId }),
      by,
    });
    if (!made.ok) return made;
    const { id } = made.value;
    const parts = new Map(
      partIds
        .filter((_, nth) => kept[nth])
        .flatMap((partId, nth) => {
          const copy = made.value.partIds[nth];
          return copy ? [[partId, copy] as const] : [];
        }),
    );
    const days = daysBetween(found.starts.slice(0, 10), starts.slice(0, 10));
    if (form.questions)
      await rsvp.copyReplyTaking(tx, { from: eventId, to: id, parts, days, zone: outline.zone });
    if (form.guests) await guests.copyList(tx, { from: eventId, to: id, now: clock.now() });
    return accept({ id });
  });
}
