import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentState, PaymentView, RefundView } from '#modules/shop/payments/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
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

/** Every payment of an order with what the provider calls it, and every refund. */
export function PaymentList({ order }: { order: OrderView }) {
  const { t } = useWords();
  return (
    <>
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-1">
        <div className="flex gap-2">
          <dt className="text-quiet">{t('office.order.paid')}</dt>
          <dd className="font-semibold">
            <Money minor={order.paidMinor} />
          </dd>
        </div>
        {order.refundedMinor > 0 && (
          <div className="flex gap-2">
            <dt className="text-quiet">{t('office.order.refunded')}</dt>
            <dd className="font-semibold">
              <Money minor={order.refundedMinor} />
            </dd>
          </div>
        )}
      </dl>
      {order.payments.length === 0 && <p className="text-quiet">{t('office.order.noPayments')}</p>}
      <ul className="divide-y divide-line border-line border-t">
        {order.payments.map((payment) => (
          <Payment key={payment.id} payment={payment} />
        ))}
      </ul>
    </>
  );
}

function Payment({ payment }: { payment: PaymentView }) {
  const { t } = useWords();
  const odd = payment.settledAs !== null && payment.settledAs !== 'paid' ? payment.settledAs : undefined;
  return (
    <li className="py-3 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Money minor={payment.amountMinor} className="font-semibold" />
        <Badge tone={tones[payment.state]}>{t(`office.order.paymentState.${payment.state}`)}</Badge>
        {payment.mode === 'test' && <Badge tone="info">{t('office.order.testPayment')}</Badge>}
        <span className="text-quiet text-sm">
          {payment.provider} · {payment.method} · <Moment at={payment.createdAt} />
        </span>
      </p>
      {payment.externalId && (
        <p className="mt-1 text-sm">
          <span className="text-quiet">{t('office.order.reference')}</span>{' '}
          <code className="break-all">{payment.externalId}</code>
        </p>
      )}
      {odd && <p className="mt-1 font-medium text-error text-sm">{t(`office.order.settledAs.${odd}`)}</p>}
      {payment.refunds.length > 0 && (
        <ul className="mt-2 grid gap-1 border-line border-l-2 pl-3">
          {payment.refunds.map((refund) => (
            <Refund key={refund.id} refund={refund} />
          ))}
        </ul>
      )}
    </li>
  );
}

const refundStates = ['proposed', 'queued', 'pending', 'done', 'failed'] as const;
const ourReasons = ['second-payment', 'paid-late'] as const;

function Refund({ refund }: { refund: RefundView }) {
  const { t } = useWords();
  const state = refundStates.find((known) => known === refund.state);
  const reason = ourReasons.find((known) => known === refund.reason);
  return (
    <li className="text-sm">
      <span className="flex flex-wrap items-center gap-x-2.5">
        {t('office.order.refund')} <Money minor={refund.amountMinor} className="font-semibold" />
        {state && (
          <Badge tone={state === 'done' ? 'success' : state === 'failed' ? 'error' : 'info'}>
            {t(`office.order.refundState.${state}`)}
          </Badge>
        )}
        <span className="text-quiet">
          <Moment at={refund.createdAt} />
        </span>
      </span>
      {(reason || refund.reason) && (
        <span className="block text-quiet">
          {reason ? t(`office.order.happened.${reason}`) : refund.reason}
        </span>
      )}
    </li>
  );
}
