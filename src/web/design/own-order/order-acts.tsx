import { RotateCcw } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import type { OrderView } from '#modules/shop/orders/contract';
import { Button } from '../button.tsx';
import { useAnswer } from '../forms/use-answer.ts';
import { Panel } from '../panel.tsx';
import { useWords } from '../words.tsx';
import { CancelOrder } from './cancel-order.tsx';
import type { OwnOrderAnswer } from './own-order-action.ts';
import { OwnOrderNote } from './own-order-note.tsx';

/** The answer is said here, and without scripts the page comes back to this place. */
const PLACE = 'own-order';

/** What its shopper can do with an order: once more, or not at all. */
export function OrderActs({ order }: { order: OrderView }) {
  const { t } = useWords();
  const answer = useAnswer<OwnOrderAnswer>();
  const sent = useNavigation().formData?.get('intent');
  // What only waits for its money goes back into the basket as it is.
  const waits = order.payable && order.confirmedAt === null;
  if (waits && !order.cancelling && !answer?.notCancelled) return null;
  return (
    <Panel title={t('order.own.title')} id={PLACE} className="scroll-mt-28">
      <div className="mb-5 empty:hidden">
        <OwnOrderNote answer={answer} />
      </div>
      {!waits && (
        <>
          <Form method="post" action={`#${PLACE}`}>
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
      {order.cancelling && (
        <CancelOrder
          offer={order.cancelling}
          paid={order.paymentState !== 'none'}
          shared={waits && order.terms === 'shared'}
          place={PLACE}
        />
      )}
    </Panel>
  );
}
