import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { OrderRow } from '#modules/shop/orders/contract';
import { LiveBadge } from '../../design/live-badge.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { useFresh } from '../live/use-fresh.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { OrderCard } from '../orders/order-cards.tsx';
import { listAddress } from '../orders/order-query.ts';

const columns = ['placed', 'approved', 'in-preparation', 'ready', 'on-its-way'] as const;
type Column = (typeof columns)[number];
type Filled = { state: Column; rows: OrderRow[]; total: number };

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const board = shown(await app.orders.board(by));
  return {
    board: columns.map(
      (state): Filled => ({
        state,
        rows: board.find((column) => column.state === state)?.rows ?? [],
        total: board.find((column) => column.state === state)?.total ?? 0,
      }),
    ),
  };
}

export default function Board() {
  const { board } = useLoaderData<typeof loader>();
  const { t } = useWords();
  useRoom('office:orders', useRefreshSoon());
  return (
    <>
      <PageHead title={t('office.board.title')} hidden />
      <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('office.board.title')}</h1>
          <p className="mt-1 text-quiet">{t('office.board.lead')}</p>
        </div>
        <LiveBadge />
      </header>
      <nav aria-label={t('office.board.title')} className="-mx-4 mb-3 overflow-x-auto px-4 xl:hidden">
        <ul className="flex gap-1.5 py-1">
          {board.map(({ state, total }) => (
            <li key={state}>
              <a href={`#${state}`} className="press press-quiet press-small figures whitespace-nowrap">
                {t(`office.state.${state}`)} · {total}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section
        aria-label={t('office.board.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        className="board -mx-4 flex items-start gap-3 overflow-x-auto px-4 pb-3 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8"
      >
        {board.map((column) => (
          <BoardColumn key={column.state} {...column} />
        ))}
      </section>
    </>
  );
}

function BoardColumn({ state, rows, total }: Filled) {
  const { t, language } = useWords();
  const fresh = useFresh(rows);
  return (
    <section
      id={state}
      aria-labelledby={`${state}-title`}
      className="w-[84vw] flex-none sm:w-72 xl:w-auto xl:min-w-0 xl:flex-1"
    >
      <h2
        id={`${state}-title`}
        className="mb-2.5 flex items-baseline gap-2 px-1 font-sans font-semibold text-[0.9375rem] tracking-normal"
      >
        {t(`office.state.${state}`)}
        <span className="figures font-normal text-quiet">{total}</span>
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {rows.map((row) => (
          <li
            key={row.id}
            className={`panel relative grid grid-cols-[minmax(0,1fr)] gap-2 p-3.5 xl:p-3 ${fresh.has(row.id) ? 'fresh' : ''}`}
          >
            <OrderCard row={row} state={false} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && (
        <p className="rounded-box border border-edge border-dashed px-4 py-6 text-center text-quiet text-sm">
          {t('office.board.empty')}
        </p>
      )}
      {total > rows.length && (
        <Link className="link mt-2 inline-block px-1 py-1 text-sm" to={moreAddress(language, state)}>
          {t('office.board.more', { count: total - rows.length })}
        </Link>
      )}
    </section>
  );
}

const moreAddress = (language: string, state: Column) =>
  listAddress(language, {
    state: state === 'on-its-way' ? ['shipped', 'out-for-delivery'] : [state],
    payment: ['paid', 'refunded-in-part'],
    sort: 'day',
  });
