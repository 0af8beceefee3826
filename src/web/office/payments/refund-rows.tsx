import { Form, Link } from 'react-router';
import type { PaymentDetail } from '#modules/shop/payments/contract';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';

const states = ['proposed', 'queued', 'pending', 'done', 'failed'] as const;

/** What goes back, or has gone; by hand, somebody says that it was sent. */
export function RefundRows({ payment }: { payment: PaymentDetail }) {
  const { t, language } = useWords();
  const { me } = useOffice();
  const sends = payment.provider === 'by-hand' && me.role !== 'agent';
  if (payment.refunds.length === 0) return <p className="text-quiet">{t('payments.noRefunds')}</p>;
  return (
    <ul className="divide-y divide-line">
      {payment.refunds.map((refund) => {
        const state = states.find((known) => known === refund.state);
        return (
          <li key={refund.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Money minor={refund.amountMinor} className="font-semibold" />
              {state && (
                <Badge tone={state === 'done' ? 'success' : state === 'failed' ? 'error' : 'info'}>
                  {t(`office.order.refundState.${state}`)}
                </Badge>
              )}
              <span className="text-quiet text-sm">
                <Moment at={refund.createdAt} />
              </span>
            </p>
            {refund.error && <p className="text-error text-sm">{refund.error}</p>}
            {state === 'proposed' && (
              <Link
                to={`/${language}/office/orders/${payment.orderNumber}`}
                className="link w-fit py-1 text-sm"
              >
                {t('payments.decide')}
              </Link>
            )}
            {state === 'pending' && sends && (
              <Form method="post" className="mt-1">
                <input type="hidden" name="of" value="sent-back" />
                <input type="hidden" name="refundId" value={refund.id} />
                <p className="mb-2 text-quiet text-sm">{t('payments.sendBack')}</p>
                <Button type="submit" size="small">
                  {t('payments.sentBack')}
                </Button>
              </Form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
