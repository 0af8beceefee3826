import { Wallet } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { useMoney } from '../../design/money.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { PaymentRows } from './payment-rows.tsx';
import { paymentsAddress, readPaymentsQuery } from './payments-query.ts';
import { PaymentsTools } from './payments-tools.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readPaymentsQuery(new URL(args.request.url).searchParams);
  const { zone } = await app.settings.shop();
  return {
    query,
    list: shown(await app.payments.office.list(query, zone, by)),
    methods: app.payments.methods(),
  };
}

export default function Payments() {
  const { query, list, methods } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const money = useMoney();
  useRoom('office:orders', useRefreshSoon());
  const waiting = useNavigation().location?.pathname.endsWith('/office/payments') ?? false;
  const whole = paymentsAddress(language, {});
  const asked = paymentsAddress(language, { ...query, sort: undefined }) !== whole;
  const providers = [...new Set([...methods.map(({ provider }) => provider), query.provider ?? []].flat())];
  return (
    <>
      <PageHead title={t('payments.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('payments.title')}</h1>
          <p className="mt-1 text-quiet">{t('payments.lead')}</p>
        </div>
        <span className="flex flex-wrap items-center gap-3">
          <LiveBadge />
          {list.total > 0 && (
            <TakeAlong list="payments" address={paymentsAddress(language, query)} rows={list.total} />
          )}
        </span>
      </header>
      <PaymentsTools query={query} providers={providers} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<Wallet size={28} />}
            title={t(asked ? 'payments.nothingTitle' : 'payments.emptyTitle')}
            actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
          >
            {t(asked ? 'payments.nothingText' : 'payments.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <p role="status" className="mb-2 text-quiet text-sm">
            {t('payments.count', { count: list.total })}
            {' · '}
            {t('payments.sums', { paid: money(list.paidMinor), refunded: money(list.refundedMinor) })}
          </p>
          <PaymentRows rows={list.rows} methods={methods} />
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => paymentsAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}
