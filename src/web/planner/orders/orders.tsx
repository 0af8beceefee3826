import { ShoppingBag } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { pickText } from '#platform/i18n';
import { LinkButton } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Money } from '../../design/money.tsx';
import { OrderState } from '../../design/order-state.tsx';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisit } from '../planner-visit.ts';

/** What was ordered for this event. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const found = await app.eventOrders.list(eventId, by);
  if (!found.ok) throw notFound();
  return found.value;
}

export default function EventOrders() {
  const { orders, totalMinor, currency } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const shop = `/${language}/shop?date=${event.starts.slice(0, 10)}`;
  if (orders.length === 0)
    return (
      <div className="panel">
        <EmptyState
          icon={<ShoppingBag size={28} />}
          title={t('planner.orders.emptyTitle')}
          actions={<LinkButton to={shop}>{t('planner.orders.toShop')}</LinkButton>}
        >
          {t('planner.orders.emptyText')}
        </EmptyState>
      </div>
    );
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-quiet text-sm">
          {t('planner.orders.count', { count: orders.length })}
          {currency && (
            <>
              {' · '}
              <Money minor={totalMinor} />
            </>
          )}
        </p>
        <LinkButton look="quiet" to={shop}>
          {t('planner.orders.toShop')}
        </LinkButton>
      </div>
      <ul className="grid gap-3">
        {orders.map((order) => (
          <li
            key={order.number}
            className="panel relative flex flex-wrap items-center gap-x-6 gap-y-2 p-4 sm:p-5"
          >
            <div className="min-w-48 flex-1">
              <p className="figures font-semibold">
                {order.mine ? (
                  <Link
                    className="link after:absolute after:inset-0"
                    to={`/${language}/account/orders/${order.number}`}
                  >
                    {order.number}
                  </Link>
                ) : (
                  order.number
                )}
              </p>
              <p className="text-quiet text-sm">
                {pickText(order.firstLine, language).text}
                {order.pieces > 1 && ` · ${t('planner.orders.more', { count: order.pieces - 1 })}`}
              </p>
            </div>
            <p>
              <Day day={order.leaves} style="short" />
              {order.slotFrom && <span className="figures">, {order.slotFrom}</span>}
            </p>
            <OrderState {...order} />
            <p className="figures ml-auto font-semibold">
              <Money minor={order.totalMinor} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
