import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { NewOrderForm } from './use-new-order.ts';

/** When, where, and how it gets there; the hours come once the day is known. */
export function DeliveryPart({ form: { answer, text, errorOf } }: { form: NewOrderForm }) {
  const { t } = useWords();
  const page = answer?.page;
  const method = text('method') === 'pick-up' ? 'pick-up' : 'delivery';
  const slots = page?.day && page.needsSlot ? page.slots[method] : [];
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
        <Field {...field('street')} hint={t('orderLife.new.streetHint')} maxLength={200} autoComplete="off" />
        <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
          <Field {...field('postcode')} maxLength={12} autoComplete="off" />
          <Field {...field('town')} maxLength={100} autoComplete="off" />
        </div>
        <Button type="submit" name="intent" value="update" look="quiet" className="justify-self-start">
          {t('orderLife.new.look')}
        </Button>
        {slots.length > 0 && (
          <ChoiceGroup
            id="slotId"
            legend={t('orderLife.new.slot')}
            error={errorOf('slotId')}
            className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2.5"
          >
            {slots.map(({ id, from, to, free }) => (
              <Choice
                key={id}
                name="slotId"
                value={id}
                disabled={!free}
                defaultChecked={free && id === text('slotId')}
                label={
                  <span className="figures whitespace-nowrap">
                    {from.slice(0, 5)}–{to.slice(0, 5)}
                  </span>
                }
                more={free ? undefined : t('checkout.slot.full')}
              />
            ))}
          </ChoiceGroup>
        )}
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
