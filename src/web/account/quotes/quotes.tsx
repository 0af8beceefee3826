import { FileText } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { OwnQuoteRow } from '#modules/shop/quotes/contract';
import { LinkButton } from '../../design/button.tsx';
import { Day, Moment } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Money } from '../../design/money.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { QuoteBadge } from '../../design/quote-badge.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  return { rows: await app.quotes.mine(by) };
}

/** What somebody asked a price for while they were signed in. */
export default function OwnQuotes() {
  const { rows } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  return (
    <section>
      <PageHead title={t('quote.own.tab')} hidden />
      <h1 className="sr-only">{t('quote.own.tab')}</h1>
      {rows.length === 0 ? (
        <EmptyState
          icon={<FileText size={28} />}
          title={t('quote.own.empty')}
          actions={<LinkButton to={`/${language}/quote`}>{t('quote.ask.title')}</LinkButton>}
        >
          {t('quote.own.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: OwnQuoteRow }) {
  const { t, language } = useWords();
  return (
    <li className="panel lift relative flex flex-wrap items-center gap-x-6 gap-y-2 p-4 hover:shadow-soft sm:p-5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <Link
            to={`/${language}/quote/${row.link}`}
            className="after:absolute after:inset-0 after:rounded-box hover:underline"
          >
            {t('quote.number', { number: row.number })}
          </Link>
        </p>
        <p className="text-quiet text-sm">
          {row.day && (
            <>
              <Day day={row.day} /> ·{' '}
            </>
          )}
          {t('quote.own.asked')} <Moment at={row.askedAt} />
        </p>
      </div>
      <QuoteBadge state={row.state} />
      {row.totalMinor !== null && <Money minor={row.totalMinor} className="display ml-auto text-xl" />}
    </li>
  );
}
