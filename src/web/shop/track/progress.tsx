import { Check } from 'lucide-react';
import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { formatDay } from '#platform/time';
import { PartThings } from '../../design/part-things.tsx';
import { useWords } from '../../design/words.tsx';
import { type Stage, stageOf, stages } from './standing.ts';

/** How far an order is: a line of steps for each of its parts. */
export function Progress({ order }: { order: OrderView }) {
  const { t, language } = useWords();
  if (order.confirmedAt === null) return null;
  const [only, ...others] = order.parts;
  if (only && others.length === 0) return <Steps part={only} label={t('order.progress')} />;
  return order.parts.map((part) => {
    const title = t('parts.title', {
      way: t(`order.method.${part.method}`),
      day: formatDay(part.day, language),
    });
    return (
      <section key={part.id} className="mt-8">
        <h2 className="text-xl">
          {title}
          {part.slot && (
            <span className="figures">
              , {part.slot.from.slice(0, 5)} – {part.slot.to.slice(0, 5)}
            </span>
          )}
        </h2>
        <p className="mt-1 text-quiet">
          <PartThings order={order} partId={part.id} />
        </p>
        <Steps part={part} label={`${t('order.progress')}: ${title}`} />
      </section>
    );
  });
}

/** The line of steps from the order to the table. */
function Steps({ part, label }: { part: OrderPartView; label: string }) {
  const { t } = useWords();
  const stage = stageOf(part.fulfilmentState);
  if (stage === undefined) return null;
  const now = stages.indexOf(stage);
  const { method } = part;
  const shown = stages.filter((name) => !(method === 'pick-up' && name === 'on-its-way'));
  const said = (name: Stage) => {
    if (name !== 'done' || method === 'delivery') return t(`order.stage.${name}`);
    return method === 'pick-up' ? t('order.stage.collected') : t('parts.took');
  };
  return (
    <ol aria-label={label} className="mt-8 grid sm:grid-flow-col sm:auto-cols-fr">
      {shown.map((name) => {
        const place = stages.indexOf(name);
        const done = place < now || (place === now && name === 'done');
        return (
          <li
            key={name}
            aria-current={place === now ? 'step' : undefined}
            className="relative flex gap-3 pb-4 last:pb-0 sm:block sm:pr-4 sm:pb-0"
          >
            <span
              aria-hidden
              className={`absolute top-7 bottom-0 left-3.5 w-px sm:top-3.5 sm:right-0 sm:bottom-auto sm:left-7 sm:h-px sm:w-auto ${place === stages.length - 1 ? 'hidden' : place < now ? 'bg-secondary' : 'bg-line'}`}
            />
            <span
              className={`relative grid size-7 flex-none place-items-center rounded-full border-2 ${
                done
                  ? 'border-secondary bg-secondary text-secondary-content'
                  : place === now
                    ? 'border-primary bg-base-100'
                    : 'border-line bg-base-100'
              }`}
            >
              {done ? (
                <Check aria-hidden size={15} strokeWidth={3} />
              ) : (
                place === now && <span className="size-2.5 rounded-full bg-primary" />
              )}
            </span>
            <span
              className={`block text-[0.9375rem] sm:mt-2 ${place === now ? 'font-semibold' : place > now ? 'text-quiet' : ''}`}
            >
              {said(name)}
              {done && <span className="sr-only"> ({t('order.done')})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
