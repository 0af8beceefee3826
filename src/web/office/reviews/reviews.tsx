import { MessageSquareHeart } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import type { ReviewRow } from '#modules/shop/reviews/contract';
import { LinkButton } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { SaidIn } from '../../design/said.tsx';
import { Stars } from '../../design/stars.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { ReviewBadge } from './review-badge.tsx';
import { readReviewQuery, reviewsAddress } from './review-query.ts';
import { ReviewTools } from './review-tools.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const query = readReviewQuery(new URL(args.request.url).searchParams);
  return { query, list: shown(await app.reviews.list(query, by)) };
}

export default function Reviews() {
  const { query, list } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/reviews') ?? false;
  useRoom('office:reviews', useRefreshSoon());
  const whole = reviewsAddress(language, {});
  const asked = reviewsAddress(language, query) !== whole;
  return (
    <>
      <PageHead title={t('reviews.office.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('reviews.office.title')}</h1>
          <p role="status" className="mt-1 text-quiet">
            {t('reviews.office.waiting', { count: list.waiting })}
          </p>
        </div>
        <TakeAlong small list="reviews" address={reviewsAddress(language, query)} rows={list.total} />
      </header>
      <ReviewTools query={query} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<MessageSquareHeart size={28} />}
            title={t(asked ? 'reviews.office.nothingTitle' : 'reviews.office.emptyTitle')}
            actions={asked && <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>}
          >
            {t(asked ? 'reviews.office.nothingText' : 'reviews.office.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <ul className="grid gap-3">
            {list.rows.map((row) => (
              <ReviewLine key={row.id} row={row} />
            ))}
          </ul>
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => reviewsAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}

function ReviewLine({ row }: { row: ReviewRow }) {
  const { t, language } = useWords();
  return (
    <li className="panel relative grid gap-1.5 p-4 hover:bg-base-200/40 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars average={row.stars} />
        <Link
          to={`/${language}/office/reviews/${row.id}`}
          className={`break-words after:absolute after:inset-0 hover:underline ${row.state === 'waiting' ? 'font-semibold' : 'font-medium'}`}
        >
          <SaidIn texts={row.product} />
        </Link>
        <ReviewBadge state={row.state} />
        {row.answered && <span className="text-quiet text-sm">{t('reviews.office.answered')}</span>}
        <span className="whitespace-nowrap text-quiet text-sm sm:ml-auto">
          <Moment at={row.writtenAt} />
        </span>
      </p>
      <p className="line-clamp-2 text-[0.9375rem] text-quiet [overflow-wrap:anywhere]">
        {row.title && <span className="font-medium text-base-content">{row.title} · </span>}
        {row.excerpt}
      </p>
      <p className="text-quiet text-sm">
        {row.author || t('reviews.somebody')} · <span className="figures">{row.orderNumber}</span>
      </p>
    </li>
  );
}
