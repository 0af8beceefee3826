import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { ServiceHours } from '../../design/forms/service-hours.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { PartHours } from './part-hours.tsx';
import { SplitPart } from './split-part.tsx';
import type { NewOrderForm } from './use-new-order.ts';

/** When, where, and how it gets there; the hours come once the day is known. */
export function DeliveryPart({ form }: { form: NewOrderForm }) {
  const { t } = useWords();
  const { answer, text, errorOf } = form;
  const parts = answer?.page?.parts ?? [];
  const method = text('method') === 'pick-up' ? 'pick-up' : 'delivery';
  const field = (name: 'day' | 'street' | 'postcode' | 'town') => ({
    id: name,
    name,
    label: t(`orderLife.new.${name}`),
    defaultValue: text(name),
    error: errorOf(name),
  });
  return (
    <Panel title={t('office.order.leaves')}>
      <div key={answer?.filled} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...field('day')} type="date" />
          <Field as="select" name="method" label={t('office.list.method')} defaultValue={method}>
            <option value="delivery">{t('office.method.delivery')}</option>
            <option value="pick-up">{t('office.method.pick-up')}</option>
          </Field>
        </div>
        <SplitPart form={form} />
        <Field {...field('street')} hint={t('orderLife.new.streetHint')} maxLength={200} autoComplete="off" />
        <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
          <Field {...field('postcode')} maxLength={12} autoComplete="off" />
          <Field {...field('town')} maxLength={100} autoComplete="off" />
        </div>
        <Button type="submit" name="intent" value="update" look="quiet" className="justify-self-start">
          {t('orderLife.new.look')}
        </Button>
        {parts.map((part) => (
          <PartHours key={part.method} form={form} part={part} isOnly={parts.length === 1} />
        ))}
        {answer?.page && <ServiceHours cart={answer.page.cart} text={text} errorOf={errorOf} />}
        <Field
          as="textarea"
          name="note"
          label={t('office.order.note')}
          optional={t('site.optional')}
          defaultValue={text('note')}
          maxLength={1000}
          rows={3}
        />
      </div>
    </Panel>
  );
}
