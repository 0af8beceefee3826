import { Check } from 'lucide-react';
import type { OrderView } from '#modules/shop/orders/contract';
import { useWords } from '../../design/words.tsx';
import { stageOf, stages } from './standing.ts';

/** The line of steps from the order to the table. */
export function Progress({ order }: { order: OrderView }) {
  const { t } = useWords();
  const stage = stageOf(order.fulfilmentState);
  if (stage === undefined || order.confirmedAt === null) return null;
  const now = stages.indexOf(stage);
  const pickUp = order.parts[0]?.method === 'pick-up';
  const shown = stages.filter((name) => !(pickUp && name === 'on-its-way'));
  return (
    <ol aria-label={t('order.progress')} className="mt-8 grid sm:grid-flow-col sm:auto-cols-fr">
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
              {t(`order.stage.${pickUp && name === 'done' ? 'collected' : name}`)}
              {done && <span className="sr-only"> ({t('order.done')})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
