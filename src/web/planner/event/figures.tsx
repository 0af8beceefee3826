import type { Glance } from '#modules/planner/rsvp/contract';
import type { EventOrdersGlance } from '#modules/together/event-life/contract';
import { Day } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { usePartName } from '../programme/use-part-name.ts';
import { Figure } from './figure.tsx';
import { useEvent } from './use-event.ts';

type FiguresProps = { glance: Glance | null; orders: EventOrdersGlance | null };

/** How an event stands, in figures. */
export function Figures({ glance, orders }: FiguresProps) {
  const { t } = useWords();
  const { event } = useEvent();
  const partName = usePartName();
  return (
    <dl className="-mb-3 grid grid-cols-2 gap-x-3 md:grid-cols-3 xl:grid-cols-5">
      {glance && <OfGuests glance={glance} />}
      {event.parts.length > 1 &&
        glance?.parts.map((one) => {
          const part = event.parts.find(({ id }) => id === one.partId);
          if (!part) return null;
          return (
            <Figure
              key={one.partId}
              label={partName(part)}
              value={part.capacity === null ? one.accepted : `${one.taken} / ${part.capacity}`}
              more={
                one.waiting > 0 ? t('life.part.wait', { count: one.waiting }) : t('life.figures.comeToIt')
              }
            />
          );
        })}
      {orders && (
        <Figure
          label={t('planner.orders.tab')}
          value={orders.count}
          more={orders.count > 0 && <Money minor={orders.totalMinor} />}
        />
      )}
    </dl>
  );
}

function OfGuests({ glance: { guests, parties, answered, opened, deadline } }: { glance: Glance }) {
  const { t } = useWords();
  const { event } = useEvent();
  const all = Object.values(guests).reduce((sum, n) => sum + n, 0);
  const alone = event.parts.length === 1 && event.capacity !== null;
  return (
    <>
      <Figure
        label={t('life.figures.guests')}
        value={all}
        more={t('life.figures.parties', { count: parties })}
      />
      <Figure
        label={t('life.figures.accepted')}
        value={alone ? `${guests.accepted} / ${event.capacity}` : guests.accepted}
        more={
          [
            guests.tentative > 0 && t('life.figures.tentative', { count: guests.tentative }),
            guests.waiting > 0 && t('life.part.wait', { count: guests.waiting }),
          ]
            .filter(Boolean)
            .join(' · ') || undefined
        }
      />
      <Figure label={t('life.figures.declined')} value={guests.declined} />
      <Figure
        label={t('life.figures.silent')}
        value={parties - answered}
        more={
          deadline ? (
            <>
              {t('life.figures.until')} <Day day={deadline.slice(0, 10)} style="day-month" />
            </>
          ) : (
            !opened && t('life.figures.notOpen')
          )
        }
      />
    </>
  );
}
