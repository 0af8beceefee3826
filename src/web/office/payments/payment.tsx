import { ArrowLeft } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { isId } from '#platform/ids';
import { wallClock } from '#platform/time';
import { Moment } from '../../design/day.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { LiveBadge } from '../../design/live-badge.tsx';
import { Money, useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { paymentLabel } from '../../design/payment-method.ts';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { Fact, Part } from '../order/part.tsx';
import { Entries } from './entries.tsx';
import { answerPayment } from './payment-action.ts';
import { PaymentStateBadges } from './payment-badges.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { RefundRows } from './refund-rows.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { paymentId = '' } = args.params;
  const payment = isId(paymentId) ? await app.payments.office.detail(paymentId, by) : undefined;
  if (!payment) throw notFound();
  const { zone } = await app.settings.shop();
  return { payment, methods: app.payments.methods(), today: wallClock(new Date(), zone).day };
}

export const action = answerPayment;

export default function OfficePayment() {
  const { payment, methods, today } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const money = useMoney();
  useRoom('office:orders', useRefreshSoon());
  const answer = useAnswer<FormAnswer>();
  const [params] = useSearchParams();
  const done = params.get('done') === 'saved';
  const isByHand = payment.provider === 'by-hand';
  const missing = payment.amountMinor - payment.receivedMinor;
  return (
    <article className="max-w-4xl">
      <PageHead title={`${t('payments.one')} ${payment.orderNumber}`} hidden />
      <header className="mb-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Link
            to={`/${language}/office/payments`}
            className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
          >
            <ArrowLeft aria-hidden size={15} />
            {t('payments.title')}
          </Link>
          <LiveBadge />
        </div>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-[1.9rem] sm:text-4xl">
            <Money minor={payment.amountMinor} />
          </h1>
          <span className="flex flex-wrap gap-1.5">
            <PaymentStateBadges payment={payment} />
          </span>
        </div>
        <p className="mt-1.5">
          <Link to={`/${language}/office/orders/${payment.orderNumber}`} className="link font-semibold">
            {payment.orderNumber}
          </Link>
          <span className="text-quiet"> · {payment.contactName}</span>
        </p>
      </header>
      {done && (
        <div role="status" className="mb-4">
          <Note tone="success">{t('payments.recorded')}</Note>
        </div>
      )}
      {answer && answer.of !== 'receipt' && (
        <div className="mb-4">
          <Note tone="error" alert title={t('settings.problem.changed-meanwhile')} />
        </div>
      )}
      <div className="grid gap-4">
        <Part title={t('payments.facts')}>
          <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <Fact label={t('payments.way')}>{paymentLabel(payment, methods, t)}</Fact>
            <Fact label={t('payments.begun')}>
              <Moment at={payment.createdAt} />
            </Fact>
            {payment.externalId && (
              <Fact label={t('office.order.reference')}>
                <code className="break-all">{payment.externalId}</code>
              </Fact>
            )}
            {(payment.state === 'open' || payment.state === 'pending') && (
              <Fact label={t('payments.waitsUntil')}>
                <Moment at={payment.expiresAt} />
              </Fact>
            )}
            {isByHand && payment.state !== 'paid' && payment.receivedMinor > 0 && (
              <Fact label={t('payments.missing')}>{money(missing)}</Fact>
            )}
            {payment.chargedBackMinor > 0 && (
              <Fact label={t('office.payment.charged-back')}>
                <span className="text-error">{money(payment.chargedBackMinor)}</span>
              </Fact>
            )}
            {payment.settledAs !== null && payment.settledAs !== 'paid' && (
              <Fact label={t('payments.look')}>
                <span className="text-error">{t(`office.order.settledAs.${payment.settledAs}`)}</span>
              </Fact>
            )}
          </dl>
        </Part>
        {isByHand && payment.isOver && payment.state === 'pending' && payment.receivedMinor > 0 && (
          <Note tone="warning" title={t('payments.waits.return')}>
            {t('payments.returnIt', { amount: money(payment.receivedMinor) })}
          </Note>
        )}
        {isByHand && missing > 0 && (
          <Part title={t('payments.receipt.title')}>
            <ReceiptForm missing={missing} today={today} reference={payment.externalId ?? ''} />
          </Part>
        )}
        {payment.entries.length > 0 && (
          <Part title={t('payments.entries.title')}>
            <Entries entries={payment.entries} />
          </Part>
        )}
        <Part title={t('payments.refunds')}>
          <RefundRows payment={payment} />
        </Part>
      </div>
    </article>
  );
}
