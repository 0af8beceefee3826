import { z } from 'zod';
import type { Language, Texts } from '#platform/i18n';
import { countIn } from '#platform/text';
import { LONGEST } from './limits.contract.ts';

export * from './limits.contract.ts';

const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .refine((text) => !invisible.test(text), 'unreadable');
/** Line breaks are the only control characters that somebody's words need. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.length <= max, 'too-long')
    .refine((text) => !invisible.test(text.replace(/[\n\t]/g, ' ')), 'unreadable');

/** What a buyer says; `author` is the name they want to be shown, or nothing. */
export const ReviewRequest = z.object({
  stars: z.coerce.number('required').int('required').min(1, 'required').max(5, 'required'),
  title: line(LONGEST.title),
  text: words(LONGEST.text),
  author: line(LONGEST.author),
});
export type ReviewRequest = { stars: string | number; title: string; text: string; author: string };

export const reviewStates = ['waiting', 'published', 'rejected'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const decisions = ['publish', 'reject', 'unpublish'] as const;
export type Decision = (typeof decisions)[number];
export const Reason = line(LONGEST.reason).min(1, 'required');
export const Answer = words(LONGEST.answer);

/** What an address of the office asks; what it says wrongly is not asked. */
export const ReviewQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.enum(reviewStates).optional().catch(undefined),
  stars: countIn(5),
  sort: z.enum(['newest', 'oldest']).optional().catch(undefined),
  page: countIn(99_999),
});
export type ReviewQuery = {
  q?: string | undefined;
  state?: ReviewState | undefined;
  stars?: number | undefined;
  sort?: 'newest' | 'oldest' | undefined;
  page?: number | undefined;
};

type Said = { stars: number; title: string; text: string; author: string };

/** A line of somebody's own order, with what they said of it. */
export type ReviewableLine = {
  lineId: string;
  names: Texts;
  optionNames: Texts[];
  imageKey: string | null;
  review: (Said & { state: ReviewState; reason: string; answer: string }) | null;
};

/** As it stands on the product's page. */
export type PublishedReview = Said & {
  id: string;
  language: Language;
  writtenAt: string;
  answer: { text: string; at: string } | null;
};
export type PublishedPage = { reviews: PublishedReview[]; total: number; page: number; pages: number };

export type ReviewRow = Omit<Said, 'text'> & {
  id: string;
  excerpt: string;
  state: ReviewState;
  product: Texts;
  orderNumber: string;
  writtenAt: string;
  answered: boolean;
};
export type ReviewList = { rows: ReviewRow[]; total: number; waiting: number; page: number; pages: number };

export type ReviewView = Said & {
  id: string;
  version: number;
  language: Language;
  state: ReviewState;
  reason: string;
  product: Texts;
  imageKey: string | null;
  /** Where the product stands in the shop; null when it is not there any more. */
  slug: string | null;
  orderNumber: string;
  contactName: string;
  writtenAt: string;
  decided: { at: string; by: string | null } | null;
  answer: { text: string; at: string; by: string | null } | null;
  /** What this reader may decide now. */
  decisions: Decision[];
  mayAnswer: boolean;
};

export type ReviewProblem = { field: string; code: string };
export type WriteRefusal = 'not-there' | 'not-delivered' | 'already-decided' | 'invalid' | 'too-many';
export type DecideRefusal = 'not-allowed' | 'not-there' | 'changed-meanwhile' | 'not-possible' | 'invalid';
