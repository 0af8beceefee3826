import type { TodayView } from '#modules/shop/orders/contract';
import { formatDay } from '#platform/time';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { barsOf } from './bars.ts';

const field = { width: 480, height: 150, gap: 10 };

/** Revenue by week: a picture for the eye, and the same figures as a table for everybody else. */
export function WeeksChart({ weeks }: { weeks: TodayView['weeks'] }) {
  const { t, language } = useWords();
  const money = useMoney();
  const short = (minor: number) => money(minor).replace(/[.,]00(?!\d)/, '');
  const { bars, lines } = barsOf(
    weeks.map(({ minor }) => minor),
    field,
  );
  const last = weeks.length - 1;
  return (
    <figure>
      <svg viewBox={`0 -16 ${field.width} ${field.height + 40}`} aria-hidden="true" className="figures w-full overflow-visible">
        {lines.map(({ y, value }) => (
          <g key={value}>
            <line x1={0} x2={field.width} y1={y} y2={y} className="stroke-line" />
            <text x={0} y={y - 4} className="fill-quiet text-[12px]">
              {short(value)}
            </text>
          </g>
        ))}
        <line x1={0} x2={field.width} y1={field.height} y2={field.height} className="stroke-edge" />
        {bars.map((bar, place) => (
          <rect key={weeks[place]?.week} {...bar} rx={4} className={place === last ? 'fill-primary' : 'fill-primary/45'}>
            <title>{`${formatDay(weeks[place]?.week ?? '', language, 'day-month')}: ${money(weeks[place]?.minor ?? 0)}`}</title>
          </rect>
        ))}
        <text x={0} y={field.height + 19} className="fill-quiet text-[12px]">
          {formatDay(weeks[0]?.week ?? '', language, 'day-month')}
        </text>
        <text x={field.width} y={field.height + 19} textAnchor="end" className="fill-quiet text-[12px]">
          {t('office.today.thisWeek')}
        </text>
      </svg>
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
              <th scope="row">{formatDay(week, language, 'day-month')}</th>
              <td>{money(minor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
