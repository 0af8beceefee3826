import { ArrowLeft } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { pickText } from '#platform/i18n';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { LiveBadge } from '../../design/live-badge.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit } from '../office-visit.ts';
import { Part } from '../order/part.tsx';
import { addsUp } from './adds-up.ts';
import { Ledger } from './ledger.tsx';
import { PromisedDays } from './promised-days.tsx';
import { changeStock, type StockAnswer } from './stock-action.ts';
import { StockChangeForm } from './stock-change.tsx';
import { StockFigures } from './stock-table.tsx';
import { FewLeft, ThingKind, Thumb } from './stock-thing.tsx';
import { ThresholdForm } from './threshold-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const stock = await app.inventory.stockOf(args.params.variantId ?? '', by);
  if (!stock) throw notFound();
  return stock;
}

export const action = changeStock;

export default function StockOf() {
  const stock = useLoaderData<typeof loader>();
  const answer = useAnswer<StockAnswer>();
  const { t, language } = useWords();
  useRoom('office:stock', useRefreshSoon());
  const { movements } = stock;
  const sum = addsUp(stock);
  return (
    <article className="max-w-5xl">
      <PageHead title={pickText(stock.names, language).text} hidden />
      <header className="mb-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Link
            to={`/${language}/office/stock`}
            className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
          >
            <ArrowLeft aria-hidden size={15} />
            {t('office.stock.back')}
          </Link>
          <LiveBadge />
        </div>
        <div className="mt-1 flex items-start gap-3.5">
          <span className="mt-1.5">
            <Thumb imageKey={stock.imageKey} />
          </span>
          <div className="min-w-0">
            <h1 className="text-[1.9rem] leading-tight sm:text-4xl">
              <SaidIn texts={stock.names} />
            </h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <ThingKind row={stock} />
              <FewLeft {...stock} />
            </p>
          </div>
        </div>
      </header>
      <div className="grid gap-4">
        <section aria-label={t('office.stock.figures')} className="panel p-4 sm:p-5">
          <StockFigures row={stock} large />
        </section>
        {stock.out !== null && (
          <Part title={t('rental.stock.calendar')}>
            <PromisedDays days={stock.days} owned={stock.onHand} />
          </Part>
        )}
        <Part title={t('catalogue.stock.title')}>
          <StockChangeForm answer={answer} />
        </Part>
        <Part title={t('reviews.threshold.title')}>
          <ThresholdForm stock={stock} />
        </Part>
        <Part title={t('office.stock.ledger')}>
          {movements.length === 0 ? (
            <p className="text-quiet">{t('office.stock.noMovements')}</p>
          ) : (
            <>
              <div className="mb-4">
                {sum === 'differs' ? (
                  <Note tone="warning">{t('office.stock.differs')}</Note>
                ) : (
                  <p className="text-quiet">{t(`office.stock.${sum}`, { count: movements.length })}</p>
                )}
              </div>
              <Ledger movements={movements} />
              <div className="mt-4">
                <TakeAlong small list="movements" address={`?variant=${stock.variantId}`} />
              </div>
            </>
          )}
        </Part>
      </div>
    </article>
  );
}
