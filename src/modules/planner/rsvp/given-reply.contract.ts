import type { Reply } from '#modules/planner/guests/contract';
import type { Answer, ReplyVia } from './reply-codes.contract.ts';

export const givenSorts = ['newest', 'oldest', 'party'] as const;
export type GivenSort = (typeof givenSorts)[number];

/** Which replies somebody asks for; `status` is what one of the party says to `part`, or to any part. */
export type GivenQuery = {
  q?: string | undefined;
  status?: Answer | 'waiting' | undefined;
  part?: string | undefined;
  group?: string | undefined;
  updatedSince?: string | undefined;
  sort?: GivenSort | undefined;
  page: number;
  perPage: number;
};

/** A reply as it stands: a party has one at most, and its number is the party's. */
export type GivenReply = {
  id: string;
  eventId: string;
  party: string;
  /** To the main part. */
  status: Reply;
  via: ReplyVia;
  takenBy: string | null;
  guests: {
    id: string;
    firstName: string;
    lastName: string;
    /** The party brought them: they were not on the list. */
    companion: boolean;
    answers: Record<string, Answer | 'waiting'>;
    said: Record<string, string | string[]>;
  }[];
  said: Record<string, string | string[]>;
  note: string;
  firstAt: string;
  answeredAt: string;
  updatedAt: string;
  version: number;
};

export type GivenReplies = { rows: GivenReply[]; total: number; page: number };
