import { data, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import { isId } from '#platform/ids';
import { OrderDay } from '../../design/order-day.tsx';
import { OrderLines } from '../../design/order-lines.tsx';
import { OrderPapers } from '../../design/order-papers.tsx';
import { OrderReviews } from '../../design/order-reviews.tsx';
import { OrderStory } from '../../design/order-story.tsx';
import { OrderActs } from '../../design/own-order/order-acts.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { noSuchLink, visitOf } from '../../entry/visit.ts';
import { DuesPanel } from './dues-panel.tsx';
import { PayAgain } from './pay-again.tsx';
import { Progress } from './progress.tsx';
import { Questions } from './questions.tsx';
import { secret } from './secret.ts';
import { SharesPanel } from './shares-panel.tsx';
import { standingOf } from './standing.ts';
import { StandingWords } from './standing-words.tsx';
import { answerOrder } from './track-action.ts';
import { TransferPanel } from './transfer-panel.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const link = args.params.link ?? '';
  const returned = new URL(args.request.url).searchParams.get('payment') ?? undefined;
  // The truth is fetched before it is shown; if the provider is away, the page says that we wait.
  if (isId(returned)) await app.checkout.settle(returned).catch(() => undefined);
  const order = await app.orders.byLink(link);
  if (!order) throw await noSuchLink(visitOf(args));
  // Whoever comes back from paying finds the invoice there: its job may run a moment later.
  if (isId(returned) && order.paymentState === 'paid')
    await app.papers.issueInvoice(order.id).catch(() => undefined);
  const types = order.eventType ? await app.catalogue.eventTypes(language) : [];
  return data(
    {
      order,
      papers: await app.papers.ofOrder(order.id),
      reviews: await app.reviews.ofOrder(order),
      reviewed: new URL(args.request.url).searchParams.has('reviewed'),
      standing: standingOf(order, isId(returned) ? returned : undefined),
      justReturned: isId(returned),
      returned: isId(returned) ? returned : undefined,
      transfer: (await app.checkout.transferFor(order)) ?? null,
      eventType: types.find(({ slug }) => slug === order.eventType)?.name ?? null,
      methods: app.checkout.waysToPay(order),
    },
    { headers: secret },
  );
}

export const headers = () => secret;

export const action = answerOrder;

export default function Track() {
  const { order, papers, reviews, reviewed, standing, justReturned, returned, transfer, eventType, methods } =
    useLoaderData<typeof loader>();
  const { link } = useParams();
  const { t, language } = useWords();
  const others = methods.filter(({ provider }) => provider !== 'by-hand');
  const isShared = order.dues.some(({ kind }) => kind === 'share');
  useRoom(`order:${order.id}`, useRefreshSoon(), link);
  return (
    <div className="page pt-8 pb-20 sm:pt-12">
      <PageHead title={t('order.title', { number: order.number })} hidden />
      <StandingWords order={order} standing={standing} celebrate={justReturned} methods={methods} />
      {transfer && (
        <TransferPanel
          transfer={transfer}
          keptUntil={order.payBefore}
          isPart={order.payments.some(({ provider, state }) => provider === 'by-hand' && state === 'pending')}
        >
          {others.length > 0 && order.payable && !order.confirmedAt && (
            <PayAgain order={order} methods={others} />
          )}
        </TransferPanel>
      )}
      <Progress order={order} />
      <div className="mt-10 grid items-start gap-6 lg:gap-x-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-6">
          {isShared && <SharesPanel order={order} methods={methods} returned={returned} />}
          <Panel title={t('order.lines')}>
            <OrderLines order={order} />
          </Panel>
          <OrderReviews lines={reviews} order={`/${language}/track/${link}`} sent={reviewed} />
          <OrderStory order={order} />
        </div>
        <div className="grid gap-6 lg:sticky lg:top-24">
          {order.dues.some(({ kind }) => kind !== 'share') && <DuesPanel order={order} methods={methods} />}
          <OrderDay order={order} eventType={eventType} />
          <OrderActs order={order} />
          <OrderPapers order={order} papers={papers} page={`/${language}/track/${link}`} />
          <Questions order={order} />
        </div>
      </div>
    </div>
  );
}
