import { type KeptGroup, productStates } from '#modules/shop/catalogue/contract';
import { Money } from '../../../design/money.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { ProductStateBadge } from '../state-badge.tsx';
import type { ChangeChoice } from './read-change.ts';

type ValueProps = { choice: ChangeChoice; value: string; categories: KeptGroup[] };

/** A value before or after a change, as people read it. */
export function ChangeValue({ choice, value, categories }: ValueProps) {
  if (choice.startsWith('price')) return <Money minor={Number(value)} />;
  if (choice === 'category')
    return <SaidIn texts={categories.find(({ slug }) => slug === value)?.names ?? { en: value }} />;
  return <ProductStateBadge state={productStates.find((state) => state === value) ?? 'draft'} />;
}
