import type { ReactNode } from 'react';
import type { Text } from '#modules/shop/catalogue/contract';
import type { OrderView } from '#modules/shop/orders/contract';
import { Day } from '../../design/day.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Panel } from '../../design/panel.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

/** When, where and for what. */
export function OrderDay({ order, eventType }: { order: OrderView; eventType: Text | null }) {
  const { t } = useWords();
  const { shop } = useFacts();
  const [part] = order.parts;
  const place = part?.address ?? (part?.method === 'pick-up' ? shop.address : null);
  return (
    <Panel title={t('order.details')}>
      <dl className="grid gap-4">
        {eventType && (
          <Detail label={t('order.occasion')}>
            <Said of={eventType} />
            {order.guests && ` · ${t('shop.occasion.guestCount', { count: order.guests })}`}
          </Detail>
        )}
        {part && (
          <Detail label={t(`order.method.${part.method}`)}>
            <Day day={part.day} />
            {part.slot && (
              <span className="figures whitespace-nowrap">
                , {part.slot.from.slice(0, 5)} – {part.slot.to.slice(0, 5)}
              </span>
            )}
            {place && (
              <>
                <br />
                {place.street}
                <br />
                {place.postcode} {place.town}
              </>
            )}
          </Detail>
        )}
        {order.tracking && (
          <Detail label={t('order.tracking')}>
            {order.tracking.carrier} {order.tracking.number}
          </Detail>
        )}
        {order.note && <Detail label={t('checkout.note.title')}>{order.note}</Detail>}
      </dl>
    </Panel>
  );
}

function Detail({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet text-sm">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
