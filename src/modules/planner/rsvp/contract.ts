import { z } from 'zod';
import type { CareFields, Reply } from '#modules/planner/guests/contract';
import type { Language, Texts } from '#platform/i18n';
import { line, neededTexts, paragraphs, texts } from '#platform/text';
import { type Answer, answers } from './reply-codes.contract.ts';

export * from './given-reply.contract.ts';
export * from './glance.contract.ts';
export * from './registration/registration.contract.ts';
export * from './replies-query.contract.ts';
export * from './reply-codes.contract.ts';

/**
 * What becomes of places that come free. `in-turn`: the party that waits longest, and nobody passes it, even when it does
 * not fit. `who-fits`: the party that waits longest among those that fit.
 */
export const waitingRules = ['off', 'in-turn', 'who-fits'] as const;
export type WaitingRule = (typeof waitingRules)[number];

export const questionKinds = ['text', 'choice', 'several', 'yes-no', 'meal'] as const;
export type QuestionKind = (typeof questionKinds)[number];
export type Whom = 'party' | 'guest';
export type Choice = { id: string; names: Texts };

export const SettingsForm = z.object({
  opened: z.boolean(),
  /** On the wall of the event's zone; empty for no deadline. */
  deadline: z.string().regex(/^$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'required'),
  maybe: z.boolean(),
  companionsCount: z.boolean(),
  waiting: z.enum(waitingRules),
  offerHours: z.coerce.number('number').int('number').min(0, 'number').max(720, 'number'),
  remindDays: z
    .array(z.int('number').min(1, 'number').max(365, 'number'))
    .max(5, 'too-many')
    .transform((days) => [...new Set(days)].sort((a, b) => b - a)),
  registration: z.boolean(),
  /** How many people one registration may be for. */
  registrationMost: z.coerce.number('number').int('number').min(1, 'number').max(20, 'number').default(4),
  welcome: texts(500),
  /** Whom guests ask, as they read it: a name, a number, an address. */
  contact: line(200).default(''),
});
export type SettingsForm = z.input<typeof SettingsForm>;
export type RsvpSettings = Omit<z.output<typeof SettingsForm>, 'welcome'> & {
  welcome: Texts;
  deadlineAt: string | null;
  version: number;
};

export const QuestionForm = z
  .object({
    partId: z.uuid().nullable(),
    whom: z.enum(['party', 'guest']),
    kind: z.enum(questionKinds),
    labels: neededTexts(200),
    choices: z.array(z.object({ id: z.string().max(40), names: neededTexts(120) })).max(30, 'too-many'),
    required: z.boolean(),
  })
  .refine(({ kind, choices }) => !['choice', 'several', 'meal'].includes(kind) || choices.length > 1, {
    path: ['choices'],
    error: 'two-choices',
  })
  .refine(({ kind, whom }) => kind !== 'meal' || whom === 'guest', {
    path: ['whom'],
    error: 'meal-is-eaten-by-one',
  });
export type QuestionForm = z.input<typeof QuestionForm>;
export type QuestionView = {
  id: string;
  partId: string | null;
  whom: Whom;
  kind: QuestionKind;
  labels: Texts;
  choices: Choice[];
  required: boolean;
};

/** Answers to the host's questions: by the question's number, words or the numbers of what was chosen. */
const Said = z.record(z.uuid(), z.union([paragraphs(1_000), z.array(z.string().max(40)).max(30)]));
const Answers = z.record(z.uuid(), z.enum(answers));
const Companion = z.object({
  firstName: line(80).min(1, 'required'),
  lastName: line(80),
  answers: Answers,
  said: Said,
});

/** A party's whole reply: for each of its guests and companions, part by part. */
export const ReplyForm = z.object({
  guests: z.array(z.object({ id: z.uuid(), answers: Answers, said: Said })).max(100),
  companions: z.array(Companion).max(50, 'too-many'),
  said: Said,
  note: paragraphs(1_000),
});
export type ReplyForm = z.input<typeof ReplyForm>;
export type ReplyFields = z.output<typeof ReplyForm>;

/** What a reply came to: for each part that was asked about, what stands now. */
export type Replied = {
  /** The same had been said before: nothing was changed, nobody was written to. */
  unchanged: boolean;
  /** Parts for which the party now waits. */
  waiting: string[];
  reply: Reply;
  version: number;
};

export type ReplyRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'closed'
  | 'not-open'
  | 'full'
  | 'too-many-companions'
  | 'too-many'
  | 'invalid'
  | 'nobody'
  | 'changed-meanwhile'
  | 'not-possible';

/** A round of invitations: how many are asked, and how far it is. */
export type RoundView = {
  id: string;
  begunBy: string;
  begunAt: string;
  finished: boolean;
  total: number;
  sent: number;
  noAddress: number;
  tooOften: number;
};

/** What is printed for a party: `code` is the link as an SVG to be scanned. */
export type InvitationCard = {
  partyId: string;
  name: string;
  language: Language;
  url: string;
  code: string;
};

/** Whether replies are taken now, and for how long, as a party's page says it. */
export type Openness = { state: 'open' | 'not-open' | 'closed'; until: string | null };

/** What a party sees behind its link. */
export type ReplyPage = {
  event: {
    id: string;
    title: string;
    zone: string;
    starts: string;
    ends: string;
    venue: { name: string; street: string; postcode: string; town: string; country: string };
    cancelled: boolean;
    over: boolean;
    languages: Language[];
    /** Its page for everybody, without the language; null while there is none. */
    pagePath: string | null;
  };
  party: { id: string; name: string; language: Language; companions: number };
  parts: {
    id: string;
    main: boolean;
    names: Texts;
    starts: string;
    ends: string;
    place: string;
    /** No place is left for anybody new; the party may wait when `waits`. */
    full: boolean;
  }[];
  waits: boolean;
  maybe: boolean;
  welcome: Texts;
  /** Whom to ask; empty when the host named nobody. */
  contact: string;
  questions: QuestionView[];
  guests: ReplyGuest[];
  note: string;
  said: Record<string, string | string[]>;
  answeredAt: string | null;
  openness: Openness;
  /** Places that are kept for this party, and until when. */
  offers: { partId: string; until: string }[];
};

export type ReplyGuest = {
  id: string;
  firstName: string;
  lastName: string;
  brought: boolean;
  answers: Record<string, Answer | 'waiting'>;
  said: Record<string, string | string[]>;
  details: OwnDetails;
};
/** What a guest may correct by their own link. */
export type OwnDetails = CareFields & { email: string; phone: string; town: string };
