import type { ShareView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import type { CheckoutContext } from './checkout-context.ts';
import type { TransferView } from './contract.ts';
import { transferOf } from './tell-transfer.ts';
import { waysToPay } from './ways-to-pay.ts';

export type SharePage = {
  share: ShareView;
  methods: PaymentMethodView[];
  transfer: TransferView | null;
};

/** What the page of a payer's link shows; undefined for a link that was revoked or never was. */
export async function sharePage(context: CheckoutContext, link: string): Promise<SharePage | undefined> {
  const { orders, payments, database } = context;
  const share = await orders.shares.byLink(link);
  const known = share && (await orders.shares.ofLink(database.reader, link));
  if (!share || !known) return undefined;
  const isOpen = share.standing === 'to-pay' || share.standing === 'waiting';
  const all = (await payments.ofOrders(database.reader, [share.orderId])).get(share.orderId) ?? [];
  const transfer = await transferOf(context, {
    payments: all.filter(({ dueId }) => dueId === known.shareId),
    payable: isOpen,
    payBefore: share.until,
    confirmedAt: null,
    dues: [],
  });
  return {
    share,
    methods: isOpen ? waysToPay(context, { terms: 'shared', confirmedAt: null, payBefore: share.until }) : [],
    transfer: transfer ?? null,
  };
}
