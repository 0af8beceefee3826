import { Link } from 'react-router';
import type { Touched } from '#modules/together/event-life/contract';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';

/** What an act touches, said before it is done. */
export function Touches({ touched, deletes }: { touched: Touched; deletes?: boolean }) {
  const { t, language } = useWords();
  const { event } = useEvent();
  const { guests, accepted, answered, orders } = touched;
  return (
    <ul className="list-disc pl-5 text-[0.9375rem]">
      <li>
        {t('life.manage.touchGuests', { count: guests })}
        {!deletes && accepted > 0 && `, ${t('life.manage.touchAccepted', { count: accepted })}`}
      </li>
      <li>{t('life.manage.touchReplies', { count: answered })}</li>
      <li>
        {orders === 0 ? (
          t('life.manage.touchNoOrders')
        ) : (
          <Link className="link" to={`/${language}/planner/events/${event.id}/orders`}>
            {t('life.manage.touchOrders', { count: orders })}
          </Link>
        )}
        {orders > 0 && ` – ${t('life.manage.ordersStay')}`}
      </li>
    </ul>
  );
}
