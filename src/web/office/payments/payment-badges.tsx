import type { PaymentState, PaymentView } from '#modules/shop/payments/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones: Record<PaymentState, Tone> = {
  created: 'plain',
  open: 'plain',
  pending: 'info',
  paid: 'success',
  failed: 'error',
  cancelled: 'plain',
  expired: 'plain',
};

/** How a payment stands, and whether it is only play money. */
export function PaymentStateBadges({
  payment: { state, mode },
}: {
  payment: Pick<PaymentView, 'state' | 'mode'>;
}) {
  const { t } = useWords();
  return (
    <>
      <Badge tone={tones[state]}>{t(`office.order.paymentState.${state}`)}</Badge>
      {mode === 'test' && <Badge tone="info">{t('office.order.testPayment')}</Badge>}
    </>
  );
}
