import type { ActivityView, OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { Moment } from './day.tsx';
import { Money } from './money.tsx';
import { Panel } from './panel.tsx';
import { partsNamed } from './parts-named.ts';
import { Story, StoryEntry } from './story.tsx';
import { useWords } from './words.tsx';

const told = [
  'placed',
  'paid',
  'share-paid',
  'nothing-to-pay',
  'trusted',
  'transfer-asked',
  'changed',
  'approved',
  'rejected',
  'in-preparation',
  'ready',
  'shipped',
  'out-for-delivery',
  'delivered',
  'collected',
  'returned',
  'cancelled',
  'refunded',
  'paid-late',
  'second-payment',
] as const;

type Told = ActivityView & { kind: (typeof told)[number] };

const isTold = (entry: ActivityView): entry is Told => (told as readonly string[]).includes(entry.kind);

/** What happened to an order, as its shopper is told. */
export function OrderStory({ order }: { order: OrderView }) {
  const { t } = useWords();
  const entries = order.activity.filter(isTold).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (entries.length === 0) return null;
  return (
    <Panel title={t('order.timeline')}>
      <Story>
        {entries.map((entry, place) => (
          <StoryEntry key={entry.id} newest={place === 0}>
            <Happened entry={entry} parts={order.parts} />
          </StoryEntry>
        ))}
      </Story>
    </Panel>
  );
}

function Happened({ entry: { kind, at, data }, parts }: { entry: Told; parts: OrderPartView[] }) {
  const { t } = useWords();
  return (
    <>
      <p className="font-medium">
        {t(`order.happened.${kind}`)}
        {partsNamed(data, parts).map(({ method }) => ` · ${t(`order.method.${method}`)}`)}
        {typeof data.amountMinor === 'number' && (
          <>
            {' · '}
            <Money minor={data.amountMinor} />
          </>
        )}
      </p>
      {typeof data.rows === 'string' && data.rows !== '' && (
        <p className="whitespace-pre-line">{data.rows}</p>
      )}
      {typeof data.reason === 'string' && kind === 'rejected' && <p>{data.reason}</p>}
      {typeof data.trackingNumber === 'string' && (
        <p>
          {data.carrier} {data.trackingNumber}
        </p>
      )}
      <p className="text-quiet text-sm">
        <Moment at={at} />
      </p>
    </>
  );
}
