import { z } from 'zod';
import type { Texts } from '#platform/i18n';

export const BellView = z.object({
  id: z.uuid(),
  kind: z.string(),
  /** What the page needs to say it in the reader's language. */
  data: z.record(z.string(), z.unknown()),
  /** A path without language, e.g. `/office/orders/…`. */
  link: z.string().nullable(),
  at: z.iso.datetime(),
  read: z.boolean(),
});
export type BellView = z.infer<typeof BellView>;

export const ChoiceView = z.object({ kind: z.string(), byMail: z.boolean(), byBell: z.boolean() });
export type ChoiceView = z.infer<typeof ChoiceView>;

export const MailListView = z.object({
  id: z.uuid(),
  messageId: z.string(),
  to: z.string(),
  toName: z.string().nullable(),
  language: z.string(),
  template: z.string(),
  subject: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'failed']),
  attempts: z.int(),
  lastError: z.string().nullable(),
  subjectType: z.string().nullable(),
  subjectId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type MailListView = z.infer<typeof MailListView>;

export const MailView = MailListView.extend({ html: z.string(), text: z.string() });
export type MailView = z.infer<typeof MailView>;

export const OutboxRequest = z.object({
  limit: z.int().min(1).max(200).default(50),
  to: z.string().max(254).optional(),
  /** Mails about one order. */
  subjectId: z.string().max(100).optional(),
});

/** Kinds of news that the staff can turn off, by mail and in the bell; others are added as they come. */
export const staffKinds = [
  'staff-new-order',
  'staff-order-changed',
  'staff-order-cancelled',
  'staff-payment-received',
  'staff-payment-failed',
  'staff-refund-failed',
  'staff-charge-back',
  'staff-message',
  'staff-chat',
  'staff-quote',
  'staff-review',
  'staff-low-stock',
  'staff-import-ready',
  'staff-export-ready',
  'staff-mail-text',
] as const;
export type StaffKind = (typeof staffKinds)[number];

export const isStaffKind = (kind: unknown): kind is StaffKind => staffKinds.some((known) => known === kind);

export const ListBellRequest = z.object({
  /** The id of the last one seen, to page on. */
  before: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(20),
  unreadOnly: z.boolean().default(false),
  /** News of this kind alone. */
  kind: z.enum(staffKinds).optional(),
});

/** What a customer can leave out, by mail; news of their own orders and account always comes. */
export const customerKinds = ['review-invitation'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** An order and its money, or the money the news is about. */
type OfOrder = { orderNumber: string; name: string; totalMinor: number; currency: string };

/** What the bell keeps of each kind. */
export type StaffBell = {
  'staff-new-order': OfOrder;
  'staff-order-changed': { orderNumber: string; by: string; to: string };
  'staff-order-cancelled': OfOrder;
  'staff-payment-received': OfOrder;
  'staff-payment-failed': OfOrder;
  'staff-refund-failed': OfOrder;
  'staff-charge-back': OfOrder;
  'staff-message': { name: string; excerpt: string };
  'staff-chat': { name: string; excerpt: string };
  'staff-quote': { quoteNumber: string; name: string; what: string };
  'staff-review': { stars: number; product: Texts };
  'staff-low-stock': { count: number; first: Texts };
  'staff-import-ready': { file: string };
  'staff-export-ready': { file: string };
  'staff-mail-text': { template: string; language: string };
};
