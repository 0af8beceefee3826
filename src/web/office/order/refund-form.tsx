import { leftOf, type PaymentView } from '#modules/shop/payments/contract';
import { Field } from '../../design/field.tsx';
import { FilledField, FilledForm, useFilled } from '../../design/forms/filled-form.tsx';
import { amountField, textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useSettingsProblems } from '../settings/use-problems.ts';

/** Pays a payment back, whole or in part; the amount is typed, so that nobody sends it by a slip. */
export function RefundForm({ payment }: { payment: PaymentView }) {
  const { t, language } = useWords();
  const money = useMoney();
  const answer = useAnswer<FormAnswer>();
  const of = `refund-${payment.id}`;
  const problems = useSettingsProblems(answer, of);
  const left = leftOf(payment);
  const refused = answer?.of === of ? answer : undefined;
  return (
    <details className="mt-2" open={Boolean(refused)}>
      <summary className="link w-fit cursor-pointer py-1 text-sm">{t('office.order.refundOpen')}</summary>
      <div className="mt-3 max-w-sm">
        <FilledForm
          of={of}
          version={left}
          values={refused?.values ?? { amount: amountField(left, language), why: '' }}
          problems={problems}
          mend={t('settings.mend')}
          save={t('office.order.refundSend')}
        >
          <FilledField
            name="amount"
            label={t('office.order.refundAmount')}
            hint={t('office.order.refundLeft', { amount: money(left) })}
            inputMode="decimal"
            required
          />
          <Reason />
        </FilledForm>
      </div>
    </details>
  );
}

function Reason() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="textarea"
      id={`${of}-why`}
      name="why"
      label={t('office.order.refundReason')}
      hint={t('office.order.noteHint')}
      defaultValue={textIn(values, 'why')}
      error={errorOf('why')}
      maxLength={300}
      rows={2}
      required
    />
  );
}
