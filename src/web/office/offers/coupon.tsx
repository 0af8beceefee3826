import { ArrowLeft } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { useSettingsProblems } from '../settings/use-problems.ts';
import { changeCoupon } from './coupon-action.ts';
import { CouponActs } from './coupon-acts.tsx';
import { CouponBadge } from './coupon-badge.tsx';
import { Used } from './coupon-facts.tsx';
import { CouponForm } from './coupon-form.tsx';
import { CouponTerms } from './coupon-terms.tsx';
import { CouponUses } from './coupon-uses.tsx';
import { readOfferQuery } from './offer-query.ts';
import { OfferSaid } from './offer-said.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const keeps = app.offers.mayKeep(by);
  const isNew = args.params.couponId === 'new';
  if (isNew && !keeps) throw notFound();
  const { page = 1 } = readOfferQuery(new URL(args.request.url).searchParams);
  const coupon = isNew ? undefined : shown(await app.offers.coupon(args.params.couponId ?? '', page, by));
  const categories = keeps ? shown(await app.keeping.groups('category', by)) : [];
  return { coupon, keeps, categories: categories.map(({ id, names }) => ({ id, names })) };
}

export const action = changeCoupon;

export default function Coupon() {
  const { coupon, keeps, categories } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { told } = useSettingsProblems(useAnswer<FormAnswer>(), 'acts');
  const gone = coupon?.scope === 'some' && coupon.products.length + coupon.categories.length === 0;
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-5">
      <PageHead title={coupon?.code ?? t('offers.new')} hidden />
      <header>
        <Link
          to={`/${language}/office/offers`}
          className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
        >
          <ArrowLeft aria-hidden size={15} />
          {t('offers.back')}
        </Link>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1 className="text-[1.9rem] [overflow-wrap:anywhere] sm:text-4xl">
            {coupon?.code ?? t('offers.new')}
          </h1>
          {coupon && (
            <>
              <CouponBadge state={coupon.state} />
              <p className="text-quiet">
                {t('offers.used')} <Used coupon={coupon} />
              </p>
            </>
          )}
        </div>
      </header>
      <OfferSaid />
      <ErrorSummary title={t('settings.mend')} problems={told} />
      {gone && <Note tone="warning">{t('offers.gone')}</Note>}
      {coupon && keeps && <CouponActs coupon={coupon} />}
      {keeps ? (
        <CouponForm coupon={coupon} categories={categories} />
      ) : (
        coupon && <CouponTerms coupon={coupon} />
      )}
      {coupon && <CouponUses coupon={coupon} />}
    </div>
  );
}
