import type { OrderView } from '#modules/shop/orders/contract';

/** What the shopper wants to know first. */
export type Standing =
  | 'paid'
  | 'part-paid'
  | 'dearer'
  | 'agreed'
  | 'waiting'
  | 'try-again'
  | 'to-pay'
  | 'to-transfer'
  | 'shared'
  | 'shares-missing'
  | 'out-of-time'
  | 'cancelled'
  | 'rejected'
  | 'refunded';

type Known = Pick<
  OrderView,
  | 'terms'
  | 'confirmedAt'
  | 'dues'
  | 'paymentState'
  | 'fulfilmentState'
  | 'endedReason'
  | 'payable'
  | 'payments'
>;

/** Money first, then what became of the order; `returned` is the payment the shopper has just come back from. */
export function standingOf(order: Known, returned: string | undefined): Standing {
  if (order.fulfilmentState === 'rejected') return 'rejected';
  const isShared = order.terms === 'shared' && order.confirmedAt === null;
  if (isShared && order.endedReason === 'not-paid') return 'shares-missing';
  if (order.paymentState === 'refunded' || order.paymentState === 'charged-back') return 'refunded';
  if (order.fulfilmentState === 'cancelled')
    return order.paymentState === 'none' && order.endedReason === 'not-paid' ? 'out-of-time' : 'cancelled';
  if (order.confirmedAt !== null) {
    const open = order.dues.filter(({ paidAt }) => paidAt === null);
    if (open.some(({ kind }) => kind === 'difference')) return 'dearer';
    if (order.paymentState === 'part') return 'part-paid';
    return order.paymentState === 'none' ? 'agreed' : 'paid';
  }
  if (isShared) return order.payable ? 'shared' : 'shares-missing';
  const last = order.payments.find(({ id }) => id === returned) ?? newest(order.payments);
  if (last && awaitsTransfer(last)) return order.payable ? 'to-transfer' : 'out-of-time';
  if (last?.state === 'pending') return 'waiting';
  if (last && ['failed', 'cancelled', 'expired'].includes(last.state))
    return order.payable ? 'try-again' : 'out-of-time';
  // Back from the provider's page while its answer is still under way.
  if (returned && last) return 'waiting';
  return order.payable ? 'to-pay' : 'out-of-time';
}

const awaitsTransfer = ({ provider, state }: Known['payments'][number]) =>
  provider === 'by-hand' && ['created', 'open', 'pending'].includes(state);

const newest = (payments: Known['payments']) =>
  [...payments].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];

export const stages = ['placed', 'approved', 'in-preparation', 'ready', 'on-its-way', 'done'] as const;
export type Stage = (typeof stages)[number];

/** How far an order is, for the line of steps; undefined when it ended otherwise. */
export function stageOf(state: OrderView['fulfilmentState']): Stage | undefined {
  switch (state) {
    case 'placed':
    case 'approved':
    case 'in-preparation':
    case 'ready':
      return state;
    case 'shipped':
    case 'out-for-delivery':
      return 'on-its-way';
    case 'delivered':
    case 'collected':
    case 'returned':
    case 'closed':
      return 'done';
    case 'rejected':
    case 'cancelled':
      return undefined;
  }
}
