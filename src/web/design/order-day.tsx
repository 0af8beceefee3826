import type { ReactNode } from 'react';
import type { Text } from '#modules/shop/catalogue/contract';
import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { Day } from './day.tsx';
import { useFacts } from './facts.tsx';
import { OrderState } from './order-state.tsx';
import { Panel } from './panel.tsx';
import { PartThings } from './part-things.tsx';
import { Said } from './said.tsx';
import { useWords } from './words.tsx';

/** When, where, for what and for whom. */
export function OrderDay({ order, eventType }: { order: OrderView; eventType: Text | null }) {
  const { t } = useWords();
  return (
    <Panel title={t('order.details')}>
      <dl className="grid gap-4">
        {eventType && (
          <Detail label={t('order.occasion')}>
            <Said of={eventType} />
            {order.guests && ` · ${t('shop.occasion.guestCount', { count: order.guests })}`}
          </Detail>
        )}
        {order.parts.map((part) => (
          <PartDetail key={part.id} order={order} part={part} />
        ))}
        <Detail label={t('order.contact')}>
          {order.contact.name}
          <br />
          <span className="break-words">{order.contact.email}</span>
          <br />
          {order.contact.phone}
        </Detail>
        {order.note && <Detail label={t('checkout.note.title')}>{order.note}</Detail>}
      </dl>
    </Panel>
  );
}

function PartDetail({ order, part }: { order: OrderView; part: OrderPartView }) {
  const { t } = useWords();
  const { shop } = useFacts();
  const place = part.address ?? (part.method === 'pick-up' ? shop.pickUpAddress : null);
  return (
    <Detail label={t(`order.method.${part.method}`)}>
      <Day day={part.day} />
      {part.slot && (
        <span className="figures">
          ,{' '}
          <span className="whitespace-nowrap">
            {part.slot.from.slice(0, 5)} – {part.slot.to.slice(0, 5)}
          </span>
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
      {order.parts.length > 1 && (
        <>
          <span className="block font-normal">
            <PartThings order={order} partId={part.id} />
          </span>
          <span className="mt-1 block">
            <OrderState {...order} fulfilmentState={part.fulfilmentState} />
          </span>
        </>
      )}
      {part.tracking && (
        <span className="block">
          {t('order.tracking')}: {part.tracking.carrier} {part.tracking.number}
        </span>
      )}
    </Detail>
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
