import { FilledField } from '../../design/forms/filled-form.tsx';
import { amountField } from '../../design/forms/form-values.ts';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { SettingsForm } from '../settings/settings-form.tsx';

/** What came in for a payment: mostly all that is missing, so that stands there already. */
export function ReceiptForm({
  missing,
  today,
  reference,
}: {
  missing: number;
  today: string;
  reference: string;
}) {
  const { t, language } = useWords();
  const money = useMoney();
  return (
    <>
      <p className="-mt-2 mb-4 max-w-prose text-quiet">
        {t('payments.receipt.lead', { amount: money(missing), reference })}
      </p>
      <SettingsForm
        of="receipt"
        version={missing}
        values={{ amount: amountField(missing, language), day: today, note: '' }}
        save={t('payments.receipt.save')}
      >
        <div className="grid gap-4 sm:grid-cols-[10rem_11rem_minmax(0,1fr)]">
          <FilledField name="amount" label={t('payments.receipt.amount')} inputMode="decimal" required />
          <FilledField name="day" type="date" label={t('payments.receipt.day')} max={today} required />
          <FilledField
            name="note"
            label={t('payments.receipt.note')}
            hint={t('payments.receipt.noteHint')}
            maxLength={200}
          />
        </div>
      </SettingsForm>
    </>
  );
}
