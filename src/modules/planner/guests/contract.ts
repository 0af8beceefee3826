import { z } from 'zod';
import { type Language, languages } from '#platform/i18n';
import { line, paragraphs } from '#platform/text';
import {
  type AccessNeed,
  type Age,
  accessNeeds,
  ages,
  type GuestDiet,
  type GuestType,
  guestDiets,
  guestTypes,
  type Reply,
  type Severity,
  severities,
} from './guest-codes.contract.ts';

export * from './export.contract.ts';
export * from './guest-codes.contract.ts';

export * from './import.contract.ts';
export * from './keeping.contract.ts';
export * from './list.contract.ts';
export * from './privacy.contract.ts';

/** An address that may be missing. */
const MaybeEmail = line(254)
  .transform((value) => value.toLowerCase())
  .refine((value) => value === '' || z.email().safeParse(value).success, 'email');
const MaybePhone = line(40).regex(/^$|^[+0-9 ()./-]{5,40}$/, 'phone');

export const Tag = line(40).min(1, 'required');
const Tags = z
  .array(Tag)
  .max(30, 'too-many')
  .transform((tags) => [...new Set(tags)]);

const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.array(z.enum(codes)).transform((chosen) => [...new Set(chosen)]);

/** Diet and needs: codes that are counted, and a few words for people. */
export const CareForm = z.object({
  diet: oneOf(guestDiets),
  severity: z.enum(severities).nullable(),
  dietNote: paragraphs(500),
  needs: paragraphs(500),
  access: oneOf(accessNeeds),
});
export type CareFields = z.output<typeof CareForm>;

const Person = z.object({
  firstName: line(80),
  lastName: line(80),
  email: MaybeEmail,
  phone: MaybePhone,
  town: line(100),
});

/** What a guest may correct by their own link. */
export const OwnDetailsForm = Person.extend(CareForm.shape).refine(
  ({ firstName, lastName }) => firstName !== '' || lastName !== '',
  { path: ['firstName'], error: 'required' },
);
export type OwnDetailsForm = z.input<typeof OwnDetailsForm>;

const Guest = Person.extend({
  age: z.enum(ages),
  type: z.enum(guestTypes),
  invitedBy: line(80),
  tags: Tags,
  /** By the number of the host's own field. */
  custom: z.record(z.uuid(), line(500)),
}).extend(CareForm.shape);

export const GuestForm = Guest.refine(
  ({ firstName, lastName, type }) => firstName !== '' || lastName !== '' || type === 'plus-one',
  { path: ['firstName'], error: 'required' },
);
export type GuestForm = z.input<typeof GuestForm>;
export type GuestFields = z.output<typeof GuestForm>;

/** A guest about whom only the name is known. */
export const noDetails = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  town: '',
  age: 'adult',
  type: 'regular',
  invitedBy: '',
  tags: [],
  custom: {},
  diet: [],
  severity: null,
  dietNote: '',
  needs: '',
  access: [],
} satisfies GuestForm;

export const MOST_IN_PARTY = 50;

export const PartyForm = z.object({
  /** Empty: made from the names of its guests. */
  name: line(200),
  /** Empty: where its first guest with an address is reached. */
  email: MaybeEmail,
  phone: MaybePhone,
  language: z.enum(languages),
  companions: z.coerce.number('number').int('number').min(0, 'number').max(50, 'number'),
  note: paragraphs(2_000),
});
export type PartyForm = z.input<typeof PartyForm>;
export type PartyFields = z.output<typeof PartyForm>;

export const AddPartyForm = PartyForm.extend({
  guests: z.array(GuestForm).min(1, 'required').max(MOST_IN_PARTY, 'too-many'),
});
export type AddPartyForm = z.input<typeof AddPartyForm>;

export type GuestView = Omit<GuestFields, 'dietNote' | 'needs'> & {
  id: string;
  partyId: string;
  party: string;
  /** Null for who may not read them, `''` when there is nothing to read. */
  dietNote: string | null;
  needs: string | null;
  diet: GuestDiet[];
  severity: Severity | null;
  access: AccessNeed[];
  age: Age;
  type: GuestType;
  reply: Reply;
  version: number;
};

export type PartyView = {
  id: string;
  name: string;
  email: string;
  phone: string;
  language: Language;
  companions: number;
  note: string;
  /** When it put itself on the list; null for who was invited. */
  registeredAt: string | null;
  version: number;
  guests: GuestView[];
};

export type GuestRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'changed-meanwhile'
  | 'not-possible'
  | 'nothing-to-change'
  | 'too-many';

/** As many as one event may have; more is a mistake in a file. */
export const MOST_GUESTS = 50_000;
