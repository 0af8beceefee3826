import { z } from 'zod';
import { Outline } from '#modules/planner/events';
import { ListOutline } from '#modules/planner/guests';
import { ReplyOutline } from '#modules/planner/rsvp';
import type { Brings } from './contract.ts';

/**
 * What is stored of an event: its shape. Nothing that speaks of one event or of people is in it: no title, no words to its
 * guests, no place, no money, no notes. A change of meaning is another version, beside this one.
 */
export const TemplateContents = z.object({
  version: z.literal(1),
  event: Outline.pick({
    type: true,
    minutes: true,
    capacity: true,
    languages: true,
    visibility: true,
    parts: true,
  }),
  replies: ReplyOutline.nullable(),
  list: ListOutline.nullable(),
});
export type TemplateContents = z.output<typeof TemplateContents>;

export const bringsOf = ({ event, replies, list }: TemplateContents): Brings => ({
  minutes: event.minutes,
  parts: event.parts.map(({ main, names, from, until }) => ({ main, names, from, until })),
  questions: replies?.questions.length ?? 0,
  reminders: replies?.settings.remindDays?.length ?? 0,
  groups: list?.groups.length ?? 0,
  fields: list?.fields.length ?? 0,
  tags: list?.tags.length ?? 0,
});
