import type { MailData, TemplateName } from '#modules/relations/mail-templates';
import type { PaperOfMail } from '#modules/relations/notifications';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { formatDay } from '#platform/time';
import type { FulfilmentState } from './contract.ts';
import { mailDelivery, mailHead, whatOf } from './order-mails.ts';
import { hasArrived } from './order-states.ts';
import type { PartRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { loadWhole, type OrderWhole } from './orders-store.ts';

/** Where mails about orders point to. */
export async function whereOf({ publicUrl, secret, settings }: OrdersContext) {
  return { publicUrl: publicUrl(), secret, pickUpAddress: (await settings.shop()).pickUpAddress };
}

/** Writes to the shopper of an order, in the language of the order, in the transaction that gives the reason. */
export async function tellCustomer<Name extends TemplateName>(
  { notifications }: OrdersContext,
  tx: Tx,
  { order }: Pick<OrderWhole, 'order'>,
  template: Name,
  data: MailData[Name],
  paper?: PaperOfMail,
): Promise<void> {
  // Whoever was forgotten is written to no more.
  if (order.contactEmail === '') return;
  await notifications.notify(tx, {
    recipient: {
      kind: 'address',
      email: order.contactEmail,
      name: order.contactName,
      language: order.language as Language,
    },
    template,
    data,
    subject: { type: 'order', id: order.id },
    ...(paper && { paper }),
  });
}

/** The mail that goes with a step, when it has one; each part that goes its own way has its own. */
export async function tellStep(
  context: OrdersContext,
  tx: Tx,
  orderId: string,
  moves: readonly { part: PartRecord; move: { to: FulfilmentState } }[],
  extra: { reason?: string; refund?: string },
): Promise<void> {
  const whole = await loadWhole(tx, { id: orderId });
  if (!whole) return;
  const where = await whereOf(context);
  const head = mailHead(whole, where);
  const to = moves[0]?.move.to;
  const day = formatDay(whole.parts[0]?.day ?? whole.order.day, whole.order.language);
  switch (to) {
    case 'approved':
      return tellCustomer(context, tx, whole, 'order-approved', { ...head, day });
    case 'in-preparation':
      return tellCustomer(context, tx, whole, 'order-in-preparation', { ...head, day });
    case 'cancelled':
    case 'rejected':
      return tellCustomer(context, tx, whole, `order-${to}`, {
        ...head,
        reason: extra.reason ?? '',
        ...(extra.refund ? { refund: extra.refund } : {}),
      });
    default:
      for (const { part, move } of moves) await tellPartStep(context, tx, whole, part, move.to);
  }
}

async function tellPartStep(
  context: OrdersContext,
  tx: Tx,
  whole: OrderWhole,
  part: PartRecord,
  to: FulfilmentState,
): Promise<void> {
  const where = await whereOf(context);
  const head = { ...mailHead(whole, where), ...whatOf(whole, part) };
  const { method, day, slot, address } = mailDelivery(whole, part, where);
  const withSlot = slot ? { slot } : {};
  switch (to) {
    case 'ready':
      return tellCustomer(context, tx, whole, 'order-ready', { ...head, method, day, ...withSlot, address });
    case 'out-for-delivery':
    case 'shipped':
      return tellCustomer(context, tx, whole, 'order-out-for-delivery', { ...head, ...withSlot });
    case 'delivered':
    case 'collected': {
      // Reviews open when all of it is there.
      const invite =
        hasArrived(whole.order.fulfilmentState) &&
        (await context.notifications.wants(tx, whole.order.accountId, 'review-invitation'));
      return tellCustomer(context, tx, whole, `order-${to}`, { ...head, invite });
    }
    default:
      return;
  }
}
