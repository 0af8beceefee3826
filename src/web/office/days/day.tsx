import { CalendarDays, ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { addDays, formatDay, isPlainDay, wallClock } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { MakeSheet } from './make-sheet.tsx';
import { RunSheet } from './run-sheet.tsx';

const views = ['all', 'make', 'run', 'collect'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const { day } = args.params;
  if (day === 'today') {
    const { zone } = await app.settings.shop();
    throw redirect(`/${language}/office/days/${wallClock(new Date(), zone).day}`);
  }
  if (!isPlainDay(day)) throw notFound();
  const asked = new URL(args.request.url).searchParams.get('sheet');
  return { sheet: shown(await app.orders.day(day, by)), view: views.find((view) => view === asked) ?? 'all' };
}

/** What a day has to make, to bring and to hand over: on the screen to work with, on paper to take along. */
export default function DayPage() {
  const { sheet, view } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  useRoom('office:orders', useRefreshSoon());
  const { day, orders, making, rounds, pickUps } = sheet;
  const address = (on: string) => `/${language}/office/days/${on}${view === 'all' ? '' : `?sheet=${view}`}`;
  const shows = (part: (typeof views)[number]) => view === 'all' || view === part;
  const makes = shows('make') && making.length > 0;
  return (
    <article>
      <PageHead title={t('orderLife.day.title', { day: formatDay(day, language) })} hidden />
      <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl print:text-2xl">{formatDay(day, language)}</h1>
          <p role="status" className="mt-1 text-quiet">
            {t('orderLife.day.orders', { count: orders })}
          </p>
        </div>
        <nav aria-label={t('orderLife.day.choose')} className="no-print flex flex-wrap gap-2">
          <Link className="press press-quiet press-small" to={address(addDays(day, -1))}>
            <ChevronLeft aria-hidden size={16} />
            {t('orderLife.day.before')}
          </Link>
          <Link className="press press-quiet press-small" to={address(addDays(day, 1))}>
            {t('orderLife.day.after')}
            <ChevronRight aria-hidden size={16} />
          </Link>
          {orders > 0 && (
            <Button type="button" size="small" className="needs-js" onClick={() => window.print()}>
              <Printer aria-hidden size={16} />
              {t('orderLife.day.print')}
            </Button>
          )}
        </nav>
      </header>
      {orders === 0 ? (
        <div className="panel">
          <EmptyState icon={<CalendarDays size={28} />} title={t('orderLife.day.emptyTitle')}>
            {t('orderLife.day.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <nav aria-label={t('orderLife.day.views')} className="no-print mb-4">
            <ul className="flex flex-wrap gap-1.5">
              {views.map((name) => (
                <li key={name}>
                  <Link
                    to={`/${language}/office/days/${day}${name === 'all' ? '' : `?sheet=${name}`}`}
                    aria-current={name === view ? 'page' : undefined}
                    className={`press press-small ${name === view ? 'press-dark' : 'press-quiet'}`}
                  >
                    {t(`orderLife.day.view.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="grid gap-8 print:block">
            {shows('make') && <MakeSheet making={making} />}
            {shows('run') && (
              <RunSheet
                day={day}
                title={t('orderLife.day.run')}
                rounds={rounds}
                count="stops"
                first={!makes}
              />
            )}
            {shows('collect') && (
              <RunSheet
                day={day}
                title={t('orderLife.day.collect')}
                rounds={pickUps}
                count="customers"
                first={!makes && !(shows('run') && rounds.length > 0)}
              />
            )}
          </div>
        </>
      )}
    </article>
  );
}
