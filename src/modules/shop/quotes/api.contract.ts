import { z } from 'zod';
import { Day, Instant, Money, pageNumber, pageOf, query, Text, VatLine } from '#platform/wire';
import { Draft, quoteStates } from './contract.ts';

export const NumberParams = z.object({ number: z.string().max(40) });
export const LinkParams = z.object({ link: z.string().max(60) });
export const LanguageQuery = query({});

export const AskBody = z
  .strictObject({
    name: z.string(),
    email: z.string(),
    phone: z.string().optional(),
    eventType: z.string().optional(),
    day: Day.optional(),
    guests: z.int().optional(),
    postcode: z.string().optional(),
    town: z.string().optional(),
    wish: z.string().optional(),
    things: z
      .array(z.strictObject({ variantId: z.uuid(), quantity: z.int(), personalText: z.string().optional() }))
      .max(100)
      .optional(),
  })
  .meta({ id: 'QuoteRequest' });
export const AskedResponse = z
  .object({
    number: z.string(),
    link: z.string().describe('For /api/quote-links/{link}: keep it as you would a key'),
    page: z.string(),
  })
  .meta({ id: 'AskedQuote' });

export const QuotesQueryParams = query({
  q: z.string().trim().max(80).optional(),
  state: z.enum(quoteStates).optional(),
  sort: z.enum(['newest', 'oldest', 'day', 'ends', 'total']).optional(),
  page: pageNumber,
});

const head = {
  number: z.string(),
  state: z.enum(quoteStates),
  eventType: z.string().nullable(),
  day: Day.nullable(),
  guests: z.int().nullable(),
  validUntil: Day.nullable(),
  askedAt: Instant,
};

export const QuotesResponse = pageOf(
  z
    .object({ ...head, name: z.string(), total: Money.nullable(), waitsForUs: z.boolean() })
    .meta({ id: 'QuoteCard' }),
).meta({ id: 'QuotePage' });

const Line = z.object({
  variantId: z.uuid(),
  name: Text,
  quantity: z.int(),
  unitPrice: Money,
  total: Money,
  personalText: z.string(),
});
const Option = z.object({
  id: z.uuid(),
  name: z.string(),
  text: z.string(),
  method: z.enum(['delivery', 'pick-up']),
  lines: z.array(Line),
  deliveryFee: Money,
  total: Money,
  vat: z.array(VatLine),
});
const Version = z.object({
  number: z.int(),
  sentAt: Instant,
  replaced: z.boolean(),
  introduction: z.string(),
  day: Day,
  guests: z.int().nullable(),
  validUntil: Day,
  options: z.array(Option),
});

export const QuoteResponse = z
  .object({
    ...head,
    contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
    postcode: z.string(),
    town: z.string(),
    wish: z.string(),
    versions: z.array(Version),
    messages: z.array(z.object({ byShop: z.boolean(), byName: z.string(), text: z.string(), at: Instant })),
    orders: z.array(z.object({ number: z.string(), option: z.string(), hasEnded: z.boolean() })),
  })
  .meta({ id: 'Quote' });

export const DraftBody = z
  .strictObject({
    revision: z.int().min(0).describe('What you saw; 0 begins a new version'),
    draft: Draft,
  })
  .meta({ id: 'QuoteDraft' });
export const DraftResponse = z.object({ revision: z.int() }).meta({ id: 'SavedQuoteDraft' });
export const SendBody = z.strictObject({ revision: z.int().min(1) }).meta({ id: 'SendQuote' });
export const SentResponse = z.object({ number: z.string(), version: z.int() }).meta({ id: 'SentQuote' });
export const ReasonBody = z
  .strictObject({ reason: z.string().max(500).default('') })
  .meta({ id: 'QuoteReason' });
export const MessageBody = z.strictObject({ text: z.string().max(4_000) }).meta({ id: 'QuoteMessage' });
export const DoneResponse = z.object({ number: z.string() }).meta({ id: 'DoneQuote' });
export const DoneByLink = z.object({ done: z.literal(true) }).meta({ id: 'DoneByLink' });

export const AcceptBody = z
  .strictObject({
    version: z.int().min(1),
    optionId: z.uuid(),
    total: Money.describe('What the option said; otherwise the acceptance is refused'),
    name: z.string(),
    phone: z.string(),
    street: z.string().optional(),
    postcode: z.string().optional(),
    town: z.string().optional(),
    slotId: z.uuid().optional(),
    payment: z.string().default(''),
    deposit: z.boolean().default(false),
    acceptTerms: z.literal(true),
  })
  .meta({ id: 'AcceptQuote' });
export const AcceptedResponse = z
  .object({ order: z.string(), trackingPage: z.string(), paymentPage: z.string() })
  .meta({ id: 'AcceptedQuote' });
