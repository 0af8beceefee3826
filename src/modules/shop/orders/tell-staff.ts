import type { Tx } from '#platform/db';
import { inEach } from '#platform/i18n';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import type { FulfilmentState } from './contract.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';

type MoneyNews =
  | 'staff-payment-received'
  | 'staff-payment-failed'
  | 'staff-refund-failed'
  | 'staff-charge-back';

type OfOrder = Pick<OrderRecord, 'id' | 'number' | 'contactName' | 'currency'>;

const about = ({ id, number, contactName }: OfOrder) => ({
  subject: { type: 'order' as const, id },
  named: { orderNumber: number, name: contactName, officePath: `/office/orders/${number}` },
});

/** Money of an order came, failed to come, or went: in the bell of the staff, and by mail to those who want that. */
export async function tellStaffOfMoney(
  { notifications }: Pick<OrdersContext, 'notifications'>,
  tx: Tx,
  order: OfOrder,
  template: MoneyNews,
  amountMinor: number,
): Promise<void> {
  const { subject, named } = about(order);
  const { currency } = order;
  await notifications.notify(tx, {
    recipient: { kind: 'staff' },
    template,
    data: { ...named, amount: inEach((language) => formatMoney(amountMinor, currency, language)) },
    bell: { orderNumber: named.orderNumber, name: named.name, totalMinor: amountMinor, currency },
    subject,
  });
}

/** Somebody of the staff moved an order on: for those of the others who asked to hear so. */
export async function tellStaffOfStep(
  { notifications }: Pick<OrdersContext, 'notifications'>,
  tx: Tx,
  order: OfOrder,
  to: FulfilmentState,
  by: Actor,
): Promise<void> {
  if (by.kind !== 'account') return;
  const { subject, named } = about(order);
  await notifications.notify(tx, {
    recipient: { kind: 'staff', but: accountOf(by) },
    template: 'staff-order-changed',
    data: { ...named, by: by.name, to },
    bell: { orderNumber: named.orderNumber, by: by.name, to },
    subject,
  });
}
