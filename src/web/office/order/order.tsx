import { ArrowLeft, Pencil } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { wallClock } from '#platform/time';
import { LinkButton } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { OrderLines } from '../../design/order-lines.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { isEditable } from '../edit-order/is-editable.ts';
import { officeVisit } from '../office-visit.ts';
import { useOffice } from '../shell/use-office.ts';
import { PaymentBadge, StateBadge } from '../state-badges.tsx';
import { Customer } from './customer.tsx';
import { Leaves } from './leaves.tsx';
import { NoteForm } from './note-form.tsx';
import { answerOrder } from './order-action.ts';
import { OrderPapers } from './order-papers.tsx';
import { OrderParts } from './order-parts.tsx';
import { OrderSteps, StepForms } from './order-steps.tsx';
import { Part } from './part.tsx';
import { PaymentLink } from './payment-link.tsx';
import { PaymentList } from './payment-list.tsx';
import { Rentals } from './rentals.tsx';
import { Shares } from './shares.tsx';
import { Timeline } from './timeline.tsx';
import { Trust } from './trust.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const order = await app.orders.forOffice(args.params.number ?? '', by);
  if (!order) throw notFound();
  const { zone } = await app.settings.shop();
  const today = wallClock(new Date(), zone).day;
  const papers = await app.papers.ofOrder(order.id);
  const onInvoice = order.accountId ? await app.orders.paysOnInvoice(order.accountId) : null;
  const quote = (await app.quotes.ofOrder(order.id, by)) ?? null;
  return { order, quote, papers, onInvoice, methods: app.payments.methods(), today };
}

export const action = answerOrder;

export default function OfficeOrder() {
  const { order, quote, onInvoice, papers, methods, today } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const refresh = useRefreshSoon();
  const { me } = useOffice();
  useRoom(`order:${order.id}`, refresh);
  // Notes of the staff are told to the office alone.
  useRoom('office:orders', refresh);
  return (
    <article className="max-lg:pb-16">
      <PageHead title={order.number} hidden />
      <header className="mb-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Link
            to={`/${language}/office/orders`}
            className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
          >
            <ArrowLeft aria-hidden size={15} />
            {t('office.order.back')}
          </Link>
          <LiveBadge />
        </div>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="figures whitespace-nowrap text-[1.9rem] sm:text-4xl">{order.number}</h1>
          <span className="flex flex-wrap gap-1.5">
            <StateBadge {...order} />
            <PaymentBadge {...order} />
          </span>
        </div>
        <p className="mt-1.5">
          <strong className="font-semibold">{order.contact.name}</strong>
          <span className="text-quiet">
            {' · '}
            <Day day={order.day} />
          </span>
        </p>
        {quote && (
          <p className="mt-1 text-sm">
            {t('officeQuotes.ofOrder')}{' '}
            <Link className="link figures" to={`/${language}/office/quotes/${quote}`}>
              {quote}
            </Link>
          </p>
        )}
      </header>
      <OrderSteps order={order} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid min-w-0 gap-4">
          <OrderParts order={order} />
          <Part title={t('office.order.lines')}>
            <OrderLines order={order} skus />
            {isEditable(order) && (
              <LinkButton
                to={`/${language}/office/orders/${order.number}/edit`}
                look="quiet"
                size="small"
                className="no-print mt-4"
              >
                <Pencil aria-hidden size={16} />
                {t('editOrder.open')}
              </LinkButton>
            )}
          </Part>
          <Rentals order={order} today={today} />
          <Part title={t('office.order.payments')}>
            <PaymentList order={order} methods={methods} />
          </Part>
          <Shares order={order} methods={methods} today={today} />
        </div>
        <div className="grid min-w-0 gap-4">
          <PaymentLink order={order} />
          <Leaves order={order} />
          <Customer order={order} />
          {onInvoice !== null && me.role !== 'agent' && <Trust onInvoice={onInvoice} />}
          <OrderPapers order={order} papers={papers} />
          <Part title={t('office.order.timeline')} id="timeline">
            <NoteForm number={order.number} />
            <Timeline order={order} />
          </Part>
        </div>
      </div>
      <StepForms order={order} />
    </article>
  );
}
