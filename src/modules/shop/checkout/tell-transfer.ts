import { toString as drawCode } from 'qrcode';
import { z } from 'zod';
import type { OrderView } from '#modules/shop/orders/contract';
import { epcText, isByHand } from '#modules/shop/payments';
import { defineJob } from '#platform/jobs';
import type { CheckoutContext } from './checkout-context.ts';
import type { TransferView } from './contract.ts';
import { isSlow } from './last-moment.ts';

export const TellTransfer = defineJob('checkout.tell-transfer', 'soon', z.object({ paymentId: z.uuid() }));

export const TRANSFER = 'by-hand:transfer';

/** Is it for the payer to make a transfer before the order is sure? */
export const awaitsTransfer = (payment: Paying): boolean =>
  isByHand(payment) && payment.method === 'transfer';

type Paying = { provider: string; method: string };

/** Writes to the shopper where the money of an order goes; once for each payment, however often it runs. */
export async function tellTransfer(context: CheckoutContext, paymentId: string): Promise<void> {
  const { payments, orders, settings, database } = context;
  // Its reference is made with it; asked for again, the same one comes.
  const begun = await payments.begin(paymentId);
  const payment = await payments.standing(paymentId);
  const { transfer: account } = settings.known();
  if (!begun.ok || !payment?.externalId || !account) return;
  const { orderId, dueId, amountMinor, externalId: reference } = payment;
  await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    if (order)
      await orders.writing.askTransfer(tx, order, { paymentId, dueId, amountMinor, reference, account });
  });
}

/** What a shopper needs to make the transfer an order waits for; undefined when it waits for none. Each payer of a share has their own. */
export const transferFor = (
  context: Pick<CheckoutContext, 'settings' | 'clock'>,
  order: OrderView,
): Promise<TransferView | undefined> =>
  transferOf(context, {
    ...order,
    payments: order.payments.filter(
      ({ dueId }) => dueId === null || order.dues.find(({ id }) => id === dueId)?.payer === null,
    ),
  });

type Expecting = Pick<OrderView, 'payments' | 'payable' | 'payBefore' | 'confirmedAt' | 'dues'>;

export async function transferOf(
  { settings, clock }: Pick<CheckoutContext, 'settings' | 'clock'>,
  order: Expecting,
): Promise<TransferView | undefined> {
  const { transfer: account } = settings.known();
  const payment = order.payments.findLast(
    (one) =>
      isByHand(one) && one.method !== 'at-pick-up' && ['created', 'open', 'pending'].includes(one.state),
  );
  if (!account || !payment?.externalId || (!order.payable && payment.state !== 'pending')) return undefined;
  const { amountMinor, currency, externalId: reference } = payment;
  const code =
    currency === 'EUR'
      ? await drawCode(epcText({ ...account, amountMinor, reference }), {
          type: 'svg',
          margin: 2,
          errorCorrectionLevel: 'M',
        })
      : null;
  const minutesLeft = (new Date(order.payBefore).getTime() - clock.now().getTime()) / 60_000;
  const due = order.dues.find(({ paidAt }) => paidAt === null);
  return {
    iban: account.iban,
    holder: account.holder,
    amountMinor,
    reference,
    code,
    dueOn: order.confirmedAt ? (due?.dueOn ?? null) : null,
    isUrgent: order.confirmedAt ? due?.isOverdue === true : !isSlow(minutesLeft),
  };
}
