import type { Reply } from '#modules/planner/guests/contract';

/** How a part stands: guests by answer, places taken with what is offered, and what was asked about it. */
export type PartGlance = {
  partId: string;
  accepted: number;
  declined: number;
  tentative: number;
  waiting: number;
  taken: number;
  questions: number;
};

/** How the replies to an event stand, in figures. */
export type Glance = {
  eventId: string;
  /** Guests on the list by their answer to the main part. */
  guests: Record<Reply, number>;
  parties: number;
  answered: number;
  parts: PartGlance[];
  opened: boolean;
  /** On the wall of the event's zone, and as an instant. */
  deadline: string | null;
  deadlineAt: string | null;
};
