import type { OrderView } from '#modules/shop/orders/contract';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { EventName } from '../order-words.tsx';
import { Fact, Part } from './part.tsx';

/** The occasion, and how and when the order reaches it. */
export function Leaves({ order }: { order: OrderView }) {
  const { t } = useWords();
  // Several parts have panels of their own.
  const parts = order.parts.length > 1 ? [] : order.parts;
  if (parts.length === 0 && !order.eventType) return null;
  return (
    <Part title={t('office.order.leaves')}>
      <dl className="grid gap-3">
        {order.eventType && (
          <Fact label={t('office.order.occasion')}>
            <EventName slug={order.eventType} />
            {order.guests && ` · ${t('shop.occasion.guestCount', { count: order.guests })}`}
          </Fact>
        )}
        {parts.map((part) => (
          <Fact key={part.id} label={t(`office.method.${part.method}`)}>
            <Day day={part.day} />
            {part.slot && (
              <span className="figures whitespace-nowrap">
                , {part.slot.from.slice(0, 5)} – {part.slot.to.slice(0, 5)}
              </span>
            )}
            {part.address && (
              <span className="block">
                {part.address.street}
                <br />
                {part.address.postcode} {part.address.town}
              </span>
            )}
            {part.tracking && (
              <span className="block">
                {t('office.ask.tracking')}: {part.tracking.carrier} {part.tracking.number}
              </span>
            )}
          </Fact>
        ))}
      </dl>
    </Part>
  );
}
