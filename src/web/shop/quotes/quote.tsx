import { data, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import type { OwnQuote } from '#modules/shop/quotes/contract';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { noSuchLink, visitOf } from '../../entry/visit.ts';
import { ownThings } from '../checkout/own-address.ts';
import { secret } from '../track/secret.ts';
import { AcceptForm } from './accept-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { OptionCards } from './option-card.tsx';
import { answerQuote } from './quote-action.ts';
import { QuoteFacts } from './quote-facts.tsx';
import { QuoteOrder } from './quote-order.tsx';
import { QuoteStanding } from './quote-standing.tsx';
import { QuoteThread } from './quote-thread.tsx';
import { VersionNote } from './version-note.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language, actor } = visitOf(args);
  const quote = await app.quotes.byLink(args.params.link ?? '');
  if (!quote) throw await noSuchLink(visitOf(args));
  const params = new URL(args.request.url).searchParams;
  const asked = Number(params.get('version'));
  const version = quote.versions.find(({ number }) => number === asked) ?? quote.versions[0] ?? null;
  const options = version?.proposal.options ?? [];
  const wanted = options.length === 1 ? options[0]?.id : params.get('option');
  const chosen = options.find(({ id }) => id === wanted) ?? null;
  const by = await actor();
  const isOpen = quote.state === 'proposed' && version !== null && !version.isReplaced;
  const offer = isOpen && chosen ? ((await app.quotes.offer(quote, chosen.id, by)) ?? null) : null;
  const { values: own } = offer ? await ownThings(app, by) : { values: {} };
  const types = quote.eventType ? await app.catalogue.eventTypes(language) : [];
  return data(
    {
      quote,
      version,
      chosen,
      offer,
      isOpen,
      own,
      sent: params.has('sent'),
      eventType: types.find(({ slug }) => slug === quote.eventType)?.name ?? null,
    },
    { headers: secret },
  );
}

export const headers = () => secret;

export const action = answerQuote;

/** A quote as its customer sees it: how it stands, what is proposed, and everything they can do about it. */
export default function Quote() {
  const page = useLoaderData<typeof loader>();
  const { quote, version, chosen, offer, isOpen, own, sent, eventType } = page;
  const { link } = useParams();
  const { t } = useWords();
  useRoom(`quote:${quote.id}`, useRefreshSoon(), link);
  return (
    <div className="page pt-8 pb-20 sm:pt-12">
      <PageHead title={t('quote.number', { number: quote.number })} hidden />
      <QuoteStanding quote={quote} />
      {quote.order && <QuoteOrder order={quote.order} />}
      {version && <VersionNote quote={quote} version={version} />}
      {version && <OptionCards version={version} chosen={chosen?.id ?? null} isOpen={isOpen} />}
      {version && chosen && offer && (
        <AcceptForm
          key={chosen.id}
          version={version.number}
          option={chosen}
          offer={offer}
          values={{ ...addressFor(quote, own), ...nonEmpty(quote.contact) }}
        />
      )}
      <div className="mt-10 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-x-8">
        <QuoteThread quote={quote} sent={sent} />
        <div className="grid gap-6">
          <QuoteFacts quote={quote} eventType={eventType} />
          {(quote.state === 'proposed' || quote.state === 'expired') && <DeclineForm />}
        </div>
      </div>
    </div>
  );
}

/** Where it was asked for; an address that is kept is filled in when it is there. */
const addressFor = ({ postcode, town }: OwnQuote, own: Record<string, string>) =>
  postcode === '' || own.postcode === postcode ? own : { postcode, town };

const nonEmpty = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
