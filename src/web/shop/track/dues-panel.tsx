import { Form, useNavigation } from 'react-router';
import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Dues } from '../../design/dues.tsx';
import { useMoney } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { PaymentMethods } from '../payment-methods.tsx';

/** What is due when, and a way to pay what is due next. */
export function DuesPanel({ order, methods }: { order: OrderView; methods: PaymentMethodView[] }) {
  const { t } = useWords();
  const money = useMoney();
  const sent = useNavigation().formData?.get('intent');
  const next = order.dues.find(({ paidAt }) => paidAt === null);
  return (
    <Panel title={t('transfer.dues.title')}>
      <Dues dues={order.dues} />
      {next && order.payable && order.confirmedAt && methods.length > 0 && (
        <Form method="post" className="mt-5 grid gap-4 border-line border-t pt-5">
          <PaymentMethods methods={methods} />
          <Button
            type="submit"
            name="intent"
            value="pay"
            pending={sent === 'pay'}
            pendingLabel={t('checkout.placing')}
          >
            {t('transfer.dues.pay', { amount: money(next.amountMinor) })}
          </Button>
        </Form>
      )}
    </Panel>
  );
}
