import type { KeyboardEvent } from 'react';
import type { CouponView } from '#modules/shop/offers/contract';
import { Button } from '../button.tsx';
import { useWords } from '../words.tsx';
import { CouponField } from './coupon-field.tsx';
import { CouponOn } from './coupon-on.tsx';

type CouponInFormProps = {
  coupon: CouponView | null;
  typed: string | undefined;
  error: string | undefined;
};

/** The coupon within a form that orders: its buttons send the whole form, so that nothing typed is lost. */
export function CouponInForm({ coupon, typed, error }: CouponInFormProps) {
  const { t } = useWords();
  return coupon ? (
    <CouponOn coupon={coupon}>
      <Button type="submit" name="intent" value="drop-coupon" look="bare" size="small" formNoValidate>
        {t('offers.drop')}
        <span className="sr-only">: {coupon.code}</span>
      </Button>
    </CouponOn>
  ) : (
    <CouponField id="coupon" typed={typed} error={error} onKeyDown={sendByEnter}>
      <Button type="submit" name="intent" value="use-coupon" look="quiet" formNoValidate>
        {t('offers.use')}
      </Button>
    </CouponField>
  );
}

/** Enter in this field means its own button, not the first one of the form. */
function sendByEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const { form } = event.currentTarget;
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="use-coupon"]'));
}
