import { ArrowLeft, Eye } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { mayPropose } from '#modules/shop/quotes/contract';
import { LinkButton } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { QuoteBadge } from '../../design/quote-badge.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { answerQuote } from './quote-action.ts';
import { QuoteCloses } from './quote-closes.tsx';
import { QuoteFactsPanel } from './quote-facts-panel.tsx';
import { QuoteOrders } from './quote-orders.tsx';
import { QuoteRequest } from './quote-request.tsx';
import { QuoteStory } from './quote-story.tsx';
import { QuoteTalk } from './quote-talk.tsx';
import { QuoteVersions } from './quote-versions.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const quote = await app.quotes.forOffice(args.params.number ?? '', by);
  if (!quote) throw notFound();
  return { quote };
}

export const action = answerQuote;

/** One quote in the office: the request, what was proposed, what was said, and what is to be done. */
export default function OfficeQuote() {
  const { quote } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const done = useSearchParams()[0].get('done');
  const refresh = useRefreshSoon();
  useRoom(`quote:${quote.id}`, refresh);
  const page = `/${language}/office/quotes/${quote.number}`;
  return (
    <article>
      <PageHead title={quote.number} hidden />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Link
          to={`/${language}/office/quotes`}
          className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
        >
          <ArrowLeft aria-hidden size={15} />
          {t('officeQuotes.back')}
        </Link>
        <LiveBadge />
      </div>
      <header className="mt-1 mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <h1 className="figures whitespace-nowrap text-[1.9rem] sm:text-4xl">{quote.number}</h1>
            <QuoteBadge state={quote.state} />
          </div>
          <p className="mt-1.5">
            <strong className="font-semibold [overflow-wrap:anywhere]">{quote.contact.name}</strong>
            {quote.day && (
              <span className="text-quiet">
                {' · '}
                <Day day={quote.day} />
              </span>
            )}
          </p>
        </div>
        <span className="flex flex-wrap gap-3">
          {quote.versions.length > 0 && (
            <LinkButton to={`/${quote.language}/quote/${quote.link}`} look="quiet" reloadDocument>
              <Eye aria-hidden size={17} />
              {t('officeQuotes.asCustomer')}
            </LinkButton>
          )}
          {mayPropose(quote.state) && (
            <LinkButton to={`${page}/proposal`}>
              {t(
                quote.draft
                  ? 'officeQuotes.goOn'
                  : quote.versions.length > 0
                    ? 'officeQuotes.newVersion'
                    : 'officeQuotes.propose',
              )}
            </LinkButton>
          )}
        </span>
      </header>
      {(done === 'saved' || done === 'sent') && (
        <div role="status" className="mb-5">
          <Note tone="success">
            {t(done === 'sent' ? 'officeQuotes.sent' : 'officeQuotes.saved', { email: quote.contact.email })}
          </Note>
        </div>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid min-w-0 gap-4">
          <QuoteRequest quote={quote} />
          <QuoteVersions quote={quote} page={page} />
          <QuoteTalk quote={quote} />
        </div>
        <div className="grid min-w-0 gap-4">
          <QuoteOrders orders={quote.orders} />
          <QuoteFactsPanel quote={quote} />
          <QuoteCloses quote={quote} />
          <QuoteStory quote={quote} />
        </div>
      </div>
    </article>
  );
}
