import type { ReactNode } from 'react';
import type { CheckoutPage } from '#modules/shop/checkout';
import { DiscountRow, DiscountShare } from '../../design/discount.tsx';
import { Money } from '../../design/money.tsx';
import { Picture } from '../../design/picture.tsx';
import { Said } from '../../design/said.tsx';
import { VatLines } from '../../design/vat-lines.tsx';
import { useWords } from '../../design/words.tsx';

type CheckoutSummaryProps = {
  page: CheckoutPage;
  refreshing: boolean;
  /** The field for a code, or the coupon that is in. */
  coupon: ReactNode;
  children: ReactNode;
};

/** What is bought and what it costs, every cent of it, beside the one button. */
export function CheckoutSummary({ page, refreshing, coupon: couponPart, children }: CheckoutSummaryProps) {
  const { t } = useWords();
  const { cart, coupon, deliveryMinor, totalMinor, vat } = page;
  const discountMinor = coupon ? coupon.goodsMinor + coupon.deliveryMinor : 0;
  return (
    <section aria-labelledby="summary" className="panel grid gap-4 p-5 sm:p-7 lg:sticky lg:top-24">
      <h2 id="summary" className="text-xl">
        {t('checkout.summary')}
      </h2>
      <ul className="grid gap-3.5">
        {cart.lines.map((line) => (
          <li key={line.id} className="flex items-start gap-3 text-[0.9375rem]">
            {line.picture && (
              <Picture
                name={line.picture.key}
                alt=""
                sizes="56px"
                className="size-14 flex-none rounded-field"
              />
            )}
            <span className="min-w-0 flex-1 leading-snug">
              <span className="font-medium">
                <Said of={line.name} />
              </span>
              <span className="block text-quiet text-sm">
                {line.quantity} × {line.optionNames.map(({ text }) => text).join(' · ')}
              </span>
              <WayOf line={line.id} parts={page.parts} />
            </span>
            <span className="text-right">
              <Money minor={line.totalMinor} />
              <DiscountShare minor={line.discountMinor} />
            </span>
          </li>
        ))}
      </ul>
      <dl
        className={`grid gap-1.5 border-line border-t pt-4 ${refreshing ? 'waiting' : ''}`}
        aria-live="polite"
      >
        <div className="flex justify-between gap-4">
          <dt>{t('basket.subtotal')}</dt>
          <dd>
            <Money minor={cart.linesMinor} />
          </dd>
        </div>
        {page.parts.length < 2 ? (
          <Fee label={t('checkout.deliveryFee')} minor={deliveryMinor} />
        ) : (
          page.parts.map(({ method, feeMinor }) => (
            <Fee key={method} label={t(`parts.fee.${method}`)} minor={feeMinor} />
          ))
        )}
        {coupon?.what && discountMinor > 0 && (
          <DiscountRow
            code={coupon.code}
            what={coupon.what}
            baseMinor={coupon.baseMinor}
            minor={discountMinor}
          />
        )}
        <div className="mt-1.5 flex items-baseline justify-between gap-4 border-line border-t pt-3">
          <dt className="font-semibold">{t('checkout.total')}</dt>
          <dd className="display text-3xl">
            <Money minor={totalMinor} />
          </dd>
        </div>
      </dl>
      <VatLines vat={vat} />
      {couponPart}
      {children}
    </section>
  );
}

function Fee({ label, minor }: { label: string; minor: number | null }) {
  const { t } = useWords();
  return (
    <div className="flex justify-between gap-4">
      <dt>{label}</dt>
      <dd>
        {minor === null ? (
          <span className="text-quiet">{t('checkout.postcodeDecides')}</span>
        ) : minor === 0 ? (
          t('checkout.free')
        ) : (
          <Money minor={minor} />
        )}
      </dd>
    </div>
  );
}

/** How a line goes, where not all of them go the same way. */
function WayOf({ line, parts }: { line: string; parts: CheckoutPage['parts'] }) {
  const { t } = useWords();
  const method = parts.find(({ lineIds }) => lineIds.includes(line))?.method;
  if (parts.length < 2 || !method) return null;
  return <span className="block font-medium text-sm">{t(`parts.way.${method}`)}</span>;
}
