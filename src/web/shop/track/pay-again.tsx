import { ShoppingBasket } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { PaymentMethods } from '../payment-methods.tsx';

/** Another try at paying while there is time; and always the way back to the basket. */
export function PayAgain({ order, methods }: { order: OrderView; methods: PaymentMethodView[] }) {
  const { t } = useWords();
  const money = useMoney();
  const sent = useNavigation().formData?.get('intent');
  return (
    <div className="mt-6 grid max-w-lg gap-4">
      {methods.length > 0 && (
        <Form method="post" className="panel grid gap-5 p-5 sm:p-6">
          <PaymentMethods methods={methods} />
          <Button
            type="submit"
            name="intent"
            value="pay"
            size="large"
            pending={sent === 'pay'}
            pendingLabel={t('checkout.placing')}
          >
            {t('order.payNow', { total: money(order.totalMinor) })}
          </Button>
          <p className="text-quiet text-sm">
            {t('order.keptUntil')} <Moment at={order.payBefore} />
          </p>
        </Form>
      )}
      <Form method="post">
        {order.isAgreed && <p className="mb-2 text-quiet text-sm">{t('order.backAgreed')}</p>}
        <Button
          type="submit"
          name="intent"
          value="back-to-basket"
          look={methods.length > 0 ? 'bare' : 'primary'}
          pending={sent === 'back-to-basket'}
          pendingLabel={t('site.busy')}
        >
          <ShoppingBasket aria-hidden size={18} />
          {t('order.backToBasket')}
        </Button>
      </Form>
    </div>
  );
}
