import type { CouponWhat } from '#modules/shop/offers/contract';
import { Money, useMoney } from './money.tsx';
import { useWords } from './words.tsx';

/** What a coupon promises, in words: `10 % off`. */
export function useCouponWhat(): (what: CouponWhat) => string {
  const { t, language } = useWords();
  const money = useMoney();
  return ({ kind, percentBp, amountMinor }) =>
    t(`offers.what.${kind}`, {
      percent: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format((percentBp ?? 0) / 100),
      amount: money(amountMinor ?? 0),
    });
}

type DiscountRowProps = {
  code: string;
  what: CouponWhat;
  /** The value of the goods it is worked out on, where that is known. */
  baseMinor?: number;
  minor: number;
};

/** The line of a coupon among the figures: which one, how it is worked out, and what it takes off. */
export function DiscountRow({ code, what, baseMinor, minor }: DiscountRowProps) {
  const { t } = useWords();
  const money = useMoney();
  const promise = useCouponWhat()(what);
  const onGoods = baseMinor !== undefined && what.kind !== 'free-delivery';
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0">
        <span className="[overflow-wrap:anywhere]">{t('offers.line', { code })}</span>
        <span className="block text-quiet text-sm">
          {onGoods ? t('offers.onGoods', { what: promise, base: money(baseMinor) }) : promise}
        </span>
      </dt>
      <dd className="text-success">
        <Money minor={-minor} />
      </dd>
    </div>
  );
}

/** What of a line's price the coupon takes off. */
export function DiscountShare({ minor }: { minor: number }) {
  const { t } = useWords();
  const money = useMoney();
  if (minor === 0) return null;
  return (
    <span className="figures block whitespace-nowrap font-normal text-quiet text-sm">
      {t('offers.share', { amount: money(-minor) })}
    </span>
  );
}
