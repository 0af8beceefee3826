import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { PartHours } from './part-hours.tsx';
import type { EditOrderForm } from './use-edit-order.ts';

type FormPart = EditOrderForm['parts'][number];
type PartProps = { form: EditOrderForm; part: FormPart; nth: number };

/** When it is celebrated, and how each part of the order gets there. */
export function WherePart({ form }: { form: EditOrderForm }) {
  const { t } = useWords();
  const { order, parts, text, errorOf } = form;
  return (
    <Panel title={t('editOrder.where')}>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <Field
            id="day"
            name="day"
            type="date"
            label={t('orderLife.new.day')}
            defaultValue={text('day', order.day)}
            error={errorOf('day')}
            autoComplete="off"
            className="basis-56"
          />
          <Button type="submit" name="intent" value="look" look="quiet">
            {t('editOrder.hours')}
          </Button>
        </div>
        {parts.length === 1 ? (
          parts.map((part) => <PartFields key={part.id} form={form} part={part} nth={1} />)
        ) : (
          <>
            <p className="text-quiet text-sm">{t('editOrder.emptyParts')}</p>
            {parts.map((part, at) => (
              <OnePart key={part.id} form={form} part={part} nth={at + 1} />
            ))}
          </>
        )}
      </div>
    </Panel>
  );
}

/** One of several parts, under its name. */
function OnePart(props: PartProps) {
  const { t } = useWords();
  const { part, nth } = props;
  const heading = `part-${part.id}`;
  return (
    <section aria-labelledby={heading} className="grid gap-4 border-line border-t pt-4">
      <h3 id={heading} className="font-semibold">
        {part.known
          ? t('editOrder.part', { nth, way: t(`office.method.${part.method}`) })
          : t('editOrder.newPart')}
      </h3>
      <PartFields {...props} />
    </section>
  );
}

function PartFields({ form, part }: PartProps) {
  const { t } = useWords();
  const { order, errorOf } = form;
  const { id, known, method, slotted } = part;
  const isAlone = form.parts.length === 1 && known?.day === order.day;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {slotted && (
          <Field
            as="select"
            id={`way.${id}`}
            name={`way.${id}`}
            label={t('editOrder.way')}
            defaultValue={method}
            error={errorOf(`way.${id}`)}
          >
            <option value="delivery">{t('office.method.delivery')}</option>
            <option value="pick-up">{t('office.method.pick-up')}</option>
          </Field>
        )}
        {slotted && !isAlone && <PartDay form={form} part={part} />}
      </div>
      <PartHours form={form} part={part} />
      {method === 'delivery' && <AddressFields form={form} part={part} />}
    </>
  );
}

type FieldsProps = Omit<PartProps, 'nth'>;

/** The day it is handed over; what the page wrote there goes along, so that a day of somebody's own is told from it. */
function PartDay({ form: { errorOf }, part: { id, day, usualDay } }: FieldsProps) {
  const { t } = useWords();
  const name = `partDay.${id}`;
  return (
    <div>
      <input key={usualDay} type="hidden" name={`shownDay.${id}`} defaultValue={usualDay} />
      <Field
        key={day}
        id={name}
        name={name}
        type="date"
        label={t('editOrder.partDay')}
        hint={t('editOrder.partDayHint')}
        defaultValue={day}
        error={errorOf(name)}
        autoComplete="off"
      />
    </div>
  );
}

function AddressFields({ form: { order, text, errorOf }, part: { id, known } }: FieldsProps) {
  const { t } = useWords();
  const address = known?.address ?? order.parts.find((one) => one.address)?.address;
  const field = (name: 'street' | 'postcode' | 'town') => ({
    id: `${name}.${id}`,
    name: `${name}.${id}`,
    label: t(`orderLife.new.${name}`),
    defaultValue: text(`${name}.${id}`, address?.[name] ?? ''),
    error: errorOf(`${name}.${id}`),
    autoComplete: 'off',
  });
  return (
    <>
      <Field {...field('street')} maxLength={200} />
      <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
        <Field {...field('postcode')} maxLength={12} />
        <Field {...field('town')} maxLength={100} />
      </div>
    </>
  );
}
