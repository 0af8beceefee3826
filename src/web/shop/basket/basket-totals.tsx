import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import type { CartView } from '#modules/shop/cart/contract';
import { LinkButton } from '../../design/button.tsx';
import { DiscountRow } from '../../design/discount.tsx';
import { Money } from '../../design/money.tsx';
import { VatLines } from '../../design/vat-lines.tsx';
import { useWords } from '../../design/words.tsx';
import type { CouponAnswer } from './basket-answer.ts';
import { BasketCoupon } from './basket-coupon.tsx';

type BasketTotalsProps = {
  cart: CartView;
  coupon: CouponAnswer | undefined;
  checkout: string;
  quote: string;
  more: string;
};

/** What it costs, to the cent, and what of it is VAT. */
export function BasketTotals({ cart, coupon: answer, checkout, quote, more }: BasketTotalsProps) {
  const { t } = useWords();
  const { coupon, linesMinor, discountMinor } = cart;
  return (
    <section aria-labelledby="totals" className="panel grid gap-4 p-5 sm:p-7 lg:sticky lg:top-24">
      <h2 id="totals" className="text-xl">
        {t('basket.totals')}
      </h2>
      <dl className="grid gap-2">
        <div className="flex items-baseline justify-between gap-4">
          <dt>{t('basket.subtotal')}</dt>
          <dd>
            <Money minor={linesMinor} className={discountMinor > 0 ? '' : 'display text-3xl'} />
          </dd>
        </div>
        {coupon?.what && discountMinor > 0 && (
          <>
            <DiscountRow
              code={coupon.code}
              what={coupon.what}
              baseMinor={coupon.baseMinor}
              minor={discountMinor}
            />
            <div className="mt-1 flex items-baseline justify-between gap-4 border-line border-t pt-3">
              <dt>{t('offers.remains')}</dt>
              <dd>
                <Money minor={linesMinor - discountMinor} className="display text-3xl" />
              </dd>
            </div>
          </>
        )}
      </dl>
      <VatLines vat={cart.vat} />
      <BasketCoupon coupon={coupon} answer={answer} />
      <p className="text-quiet text-sm">{t('basket.deliveryLater')}</p>
      <LinkButton to={checkout} size="large">
        {t('basket.toCheckout')}
        <ArrowRight aria-hidden size={19} />
      </LinkButton>
      <p className="border-line border-t pt-4 text-[0.9375rem]">
        <Link to={quote} className="link font-medium">
          {t('quote.ask.basket')}
        </Link>
        <span className="mt-0.5 block text-quiet text-sm">{t('quote.ask.basketHint')}</span>
      </p>
      <Link to={more} className="link justify-self-center py-1 text-[0.9375rem]">
        {t('basket.keepLooking')}
      </Link>
    </section>
  );
}
