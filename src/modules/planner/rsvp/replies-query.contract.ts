import { z } from 'zod';

/** The views of the list of parties, by what they said and whether they were asked. */
export const replyFilters = [
  'unanswered',
  'accepted',
  'declined',
  'tentative',
  'waiting',
  'not-invited',
  'not-opened',
  'no-address',
] as const;
export type ReplyFilter = (typeof replyFilters)[number];

export const RepliesQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.enum(replyFilters).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(99_999).optional().catch(undefined),
});
export type RepliesQuery = {
  q?: string | undefined;
  state?: ReplyFilter | undefined;
  page?: number | undefined;
};

export type PartyRow = {
  id: string;
  name: string;
  email: string;
  people: number;
  accepted: number;
  declined: number;
  tentative: number;
  waiting: number;
  answeredAt: string | null;
  via: 'link' | 'phone' | 'paper' | 'registration' | null;
  takenBy: string | null;
  note: string;
  invitedAt: string | null;
  openedAt: string | null;
  lateUntil: string | null;
};
export type PartyList = { rows: PartyRow[]; total: number; page: number; pages: number };

export type PartFigures = {
  partId: string;
  accepted: number;
  declined: number;
  tentative: number;
  waiting: number;
  /** Places taken, offers included, and how many there are. */
  taken: number;
};
export type RepliesFigures = {
  parties: number;
  people: number;
  answered: number;
  invited: number;
  opened: number;
  parts: PartFigures[];
  /** First answers of each day, on the clock of the event's zone. */
  days: { day: string; parties: number }[];
  groups: { name: string; people: number; accepted: number }[];
};

export type KitchenFigures = {
  /** Of those who come, by question and choice. */
  meals: { questionId: string; choiceId: string; count: number }[];
  diets: { diet: string; severity: 'preference' | 'intolerance' | 'severe' | null; count: number }[];
  guests: {
    id: string;
    name: string;
    party: string;
    diet: string[];
    severity: 'preference' | 'intolerance' | 'severe' | null;
    /** Null for who may not read notes on health. */
    note: string | null;
    meals: { questionId: string; choiceId: string }[];
  }[];
};

export type LineRow = {
  partId: string;
  partyId: string;
  name: string;
  places: number;
  since: string;
  offeredUntil: string | null;
};
