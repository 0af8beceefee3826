import type { Age, GuestDiet, GuestType, Reply, Severity } from './guest-codes.contract.ts';

/** The columns of an exported list, in their order; the host's own fields follow. */
export const fileColumns = [
  'firstName',
  'lastName',
  'household',
  'reply',
  'email',
  'phone',
  'town',
  'type',
  'age',
  'invitedBy',
  'tags',
  'groups',
  'diet',
  'severity',
  'dietNote',
  'needs',
  'language',
  'companions',
  'note',
] as const;
export type FileColumn = (typeof fileColumns)[number];

/** The words of a file, in the language of who asks. */
export type GuestFileWords = {
  head: Record<FileColumn, string>;
  reply: Record<Reply, string>;
  type: Record<GuestType, string>;
  age: Record<Age, string>;
  diet: Record<GuestDiet, string>;
  severity: Record<Severity, string>;
};
