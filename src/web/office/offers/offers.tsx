import { Plus, TicketPercent } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { CouponRows } from './coupon-rows.tsx';
import { offersAddress, readOfferQuery } from './offer-query.ts';
import { OfferSaid } from './offer-said.tsx';
import { OfferTools } from './offer-tools.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readOfferQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.offers.list(query, by)), keeps: app.offers.mayKeep(by) };
}

export default function Offers() {
  const { query, list, keeps } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/offers') ?? false;
  const whole = offersAddress(language, {});
  const asked = offersAddress(language, { ...query, sort: undefined }) !== whole;
  return (
    <>
      <PageHead title={t('offers.nav')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('offers.nav')}</h1>
          <p className="mt-1 text-quiet">{t('offers.lead')}</p>
        </div>
        {keeps && (
          <span className="flex flex-wrap items-center gap-3">
            <TakeAlong list="coupons" address={offersAddress(language, query)} rows={list.total} />
            <LinkButton to={`${whole}/new`}>
              <Plus aria-hidden size={18} />
              {t('offers.new')}
            </LinkButton>
          </span>
        )}
      </header>
      <OfferSaid />
      <OfferTools query={query} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<TicketPercent size={28} />}
            title={t(asked ? 'offers.nothingTitle' : 'offers.emptyTitle')}
            actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
          >
            {t(asked ? 'offers.nothingText' : 'offers.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <p role="status" className="mb-2 text-quiet text-sm">
            {t('offers.count', { count: list.total })}
          </p>
          <CouponRows rows={list.rows} />
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => offersAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}
