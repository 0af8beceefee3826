import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { CopyForm, EventLifeRefusal } from './contract.ts';
import type { EventLifeContext } from './event-life-context.ts';

/** A new event like this one on another date, with what is chosen to come along; nobody has answered it. */
export async function copyEvent(
  { database, events, guests, rsvp, clock }: EventLifeContext,
  { eventId, form, by }: { eventId: string; form: CopyForm; by: Actor },
): Promise<Result<{ id: string }, EventLifeRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'end-event');
  if (!may.ok) return may;
  const { rights } = may.value;
  // A copy belongs to who makes it: what they may not read does not come along to where they lead.
  if ((form.guests || form.groups || form.fields) && !rights.includes('see-guests'))
    return refuse('not-allowed');
  if (form.health && !rights.includes('see-health')) return refuse('not-allowed');
  const { title, starts } = form;
  return database.inTransaction(async (tx) => {
    const found = await events.outlineIn(tx, eventId);
    if (!found) return refuse('not-there');
    const { outline, workspaceId } = found;
    const isKept = (_: unknown, nth: number) => form.parts || (outline.parts[nth]?.main ?? false);
    const made = await events.makeIn(tx, {
      outline: {
        ...outline,
        parts: outline.parts.filter(isKept),
        privateNote: rights.includes('see-private') ? outline.privateNote : '',
        budgetMinor: rights.includes('see-budget') ? outline.budgetMinor : null,
      },
      title,
      starts,
      workspaceId,
      ...(form.team && { teamOf: eventId }),
      by,
    });
    if (!made.ok) return made;
    const { id, partIds } = made.value;
    if (form.questions) {
      const kept = found.partIds.filter(isKept);
      await rsvp.takeRepliesAs(tx, {
        eventId: id,
        starts,
        partIds,
        zone: outline.zone,
        outline: await rsvp.replyOutlineIn(tx, { eventId, starts: found.starts, partIds: kept }),
        now: clock.now(),
      });
    }
    await guests.copyList(tx, { from: eventId, to: id, along: form });
    return accept({ id });
  });
}
