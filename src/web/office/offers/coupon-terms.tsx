import type { OfficeCoupon } from '#modules/shop/offers/contract';
import { useCouponWhat } from '../../design/discount.tsx';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { Fact } from '../order/part.tsx';
import { usePeriod } from './coupon-facts.tsx';

/** The terms of a coupon, for those who only look. */
export function CouponTerms({ coupon }: { coupon: OfficeCoupon }) {
  const { t } = useWords();
  const say = useCouponWhat();
  const period = usePeriod();
  const things = [...coupon.categories, ...coupon.products];
  return (
    <Panel title={t('offers.terms')}>
      <dl className="grid gap-4 sm:grid-cols-2">
        <Fact label={t('offers.kind')}>{say(coupon)}</Fact>
        <Fact label={t('offers.period')}>{period(coupon)}</Fact>
        {coupon.minimumMinor > 0 && (
          <Fact label={t('offers.minimumMinor')}>
            <Money minor={coupon.minimumMinor} />
          </Fact>
        )}
        {coupon.maxPerCustomer && <Fact label={t('offers.maxPerCustomer')}>{coupon.maxPerCustomer}</Fact>}
        <Fact label={t('offers.scope')}>
          {coupon.scope === 'all' && t('offers.scopes.all')}
          {things.map(({ id, names }) => (
            <span key={id} className="block">
              <SaidIn texts={names} />
            </span>
          ))}
        </Fact>
        {coupon.note && <Fact label={t('offers.note')}>{coupon.note}</Fact>}
      </dl>
    </Panel>
  );
}
