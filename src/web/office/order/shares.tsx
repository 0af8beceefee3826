import { Form, useNavigation } from 'react-router';
import type { DueView, OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { MendShare } from '../../design/shares/mend-share.tsx';
import type { ShareAnswer } from '../../design/shares/share-action.ts';
import { ShareList } from '../../design/shares/share-list.tsx';
import { ShareTold } from '../../design/shares/share-told.tsx';
import { useWords } from '../../design/words.tsx';
import { Part } from './part.tsx';

const PLACE = 'shares';

type SharesProps = { order: OrderView; methods: PaymentMethodView[]; today: string };

/** Who pays which part of an order; the staff can send a link again, ask somebody else, and record what came by hand. */
export function Shares({ order, methods, today }: SharesProps) {
  const { t } = useWords();
  const money = useMoney();
  const answer = useAnswer<ShareAnswer>();
  if (!order.dues.some(({ kind }) => kind === 'share')) return null;
  const isWaiting = order.confirmedAt === null && order.payable;
  const ways = (['transfer', 'at-pick-up'] as const).filter((way) =>
    methods.some(({ provider, method }) => provider === 'by-hand' && method === way),
  );
  return (
    <Part title={t('payments.shares.title')} id={PLACE}>
      <div className="mb-4 grid gap-3 empty:hidden">
        <ShareTold answer={answer} />
      </div>
      {isWaiting && (
        <p className="-mt-2 mb-4 text-quiet">
          {t('sharing.progress', { paid: money(order.paidMinor), total: money(order.totalMinor) })}{' '}
          {t('sharing.until')} <Moment at={order.payBefore} />.
        </p>
      )}
      <ShareList dues={order.dues}>
        {(due) =>
          isWaiting &&
          due.paidAt === null && (
            <>
              <MendShare key={due.payer?.email} due={due} answer={answer} place={PLACE} />
              {ways.length > 0 && <TakeShare due={due} ways={ways} today={today} />}
            </>
          )
        }
      </ShareList>
    </Part>
  );
}

type TakeShareProps = { due: DueView; ways: readonly ('transfer' | 'at-pick-up')[]; today: string };

/** The money of a share came by transfer or over the counter. */
function TakeShare({ due, ways, today }: TakeShareProps) {
  const { t } = useWords();
  const money = useMoney();
  const sent = useNavigation().formData;
  return (
    <details className="w-full">
      <summary className="link w-fit cursor-pointer py-1 text-sm">{t('payments.shares.taken')}</summary>
      <Form method="post" action={`#${PLACE}`} className="mt-2 mb-1 grid gap-3 border-line border-l-2 pl-4">
        <input type="hidden" name="shareId" value={due.id} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Field as="select" name="how" label={t('payments.shares.how')}>
            {ways.map((way) => (
              <option key={way} value={way}>
                {t(`payments.shares.${way}`)}
              </option>
            ))}
          </Field>
          <Field
            name="day"
            type="date"
            label={t('payments.shares.day')}
            defaultValue={today}
            max={today}
            required
          />
        </div>
        <Field name="note" label={t('payments.shares.note')} maxLength={200} optional={t('site.optional')} />
        <Button
          type="submit"
          name="intent"
          value="share-take"
          look="quiet"
          size="small"
          className="w-fit"
          pending={sent?.get('intent') === 'share-take' && sent.get('shareId') === due.id}
          pendingLabel={t('site.busy')}
        >
          {t('payments.shares.record', { amount: money(due.amountMinor) })}
        </Button>
      </Form>
    </details>
  );
}
