import type { ActivityView, OrderView } from '#modules/shop/orders/contract';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
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
type Told = (typeof told)[number];

const isTold = (entry: ActivityView): entry is ActivityView & { kind: Told } =>
  (told as readonly string[]).includes(entry.kind);

/** What happened, newest first; new entries come by themselves. */
export function OrderTimeline({ order }: { order: OrderView }) {
  const { t } = useWords();
  const entries = order.activity.filter(isTold).sort((a, b) => (a.at < b.at ? 1 : -1));
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-4 text-2xl">
        {t('order.timeline')}
      </h2>
      <ol aria-live="polite" className="border-line border-l-2 pl-5">
        {entries.map(({ id, kind, at, data }, place) => (
          <li key={id} className="relative pb-5 last:pb-0">
            <span
              aria-hidden
              className={`absolute top-1.5 -left-[1.625rem] size-3 rounded-full ring-4 ring-base-100 ${place === 0 ? 'bg-primary' : 'bg-edge'}`}
            />
            <p className="font-medium">
              {t(`order.happened.${kind}`)}
              {typeof data.amountMinor === 'number' && (
                <>
                  {' · '}
                  <Money minor={data.amountMinor} />
                </>
              )}
            </p>
            {typeof data.reason === 'string' && kind === 'rejected' && <p>{data.reason}</p>}
            {typeof data.trackingNumber === 'string' && (
              <p>
                {data.carrier} {data.trackingNumber}
              </p>
            )}
            <p className="text-quiet text-sm">
              <Moment at={at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
