const acts = [
  'account.ask-email-change',
  'account.change-email',
  'account.change-password',
  'account.change-picture',
  'account.change-profile',
  'account.disable',
  'account.enable',
  'account.end-all-sessions',
  'account.end-session',
  'account.force-sign-out',
  'account.register',
  'account.reset-password',
  'account.set-role',
  'account.sign-in',
  'account.sign-out',
  'account.verify-email',
  'category.add',
  'category.change',
  'category.order',
  'category.picture',
  'category.remove',
  'delivery.add-slot',
  'delivery.add-zone',
  'delivery.change-slot',
  'delivery.change-zone',
  'delivery.remove-slot',
  'delivery.remove-zone',
  'delivery.restore-slot',
  'delivery.restore-zone',
  'event-type.add',
  'event-type.change',
  'event-type.order',
  'event-type.picture',
  'event-type.remove',
  'message.answer',
  'order.approve',
  'order.cancel',
  'order.close',
  'order.collect',
  'order.deliver',
  'order.make-ready',
  'order.note',
  'order.paid',
  'order.pay-back',
  'order.place',
  'order.reject',
  'order.send-out',
  'order.ship',
  'order.start-preparation',
  'owner.claim',
  'owner.make-link',
  'pages.add',
  'pages.change',
  'pages.move',
  'pages.remove',
  'pages.restore',
  'product.add',
  'product.add-picture',
  'product.change',
  'product.describe-picture',
  'product.order-pictures',
  'product.remove-picture',
  'settings.business',
  'settings.home',
  'settings.look',
  'settings.opening',
  'settings.payments',
  'settings.taxes',
  'stock.correct',
  'stock.count',
] as const;

/** The act, when we have words for it; a new one is shown by its code. */
export const knownAct = (action: string) => acts.find((known) => known === action);

const fields = [
  'amountMinor',
  'email',
  'language',
  'number',
  'reason',
  'refundId',
  'role',
  'sessionId',
  'sessions',
  'state',
  'totalMinor',
  'verified',
] as const;

export const knownField = (name: string) => fields.find((known) => known === name);

const subjects = [
  'account',
  'category',
  'delivery',
  'event-type',
  'message',
  'order',
  'owner',
  'page',
  'product',
  'settings',
  'stock',
] as const;

export const knownSubject = (type: string) => subjects.find((known) => known === type);

type Values = Record<string, unknown> | null;
export type Change = { name: string; before: unknown; after: unknown };

/** What an act wrote, field by field; what was not there before, or is not there after, is undefined. */
export const changesOf = (before: Values, after: Values): Change[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].map((name) => ({
    name,
    before: before?.[name] ?? undefined,
    after: after?.[name] ?? undefined,
  }));

/** Enough of an id to tell two apart. */
export const shortId = (id: string): string => (id.length > 12 ? `…${id.slice(-8)}` : id);
