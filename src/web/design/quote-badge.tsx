import type { QuoteState } from '#modules/shop/quotes/contract';
import { Badge, type Tone } from './badge.tsx';
import { useWords } from './words.tsx';

const tones: Record<QuoteState, Tone> = {
  asked: 'primary',
  proposed: 'info',
  accepted: 'success',
  declined: 'plain',
  withdrawn: 'plain',
  lost: 'plain',
  expired: 'warning',
};

export function QuoteBadge({ state }: { state: QuoteState }) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`quote.state.${state}`)}</Badge>;
}
