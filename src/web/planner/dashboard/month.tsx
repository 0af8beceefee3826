import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EventOnDays } from '#modules/planner/events/contract';
import { addDays, formatDay } from '#platform/time';
import { Day } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { monthSaid, weekdaysSaid, weeksOf } from './weeks.ts';

type MonthProps = { month: string; events: readonly EventOnDays[]; today: string };

/** A month of events: a calendar at a desk, their list on a phone. */
export function Month({ month, events, today }: MonthProps) {
  const { t, language } = useWords();
  const [before, after] = [addDays(`${month}-01`, -1).slice(0, 7), addDays(`${month}-01`, 31).slice(0, 7)];
  return (
    <Panel
      title={<span className="first-letter:uppercase">{monthSaid(month, language)}</span>}
      action={
        <span className="flex gap-1.5">
          <Turn month={before} label={t('life.month.before')} icon={<ChevronLeft aria-hidden size={18} />} />
          <Turn month={after} label={t('life.month.after')} icon={<ChevronRight aria-hidden size={18} />} />
        </span>
      }
    >
      <table className="hidden w-full table-fixed border-collapse text-sm sm:table">
        <caption className="sr-only">{monthSaid(month, language)}</caption>
        <thead className="text-quiet">
          <tr>
            {weekdaysSaid(language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long} className="pb-2 text-left font-medium">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="h-20 border border-line p-1.5 align-top">
                  <span
                    aria-current={day === today ? 'date' : undefined}
                    className={`figures inline-grid size-6 place-items-center rounded-full ${day === today ? 'bg-primary font-semibold text-primary-content' : day.startsWith(month) ? '' : 'text-quiet'}`}
                  >
                    {Number(day.slice(8))}
                  </span>
                  {on(events, day).map((event) => (
                    <Link
                      key={event.id}
                      to={`/${language}/planner/events/${event.id}`}
                      className={`mt-1 block truncate rounded-field bg-base-200 px-1.5 py-1 leading-tight hover:underline ${event.status === 'cancelled' ? 'line-through' : ''}`}
                      title={event.title}
                    >
                      {event.title}
                    </Link>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="grid gap-3 sm:hidden">
        {events.map(({ id, title, day, time }) => (
          <li key={id}>
            <Link className="link font-medium" to={`/${language}/planner/events/${id}`}>
              {title}
            </Link>
            <span className="block text-quiet text-sm">
              <Day day={day} />, <span className="figures">{time}</span>
            </span>
          </li>
        ))}
      </ul>
      {events.length === 0 && (
        <p className="text-quiet sm:mt-3">
          {t('life.month.nothing', {
            month: formatDay(`${month}-01`, language, 'day-month').replace(/^\S+ /, ''),
          })}
        </p>
      )}
    </Panel>
  );
}

const on = (events: readonly EventOnDays[], day: string) =>
  events.filter((event) => event.day <= day && day <= event.lastDay);

function Turn({ month, label, icon }: { month: string; label: string; icon: ReactNode }) {
  return (
    <Link
      className="press press-quiet press-small press-icon"
      aria-label={label}
      to={`?month=${month}`}
      preventScrollReset
    >
      {icon}
    </Link>
  );
}
