import type { ActivityView, OrderView } from '#modules/shop/orders/contract';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

const told = [
  'placed',
  'paid',
  'approved',
  'rejected',
  'in-preparation',
  'ready',
  'shipped',
  'out-for-delivery',
  'delivered',
  'collected',
  'cancelled',
  'refunded',
  'paid-late',
  'second-payment',
] as const;

const isTold = (entry: ActivityView): entry is ActivityView & { kind: (typeof told)[number] } =>
  (told as readonly string[]).includes(entry.kind);

/** What happened to the order, newest first. */
export function OrderStory({ order }: { order: OrderView }) {
  const { t } = useWords();
  const entries = order.activity.filter(isTold).toReversed();
  if (entries.length === 0) return null;
  return (
    <Panel title={t('order.timeline')}>
      <ol aria-live="polite" className="grid gap-4">
        {entries.map(({ id, kind, at, data }) => (
          <li key={id}>
            <p className="font-medium">
              {t(`order.happened.${kind}`)}
              {typeof data.amountMinor === 'number' && (
                <>
                  {' · '}
                  <Money minor={data.amountMinor} />
                </>
              )}
            </p>
            <p className="text-quiet text-sm">
              <Moment at={at} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
