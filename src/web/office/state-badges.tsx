import type { FulfilmentState, OrderPaymentState } from '#modules/shop/orders/contract';
import { Badge, type Tone } from '../design/badge.tsx';
import { useWords } from '../design/words.tsx';

const stateTones: Record<FulfilmentState, Tone> = {
  placed: 'warning',
  approved: 'info',
  'in-preparation': 'info',
  ready: 'primary',
  shipped: 'primary',
  'out-for-delivery': 'primary',
  delivered: 'success',
  collected: 'success',
  returned: 'success',
  closed: 'plain',
  rejected: 'error',
  cancelled: 'plain',
};

const paymentTones: Record<OrderPaymentState, Tone> = {
  none: 'plain',
  part: 'warning',
  paid: 'success',
  'refunded-in-part': 'warning',
  refunded: 'plain',
  'charged-back': 'error',
};

type Standing = {
  fulfilmentState: FulfilmentState;
  paymentState: OrderPaymentState;
  isSure?: boolean;
  confirmedAt?: string | null;
};

/** Where an order stands; one that waits for its money says that. */
export function StateBadge({ fulfilmentState, paymentState, isSure, confirmedAt }: Standing) {
  const { t } = useWords();
  const waits = fulfilmentState === 'placed' && paymentState === 'none' && !isSure && !confirmedAt;
  return (
    <Badge tone={waits ? 'plain' : stateTones[fulfilmentState]}>
      {t(`office.state.${waits ? 'awaiting-payment' : fulfilmentState}`)}
    </Badge>
  );
}

export function PaymentBadge({ paymentState }: Pick<Standing, 'paymentState'>) {
  const { t } = useWords();
  return <Badge tone={paymentTones[paymentState]}>{t(`office.payment.${paymentState}`)}</Badge>;
}

/** Only when the money is not simply there. */
export function MoneyTrouble({ fulfilmentState, paymentState }: Standing) {
  if (paymentState === 'paid' || paymentState === 'none') return null;
  // A rejected order is refunded as a matter of course.
  if (fulfilmentState === 'rejected' && paymentState === 'refunded') return null;
  return <PaymentBadge paymentState={paymentState} />;
}
