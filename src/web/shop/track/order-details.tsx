import type { ReactNode } from 'react';
import type { Text } from '#modules/shop/catalogue/contract';
import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { Day } from '../../design/day.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Panel } from '../../design/panel.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

/** When and where, for whom, and what happens next. */
export function OrderDetails({ order, eventType }: { order: OrderView; eventType: Text | null }) {
  const { t } = useWords();
  const { shop } = useFacts();
  const [part] = order.parts;
  return (
    <div className="grid gap-5 lg:sticky lg:top-24">
      <Panel title={t('order.details')}>
        <dl className="grid gap-4">
          {eventType && (
            <Detail label={t('order.occasion')}>
              <Said of={eventType} />
              {order.guests && ` · ${t('shop.occasion.guestCount', { count: order.guests })}`}
            </Detail>
          )}
          {part && <PartDetails part={part} />}
          <Detail label={t('order.contact')}>
            {order.contact.name}
            <br />
            <span className="break-all">{order.contact.email}</span>
            <br />
            {order.contact.phone}
          </Detail>
          {order.note && <Detail label={t('checkout.note.title')}>{order.note}</Detail>}
          {order.tracking && (
            <Detail label={t('order.tracking')}>
              {order.tracking.carrier} {order.tracking.number}
            </Detail>
          )}
        </dl>
      </Panel>
      <Panel title={t('order.questions')}>
        <p className="text-quiet">{t('order.questionsText', { number: order.number })}</p>
        <p className="mt-3 grid justify-items-start gap-1 font-medium">
          <a className="link py-1" href={`tel:${shop.phone.replace(/[^+\d]/g, '')}`}>
            {shop.phone}
          </a>
          <a className="link py-1" href={`mailto:${shop.email}?subject=${encodeURIComponent(order.number)}`}>
            {shop.email}
          </a>
        </p>
      </Panel>
    </div>
  );
}

function PartDetails({ part }: { part: OrderPartView }) {
  const { t } = useWords();
  const { shop } = useFacts();
  const place = part.address ?? (part.method === 'pick-up' ? shop.address : null);
  return (
    <Detail label={t(`order.method.${part.method}`)}>
      <Day day={part.day} />
      {part.slot && (
        <span className="figures">
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
