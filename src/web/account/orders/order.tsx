import { ArrowLeft } from 'lucide-react';
import { type ActionFunctionArgs, data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { Dues } from '../../design/dues.tsx';
import { Money } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { OrderDay } from '../../design/order-day.tsx';
import { OrderLines } from '../../design/order-lines.tsx';
import { OrderPapers } from '../../design/order-papers.tsx';
import { OrderReviews } from '../../design/order-reviews.tsx';
import { OrderState } from '../../design/order-state.tsx';
import { OrderStory } from '../../design/order-story.tsx';
import { OrderActs } from '../../design/own-order/order-acts.tsx';
import { actOnOwnOrder } from '../../design/own-order/own-order-action.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { OrderEvent } from './order-event.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const order = await app.orders.mine(args.params.number ?? '', by);
  if (!order) throw notFound();
  const types = order.eventType ? await app.catalogue.eventTypes(language) : [];
  const reviews = await app.reviews.ofOrder(order);
  const papers = await app.papers.ofOrder(order.id);
  const events = await app.events.ownEvents(by.accountId);
  const reviewed = new URL(args.request.url).searchParams.has('reviewed');
  return {
    order,
    papers,
    reviews,
    reviewed,
    events,
    eventType: types.find(({ slug }) => slug === order.eventType)?.name ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await signedIn(args);
  const number = args.params.number ?? '';
  const form = await args.request.formData();
  const acted = await actOnOwnOrder(args, { number }, form);
  if (acted) return acted;
  const eventId = String(form.get('eventId') ?? '');
  const put = await app.eventOrders.put({ number, eventId: eventId || null, by });
  return put.ok ? null : data({ refused: true }, { status: 422 });
}

export default function OwnOrder() {
  const { order, papers, reviews, reviewed, events, eventType } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  useRoom(`order:${order.id}`, useRefreshSoon());
  return (
    <article>
      <PageHead title={t('order.title', { number: order.number })} hidden />
      <Link
        to={`/${language}/account`}
        className="link inline-flex items-center gap-1.5 py-1 text-[0.9375rem] text-quiet"
      >
        <ArrowLeft aria-hidden size={16} />
        {t('account.order.back')}
      </Link>
      <div className="mt-2 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-3xl sm:text-4xl">{t('order.title', { number: order.number })}</h1>
        <OrderState {...order} />
      </div>
      <div className="mb-6 grid gap-3 empty:hidden">
        {order.payable && order.confirmedAt && order.link && (
          <Note title={t('transfer.dues.title')}>
            <Dues dues={order.dues} />
            <p className="mt-3">
              <LinkButton to={`/${language}/track/${order.link}`} look="quiet">
                {t('account.order.pay')}
              </LinkButton>
            </p>
          </Note>
        )}
        {order.payable && !order.confirmedAt && (
          <Note tone="warning" title={t('account.order.unpaid')}>
            {t('account.order.unpaidText')} <Moment at={order.payBefore} />.
            {order.link && (
              <p className="mt-3">
                <LinkButton to={`/${language}/track/${order.link}`}>{t('account.order.pay')}</LinkButton>
              </p>
            )}
          </Note>
        )}
        {order.fulfilmentState === 'cancelled' && (
          <Note title={t('order.standing.cancelled.title')}>{t('order.standing.cancelled.text')}</Note>
        )}
        {order.fulfilmentState === 'rejected' && (
          <Note tone="error" title={t('order.standing.rejected.title')}>
            {t('order.standing.rejected.text', { reason: order.endedReason ?? '' })}
          </Note>
        )}
        {order.refundedMinor > 0 && (
          <Note tone="info">
            {t('order.refunded')} <Money minor={order.refundedMinor} />
          </Note>
        )}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <Panel title={t('order.lines')}>
            <OrderLines order={order} />
          </Panel>
          <OrderReviews
            lines={reviews}
            order={`/${language}/account/orders/${order.number}`}
            sent={reviewed}
          />
        </div>
        <div className="grid gap-6">
          <OrderDay order={order} eventType={eventType} />
          <OrderActs order={order} />
          <OrderPapers order={order} papers={papers} page={`/${language}/account/orders/${order.number}`} />
          <OrderEvent events={events} eventId={order.eventId} />
          <OrderStory order={order} />
        </div>
      </div>
    </article>
  );
}
