import type { ReviewState } from '#modules/shop/reviews/contract';
import { Badge } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones = { waiting: 'primary', published: 'success', rejected: 'plain' } as const;

export function ReviewBadge({ state }: { state: ReviewState }) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`reviews.office.state.${state}`)}</Badge>;
}
