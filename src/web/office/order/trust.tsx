import { Form, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';
import { Part } from './part.tsx';

/** May this customer pay on invoice? The owner's trust, given and taken here. */
export function Trust({ onInvoice }: { onInvoice: boolean }) {
  const { t } = useWords();
  const sending = useNavigation().formData?.get('of') === 'trust';
  return (
    <Part title={t('payments.trust.title')}>
      <p className="mb-3">{t(onInvoice ? 'payments.trust.yes' : 'payments.trust.no')}</p>
      <Form method="post">
        <input type="hidden" name="of" value="trust" />
        <input type="hidden" name="allowed" value={onInvoice ? 'no' : 'yes'} />
        <Button type="submit" look="quiet" size="small" pending={sending} pendingLabel={t('site.busy')}>
          {t(onInvoice ? 'payments.trust.end' : 'payments.trust.allow')}
        </Button>
      </Form>
    </Part>
  );
}
