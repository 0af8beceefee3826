import type { EventOnDays, EventRow } from '#modules/planner/events/contract';
import type { Glance } from '#modules/planner/rsvp/contract';
import type { Texts } from '#platform/i18n';

export const LATEST_ACTS = 5;

/** Something about an event that somebody should look at. */
export type Attention =
  | { kind: 'deadline-near'; parties: number; deadline: string }
  | { kind: 'deadline-over'; parties: number }
  | { kind: 'replies-not-open'; parties: number }
  | { kind: 'part-over'; names: Texts; main: boolean; by: number }
  | { kind: 'waiting'; guests: number }
  | { kind: 'not-confirmed'; days: number }
  | { kind: 'no-guests' };

/** An act of an event's journal, as its team may read it. */
export type EventAct = {
  id: string;
  at: string;
  eventId: string;
  who: { kind: 'account' | 'visitor' | 'system'; name: string | null };
  action: string;
  /** What was changed, field by field; `null` where the value is not for this reader. */
  changes: { field: string; before: string | null; after: string | null }[];
};
export type EventActivity = { acts: EventAct[]; next: string | null };

export type EventOrdersGlance = { count: number; totalMinor: number; currency: string | null };

/** What stands first on an event's page; null for what this person may not see. */
export type EventOverview = {
  glance: Glance | null;
  orders: EventOrdersGlance | null;
  latest: EventAct[] | null;
  attention: Attention[];
};

export type DashboardEvent = EventRow & { glance: Glance | null; attention: Attention[] };

export type Dashboard = {
  coming: DashboardEvent[];
  /** Of all that are coming, also those that are not shown. */
  total: number;
  month: { month: string; events: EventOnDays[] };
  latest: (EventAct & { event: string })[];
};

export type EventLifeRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'changed-meanwhile'
  | 'not-possible'
  | 'too-many';

/** What a copy of an event may take along besides its details. What stands after `guests` is of the guest list. */
export const copied = [
  'parts',
  'team',
  'questions',
  'guests',
  'groups',
  'fields',
  'notes',
  'diet',
  'health',
] as const;
export type Copied = (typeof copied)[number];
export type CopyForm = { title: string; starts: string } & Record<Copied, boolean>;

/** What cancelling, moving or deleting an event touches. */
export type Touched = {
  guests: number;
  accepted: number;
  answered: number;
  parts: number;
  orders: number;
  move: Moved | null;
};

type Shift = { before: string; after: string };

/** Where the dates of an event go with it. */
export type Moved = {
  starts: string;
  days: number;
  deadline: Shift | null;
  /** The days on which who has not answered is reminded. */
  reminders: Shift[];
  /** Parties that were given time of their own. */
  moreTime: number;
  /** Strangers may register, until the same deadline. */
  registration: boolean;
};
