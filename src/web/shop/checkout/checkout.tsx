import { LockKeyhole } from 'lucide-react';
import { useMemo, useState } from 'react';
import { data, Form, type LoaderFunctionArgs, redirect, useLoaderData, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { CouponInForm } from '../../design/coupon/coupon-in-form.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { choicesOf, submitCheckout } from './checkout-action.ts';
import { ContactPart } from './contact-part.tsx';
import { DeliveryPart } from './delivery-part.tsx';
import { EventChoice } from './event-choice.tsx';
import { ownThings } from './own-address.ts';
import { PaymentPart } from './payment-part.tsx';
import { asFieldProblems, problemWords } from './problem-words.ts';
import type { Problem } from './problems.ts';
import { sharesTold } from './shares-form.ts';
import { typedIn } from './shares-part.tsx';
import { CheckoutSummary } from './summary.tsx';
import { useMended } from './use-mended.ts';
import { useShownPage } from './use-shown-page.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language, cartToken, actor } = visitOf(args);
  const by = await actor();
  const { searchParams } = new URL(args.request.url);
  const { apart, ...choices } = choicesOf((name) => searchParams.get(name));
  const own = await ownThings(app, by);
  // The address that is filled in decides the zone and the fee at once.
  const values: Record<string, string> = { ...own.values, ...choices, apart: apart?.join(' ') ?? '' };
  const page = await app.checkout.page({
    token: cartToken,
    language,
    email: values.email,
    by,
    ...choicesOf((name) => values[name]),
  });
  if (!page) throw redirect(`/${language}/basket`);
  return data(
    { values, page, problems: [] as Problem[], addresses: own.addresses, events: own.events },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const action = submitCheckout;

/** How and when it is paid, as far as it is chosen. */
const chosenIn = (form: FormData): string => `${form.get('payment') ?? ''} ${form.get('deposit') ?? ''}`;

export default function Checkout() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useAnswer<typeof action>();
  const speech = useWords();
  const { t } = speech;
  const money = useMoney();
  const { page, refresh, refreshing } = useShownPage(loaded.page, answered?.page);
  const values = answered?.values ?? loaded.values;
  const { state, formAction } = useNavigation();
  const sending = state !== 'idle' && formAction?.includes('/checkout') === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer is a new list, and takes the focus
  const problems = useMemo(
    () =>
      asFieldProblems(answered?.problems ?? [], (problem) => problemWords(problem, page.cart, speech, money)),
    [answered],
  );
  const { mended, mend } = useMended(answered);
  const errorOf = (field: string) =>
    mended.has(field) ? undefined : problems.find((problem) => problem.field === field)?.message;
  const left = problems.filter(({ field }) => !mended.has(field)).length;
  const known = page.deliveryMinor !== null;
  const free = known && page.totalMinor === 0;
  const entered = answered?.coupon;
  const [chosen, choose] = useState(`${values.payment ?? ''} ${values.deposit ?? ''}`);
  const paysLater = /^by-hand:(at-pick-up|invoice)/.test(chosen);
  const [typed, keep] = useState(values);
  const ownMinor = typed.share === 'on' ? sharesTold(typed, page.totalMinor).ownMinor : undefined;
  const nowMinor =
    ownMinor || (page.deposit && chosen.endsWith(' on') ? page.deposit.depositMinor : page.totalMinor);
  return (
    <div className="page pt-8 pb-20 sm:pt-10">
      <PageHead title={t('checkout.title')} description={t('checkout.description')} />
      <h1 className="text-4xl sm:text-5xl">{t('checkout.title')}</h1>
      <p className="mt-2 mb-7 text-quiet">{t('checkout.lead')}</p>
      <Form
        method="post"
        noValidate
        onInput={mend}
        onChange={({ currentTarget }) => {
          choose(chosenIn(new FormData(currentTarget)));
          keep(typedIn(currentTarget));
        }}
        className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]"
      >
        <input type="hidden" name="checkoutKey" value={page.cart.checkoutKey} />
        <input type="hidden" name="cartVersion" value={page.cart.version} />
        <input type="hidden" name="shownTotal" value={page.totalMinor} />
        <div className="grid min-w-0 gap-10">
          <ErrorSummary
            title={left === 0 ? t('checkout.mended') : t('checkout.mend', { count: left })}
            problems={problems}
            mended={mended}
          />
          <ContactPart values={values} errorOf={errorOf} />
          <DeliveryPart
            page={page}
            values={values}
            errorOf={errorOf}
            addresses={loaded.addresses}
            onChoice={refresh}
            refreshing={refreshing}
          />
          <EventChoice events={loaded.events} day={page.day} values={values} error={errorOf('eventId')} />
          <PaymentPart page={page} values={values} errorOf={errorOf} />
        </div>
        <CheckoutSummary
          page={page}
          refreshing={refreshing}
          coupon={
            <CouponInForm
              key={page.coupon ? 'in' : (values.coupon ?? '')}
              coupon={page.coupon}
              typed={values.coupon}
              error={errorOf('coupon')}
            />
          }
        >
          {entered && page.coupon && (
            <div role="status">
              <Note tone="success">
                {entered.replaced && <p>{t('offers.replaced', { code: entered.replaced })}</p>}
                <p>{t('offers.in', { total: money(page.totalMinor) })}</p>
              </Note>
            </div>
          )}
          <Button
            type="submit"
            size="large"
            className="w-full"
            pending={sending}
            pendingLabel={t('checkout.placing')}
          >
            <LockKeyhole aria-hidden size={19} />
            {free || paysLater
              ? t('checkout.placeFree')
              : known
                ? t('checkout.place', { total: money(nowMinor) })
                : t('checkout.placeUnknown')}
          </Button>
          {!free && !chosen.startsWith('by-hand:') && (
            <p className="text-center text-quiet text-sm">{t('checkout.next')}</p>
          )}
        </CheckoutSummary>
      </Form>
    </div>
  );
}
