import type { ReactNode } from 'react';
import type { ProductView } from '#modules/shop/catalogue/contract';
import { Badge } from '../../design/badge.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

/** What one has to know: who made it, of what, how long it takes, what is in it. */
export function ProductFacts({ product }: { product: ProductView }) {
  const { t } = useWords();
  const { allergens, diets, maker, material, makingDays, leadDays, minGuests, maxGuests, uniquePiece } =
    product;
  const food = allergens.length > 0 || diets.length > 0;
  const facts: [label: string, value: ReactNode][] = [];
  if (diets.length > 0) {
    facts.push([
      t('product.diets'),
      <span key="diets" className="flex flex-wrap gap-1.5">
        {diets.map((diet) => (
          <Badge key={diet} tone="green">
            {t(`shop.diet.${diet}`)}
          </Badge>
        ))}
      </span>,
    ]);
  }
  if (food) {
    facts.push([
      t('product.allergens'),
      allergens.length > 0
        ? allergens.map((allergen) => t(`product.allergen.${allergen}`)).join(', ')
        : t('product.noAllergens'),
    ]);
  }
  if (minGuests !== null || maxGuests !== null)
    facts.push([t('product.party'), partyWords(minGuests, maxGuests, t)]);
  if (maker) facts.push([t('product.maker'), maker]);
  if (material) facts.push([t('product.material'), <Said key="material" of={material} />]);
  if (makingDays) facts.push([t('product.making'), t('product.days', { count: makingDays })]);
  if (leadDays > 0) facts.push([t('product.orderBefore'), t('product.daysBefore', { count: leadDays })]);
  if (uniquePiece) facts.push([t('product.unique'), t('product.uniqueWords')]);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="text-2xl">
        {t('product.facts')}
      </h2>
      <dl className="mt-3">
        {facts.map(([label, value]) => (
          <div
            key={label}
            className="grid gap-x-6 gap-y-1 border-line border-b py-3 last:border-0 sm:grid-cols-[10rem_1fr]"
          >
            <dt className="text-quiet">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function partyWords(min: number | null, max: number | null, t: ReturnType<typeof useWords>['t']): string {
  if (max === null) return t('product.partyFrom', { min: min ?? 1 });
  return t('product.partyBetween', { min: min ?? 1, max });
}
