import { Form, useNavigation } from 'react-router';
import type { CouponView } from '#modules/shop/offers/contract';
import { Button } from '../../design/button.tsx';
import { CouponField } from '../../design/coupon/coupon-field.tsx';
import { CouponOn } from '../../design/coupon/coupon-on.tsx';
import { couponWords } from '../../design/coupon/coupon-words.ts';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import type { CouponAnswer } from './basket-answer.ts';

/** The field for a code, or the coupon that is in. */
export function BasketCoupon({
  coupon,
  answer,
}: {
  coupon: CouponView | null;
  answer: CouponAnswer | undefined;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const money = useMoney();
  const sent = useNavigation().formData?.get('intent');
  const action = `/${language}/basket`;
  return (
    <div className="grid gap-3">
      <div role="status" className="text-sm empty:hidden">
        {answer?.done && coupon && (
          <p>{answer.replaced ? t('offers.replaced', { code: answer.replaced }) : t('offers.inBasket')}</p>
        )}
      </div>
      {coupon && (
        <CouponOn coupon={coupon}>
          <Form method="post" action={action} preventScrollReset>
            <Button
              type="submit"
              name="intent"
              value="drop-coupon"
              look="bare"
              size="small"
              pending={sent === 'drop-coupon'}
            >
              {t('offers.drop')}
              <span className="sr-only">: {coupon.code}</span>
            </Button>
          </Form>
        </CouponOn>
      )}
      {(!coupon || answer?.refused) && (
        <Form method="post" action={action} preventScrollReset noValidate>
          <input type="hidden" name="intent" value="coupon" />
          <CouponField
            // Refused, it is filled with what was typed.
            key={answer?.typed ?? ''}
            id={coupon ? 'coupon-code' : 'coupon'}
            typed={answer?.typed}
            error={answer?.refused && couponWords(answer.refused, speech, money)}
          >
            <Button type="submit" look="quiet" pending={sent === 'coupon'} pendingLabel={t('offers.using')}>
              {t('offers.use')}
            </Button>
          </CouponField>
        </Form>
      )}
    </div>
  );
}
