import { Form } from 'react-router';
import type { OrderLineView } from '#modules/shop/orders/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { partOf, type StepOrder } from '../steps/steps.ts';
import { useSteps } from '../steps/use-steps.ts';

/** Counts what came back, line by line; it starts with everything back and whole. */
export function ReturnForm({ order, lines }: { order: StepOrder; lines: OrderLineView[] }) {
  const { t, language } = useWords();
  const { take, busyWith } = useSteps();
  return (
    <Form
      method="post"
      action={`/${language}/office/orders/${order.number}/steps`}
      className="mt-5 grid gap-4 border-line border-t pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        take(order, new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="step" value="record-return" />
      <input type="hidden" name="part" value={partOf(order, 'record-return') ?? ''} />
      <input type="hidden" name="back" value={`/${language}/office/orders/${order.number}`} />
      <p className="text-quiet">{t('rental.order.formText')}</p>
      {lines.map(({ id, names, quantity }) => (
        <fieldset key={id} className="grid grid-cols-2 items-end gap-3 sm:max-w-md">
          <legend className="mb-2 font-medium">
            {quantity} × <SaidIn texts={names} />
          </legend>
          <Count
            name={`returned.${id}`}
            label={t('rental.order.returned')}
            most={quantity}
            start={quantity}
          />
          <Count name={`damaged.${id}`} label={t('rental.order.ofWhich')} most={quantity} start={0} />
        </fieldset>
      ))}
      <Field
        as="textarea"
        name="reason"
        label={t('rental.order.note')}
        optional={t('site.optional')}
        hint={t('rental.order.noteHint')}
        maxLength={500}
        rows={2}
      />
      <Button
        type="submit"
        className="justify-self-start"
        pending={busyWith(order.number)}
        pendingLabel={t('site.busy')}
      >
        {t('rental.order.action')}
      </Button>
    </Form>
  );
}

type CountProps = { name: string; label: string; most: number; start: number };

const Count = ({ name, label, most, start }: CountProps) => (
  <Field
    type="number"
    inputMode="numeric"
    name={name}
    label={label}
    min={0}
    max={most}
    defaultValue={start}
    required
  />
);
