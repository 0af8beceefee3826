import type { MailData, TemplateName } from '#modules/relations/mail-templates';
import type { PaperOfMail } from '#modules/relations/notifications';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { formatMoney } from '#platform/money';
import { formatInstant } from '#platform/time';
import { mailHead } from '../order-mails.ts';
import type { OrderRecord } from '../orders.rows.ts';
import type { OrdersContext } from '../orders-context.ts';
import { lockOrder } from '../orders-store.ts';
import { tellCustomer, whereOf } from '../tell-customer.ts';
import { payerOf, type WhosePayment } from './former-payers.ts';
import { firstName } from './share.contract.ts';
import { shareLink } from './share-link.ts';
import { goneBackOf } from './share-view.ts';
import { noteInvited, openShares, type ShareRecord, sharesOf } from './shares-store.ts';

/** What every mail to a payer begins with: the button leads to their share, never to the order. */
const headOf = ({ publicUrl, secret }: OrdersContext, order: OrderRecord, share: ShareRecord) => ({
  orderNumber: order.number,
  name: share.payerName,
  trackingUrl: `${publicUrl()}/${share.payerLanguage}/share/${shareLink(secret, share)}`,
});

/** Writes to a payer in the language of their share. */
async function tellPayer<Name extends TemplateName>(
  { notifications }: OrdersContext,
  tx: Tx,
  { orderId, payerEmail, payerName, payerLanguage }: ShareRecord,
  template: Name,
  data: MailData[Name],
): Promise<void> {
  // Whoever was forgotten is written to no more.
  if (payerEmail === '') return;
  await notifications.notify(tx, {
    recipient: { kind: 'address', email: payerEmail, name: payerName, language: payerLanguage as Language },
    template,
    data,
    subject: { type: 'order', id: orderId },
  });
}

type When = MailData['share-to-pay']['when'];

/** Asks a payer for their share, or reminds them of it. */
export async function askShare(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { share, when }: { share: ShareRecord; when: When },
): Promise<void> {
  const { zone } = await context.settings.shop();
  await tellPayer(context, tx, share, 'share-to-pay', {
    ...headOf(context, order, share),
    organiser: firstName(order.contactName),
    amount: formatMoney(share.amountMinor, order.currency, share.payerLanguage),
    until: formatInstant(order.payBefore.toISOString(), share.payerLanguage, zone),
    when,
  });
}

/** A shared order stands: its organiser hears where to follow it, and everybody how to pay. */
export async function inviteShares(context: OrdersContext, tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (!order) throw new Error(`order ${orderId} vanished`);
  const { zone } = await context.settings.shop();
  const shares = await openShares(tx, order.id);
  const money = (minor: number) => formatMoney(minor, order.currency, order.language);
  await tellCustomer(context, tx, { order }, 'order-shared', {
    ...mailHead({ order }, await whereOf(context)),
    total: money(order.totalMinor),
    until: formatInstant(order.payBefore.toISOString(), order.language, zone),
    shares: shares.map(({ payerName, amountMinor }) => `${payerName}: ${money(amountMinor)}`),
  });
  // The organiser goes on to pay at once, and has the page of the order for later.
  for (const share of shares.slice(1)) await askShare(context, tx, order, { share, when: 'asked' });
  await noteInvited(tx, order.id, context.clock.now());
}

/** Somebody's share has come; what is still missing of the order is said too. */
export async function thankPayers(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { dueIds, paidMinor }: { dueIds: readonly string[]; paidMinor: number },
): Promise<void> {
  const leftMinor = order.totalMinor - paidMinor;
  for (const share of await sharesOf(tx, order.id)) {
    if (!dueIds.includes(share.id)) continue;
    const money = (minor: number) => formatMoney(minor, order.currency, share.payerLanguage);
    await tellPayer(context, tx, share, 'share-paid', {
      ...headOf(context, order, share),
      amount: money(share.amountMinor),
      ...(leftMinor > 0 && { left: money(leftMinor) }),
    });
  }
}

/** A shared order has ended: whoever paid gets their money back, and whoever did not need not any more. */
export async function tellPayersOfEnd(context: OrdersContext, tx: Tx, order: OrderRecord): Promise<void> {
  if (order.terms !== 'shared') return;
  const payments = (await context.payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
  for (const share of await sharesOf(tx, order.id)) {
    const backMinor = goneBackOf(share.id, payments);
    await tellPayer(context, tx, share, 'share-ended', {
      ...headOf(context, order, share),
      ...(backMinor > 0 && { refund: formatMoney(backMinor, order.currency, share.payerLanguage) }),
    });
  }
}

/** Time ran out: the organiser hears who had not paid. */
export async function tellSharesMissing(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  head: ReturnType<typeof mailHead>,
): Promise<void> {
  const money = (minor: number) => formatMoney(minor, order.currency, order.language);
  await tellCustomer(context, tx, { order }, 'order-shares-missing', {
    ...head,
    missing: (await openShares(tx, order.id)).map(
      ({ payerName, amountMinor }) => `${payerName}: ${money(amountMinor)}`,
    ),
  });
}

type AboutMoney = 'refund-done' | 'paid-late' | 'order-awaits-transfer';
type Telling<Name extends AboutMoney> = {
  /** The payment it is about, of a share; the shopper is told when it is of none. */
  payment: WhosePayment;
  template: Name;
  data: (language: string) => Omit<MailData[Name], 'orderNumber' | 'name' | 'trackingUrl'>;
  /** For the shopper alone: it says what all of the order is. */
  paper?: PaperOfMail;
};

/** Something about a payment, to the one who makes it: a payer of a share, or the shopper. */
export async function tellWhoPays<Name extends AboutMoney>(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { payment, template, data, paper }: Telling<Name>,
): Promise<void> {
  const known =
    order.terms === 'shared'
      ? (await sharesOf(tx, order.id)).find(({ id }) => id === payment.dueId)
      : undefined;
  if (known) {
    const share = payerOf(known, payment);
    const all = { ...headOf(context, order, share), ...data(share.payerLanguage) };
    return tellPayer(context, tx, share, template, all as MailData[Name]);
  }
  const all = { ...mailHead({ order }, await whereOf(context)), ...data(order.language) };
  return tellCustomer(context, tx, { order }, template, all as MailData[Name], paper);
}
