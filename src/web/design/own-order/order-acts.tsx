import { RotateCcw } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import type { OrderView } from '#modules/shop/orders/contract';
import { Button } from '../button.tsx';
import { Panel } from '../panel.tsx';
import { useWords } from '../words.tsx';
import { CancelOrder } from './cancel-order.tsx';

/** What its shopper can do with an order: once more, or not at all. */
export function OrderActs({ order }: { order: OrderView }) {
  const { t } = useWords();
  const sent = useNavigation().formData?.get('intent');
  // What only waits for its money goes back into the basket as it is.
  const waits = order.payable && order.confirmedAt === null;
  if (waits && !order.cancelling) return null;
  return (
    <Panel title={t('order.own.title')}>
      {!waits && (
        <>
          <Form method="post">
            <Button
              type="submit"
              name="intent"
              value="again"
              look="quiet"
              pending={sent === 'again'}
              pendingLabel={t('site.busy')}
            >
              <RotateCcw aria-hidden size={17} />
              {t('order.own.again')}
            </Button>
          </Form>
          <p className="mt-2 text-quiet text-sm">{t('order.own.againHint')}</p>
        </>
      )}
      {order.cancelling && <CancelOrder offer={order.cancelling} paid={order.paymentState !== 'none'} />}
    </Panel>
  );
}
