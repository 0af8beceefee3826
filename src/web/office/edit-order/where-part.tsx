import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { EditOrderForm } from './use-edit-order.ts';

/** When and where; what goes in several parts keeps them. */
export function WherePart({ form: { order, slots, text, errorOf } }: { form: EditOrderForm }) {
  const { t } = useWords();
  const [part, ...others] = order.parts;
  if (!part || others.length > 0)
    return (
      <Panel title={t('editOrder.where')}>
        <p className="text-quiet">{t('editOrder.severalParts')}</p>
      </Panel>
    );
  const { address } = part;
  const field = (name: 'day' | 'street' | 'postcode' | 'town', known: string) => ({
    id: name,
    name,
    label: t(`orderLife.new.${name}`),
    defaultValue: text(name, known),
    error: errorOf(name),
    autoComplete: 'off',
  });
  const isAgreed = (from: string, to: string) =>
    part.slot !== null && part.slot.from === from && part.slot.to === to;
  return (
    <Panel title={t('editOrder.where')}>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <Field {...field('day', order.day)} type="date" className="basis-56" />
          {slots.length > 0 && (
            <Button type="submit" name="intent" value="look" look="quiet">
              {t('orderLife.new.look')}
            </Button>
          )}
        </div>
        {slots.length > 0 && (
          <ChoiceGroup
            id="slotId"
            legend={t('orderLife.new.slot')}
            error={errorOf('slotId')}
            className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2.5"
          >
            {slots.map(({ id, from, to, free }) => {
              const own = isAgreed(from, to);
              const chosen = text('slotId');
              return (
                <Choice
                  key={id}
                  name="slotId"
                  value={id}
                  disabled={!free && !own}
                  defaultChecked={chosen ? chosen === id : own}
                  label={
                    <span className="figures whitespace-nowrap">
                      {from.slice(0, 5)}–{to.slice(0, 5)}
                    </span>
                  }
                  more={free || own ? undefined : t('checkout.slot.full')}
                />
              );
            })}
          </ChoiceGroup>
        )}
        {address && (
          <>
            <Field {...field('street', address.street)} maxLength={200} />
            <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
              <Field {...field('postcode', address.postcode)} maxLength={12} />
              <Field {...field('town', address.town)} maxLength={100} />
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
