import { Form, useNavigation } from 'react-router';
import type { CancelOffer } from '#modules/shop/orders/contract';
import { formatDay } from '#platform/time';
import { Button } from '../button.tsx';
import { useMoney } from '../money.tsx';
import { useWords } from '../words.tsx';

type CancelOrderProps = {
  offer: CancelOffer;
  paid: boolean;
  /** Several pay it, and not all have. */
  shared: boolean;
  place: string;
};

/** Says what cancelling gives back before it asks; opened and pressed, so that nobody does it by mistake. */
export function CancelOrder({ offer, paid, shared, place }: CancelOrderProps) {
  const { t, language } = useWords();
  const money = useMoney();
  const sent = useNavigation().formData?.get('intent');
  const { backMinor, keptMinor, freeUntil, until } = offer;
  const day = (plain: string) => formatDay(plain, language, 'day-month');
  return (
    <details className="mt-5 border-line border-t pt-4">
      <summary className="link w-fit cursor-pointer py-1 font-medium">{t('order.own.cancel')}</summary>
      <div className="mt-3 grid gap-3">
        <p className="font-medium">
          {shared
            ? t('sharing.giveUp')
            : paid
              ? t('order.own.back', { back: money(backMinor), paid: money(backMinor + keptMinor) })
              : t('order.own.notPaid')}
        </p>
        {until && (
          <p className="text-quiet text-sm">
            {freeUntil
              ? t('order.own.freeUntil', { day: day(freeUntil) })
              : t('order.own.keeps', { kept: money(keptMinor), day: day(until) })}
          </p>
        )}
        <p className="text-quiet text-sm">{t('order.own.forGood')}</p>
        <Form method="post" action={`#${place}`}>
          <input type="hidden" name="shown" value={backMinor} />
          <Button
            type="submit"
            name="intent"
            value="cancel"
            look="danger"
            pending={sent === 'cancel'}
            pendingLabel={t('site.busy')}
          >
            {t('order.own.cancelNow')}
          </Button>
        </Form>
      </div>
    </details>
  );
}
