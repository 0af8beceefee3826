import { Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CouponView } from '#modules/shop/offers/contract';
import { useCouponWhat } from '../discount.tsx';
import { useMoney } from '../money.tsx';
import { Note } from '../note.tsx';
import { useWords } from '../words.tsx';
import { couponWords } from './coupon-words.ts';

/** The coupon of a basket: which one, what it does, or why it does nothing; `children` takes it out. */
export function CouponOn({ coupon, children }: { coupon: CouponView; children: ReactNode }) {
  const speech = useWords();
  const money = useMoney();
  const say = useCouponWhat();
  const { code, what, problem, goodsMinor, deliveryMinor } = coupon;
  const waits = what?.kind === 'free-delivery' && !problem && goodsMinor + deliveryMinor === 0;
  return (
    <div id="coupon" tabIndex={-1} className="grid gap-2">
      <div className="flex items-center justify-between gap-2 rounded-field border border-line border-dashed py-1.5 pr-1.5 pl-3.5">
        <p className="flex min-w-0 flex-1 items-center gap-2.5">
          <Ticket aria-hidden size={18} className="flex-none text-primary" />
          <span className="min-w-0">
            <span className="font-medium [overflow-wrap:anywhere]">{code}</span>
            {what && <span className="block text-quiet text-sm">{say(what)}</span>}
          </span>
        </p>
        {children}
      </div>
      {problem && <Note tone="warning">{couponWords(problem, speech, money)}</Note>}
      {waits && <p className="text-quiet text-sm">{speech.t('offers.noDelivery')}</p>}
    </div>
  );
}
