import { CalendarPlus, Plus } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { wallClock } from '#platform/time';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';
import { ActLines } from '../event/act-lines.tsx';
import { AttentionList } from '../event/attention.tsx';
import { SaidHere } from '../event/said.tsx';
import { ComingEvent } from './coming-event.tsx';
import { Month } from './month.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const { zone } = await app.settings.shop();
  const now = new Date();
  const today = wallClock(now, zone).day;
  const asked = new URL(args.request.url).searchParams.get('month') ?? '';
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  return { ...(await app.eventLife.dashboard({ month, by })), today, zone, now: now.toISOString() };
}

/** Where planning begins: what comes, what waits, and the month. */
export default function Dashboard() {
  const { coming, total, month, latest, today, zone, now } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const pending = coming.filter(({ attention }) => attention.length > 0);
  const home = `/${language}/planner`;
  return (
    <>
      <PageHead title={t('life.dashboard.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="text-[1.9rem] sm:text-4xl">{t('life.dashboard.title')}</h1>
        <LinkButton to={`${home}/events/new`}>
          <Plus aria-hidden size={18} />
          {t('planner.list.new')}
        </LinkButton>
      </header>
      <SaidHere />
      {coming.length === 0 ? (
        <div className="panel mb-6">
          <EmptyState
            icon={<CalendarPlus size={28} />}
            title={t('planner.list.emptyTitle')}
            actions={<LinkButton to={`${home}/events/new`}>{t('planner.list.new')}</LinkButton>}
          >
            {t('planner.list.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <section className="mb-6">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
            <h2 className="text-xl">{t('life.dashboard.coming')}</h2>
            <Link className="link py-0.5 text-sm" to={`${home}/events`}>
              {t('life.dashboard.all', { count: total })}
            </Link>
          </div>
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {coming.map((event) => (
              <ComingEvent key={event.id} event={event} now={now} />
            ))}
          </div>
        </section>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Month month={month.month} events={month.events} today={today} />
        <div className="grid gap-6">
          {coming.length > 0 && (
            <Panel title={t('life.attention.title')}>
              {pending.length === 0 && <p className="text-quiet">{t('life.attention.none')}</p>}
              <div className="grid gap-5">
                {pending.map(({ id, title, attention }) => (
                  <section key={id}>
                    <h3 className="mb-1.5 font-semibold [overflow-wrap:anywhere]">{title}</h3>
                    <AttentionList attention={attention} base={`${home}/events/${id}`} />
                  </section>
                ))}
              </div>
            </Panel>
          )}
          {latest.length > 0 && (
            <Panel title={t('life.acts.latest')}>
              <ActLines acts={latest} zone={zone} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
