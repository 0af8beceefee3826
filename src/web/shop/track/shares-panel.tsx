import { Form, useNavigation } from 'react-router';
import type { DueView, OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Moment } from '../../design/day.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { MendShare } from '../../design/shares/mend-share.tsx';
import type { ShareAnswer } from '../../design/shares/share-action.ts';
import { ShareList } from '../../design/shares/share-list.tsx';
import { ShareTold } from '../../design/shares/share-told.tsx';
import { useWords } from '../../design/words.tsx';
import { PaymentMethods } from '../payment-methods.tsx';

/** The answer is said here, and without scripts the page comes back to this place. */
const PLACE = 'shares';

type SharesPanelProps = {
  order: OrderView;
  methods: PaymentMethodView[];
  /** The payment the organiser has just come back from. */
  returned: string | undefined;
};

/** Who pays, who has, and what the organiser can do about those who have not. */
export function SharesPanel({ order, methods, returned }: SharesPanelProps) {
  const { t } = useWords();
  const money = useMoney();
  const answer = useAnswer<ShareAnswer>();
  const open = order.dues.filter(({ paidAt }) => paidAt === null);
  const isWaiting = order.confirmedAt === null && order.payable;
  const back = order.payments.find(({ id }) => id === returned);
  return (
    <Panel title={t('sharing.who')} id={PLACE} className="scroll-mt-28">
      <div className="mb-4 grid gap-3 empty:hidden">
        <ShareTold answer={answer} />
        {isWaiting && back && ['failed', 'cancelled', 'expired'].includes(back.state) && (
          <Note tone="warning">{t('sharing.notThrough')}</Note>
        )}
        {isWaiting && back && ['open', 'pending'].includes(back.state) && (
          <Note tone="info">{t('sharing.bankThinks')}</Note>
        )}
      </div>
      {isWaiting && (
        <p className="-mt-1 mb-4">
          {t('sharing.progress', { paid: money(order.paidMinor), total: money(order.totalMinor) })}{' '}
          <span className="text-quiet">
            {t('sharing.until')} <Moment at={order.payBefore} />.
          </span>
        </p>
      )}
      <ShareList dues={order.dues}>
        {(due) =>
          isWaiting &&
          due.paidAt === null && <MendShare key={due.payer?.email} due={due} answer={answer} place={PLACE} />
        }
      </ShareList>
      {isWaiting && open.length > 0 && methods.length > 0 && (
        <PayOpen order={order} open={open} methods={methods} />
      )}
    </Panel>
  );
}

type PayOpenProps = { order: OrderView; open: DueView[]; methods: PaymentMethodView[] };

/** The organiser pays their own part, somebody's who cannot, or all that is left. */
function PayOpen({ order, open, methods }: PayOpenProps) {
  const { t } = useWords();
  const money = useMoney();
  const sent = useNavigation().formData?.get('intent');
  const own = order.dues[0]?.id;
  const restMinor = open.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return (
    <Form method="post" action={`#${PLACE}`} className="mt-6 grid gap-5 border-line border-t pt-5">
      <h3 className="text-lg">{t('sharing.payTitle')}</h3>
      <ChoiceGroup legend={t('sharing.what')}>
        {open.map(({ id, amountMinor, payer }, at) => (
          <Choice
            key={id}
            name="part"
            value={id}
            defaultChecked={at === 0}
            label={t(id === own ? 'sharing.yours' : 'sharing.partOf', {
              name: payer?.name ?? '',
              amount: money(amountMinor),
            })}
          />
        ))}
        {open.length > 1 && (
          <Choice name="part" value="rest" label={t('sharing.rest', { amount: money(restMinor) })} />
        )}
      </ChoiceGroup>
      <PaymentMethods methods={methods} />
      <Button
        type="submit"
        name="intent"
        value="pay"
        pending={sent === 'pay'}
        pendingLabel={t('checkout.placing')}
      >
        {t('sharing.pay')}
      </Button>
    </Form>
  );
}
