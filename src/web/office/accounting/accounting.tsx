import { ArrowLeft, Calculator } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import type { Period, VatOfPeriod } from '#modules/shop/papers/contract';
import { wallClock } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Field } from '../../design/field.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { Money } from '../../design/money.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { TakeAlong } from '../downloads/take-along.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { accountingAddress, periodNames, periodOf, readPeriod } from './periods.ts';
import { VatTable } from './vat-table.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { zone } = await app.settings.shop();
  const today = wallClock(new Date(), zone).day;
  const period = readPeriod(new URL(args.request.url).searchParams, today);
  return { today, period, vat: shown(await app.papers.vatOf(period, by)) };
}

export default function Accounting() {
  const { today, period, vat } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/accounting') ?? false;
  return (
    <>
      <PageHead title={t('officePapers.accounting.title')} hidden />
      <Link
        to={`/${language}/office/papers`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('officePapers.accounting.back')}
      </Link>
      <header className="mt-1 mb-5">
        <h1 className="text-[1.9rem] sm:text-4xl">{t('officePapers.accounting.title')}</h1>
        <p className="mt-1 text-quiet">{t('officePapers.accounting.lead')}</p>
      </header>
      <PeriodTools period={period} today={today} />
      <div className={waiting ? 'waiting' : ''}>
        <p role="status" className="mb-4 text-quiet">
          <Day day={period.from} style="short" /> – <Day day={period.until} style="short" />
          {' · '}
          {t('officePapers.accounting.invoices', { count: vat.invoices })}
          {' · '}
          {t('officePapers.accounting.creditNotes', { count: vat.creditNotes })}
        </p>
        {vat.rates.length === 0 ? (
          <div className="panel">
            <EmptyState icon={<Calculator size={28} />} title={t('officePapers.accounting.empty')}>
              {t('officePapers.accounting.emptyText')}
            </EmptyState>
          </div>
        ) : (
          <Figures vat={vat} period={period} />
        )}
      </div>
    </>
  );
}

function PeriodTools({ period, today }: { period: Period; today: string }) {
  const { t, language } = useWords();
  const views = periodNames.map((name) => {
    const one = periodOf(name, today);
    return {
      to: accountingAddress(language, one),
      label: t(`officePapers.accounting.periods.${name}`),
      current: one.from === period.from && one.until === period.until,
    };
  });
  return (
    <div className="mb-5 grid gap-3">
      <ViewLinks views={views} many />
      <Form
        key={`${period.from} ${period.until}`}
        action={`/${language}/office/accounting`}
        className="flex flex-wrap items-end gap-3"
      >
        <Field
          type="date"
          name="from"
          required
          label={t('officePapers.from')}
          defaultValue={period.from}
          className="w-40"
        />
        <Field
          type="date"
          name="until"
          required
          label={t('officePapers.until')}
          defaultValue={period.until}
          className="w-40"
        />
        <Button type="submit" look="quiet">
          {t('officePapers.apply')}
        </Button>
      </Form>
    </div>
  );
}

function Figures({ vat, period }: { vat: VatOfPeriod; period: Period }) {
  const { t, language } = useWords();
  return (
    <>
      <p className="mb-4 flex flex-wrap items-baseline gap-x-3">
        <span className="text-quiet">{t('officePapers.accounting.due')}</span>
        <Money minor={vat.sum.vat} className="display text-3xl sm:text-4xl" />
      </p>
      <VatTable vat={vat} />
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <TakeAlong list="vat" address={accountingAddress(language, period)} rows={vat.rates.length} />
        <TakeAlong
          list="bookings"
          address={accountingAddress(language, period)}
          label={t('officePapers.accounting.export')}
        />
        <p className="text-quiet text-sm">{t('officePapers.accounting.exportText')}</p>
      </div>
    </>
  );
}
