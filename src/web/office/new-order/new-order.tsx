import { ArrowLeft } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
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

/** The sum, and how long the customer has to pay it. */
function PlacePart({ form: { answer, text } }: { form: NewOrderForm }) {
  const { t } = useWords();
  const sending = useNavigation().formData?.get('intent') === 'place';
  const page = answer?.page;
  return (
    <Panel title={t('orderLife.new.pay')}>
      {page && (
        <dl className="mb-4 grid max-w-sm grid-cols-[1fr_auto] gap-x-4 gap-y-1 [&>dd]:text-right">
          <dt>{t('basket.subtotal')}</dt>
          <dd>
            <Money minor={page.cart.linesMinor} />
          </dd>
          <dt>{t('office.method.delivery')}</dt>
          <dd>{page.deliveryMinor === null ? '–' : <Money minor={page.deliveryMinor} />}</dd>
          <dt className="font-semibold">{t('office.list.total')}</dt>
          <dd className="font-semibold">
            <Money minor={page.totalMinor} />
          </dd>
        </dl>
      )}
      <div className="flex flex-wrap items-end gap-4">
        <Field
          as="select"
          name="days"
          label={t('orderLife.new.keep')}
          hint={t('orderLife.new.keepHint')}
          defaultValue={text('days') || '3'}
          className="basis-72"
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
