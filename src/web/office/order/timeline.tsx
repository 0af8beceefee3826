import type { ActivityView, OrderView } from '#modules/shop/orders/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { endingOf, kindOf } from './activity.ts';

/** Everything that happened, newest first: steps with who took them, money, and notes of the staff. */
export function Timeline({ order }: { order: OrderView }) {
  const entries = order.activity.toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : Number(b.id) - Number(a.id),
  );
  return (
    <ol aria-live="polite" className="mt-5 border-line border-l-2 pl-5">
      {entries.map((entry, place) => (
        <Entry key={entry.id} entry={entry} newest={place === 0} />
      ))}
    </ol>
  );
}

function Entry({
  entry: { kind, at, actorName, internal, data },
  newest,
}: {
  entry: ActivityView;
  newest: boolean;
}) {
  const { t } = useWords();
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined);
  const ending = endingOf(text('reason'));
  return (
    <li className="relative pb-4 last:pb-0">
      <span
        aria-hidden
        className={`absolute top-1.5 -left-[1.625rem] size-3 rounded-full ring-4 ring-base-100 ${newest ? 'bg-primary' : 'bg-edge'}`}
      />
      <p className="flex flex-wrap items-center gap-x-2 font-medium leading-snug">
        {t(`office.order.happened.${kindOf(kind)}`)}
        {typeof data.amountMinor === 'number' && <Money minor={data.amountMinor} />}
        {internal && <Badge>{t('office.order.internal')}</Badge>}
      </p>
      {kind === 'note' && <p className="mt-1 whitespace-pre-line break-words">{text('text')}</p>}
      {text('reason') && (
        <p className="text-[0.9375rem]">{ending ? t(`office.order.ended.${ending}`) : text('reason')}</p>
      )}
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
    </li>
  );
}
