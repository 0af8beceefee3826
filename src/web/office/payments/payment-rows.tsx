import { Link } from 'react-router';
import type { PaymentListRow, PaymentMethodView } from '#modules/shop/payments/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Money, useMoney } from '../../design/money.tsx';
import { paymentLabel } from '../../design/payment-method.ts';
import { useWords } from '../../design/words.tsx';
import { PaymentStateBadges } from './payment-badges.tsx';

/** The payments, one under the other; the whole row leads to its page. */
export function PaymentRows({ rows, methods }: { rows: PaymentListRow[]; methods: PaymentMethodView[] }) {
  const { t, language } = useWords();
  const money = useMoney();
  return (
    <ul className="grid grid-cols-1 gap-2.5">
      {rows.map((row) => (
        <li
          key={row.id}
          className="panel relative grid gap-x-6 gap-y-1 p-4 hover:bg-base-200/40 sm:px-5 md:grid-cols-[8rem_minmax(0,3fr)_minmax(0,2fr)_7rem] md:items-center xl:grid-cols-[9rem_minmax(0,1fr)_minmax(0,16rem)_8rem]"
        >
          <div className="flex flex-wrap items-center gap-x-3 md:block">
            <Link
              to={`/${language}/office/payments/${row.id}`}
              className="figures font-semibold after:absolute after:inset-0 hover:underline"
            >
              {row.orderNumber}
            </Link>
            <p className="text-quiet text-sm">
              <Moment at={row.createdAt} />
            </p>
          </div>
          <div className="min-w-0">
            <p className="truncate font-medium">{row.contactName}</p>
            <p className="truncate text-quiet text-sm">
              {paymentLabel(row, methods, t)}
              {row.externalId && <code> · {row.externalId}</code>}
            </p>
          </div>
          <p className="flex flex-wrap gap-1.5">
            <PaymentStateBadges payment={row} />
            {row.waits && <Badge tone="warning">{t(`payments.waits.${row.waits}`)}</Badge>}
            {row.settledAs !== null && row.settledAs !== 'paid' && (
              <Badge tone="error">{t(`payments.odd.${row.settledAs}`)}</Badge>
            )}
            {row.chargedBackMinor > 0 && <Badge tone="error">{t('office.payment.charged-back')}</Badge>}
          </p>
          <p className="md:text-right">
            <Money minor={row.amountMinor} className="font-semibold" />
            {row.refundedMinor > 0 && (
              <span className="block text-quiet text-sm">
                {t('payments.back', { amount: money(row.refundedMinor) })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
