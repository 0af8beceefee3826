import { ArrowLeft } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, useNavigation } from 'react-router';
import type { CheckoutPage } from '#modules/shop/checkout';
import { Button } from '../../design/button.tsx';
import { CouponInForm } from '../../design/coupon/coupon-in-form.tsx';
import { DiscountRow } from '../../design/discount.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { Money } from '../../design/money.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { officeVisit } from '../office-visit.ts';
import { CustomerPart } from './customer-part.tsx';
import { DeliveryPart } from './delivery-part.tsx';
import { answerNewOrder } from './new-order-action.ts';
import { ThingsPart } from './things-part.tsx';
import { type NewOrderForm, useNewOrder } from './use-new-order.ts';

export async function loader(args: LoaderFunctionArgs) {
  await officeVisit(args);
  return null;
}

export const action = answerNewOrder;

/** An order for somebody who calls or stands at the counter: one form, whose every press answers a step further. */
export default function NewOrder() {
  const { t, language } = useWords();
  const form = useNewOrder();
  const { answer, problems } = form;
  const cart = answer?.page?.cart;
  return (
    <article>
      <PageHead title={t('orderLife.new.title')} hidden />
      <Link
        to={`/${language}/office/orders`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('office.order.back')}
      </Link>
      <h1 className="mt-1 text-[1.9rem] sm:text-4xl">{t('orderLife.new.title')}</h1>
      <p className="mt-1 mb-5 text-quiet">{t('orderLife.new.lead')}</p>
      <Form method="post" noValidate preventScrollReset className="grid max-w-4xl gap-4">
        {/* Enter in any field asks for prices; it never places an order. */}
        <button type="submit" name="intent" value="update" className="sr-only" tabIndex={-1} aria-hidden>
          {t('orderLife.new.look')}
        </button>
        <input type="hidden" name="basket" value={answer?.basket ?? ''} />
        <input type="hidden" name="checkoutKey" value={cart?.checkoutKey ?? ''} />
        <input type="hidden" name="cartVersion" value={cart?.version ?? ''} />
        <input type="hidden" name="shownTotal" value={answer?.page?.totalMinor ?? ''} />
        <ErrorSummary title={t('settings.mend')} problems={problems} />
        <ThingsPart form={form} />
        <DeliveryPart form={form} />
        <CustomerPart form={form} />
        <PlacePart form={form} />
      </Form>
    </article>
  );
}

const keptDays = [1, 3, 7, 14] as const;

/** What it comes to, and what a code takes off. */
function Sum({ page: { cart, coupon, deliveryMinor, totalMinor } }: { page: CheckoutPage }) {
  const { t } = useWords();
  const discountMinor = coupon ? coupon.goodsMinor + coupon.deliveryMinor : 0;
  const row = 'flex justify-between gap-4';
  return (
    <dl className="mb-4 grid max-w-sm gap-1">
      <div className={row}>
        <dt>{t('basket.subtotal')}</dt>
        <dd>
          <Money minor={cart.linesMinor} />
        </dd>
      </div>
      <div className={row}>
        <dt>{t('office.method.delivery')}</dt>
        <dd>{deliveryMinor === null ? '–' : <Money minor={deliveryMinor} />}</dd>
      </div>
      {coupon?.what && discountMinor > 0 && (
        <DiscountRow
          code={coupon.code}
          what={coupon.what}
          baseMinor={coupon.baseMinor}
          minor={discountMinor}
        />
      )}
      <div className={`${row} font-semibold`}>
        <dt>{t('office.list.total')}</dt>
        <dd>
          <Money minor={totalMinor} />
        </dd>
      </div>
    </dl>
  );
}

/** The sum, and how long the customer has to pay it. */
function PlacePart({ form: { answer, text, errorOf } }: { form: NewOrderForm }) {
  const { t } = useWords();
  const sending = useNavigation().formData?.get('intent') === 'place';
  const page = answer?.page;
  return (
    <Panel title={t('orderLife.new.pay')}>
      {page && <Sum page={page} />}
      {page && (
        <div className="mb-4 max-w-sm">
          <CouponInForm coupon={page.coupon} typed={text('coupon')} error={errorOf('coupon')} />
        </div>
      )}
      <div className="grid justify-items-start gap-5">
        <Field
          as="select"
          name="days"
          label={t('orderLife.new.keep')}
          hint={t('orderLife.new.keepHint')}
          defaultValue={text('days') || '3'}
          className="w-full max-w-sm"
        >
          {keptDays.map((days) => (
            <option key={days} value={days}>
              {t('orderLife.new.days', { count: days })}
            </option>
          ))}
        </Field>
        <Button type="submit" name="intent" value="place" pending={sending} pendingLabel={t('site.busy')}>
          {t('orderLife.new.place')}
        </Button>
      </div>
    </Panel>
  );
}
