import { Link } from 'react-router';
import type { OrderView } from '#modules/shop/orders/contract';
import {
  leftOf,
  type PaymentMethodView,
  type PaymentView,
  type RefundView,
} from '#modules/shop/payments/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Dues } from '../../design/dues.tsx';
import { Money, useMoney } from '../../design/money.tsx';
import { paymentLabel } from '../../design/payment-method.ts';
import { useWords } from '../../design/words.tsx';
import { PaymentStateBadges } from '../payments/payment-badges.tsx';
import { useOffice } from '../shell/use-office.ts';
import type { StepOrder } from '../steps/steps.ts';
import { stepOrderOf } from './order-steps.tsx';
import { PayBack } from './pay-back.tsx';
import { RefundForm } from './refund-form.tsx';

/** Every payment of an order with what the provider calls it, and every refund. */
export function PaymentList({ order, methods }: { order: OrderView; methods: PaymentMethodView[] }) {
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
      {order.dues.some(({ kind }) => kind !== 'share') && (
        <div className="mb-4">
          <Dues dues={order.dues} />
        </div>
      )}
      {order.payments.length === 0 && <p className="text-quiet">{t('office.order.noPayments')}</p>}
      <ul className="divide-y divide-line border-line border-t">
        {order.payments.map((payment) => (
          <Payment
            key={payment.id}
            payment={payment}
            label={paymentLabel(payment, methods, t)}
            order={stepOrderOf(order)}
          />
        ))}
      </ul>
    </>
  );
}

type PaymentProps = { payment: PaymentView; label: string; order: StepOrder };

function Payment({ payment, label, order }: PaymentProps) {
  const { t, language } = useWords();
  const money = useMoney();
  const { me } = useOffice();
  const mayPayBack = me.role === 'admin' || me.role === 'manager';
  const odd = payment.settledAs !== null && payment.settledAs !== 'paid' ? payment.settledAs : undefined;
  return (
    <li className="py-3 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Money minor={payment.amountMinor} className="font-semibold" />
        <PaymentStateBadges payment={payment} />
        <span className="text-quiet text-sm">
          {label} · <Moment at={payment.createdAt} />
        </span>
        <Link to={`/${language}/office/payments/${payment.id}`} className="link py-1 text-sm">
          {t('payments.open')}
        </Link>
      </p>
      {payment.externalId && (
        <p className="mt-1 text-sm">
          <span className="text-quiet">{t('office.order.reference')}</span>{' '}
          <code className="break-all">{payment.externalId}</code>
        </p>
      )}
      {payment.chargedBackMinor > 0 && (
        <p className="mt-1 font-medium text-error text-sm">
          {t('office.order.takenBack', { amount: money(payment.chargedBackMinor) })}
        </p>
      )}
      {odd && <p className="mt-1 font-medium text-error text-sm">{t(`office.order.settledAs.${odd}`)}</p>}
      {mayPayBack && leftOf(payment) > 0 && <RefundForm payment={payment} />}
      {payment.refunds.length > 0 && (
        <ul className="mt-2 grid gap-1 border-line border-l-2 pl-3">
          {payment.refunds.map((refund) => (
            <Refund key={refund.id} refund={refund} order={order} />
          ))}
        </ul>
      )}
    </li>
  );
}

const refundStates = ['proposed', 'queued', 'pending', 'done', 'failed'] as const;
const ourReasons = ['second-payment', 'paid-late', 'at-provider', 'order-changed'] as const;

function Refund({ refund, order }: { refund: RefundView; order: StepOrder }) {
  const { t } = useWords();
  const { me } = useOffice();
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
      {refund.error && <span className="block text-error">{refund.error}</span>}
      {state === 'proposed' && (me.role === 'admin' || me.role === 'manager') && (
        <div className="mt-2 mb-1">
          <PayBack order={order} refund={refund} />
        </div>
      )}
    </li>
  );
}
