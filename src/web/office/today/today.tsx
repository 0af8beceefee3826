import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay, wallClock } from '#platform/time';
import { useFacts } from '../../design/facts.tsx';
import { LiveBadge } from '../../design/live-badge.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { useFresh } from '../live/use-fresh.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { OrderCards } from '../orders/order-cards.tsx';
import { viewAddress } from '../orders/order-query.ts';
import { OrderTable } from '../orders/order-table.tsx';
import { RowSteps } from '../row-steps.tsx';
import { useOffice } from '../shell/use-office.ts';
import { AlsoWaiting } from './also-waiting.tsx';
import { Figures } from './figures.tsx';
import { OrderList } from './order-list.tsx';
import { RentalList } from './rental-list.tsx';
import { WeeksChart } from './weeks-chart.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  // The moment travels with the page: server and browser then say the same.
  const [today, reviews, low, quotes] = await Promise.all([
    app.orders.today(by),
    app.reviews.waiting(by),
    app.inventory.lowCount(by),
    app.quotes.waiting(by),
  ]);
  return { today: shown(today), also: { quotes, reviews, low }, now: new Date().toISOString() };
}

export default function Today() {
  const { today, also, now } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { shop } = useFacts();
  const { me } = useOffice();
  useRoom('office:orders', useRefreshSoon());
  const fresh = useFresh(today.latest);
  const { day, time } = wallClock(new Date(now), shop.zone);
  const part = time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening';
  const all = `/${language}/office/orders`;
  return (
    <>
      <PageHead title={t('office.nav.today')} hidden />
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">
            {t(`office.today.${part}`, { name: me.name.split(' ')[0] ?? me.name })}
          </h1>
          <p className="mt-1.5 text-quiet">
            {formatDay(day, language)} · {t('office.today.leave', { count: today.leavingToday.length })},{' '}
            {t('office.today.decide', { count: today.toApprove })}
          </p>
        </div>
        <LiveBadge />
      </header>
      <AlsoWaiting {...also} />
      <Figures today={today} day={day} now={now} />
      <div className="mt-4 grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-4">
          <Card
            title={t('office.today.decideTitle')}
            action={
              today.toApprove > today.decide.length && (
                <Link className="link" to={viewAddress(language, 'decide')}>
                  {t('office.today.decideAll', { count: today.toApprove })}
                </Link>
              )
            }
          >
            <OrderList
              rows={today.decide}
              empty={t('office.today.decideEmpty')}
              show="total"
              action={(row) => <RowSteps row={row} all />}
            />
          </Card>
          <Card
            title={t('office.today.leavingTitle')}
            action={
              <Link className="link" to={`/${language}/office/days/${day}`}>
                {t('orderLife.day.open')}
              </Link>
            }
          >
            <OrderList
              rows={today.leavingToday}
              empty={t('office.today.leavingEmpty')}
              withDay={false}
              show="state"
              action={(row) => <RowSteps row={row} look="quiet" />}
            />
          </Card>
        </div>
        <div className="grid min-w-0 gap-4">
          {today.goesOut.length + today.comesBack.length > 0 && (
            <>
              <Card title={t('rental.today.comesBack')}>
                <RentalList rows={today.comesBack} empty={t('rental.today.comesBackEmpty')} dueOn={day} />
              </Card>
              <Card title={t('rental.today.goesOut')}>
                <RentalList rows={today.goesOut} empty={t('rental.today.goesOutEmpty')} />
              </Card>
            </>
          )}
          <Card title={t('office.today.weeksTitle')}>
            <div className="px-4 pb-5 sm:px-5">
              <p className="-mt-2 text-quiet text-sm">{t('office.today.weeksLead')}</p>
              <WeeksChart weeks={today.weeks} />
            </div>
          </Card>
        </div>
      </div>
      <section aria-labelledby="latest" className="mt-7">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3 px-1">
          <h2 id="latest" className="text-xl">
            {t('office.today.latestTitle')}
          </h2>
          <Link className="link text-[0.9375rem]" to={all}>
            {t('office.today.allOrders')}
          </Link>
        </div>
        {today.latest.length === 0 && <p className="panel p-5 text-quiet">{t('office.today.latestEmpty')}</p>}
        <OrderTable rows={today.latest} fresh={fresh} caption={t('office.today.latestTitle')} />
        <OrderCards rows={today.latest} fresh={fresh} />
      </section>
    </>
  );
}

function Card({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-3 px-4 pt-4 pb-3 sm:px-5 sm:pt-5">
        <h2 className="text-xl">{title}</h2>
        {action && <span className="text-[0.9375rem]">{action}</span>}
      </div>
      {children}
    </section>
  );
}
