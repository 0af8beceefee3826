import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { RefundView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { useMoney } from '../../design/money.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useToast } from '../../design/toast.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import type { Outcome } from '../steps/flash-address.ts';
import type { StepOrder } from '../steps/steps.ts';

/** Sends a refund that waited for a decision; with JavaScript it asks once more, for money does not come back. */
export function PayBack({ order: { number, name }, refund }: { order: StepOrder; refund: RefundView }) {
  const { t, language } = useWords();
  const amount = useMoney()(refund.amountMinor);
  const toast = useToast();
  const hydrated = useHydrated();
  const [asked, ask] = useState(false);
  const fetcher = useFetcher<Outcome>();
  const { data, state } = fetcher;
  useEffect(() => {
    // Not only when it is idle again: by then the refund is under way, and this button is gone.
    if (!data) return;
    ask(false);
    if ('done' in data) toast({ text: t(`office.done.${data.done}`, { number, name }) });
    else toast({ text: t(`office.refused.${data.refused}`, { number, name }), tone: 'error' });
  }, [data, toast, t, number, name]);
  const form = (
    <fetcher.Form
      method="post"
      action={`/${language}/office/orders/${number}`}
      className="flex flex-wrap gap-3"
    >
      <input type="hidden" name="intent" value="confirm-refund" />
      <input type="hidden" name="refundId" value={refund.id} />
      {hydrated && <input type="hidden" name="stay" value="1" />}
      {hydrated && (
        <Button type="button" look="quiet" onClick={() => ask(false)}>
          {t('office.ask.cancel')}
        </Button>
      )}
      <Button
        type="submit"
        size={hydrated ? 'normal' : 'small'}
        pending={state !== 'idle'}
        pendingLabel={t('site.busy')}
      >
        {t('office.order.payBack', { amount })}
      </Button>
    </fetcher.Form>
  );
  if (!hydrated) return form;
  return (
    <>
      <Button type="button" size="small" onClick={() => ask(true)}>
        {t('office.order.payBack', { amount })}
      </Button>
      <Sheet
        kind="popup"
        open={asked}
        onClose={() => ask(false)}
        title={t('office.ask.payBackTitle', { amount })}
        footer={form}
      >
        <p>{t('office.ask.payBackText', { amount, name })}</p>
      </Sheet>
    </>
  );
}
