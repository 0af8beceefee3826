import type { OrderView } from '#modules/shop/orders/contract';
import { useFacts } from '../../design/facts.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** Whom to ask about an order. */
export function Questions({ order }: { order: OrderView }) {
  const { t } = useWords();
  const { shop } = useFacts();
  return (
    <Panel title={t('order.questions')}>
      <p className="text-quiet">{t('order.questionsText', { number: order.number })}</p>
      <p className="mt-3 grid justify-items-start gap-1 font-medium">
        {shop.phone && (
          <a className="link py-1" href={`tel:${shop.phone.replace(/[^+\d]/g, '')}`}>
            {shop.phone}
          </a>
        )}
        {shop.email && (
          <a className="link py-1" href={`mailto:${shop.email}?subject=${encodeURIComponent(order.number)}`}>
            {shop.email}
          </a>
        )}
      </p>
    </Panel>
  );
}
