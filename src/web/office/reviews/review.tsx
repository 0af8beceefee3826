import { ArrowLeft } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { pickText } from '#platform/i18n';
import { Moment } from '../../design/day.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { ReviewWords } from '../../design/review-words.tsx';
import { SaidIn } from '../../design/said.tsx';
import { Stars } from '../../design/stars.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { DecidePanel } from './decide-panel.tsx';
import { actOnReview, dones, type ReviewActAnswer } from './review-action.ts';
import { ReviewBadge } from './review-badge.tsx';
import { ReviewFacts } from './review-facts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const review = await app.reviews.review(args.params.reviewId ?? '', by);
  if (!review) throw notFound();
  return review;
}

export const action = actOnReview;

export default function Review() {
  const review = useLoaderData<typeof loader>();
  const answer = useAnswer<ReviewActAnswer>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  useRoom('office:reviews', useRefreshSoon());
  const withdrawn = answer && !answer.refused;
  const done = withdrawn ? 'withdraw' : answer ? undefined : dones.find((act) => act === params.get('done'));
  const told = answer && !answer.field && answer.refused !== 'invalid' ? answer.refused : undefined;
  return (
    <article className="max-w-5xl">
      <PageHead title={`${t('reviews.office.title')} · ${pickText(review.product, language).text}`} hidden />
      <Link
        to={`/${language}/office/reviews`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('reviews.office.back')}
      </Link>
      <header className="mt-1 mb-5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="min-w-0 break-words text-[1.9rem] leading-tight sm:text-4xl">
          <SaidIn texts={review.product} />
        </h1>
        <ReviewBadge state={review.state} />
      </header>
      <div role="status" className="empty:hidden">
        {done && <Note tone="success">{t(`reviews.office.done.${done}`)}</Note>}
      </div>
      {told && (
        <Note tone="error" alert>
          {t(`reviews.office.problem.${told}`)}
        </Note>
      )}
      <div className="mt-4 grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-5">
          <Panel>
            <p className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <Stars average={review.stars} large />
              <span className="text-quiet text-sm">
                <Moment at={review.writtenAt} />
              </span>
            </p>
            <ReviewWords {...review} />
          </Panel>
          <DecidePanel key={`decide ${review.version}`} review={review} answer={answer} />
          <AnswerPanel key={`answer ${review.answer?.at}`} review={review} answer={answer} />
        </div>
        <ReviewFacts review={review} />
      </div>
    </article>
  );
}
