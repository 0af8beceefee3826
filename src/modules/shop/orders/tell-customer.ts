import type { MailData, TemplateName } from '#modules/relations/mail-templates';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { mailDelivery, mailHead } from './order-mails.ts';
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
  });
}

/** The mail that goes with a step, when it has one. */
export async function tellStep(
  context: OrdersContext,
  tx: Tx,
  orderId: string,
  to: string,
  extra: { reason?: string; refund?: string },
): Promise<void> {
  const whole = await loadWhole(tx, { id: orderId });
  if (!whole) return;
  const where = await whereOf(context);
  const head = mailHead(whole, where);
  const { day, slot, address } = mailDelivery(whole, where);
  const withSlot = slot ? { slot } : {};
  switch (to) {
    case 'approved':
      return tellCustomer(context, tx, whole, 'order-approved', { ...head, day });
    case 'in-preparation':
      return tellCustomer(context, tx, whole, 'order-in-preparation', { ...head, day });
    case 'ready':
      return tellCustomer(context, tx, whole, 'order-ready', { ...head, day, ...withSlot, address });
    case 'out-for-delivery':
    case 'shipped':
      return tellCustomer(context, tx, whole, 'order-out-for-delivery', { ...head, ...withSlot });
    case 'delivered':
    case 'collected': {
      const invite = await context.notifications.wants(tx, whole.order.accountId, 'review-invitation');
      return tellCustomer(context, tx, whole, `order-${to}`, { ...head, invite });
    }
    case 'cancelled':
    case 'rejected':
      return tellCustomer(context, tx, whole, `order-${to}`, {
        ...head,
        reason: extra.reason ?? '',
        ...(extra.refund ? { refund: extra.refund } : {}),
      });
    default:
      return;
  }
}
