import { z } from 'zod';
import type { OrderPaymentState } from '#modules/shop/orders/contract';
import type { Language, Texts } from '#platform/i18n';
import type { VatLine } from '#platform/money';
import { line, neededLine, paragraphs } from '#platform/text';
import { isPlainDay } from '#platform/time';
import type { Draft } from './draft.contract.ts';
import { type QuoteState, quoteStates } from './states.contract.ts';

export * from './draft.contract.ts';
export * from './states.contract.ts';

const day = z.string().refine(isPlainDay, 'date');
const none = z.literal('').transform(() => null);
const optionalDay = day.or(none).nullable().default(null);
const guests = z.coerce.number('number').int('number').min(1, 'number').max(5000, 'number').nullable();
const optionalGuests = none.or(guests).default(null);

const MOST_THINGS = 100;
/** A thing somebody has in mind; what it costs is for the proposal to say. */
export const WishedThing = z.object({
  variantId: z.uuid(),
  quantity: z.coerce.number().int().min(1).max(9999),
  personalText: z.string().trim().max(500).default(''),
});
export type WishedThing = z.infer<typeof WishedThing>;

const occasion = {
  eventType: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable()
    .or(none)
    .catch(null)
    .default(null),
  day: optionalDay,
  guests: optionalGuests,
  postcode: line(12).default(''),
  town: line(100).default(''),
};
const person = {
  name: neededLine(120),
  email: z.email('email').max(200, 'too-long'),
  phone: line(40).default(''),
};

/** What a visitor asks. */
export const QuoteRequest = z
  .object({
    ...person,
    ...occasion,
    wish: paragraphs(4000).default(''),
    things: z.array(WishedThing).max(MOST_THINGS).default([]),
  })
  .refine(({ wish, things }) => wish !== '' || things.length > 0, { path: ['wish'], error: 'required' });
export type QuoteRequest = z.input<typeof QuoteRequest>;

/** Who it is for and what it is about, as the office keeps it. */
export const QuoteFacts = z.object({
  ...person,
  ...occasion,
  language: z.enum(['en', 'nl', 'fr']).default('nl'),
  wish: paragraphs(4000).default(''),
});
export type QuoteFacts = z.input<typeof QuoteFacts>;

export const MessageRequest = z.object({ text: paragraphs(4000).refine((text) => text !== '', 'required') });

/** What a customer says to one option. Its total is only compared, so that no other price is agreed than was read. */
export const AcceptRequest = z.object({
  version: z.coerce.number().int().min(1),
  optionId: z.uuid(),
  shownTotal: z.coerce.number().int().min(0),
  name: neededLine(120),
  phone: neededLine(40).regex(/^[+0-9 ()./-]{6,40}$/, 'phone'),
  street: line(200).default(''),
  postcode: line(12).default(''),
  town: line(100).default(''),
  slotId: z
    .uuid()
    .optional()
    .or(z.literal('').transform(() => undefined)),
  payment: z
    .string()
    .regex(/^([a-z-]+:[a-z-]+)?$/, 'required')
    .default(''),
  deposit: z
    .literal('on')
    .optional()
    .or(z.literal('').transform(() => undefined)),
  terms: z.literal('on', 'terms'),
});
export type AcceptRequest = z.infer<typeof AcceptRequest>;

export const QuotesQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.enum(quoteStates).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest', 'day', 'ends', 'total']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type QuotesQuery = z.infer<typeof QuotesQuery>;

export type QuoteRow = {
  id: string;
  number: string;
  name: string;
  state: QuoteState;
  eventType: string | null;
  day: string | null;
  guests: number | null;
  validUntil: string | null;
  /** Of its cheapest option, or of the one that was chosen. */
  totalMinor: number | null;
  currency: string;
  askedAt: string;
  /** The customer wrote last. */
  waitsForUs: boolean;
};
export type QuotesList = { rows: QuoteRow[]; total: number; page: number; pages: number };

export type ThingView = {
  variantId: string;
  slug: string;
  names: Texts;
  optionNames: Texts[];
  quantity: number;
  personalText: string;
};

export type ProposedLine = ThingView & {
  id: string;
  kind: string;
  imageKey: string | null;
  unitMinor: number;
  totalMinor: number;
  vatRateBp: number;
};

export type ProposedOption = {
  id: string;
  name: string;
  text: string;
  method: 'delivery' | 'pick-up';
  feeMinor: number;
  lines: ProposedLine[];
  linesMinor: number;
  totalMinor: number;
  vat: VatLine[];
};

/** What a customer reads, frozen when it was sent. Amounts in minor units. */
export type Proposal = {
  introduction: string;
  day: string;
  guests: number | null;
  validUntil: string;
  /** Of the total, first; null for what the owner's rule says, 0 for everything at once. */
  depositBp: number | null;
  options: ProposedOption[];
};

export type VersionView = { number: number; sentAt: string; isReplaced: boolean; proposal: Proposal };
export type QuoteMessage = { id: string; byShop: boolean; byName: string; text: string; at: string };
export type QuoteEntry = {
  id: string;
  kind: string;
  at: string;
  actorName: string | null;
  data: Record<string, string | number>;
};

/** The order that came of it. */
export type QuoteOrder = {
  id: string;
  number: string;
  option: string;
  acceptedBy: string;
  at: string;
  hasEnded: boolean;
};

type QuoteBase = {
  id: string;
  number: string;
  state: QuoteState;
  language: Language;
  contact: { name: string; email: string; phone: string };
  eventType: string | null;
  day: string | null;
  guests: number | null;
  postcode: string;
  town: string;
  wish: string;
  things: ThingView[];
  currency: string;
  askedAt: string;
  validUntil: string | null;
  messages: QuoteMessage[];
};

/** A quote as its customer sees it. */
export type OwnQuote = QuoteBase & {
  /** Newest first; the first is the one that stands. */
  versions: VersionView[];
  /** The order that stands, with its tracking link. */
  order: (QuoteOrder & { link: string; paymentState: OrderPaymentState }) | null;
};

/** A quote as the office sees it. */
export type OfficeQuote = QuoteBase & {
  accountId: string | null;
  byStaff: boolean;
  link: string;
  versions: VersionView[];
  draft: { number: number; revision: number; content: Draft } | null;
  /** What a new version starts with: the one before, or what was asked for. */
  start: Draft;
  orders: QuoteOrder[];
  activity: QuoteEntry[];
};

export type OwnQuoteRow = Pick<
  QuoteRow,
  'number' | 'state' | 'day' | 'validUntil' | 'totalMinor' | 'currency' | 'askedAt'
> & { link: string };

export type RequestRefusal = 'invalid' | 'too-many';
export type OfficeRefusal = 'not-allowed' | 'not-there' | 'invalid' | 'changed-meanwhile' | 'not-possible';
export type AcceptRefusal =
  | 'not-there'
  | 'invalid'
  | 'expired'
  | 'replaced'
  | 'no-such-option'
  | 'closed'
  | 'accepted-already'
  | 'total-changed';
