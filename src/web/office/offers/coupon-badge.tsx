import type { CouponState } from '#modules/shop/offers/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones: Record<CouponState, Tone> = {
  running: 'success',
  waiting: 'info',
  ended: 'plain',
  'used-up': 'warning',
  archived: 'plain',
};

export function CouponBadge({ state }: { state: CouponState }) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`offers.states.${state}`)}</Badge>;
}
