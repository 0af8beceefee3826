import { Form, useNavigation } from 'react-router';
import type { ShareView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { PaymentMethods } from '../payment-methods.tsx';

/** The ways that have time enough, and the button. */
export function PayShare({ share, methods }: { share: ShareView; methods: PaymentMethodView[] }) {
  const { t } = useWords();
  const money = useMoney();
  const isSent = useNavigation().formMethod === 'POST';
  if (methods.length === 0) return <p className="mt-6 font-medium">{t('sharing.noMethods')}</p>;
  return (
    <Form method="post" className="panel mt-6 grid max-w-lg gap-5 p-5 sm:p-6">
      <PaymentMethods methods={methods} />
      <Button type="submit" size="large" pending={isSent} pendingLabel={t('checkout.placing')}>
        {t('sharing.payAmount', { amount: money(share.amountMinor) })}
      </Button>
      <p className="text-quiet text-sm">
        {t('sharing.until')} <Moment at={share.until} />.
      </p>
    </Form>
  );
}
