import { z } from 'zod';
import {
  type Age,
  ages,
  type GuestDiet,
  type GuestType,
  guestDiets,
  guestTypes,
  type Reply,
  replyStates,
  type Severity,
  severities,
} from './guest-codes.contract.ts';

export const guestSorts = ['name', 'first-name', 'party', 'newest', 'reply'] as const;
export type GuestSort = (typeof guestSorts)[number];

const one = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);

/** What an address of the list asks; what it cannot mean is not asked. */
export const GuestQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  reply: one(replyStates),
  group: id,
  party: id,
  tag: z.string().trim().min(1).max(40).optional().catch(undefined),
  type: one(guestTypes),
  age: one(ages),
  diet: one(guestDiets),
  severity: one(severities),
  /** Only those whom no mail reaches, neither at an address of their own nor at their party's. */
  email: one(['none']),
  sort: one(guestSorts),
  page: z.coerce.number().int().min(1).max(99_999).optional().catch(undefined),
});
export type GuestQuery = { [K in keyof z.output<typeof GuestQuery>]?: z.output<typeof GuestQuery>[K] };

export const guestFilters = [
  'reply',
  'group',
  'party',
  'tag',
  'type',
  'age',
  'diet',
  'severity',
  'email',
] as const;

export type GuestRow = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  town: string;
  partyId: string;
  party: string;
  age: Age;
  type: GuestType;
  tags: string[];
  diet: GuestDiet[];
  severity: Severity | null;
  reply: Reply;
  /** Their party put itself on the list of a public event. */
  registered: boolean;
};

export const GUESTS_PER_PAGE = 50;

export type GuestList = { rows: GuestRow[]; total: number; page: number; pages: number };

export type FieldView = {
  id: string;
  label: string;
  kind: 'text' | 'number' | 'yes-no' | 'choice';
  choices: string[];
};

/** What a list can be narrowed to, and how many stand there; replies under the filters that are set but their own. */
export type GuestChoices = {
  replies: Record<Reply, number>;
  /** On the whole list. */
  guests: number;
  parties: number;
  tags: { tag: string; count: number }[];
  groups: { id: string; name: string; count: number }[];
  fields: FieldView[];
};
