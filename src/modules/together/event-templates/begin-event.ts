import { laterOn } from '#modules/planner/events';
import type { EventForm } from '#modules/planner/events/contract';
import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { isWallTime, isZone } from '#platform/zones';
import type { TemplateRefusal } from './contract.ts';
import type { EventTemplatesContext } from './event-templates-context.ts';
import { findTemplate } from './see-templates.ts';

/** `key` names a template; the language is that of its words when it is a built-in one. */
export type BeginEvent = {
  key: string;
  form: EventForm;
  workspaceId?: string;
  language: Language;
  by: Actor;
};

/**
 * A new event that begins with what a template brings. A workspace's own makes events there and nowhere else. Without an end it
 * lasts as long as the template says.
 */
export async function beginEvent(
  context: EventTemplatesContext,
  { key, form, workspaceId, language, by }: BeginEvent,
): Promise<Result<{ id: string }, TemplateRefusal>> {
  const { database, events, guests, rsvp, clock } = context;
  const template = await findTemplate(context, { key, language, by });
  if (!template) return refuse('not-there');
  const { event, replies, list } = template.contents;
  const home = template.workspace?.id ?? workspaceId;
  return database.inTransaction(async (tx) => {
    const made = await events.createIn(tx, {
      form: withEnd(form, event.minutes),
      parts: event.parts,
      ...(home && { workspaceId: home }),
      by,
    });
    if (!made.ok) return made;
    const { id, partIds } = made.value;
    const { starts, zone } = form;
    if (replies)
      await rsvp.takeRepliesAs(tx, {
        eventId: id,
        starts,
        partIds,
        zone,
        outline: replies,
        now: clock.now(),
      });
    if (list) await guests.orderListAs(tx, { eventId: id, outline: list });
    return accept({ id });
  });
}

const withEnd = (form: EventForm, minutes: number): EventForm =>
  form.ends === '' && isWallTime(form.starts) && isZone(form.zone)
    ? { ...form, ends: laterOn(form.starts, minutes, form.zone).wall }
    : form;
