import { Link } from 'react-router';
import type { QuoteOrder } from '#modules/shop/quotes/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** The orders that came of it; those that ended say so. */
export function QuoteOrders({ orders }: { orders: QuoteOrder[] }) {
  const { t, language } = useWords();
  if (orders.length === 0) return null;
  return (
    <Panel title={t('officeQuotes.orders')}>
      <ul className="grid gap-3">
        {orders.map(({ id, number, option, acceptedBy, at, hasEnded }) => (
          <li key={id}>
            <p className="flex flex-wrap items-center gap-2">
              <Link className="link figures font-semibold" to={`/${language}/office/orders/${number}`}>
                {number}
              </Link>
              {hasEnded && <Badge>{t('officeQuotes.ended')}</Badge>}
            </p>
            <p className="text-quiet text-sm [overflow-wrap:anywhere]">
              {t('officeQuotes.acceptedBy', { option, name: acceptedBy })} · <Moment at={at} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
