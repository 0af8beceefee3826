import { z } from 'zod';

export * from './texts/mail-text.contract.ts';

// Everything a template may say arrives here, amounts and days already formatted in the reader's language.
// Limits on length are generous; they only keep a hostile value from filling a mail.
const line = z.string().max(300);
const long = z.string().max(4_000);
/** In every language there is, filled: one mail is written for readers of several. */
const texts = z.object({ en: line, nl: line, fr: line });
const httpUrl = z.url({ protocol: /^https?$/ }).max(2_000);

/** What of an order it is about, when that is not all of it. */
const what = line.optional();

const ofOrder = { orderNumber: line, name: line, trackingUrl: httpUrl };

const officePath = z
  .string()
  .regex(/^\/[\w\-/?=&.]*$/)
  .max(500);
const moneyOfOrder = { orderNumber: line, name: line, amount: texts };

/** `name` is that of a household: everybody on one link. */
const ofEvent = { event: line, name: line, day: line, place: line, replyUrl: httpUrl };
const rows = z.array(long).max(500);

const ofQuote = { quoteNumber: line, name: line, quoteUrl: httpUrl };

/** `invite` asks how it was, of those who want to be asked. */
const arrived = { ...ofOrder, what, invite: z.boolean() };

export const OrderMailLine = z.object({
  name: line,
  detail: line.optional(),
  personalText: long.optional(),
  quantity: line,
  amount: line,
});

export const OrderMailTotals = z.object({
  subtotal: line.optional(),
  discount: z.object({ code: line, amount: line }).optional(),
  delivery: line.optional(),
  total: line,
  /** One per VAT rate, e.g. `{ rate: '21 %', amount: '€ 8,68' }`: contained in the total. */
  vat: z.array(z.object({ rate: line, amount: line })).max(20),
});

const deliveryMethod = z.enum(['delivery', 'pick-up']);

/** How and when a part of an order reaches its people. */
export const OrderMailDelivery = z.object({
  method: deliveryMethod,
  what,
  day: line,
  slot: line.optional(),
  address: z.array(line).max(10),
});

/** What of an order is let: when it comes, when it has to be back, and what is due at the handover. */
export const OrderMailRental = z.object({ out: line, back: line, deposit: line.optional() });

/** Every line, every cent, and where it goes. */
const wholeOrder = {
  ...ofOrder,
  forWhom: line.optional(),
  lines: z.array(OrderMailLine).max(500),
  totals: OrderMailTotals,
  /** One for each part of the order, the first to leave first. */
  deliveries: z.array(OrderMailDelivery).max(20),
  rental: OrderMailRental.optional(),
  note: long.optional(),
};

/** The data of every mail we send, by template. */
export const mailData = {
  // No name in this one: whoever registers chooses it, and the address may be somebody else's.
  'verify-email': z.object({ verifyUrl: httpUrl, hours: z.int() }),
  'already-registered': z.object({ name: line, signInUrl: httpUrl, resetUrl: httpUrl }),
  'reset-password': z.object({ name: line, resetUrl: httpUrl, minutes: z.int() }),
  'password-changed': z.object({ name: line, resetUrl: httpUrl }),
  'change-email-confirm': z.object({ name: line, confirmUrl: httpUrl, hours: z.int() }),
  'change-email-notice': z.object({ name: line, newEmail: line, resetUrl: httpUrl }),
  'order-confirmation': z.object(wholeOrder),
  'order-to-pay': z.object({ ...wholeOrder, until: line }),
  'order-changed': z.object({
    ...wholeOrder,
    /** What is otherwise, row by row. */
    changes: rows,
    was: line,
    total: line,
    toPay: line.optional(),
    dueOn: line.optional(),
    back: line.optional(),
  }),
  'order-approved': z.object({ ...ofOrder, day: line }),
  'order-rejected': z.object({ ...ofOrder, reason: long, refund: line.optional() }),
  'order-in-preparation': z.object({ ...ofOrder, day: line }),
  'order-ready': z.object({
    ...ofOrder,
    what,
    method: deliveryMethod,
    day: line,
    slot: line.optional(),
    address: z.array(line).max(10),
  }),
  'order-out-for-delivery': z.object({ ...ofOrder, what, slot: line.optional() }),
  'order-delivered': z.object(arrived),
  'order-collected': z.object(arrived),
  'order-awaits-transfer': z.object({
    ...ofOrder,
    amount: line,
    iban: line,
    holder: line,
    reference: line,
    until: line,
  }),
  'payment-received': z.object({ ...ofOrder, amount: line, left: line.optional() }),
  'payment-due': z.object({ ...ofOrder, amount: line, day: line, when: z.enum(['week', 'day', 'over']) }),
  'order-shared': z.object({ ...ofOrder, total: line, until: line, shares: rows }),
  'order-shares-missing': z.object({ ...ofOrder, missing: rows }),
  /** `trackingUrl` is here and below that of a payer's share. */
  'share-to-pay': z.object({
    ...ofOrder,
    organiser: line,
    amount: line,
    until: line,
    when: z.enum(['asked', 'reminded', 'last']),
  }),
  'share-paid': z.object({ ...ofOrder, amount: line, left: line.optional() }),
  'share-ended': z.object({ ...ofOrder, refund: line.optional() }),
  'order-not-paid': z.object({ orderNumber: line, name: line, shopUrl: httpUrl }),
  'order-cancelled': z.object({ ...ofOrder, reason: long.optional(), refund: line.optional() }),
  'refund-done': z.object({ ...ofOrder, amount: line }),
  'paid-late': z.object({ ...ofOrder, amount: line }),
  /** `officePath` is without language, e.g. `/office/orders/…`: every reader opens it in their own. */
  'staff-new-order': z.object({
    orderNumber: line,
    name: line,
    total: texts,
    day: texts,
    method: z.enum(['delivery', 'pick-up']),
    officePath,
  }),
  'staff-order-changed': z.object({ orderNumber: line, name: line, by: line, to: line, officePath }),
  'staff-payment-received': z.object({ ...moneyOfOrder, officePath }),
  'staff-payment-failed': z.object({ ...moneyOfOrder, officePath }),
  'staff-refund-failed': z.object({ ...moneyOfOrder, officePath }),
  'staff-charge-back': z.object({ ...moneyOfOrder, officePath }),
  'staff-import-ready': z.object({ file: line, officePath }),
  'staff-export-ready': z.object({ file: line, officePath }),
  'staff-mail-text': z.object({ officePath }),
  'staff-order-cancelled': z.object({
    orderNumber: line,
    name: line,
    /** What goes back, when anything does. */
    refund: texts.optional(),
    day: texts,
    officePath,
  }),
  'staff-message': z.object({
    name: line,
    email: line,
    orderNumber: line,
    text: long,
    officePath: z
      .string()
      .regex(/^\/[\w\-/]*$/)
      .max(500),
  }),
  'staff-review': z.object({
    productNames: texts,
    stars: z.int().min(1).max(5),
    title: line,
    text: long,
    author: line,
    officePath: z
      .string()
      .regex(/^\/[\w\-/]*$/)
      .max(500),
  }),
  'staff-low-stock': z.object({
    count: z.int(),
    /** The scarcest; `more` says how many are not named here. */
    things: z.array(z.object({ names: texts, sku: line, free: z.int(), reorderAt: z.int() })).max(100),
    more: z.int(),
    officePath: z
      .string()
      .regex(/^\/[\w\-/?=&]*$/)
      .max(500),
  }),
  'rsvp-invitation': z.object({ ...ofEvent, welcome: long.optional(), until: line.optional() }),
  'rsvp-confirmation': z.object({ ...ofEvent, answers: rows, until: line.optional() }),
  'rsvp-changed': z.object({ ...ofEvent, changes: rows, answers: rows, until: line.optional() }),
  'rsvp-reminder': z.object({ ...ofEvent, until: line }),
  'rsvp-offer': z.object({ ...ofEvent, part: line, places: z.int(), until: line }),
  'rsvp-offer-over': z.object({ ...ofEvent, part: line, places: z.int() }),
  'rsvp-your-link': z.object(ofEvent),
  'rsvp-given': z.object({ ...ofEvent, part: line, places: z.int() }),
  // No name in this one: whoever registers chooses it, and the address may be somebody else's.
  'rsvp-confirm-address': z.object({ event: line, confirmUrl: httpUrl, hours: z.int() }),
  'message-answer': z.object({ name: line, answer: long, asked: long }),
  'staff-chat': z.object({ name: line, text: long, officePath }),
  'chat-answer': z.object({ name: line, by: line, answer: long, chatUrl: httpUrl }),
  'quote-asked': z.object({ ...ofQuote, wish: long.optional() }),
  /** `again` replaces a proposal from before. */
  'quote-proposed': z.object({
    ...ofQuote,
    again: z.boolean(),
    until: line,
    introduction: long.optional(),
    options: rows,
  }),
  'quote-answer': z.object({ ...ofQuote, text: long }),
  'quote-ends': z.object({ ...ofQuote, until: line }),
  'quote-ended': z.object({ ...ofQuote, until: line }),
  'quote-withdrawn': z.object({ ...ofQuote, reason: long.optional() }),
  'quote-accepted': z.object({ ...ofQuote, option: line, orderNumber: line, trackingUrl: httpUrl }),
  'staff-quote': z.object({
    quoteNumber: line,
    name: line,
    what: z.enum(['asked', 'question', 'accepted', 'declined', 'not-free', 'second-order']),
    text: long,
    officePath,
  }),
  'event-postponed': z.object({ event: line, name: line, day: line, note: long.optional() }),
  'event-cancelled': z.object({ event: line, name: line, day: line, note: long.optional() }),
  'team-invitation': z.object({ inviter: line, event: line, day: line, acceptUrl: httpUrl, days: z.int() }),
  'workspace-invitation': z.object({ inviter: line, workspace: line, acceptUrl: httpUrl, days: z.int() }),
} as const;

export type TemplateName = keyof typeof mailData;
export type MailData = { [Name in TemplateName]: z.input<(typeof mailData)[Name]> };

export const templateNames = Object.keys(mailData) as TemplateName[];

export type RenderedMail = { subject: string; html: string; text: string };
