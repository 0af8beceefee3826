import type { FulfilmentState, OrderPaymentState } from '#modules/shop/orders/contract';
import { Badge, type Tone } from './badge.tsx';
import { useWords } from './words.tsx';

const tones: Record<FulfilmentState, Tone> = {
  placed: 'info',
  approved: 'info',
  'in-preparation': 'primary',
  ready: 'green',
  shipped: 'green',
  'out-for-delivery': 'green',
  delivered: 'success',
  collected: 'success',
  returned: 'success',
  closed: 'plain',
  rejected: 'error',
  cancelled: 'plain',
};

type Standing = {
  paymentState: OrderPaymentState;
  fulfilmentState: FulfilmentState;
  isSure?: boolean;
  confirmedAt?: string | null;
};

/** How an order stands, in one word of its shopper. */
export function OrderState({ paymentState, fulfilmentState, isSure, confirmedAt }: Standing) {
  const { t } = useWords();
  const unpaid = paymentState === 'none' && fulfilmentState === 'placed' && !isSure && !confirmedAt;
  return (
    <Badge tone={unpaid ? 'warning' : tones[fulfilmentState]}>
      {t(`account.state.${unpaid ? 'not-paid' : fulfilmentState}`)}
    </Badge>
  );
}
