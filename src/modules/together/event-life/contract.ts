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

/** What a copy of an event takes along besides its details. */
export type CopyForm = {
  title: string;
  starts: string;
  parts: boolean;
  team: boolean;
  questions: boolean;
  guests: boolean;
};

/** What cancelling, moving or deleting an event touches. */
export type Touched = {
  guests: number;
  accepted: number;
  answered: number;
  parts: number;
  orders: number;
  move: { starts: string; days: number; deadline: { before: string; after: string } | null } | null;
};
