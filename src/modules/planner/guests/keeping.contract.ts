import { z } from 'zod';
import { languages } from '#platform/i18n';
import { line, neededLine } from '#platform/text';
import { guestTypes } from './guest-codes.contract.ts';
import type { GuestQuery } from './list.contract.ts';

/** These guests, or all that a filter finds when the change is made. */
export type GuestSelection = { ids: string[] } | { matching: GuestQuery };

export const guestChangeKinds = [
  'tag',
  'untag',
  'group',
  'ungroup',
  'type',
  'language',
  'invited-by',
  'remove',
] as const;

const Tagged = neededLine(40);
/** What is done to many guests at once. */
export const GuestChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('tag'), value: Tagged }),
  z.object({ what: z.literal('untag'), value: Tagged }),
  z.object({ what: z.literal('group'), value: z.uuid('required') }),
  z.object({ what: z.literal('ungroup'), value: z.uuid('required') }),
  z.object({ what: z.literal('type'), value: z.enum(guestTypes, 'required') }),
  z.object({ what: z.literal('language'), value: z.enum(languages, 'required') }),
  z.object({ what: z.literal('invited-by'), value: line(80) }),
  z.object({ what: z.literal('remove') }),
]);
export type GuestChange = z.output<typeof GuestChange>;

export const MOST_GROUPS = 100;
export const MOST_FIELDS = 30;
export const fieldKinds = ['text', 'number', 'yes-no', 'choice'] as const;

export const GroupForm = z.object({ name: neededLine(80) });
export const FieldForm = z
  .object({
    label: neededLine(80),
    kind: z.enum(fieldKinds, 'required'),
    choices: z.array(neededLine(80)).max(40, 'too-many'),
  })
  .transform(({ choices, ...field }) => ({
    ...field,
    choices: field.kind === 'choice' ? [...new Set(choices)] : [],
  }))
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length > 0, {
    path: ['choices'],
    error: 'required',
  });
export type FieldForm = z.input<typeof FieldForm>;

/** What somebody else changed while a form was open: its fields, as they were and as they are. */
export type Difference = { field: string; was: unknown; is: unknown };
