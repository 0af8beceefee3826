import type { OrderView } from '#modules/shop/orders/contract';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { EventName } from '../order-words.tsx';
import { Fact, Part } from './part.tsx';

/** The occasion, and how and when each part of the order reaches it. */
export function Leaves({ order }: { order: OrderView }) {
  const { t } = useWords();
  return (
    <Part title={t('office.order.leaves')}>
      <dl className="grid gap-3">
        {order.eventType && (
          <Fact label={t('office.order.occasion')}>
            <EventName slug={order.eventType} />
            {order.guests && ` · ${t('shop.occasion.guestCount', { count: order.guests })}`}
          </Fact>
        )}
        {order.parts.map((part) => (
          <Fact
            key={`${part.method} ${part.day} ${part.slot?.from}`}
            label={t(`office.method.${part.method}`)}
          >
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
          </Fact>
        ))}
        {order.tracking && (
          <Fact label={t('office.ask.tracking')}>
            {order.tracking.carrier} {order.tracking.number}
          </Fact>
        )}
      </dl>
    </Part>
  );
}
