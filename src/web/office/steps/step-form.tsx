import { Form, useLocation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { amountField } from '../../design/forms/form-values.ts';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { type AskingStep, partOf, type StepOrder } from './steps.ts';
import { useSteps } from './use-steps.ts';

type StepFormProps = { step: AskingStep; order: StepOrder; onSent?: () => void; onCancel?: () => void };

/** Why an order is rejected or cancelled, or with whom it travels; says what will happen before it does. */
export function StepForm({ step, order, onSent, onCancel }: StepFormProps) {
  const { t, language } = useWords();
  const money = useMoney();
  const { take } = useSteps();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action={`/${language}/office/orders/${order.number}/steps`}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        take(order, new FormData(event.currentTarget));
        onSent?.();
      }}
    >
      {order.part?.way && <p className="text-quiet">{t('parts.office.of', { way: order.part.way })}</p>}
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="part" value={partOf(order, step) ?? ''} />
      <input type="hidden" name="back" value={pathname + search} />
      {step === 'ship' ? (
        <>
          <Field name="carrier" label={t('office.ask.carrier')} maxLength={60} required />
          <Field
            name="trackingNumber"
            label={t('office.ask.tracking')}
            optional={t('site.optional')}
            maxLength={80}
            autoCapitalize="characters"
            autoComplete="off"
          />
        </>
      ) : (
        <>
          <p>{t(`office.ask.text.${step}`, { name: order.name, amount: money(order.backMinor) })}</p>
          {step === 'cancel' && order.backMinor > 0 && (
            <Field
              name="give"
              inputMode="decimal"
              label={t('office.ask.give')}
              hint={t('office.order.refundLeft', { amount: money(order.backMinor) })}
              defaultValue={amountField(order.backMinor, language)}
              className="max-w-72"
              required
            />
          )}
          <Field
            as="textarea"
            name="reason"
            label={t('office.ask.reason')}
            hint={step === 'reject' && t('office.ask.reasonHint')}
            maxLength={500}
            rows={3}
            required
          />
        </>
      )}
      <div className="mt-1 flex flex-wrap justify-end gap-3">
        {onCancel && (
          <Button type="button" look="quiet" onClick={onCancel}>
            {t('office.ask.cancel')}
          </Button>
        )}
        <Button type="submit" look={step === 'ship' ? 'primary' : 'danger'}>
          {t(`office.ask.action.${step}`)}
        </Button>
      </div>
    </Form>
  );
}
