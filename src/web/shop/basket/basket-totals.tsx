import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import type { CartView } from '#modules/shop/cart/contract';
import { LinkButton } from '../../design/button.tsx';
import { Money } from '../../design/money.tsx';
import { VatLines } from '../../design/vat-lines.tsx';
import { useWords } from '../../design/words.tsx';

type BasketTotalsProps = { cart: CartView; checkout: string; more: string };

/** What it costs, to the cent, and what of it is VAT. */
export function BasketTotals({ cart, checkout, more }: BasketTotalsProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="totals" className="panel grid gap-4 p-5 sm:p-7 lg:sticky lg:top-24">
      <h2 id="totals" className="text-xl">
        {t('basket.totals')}
      </h2>
      <p className="flex items-baseline justify-between gap-4">
        <span>{t('basket.subtotal')}</span>
        <Money minor={cart.linesMinor} className="display text-3xl" />
      </p>
      <VatLines vat={cart.vat} />
      <p className="text-quiet text-sm">{t('basket.deliveryLater')}</p>
      <LinkButton to={checkout} size="large">
        {t('basket.toCheckout')}
        <ArrowRight aria-hidden size={19} />
      </LinkButton>
      <Link to={more} className="link justify-self-center py-1 text-[0.9375rem]">
        {t('basket.keepLooking')}
      </Link>
    </section>
  );
}
