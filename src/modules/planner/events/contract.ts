import { z } from 'zod';
import { type Language, languages, type Texts } from '#platform/i18n';
import { line, neededLine, neededTexts, type Problem, paragraphs } from '#platform/text';
import type { EventRight, EventRole } from './rights.contract.ts';

export * from './comment.contract.ts';
export * from './rights.contract.ts';
export * from './team.contract.ts';
export * from './workspace.contract.ts';

export const eventTypes = [
  'wedding',
  'birthday',
  'anniversary',
  'christening',
  'communion',
  'party',
  'corporate',
  'conference',
  'funeral',
  'other',
] as const;
export type EventType = (typeof eventTypes)[number];

export const eventStatuses = ['planning', 'confirmed', 'ongoing', 'completed', 'cancelled'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** The clock on the wall of the event's zone, as a browser's `datetime-local` sends it. */
const Wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'required');

/** A number that may be left out: an empty field is none, not a nought. */
const optionalNumber = (min: number, max: number) =>
  z
    .union([z.number(), z.string().trim(), z.null()])
    .transform((value) => (value === '' || value === null ? null : Number(value)))
    .pipe(z.int('number').min(min, 'number').max(max, 'number').nullable());

export const Venue = z.object({
  name: line(120),
  street: line(200),
  postcode: line(12),
  town: line(100),
  country: line(60),
});
export type Venue = z.infer<typeof Venue>;
export const noVenue: Venue = { name: '', street: '', postcode: '', town: '', country: '' };

const GuestLanguages = z
  .array(z.enum(languages))
  .min(1, 'required')
  .transform((chosen) => [...new Set(chosen)]);

/** What a form, the API or a copy says of an event. Amounts in minor units. */
export const EventForm = z.object({
  title: neededLine(120),
  description: paragraphs(4_000),
  type: z.enum(eventTypes, 'required'),
  zone: z.string().min(1, 'required').max(64, 'zone'),
  starts: Wall,
  ends: Wall,
  venue: Venue,
  capacity: optionalNumber(1, 1_000_000),
  budgetMinor: optionalNumber(0, 100_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  languages: GuestLanguages,
  visibility: z.enum(['private', 'public'], 'required'),
  privateNote: paragraphs(8_000),
});
export type EventForm = z.input<typeof EventForm>;
export type EventFields = z.output<typeof EventForm>;

/** A part of an event: everybody's, or of those parties who are invited to it. */
export const PartForm = z.object({
  names: neededTexts(80),
  starts: Wall,
  ends: Wall,
  place: line(200),
  capacity: optionalNumber(1, 1_000_000),
  everybody: z.boolean(),
});
export type PartForm = z.input<typeof PartForm>;
export type PartFields = z.output<typeof PartForm>;

export type PartView = {
  id: string;
  main: boolean;
  names: Texts;
  /** On the wall of the event's zone, and as instants. */
  starts: string;
  ends: string;
  startsAt: string;
  endsAt: string;
  place: string;
  capacity: number | null;
  everybody: boolean;
};

/** What everybody on the team may know of an event; the rest is there for those with the right to it. */
export type EventView = {
  id: string;
  workspaceId: string;
  title: string;
  description: string;
  type: EventType;
  status: EventStatus;
  zone: string;
  starts: string;
  ends: string;
  startsAt: string;
  endsAt: string;
  venue: Venue;
  capacity: number | null;
  currency: string;
  languages: Language[];
  visibility: 'private' | 'public';
  endedReason: string;
  version: number;
  archived: boolean;
  /** Null for who may not see it. */
  budgetMinor: number | null;
  privateNote: string | null;
  parts: PartView[];
  /** What the reader is on this event, and may do. */
  role: EventRole;
  rights: EventRight[];
};

export type EventRow = Pick<
  EventView,
  | 'id'
  | 'title'
  | 'type'
  | 'status'
  | 'zone'
  | 'starts'
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'capacity'
  | 'archived'
  | 'role'
> & { workspace: string; rights: EventRight[] };

export const eventSorts = ['soonest', 'latest', 'newest', 'title'] as const;
export const EventQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  type: z.enum(eventTypes).optional().catch(undefined),
  status: z.enum(eventStatuses).optional().catch(undefined),
  /** Coming and running, over, or put away. */
  view: z.enum(['coming', 'past', 'archived']).optional().catch(undefined),
  sort: z.enum(eventSorts).optional().catch(undefined),
  workspace: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(99_999).optional().catch(undefined),
});
export type EventQuery = {
  q?: string | undefined;
  type?: EventType | undefined;
  status?: EventStatus | undefined;
  view?: 'coming' | 'past' | 'archived' | undefined;
  sort?: (typeof eventSorts)[number] | undefined;
  workspace?: string | undefined;
  page?: number | undefined;
};
/** An event in a calendar. */
export type EventOnDays = Pick<EventView, 'id' | 'title' | 'status'> & {
  day: string;
  lastDay: string;
  time: string;
};
export type EventList = { rows: EventRow[]; total: number; page: number; pages: number };

export type EventRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'changed-meanwhile'
  | 'not-possible'
  | 'too-many';
export type EventProblem = Problem;
