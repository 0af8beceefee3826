import { ArrowLeft } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { answerEdit, slotsFor } from './edit-order-action.ts';
import { isEditable } from './is-editable.ts';
import { LinesPart } from './lines-part.tsx';
import { PreviewPart } from './preview-part.tsx';
import { type EditOrderForm, useEditOrder } from './use-edit-order.ts';
import { WherePart } from './where-part.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const order = await app.orders.forOffice(args.params.number ?? '', by);
  if (!order) throw notFound();
  // Its own page says how it stands.
  if (!isEditable(order)) throw redirect(`/${language}/office/orders/${order.number}`);
  return { order, slots: await slotsFor(app, order, {}) };
}

export const action = answerEdit;

/** An order is changed before it is made: one form, whose every press answers a step further, and does nothing until the last. */
export default function EditOrder() {
  const { order, slots } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const form = useEditOrder(order, slots);
  const { answer, problems } = form;
  const sent = useNavigation().formData?.get('intent');
  const title = t('editOrder.title', { number: order.number });
  const [before, after] = title.split(order.number);
  return (
    <article>
      <PageHead title={title} hidden />
      <Link
        to={`/${language}/office/orders/${order.number}`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('editOrder.back')}
      </Link>
      <h1 className="mt-1 text-[1.9rem] sm:text-4xl">
        {before}
        <span className="whitespace-nowrap">{order.number}</span>
        {after}
      </h1>
      <p className="mt-1 mb-5 max-w-prose text-quiet">{t('editOrder.lead')}</p>
      <Form method="post" noValidate preventScrollReset className="grid max-w-4xl grid-cols-1 gap-4">
        {/* Enter in any field shows what changes; it never changes anything. */}
        <button type="submit" name="intent" value="preview" className="sr-only" tabIndex={-1} aria-hidden>
          {t('editOrder.show')}
        </button>
        <input type="hidden" name="version" value={answer?.version ?? order.version} />
        <ErrorSummary title={t('settings.mend')} problems={problems} />
        <LinesPart form={form} />
        <WherePart form={form} />
        <ContactPart form={form} />
        <div>
          <Button
            type="submit"
            name="intent"
            value="preview"
            look={answer?.preview ? 'quiet' : 'primary'}
            pending={sent === 'preview'}
            pendingLabel={t('site.busy')}
          >
            {t('editOrder.show')}
          </Button>
        </div>
        {answer?.preview && <PreviewPart preview={answer.preview} sending={sent === 'confirm'} />}
      </Form>
    </article>
  );
}

/** Who is written to about it. */
function ContactPart({ form: { order, text, errorOf } }: { form: EditOrderForm }) {
  const { t } = useWords();
  const field = (name: 'name' | 'email' | 'phone') => ({
    id: name,
    name,
    label: t(`orderLife.new.${name}`),
    defaultValue: text(name, order.contact[name]),
    error: errorOf(name),
    autoComplete: 'off',
  });
  return (
    <Panel title={t('office.order.customer')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('name')} maxLength={120} />
        <Field {...field('email')} type="email" maxLength={200} />
        <Field {...field('phone')} type="tel" maxLength={40} />
        <Field
          as="textarea"
          id="note"
          name="note"
          label={t('office.order.note')}
          optional={t('site.optional')}
          defaultValue={text('note', order.note)}
          error={errorOf('note')}
          maxLength={1000}
          rows={3}
          className="sm:col-span-2"
        />
      </div>
    </Panel>
  );
}
