import type { ActivityView, OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { partsNamed } from '../../design/parts-named.ts';
import { Story, StoryEntry } from '../../design/story.tsx';
import { useWords } from '../../design/words.tsx';
import { endingOf, kindOf } from './activity.ts';

/** Everything that happened, newest first: steps with who took them, money, and notes of the staff. */
export function Timeline({ order }: { order: OrderView }) {
  const entries = order.activity.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : Number(b.id) - Number(a.id),
  );
  return (
    <div className="mt-5">
      <Story>
        {entries.map((entry, place) => (
          <StoryEntry key={entry.id} newest={place === 0}>
            <Entry entry={entry} parts={order.parts} />
          </StoryEntry>
        ))}
      </Story>
    </div>
  );
}

/** What came back of the rentals, what did not, and what is broken. */
function Back({ counts }: { counts: ActivityView['data'] }) {
  const { t } = useWords();
  const [returned, missing, damaged] = [counts.returned, counts.missing, counts.damaged].map(Number);
  return (
    <p className="text-[0.9375rem]">
      {[
        t('rental.order.cameBack', { returned: returned ?? 0, quantity: (returned ?? 0) + (missing ?? 0) }),
        missing ? t('rental.order.missing', { count: missing }) : '',
        damaged ? t('rental.order.damaged', { count: damaged }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

type EntryProps = { entry: ActivityView; parts: OrderPartView[] };

function Entry({ entry: { kind, at, actorName, internal, data }, parts }: EntryProps) {
  const { t } = useWords();
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined);
  const ending = endingOf(text('reason'));
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 font-medium leading-snug">
        {t(`office.order.happened.${kindOf(kind)}`, { code: text('code') ?? '' })}
        {typeof data.amountMinor === 'number' && <Money minor={data.amountMinor} />}
        {partsNamed(data, parts).map(({ id, method }) => (
          <Badge key={id}>{t(`office.method.${method}`)}</Badge>
        ))}
        {internal && <Badge>{t('office.order.internal')}</Badge>}
      </p>
      {kind === 'note' && <p className="mt-1 whitespace-pre-line break-words">{text('text')}</p>}
      {text('reason') && (
        <p className="text-[0.9375rem]">{ending ? t(`office.order.ended.${ending}`) : text('reason')}</p>
      )}
      {text('rows') && <p className="whitespace-pre-line text-[0.9375rem]">{text('rows')}</p>}
      {typeof data.returned === 'number' && <Back counts={data} />}
      {text('what') && <p className="text-[0.9375rem]">{text('what')}</p>}
      {(text('carrier') || text('trackingNumber')) && (
        <p className="text-[0.9375rem]">
          {text('carrier')} {text('trackingNumber')}
        </p>
      )}
      <p className="text-quiet text-sm">
        <Moment at={at} />
        {actorName && ` · ${t('office.order.by', { name: actorName })}`}
      </p>
    </>
  );
}
