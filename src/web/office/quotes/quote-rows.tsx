import { Link } from 'react-router';
import type { QuoteRow } from '#modules/shop/quotes/contract';
import { Badge } from '../../design/badge.tsx';
import { Day, Moment } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { QuoteBadge } from '../../design/quote-badge.tsx';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';

/** The quotes, one under the other; the whole row leads to its page. */
export function QuoteRows({ rows }: { rows: QuoteRow[] }) {
  const { t, language } = useWords();
  return (
    <ul className="grid grid-cols-1 gap-2.5">
      {rows.map((row) => (
        <li
          key={row.id}
          className="panel relative grid gap-x-6 gap-y-1 p-4 hover:bg-base-200/40 sm:px-5 lg:grid-cols-[8rem_minmax(0,1fr)_minmax(0,16rem)_9rem] lg:items-center"
        >
          <div className="flex flex-wrap items-center gap-x-3 lg:block">
            <Link
              to={`/${language}/office/quotes/${row.number}`}
              className="figures font-semibold after:absolute after:inset-0 hover:underline"
            >
              {row.number}
            </Link>
            <p className="text-quiet text-sm">
              <Moment at={row.askedAt} />
            </p>
          </div>
          <div className="min-w-0">
            <p className="truncate font-medium">{row.name}</p>
            <p className="text-quiet text-sm">
              <Facts row={row} />
            </p>
          </div>
          <p className="flex flex-wrap items-center gap-1.5">
            <QuoteBadge state={row.state} />
            {row.waitsForUs && <Badge tone="warning">{t('officeQuotes.waits')}</Badge>}
            {row.state === 'proposed' && row.validUntil && (
              <span className="text-quiet text-sm">
                {t('officeQuotes.until')} <Day day={row.validUntil} style="short" />
              </span>
            )}
          </p>
          <p className="lg:text-right">
            {row.totalMinor !== null && <Money minor={row.totalMinor} className="font-semibold" />}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Facts({ row: { eventType, guests, day } }: { row: QuoteRow }) {
  const { t } = useWords();
  const { eventNames } = useOffice();
  const facts = [
    eventType && (eventNames[eventType]?.text ?? eventType),
    guests && t('officeQuotes.guests', { count: guests }),
  ].filter(Boolean);
  return (
    <>
      {facts.join(' · ')}
      {facts.length > 0 && day && ' · '}
      {day && <Day day={day} style="short" />}
    </>
  );
}
