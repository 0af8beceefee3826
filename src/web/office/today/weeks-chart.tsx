import type { TodayView } from '#modules/shop/orders/contract';
import { formatDay } from '#platform/time';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { barsOf } from './bars.ts';

// A field of percents: the drawing stretches with its place, its words beside it do not.
const field = { width: 100, height: 100, gap: 2 };

/** Revenue by week: a picture for the eye, and the same figures as a table for everybody else. */
export function WeeksChart({ weeks }: { weeks: TodayView['weeks'] }) {
  const { t, language } = useWords();
  const money = useMoney();
  const dayOf = (week: string) => formatDay(week, language, 'day-month');
  const round = (minor: number) => money(minor).replace(/[.,]00(?!\d)/, '');
  const { bars, lines } = barsOf(
    weeks.map(({ minor }) => minor),
    field,
  );
  return (
    <figure>
      <div aria-hidden="true" className="figures text-quiet text-xs">
        <div className="relative mt-5 ml-15 h-40">
          <svg
            aria-hidden="true"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
          >
            {lines.map(({ y, value }) => (
              <line
                key={value}
                x1={0}
                x2={100}
                y1={y}
                y2={y}
                className="stroke-line"
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {bars.map((bar, place) => (
              <rect
                key={weeks[place]?.week}
                {...bar}
                className={place === weeks.length - 1 ? 'fill-primary' : 'fill-primary/45'}
              >
                <title>{`${dayOf(weeks[place]?.week ?? '')}: ${money(weeks[place]?.minor ?? 0)}`}</title>
              </rect>
            ))}
            <line
              x1={0}
              x2={100}
              y1={100}
              y2={100}
              className="stroke-edge"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {lines.map(({ y, value }) => (
            <span
              key={value}
              className="absolute right-full mr-2.5 -translate-y-1/2"
              style={{ top: `${y}%` }}
            >
              {round(value)}
            </span>
          ))}
        </div>
        <p className="mt-1.5 ml-15 flex justify-between">
          <span>{dayOf(weeks[0]?.week ?? '')}</span>
          <span>{t('office.today.thisWeek')}</span>
        </p>
      </div>
      <table className="sr-only">
        <caption>{t('office.today.weeksTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('office.today.week')}</th>
            <th scope="col">{t('office.today.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, minor }) => (
            <tr key={week}>
              <th scope="row">{dayOf(week)}</th>
              <td>{money(minor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
