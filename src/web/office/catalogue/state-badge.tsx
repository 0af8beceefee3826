import type { ProductState } from '#modules/shop/catalogue/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones: Record<ProductState, Tone> = { draft: 'warning', published: 'success', archived: 'plain' };

export function ProductStateBadge({ state }: { state: ProductState }) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`catalogue.state.${state}`)}</Badge>;
}
