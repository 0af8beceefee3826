import type { ImportField, ImportProblem, KeptProduct, ProductProblem } from '../contract.ts';
import { ProductInput, problemsOf } from '../contract.ts';
import { changesOf } from '../keeping/product-changes.ts';
import { checkProduct, forItsKind } from '../keeping/product-rules.ts';
import type { Draft } from './draft.ts';
import { productOf, type Surroundings } from './product-of.ts';

export type Checked = {
  product?: ProductInput;
  problems: ImportProblem[];
  plan: 'added' | 'changed' | 'same' | 'faulty';
};

/** What a draft would become beside what the shop has, by the rules that every product keeps. */
export function checkDraft(draft: Draft, before: KeptProduct | undefined, around: Surroundings): Checked {
  const raw = productOf(draft, before, around);
  const variants = raw.variants as { priceMinor?: number }[];
  const priceless = variants.flatMap(({ priceMinor }, at) =>
    priceMinor === undefined
      ? [{ product: draft.slug, field: `variants.${at}.priceMinor`, code: 'price-missing' }]
      : [],
  );
  if (priceless.length > 0) return faulty(draft, priceless);
  const parsed = ProductInput.safeParse(raw);
  if (!parsed.success) return faulty(draft, problemsOf(parsed.error, draft.slug));
  const product = forItsKind(parsed.data);
  const problems = checkProduct(product, before);
  if (problems.length > 0) return faulty(draft, problems);
  if (!before) return { product, problems: [], plan: 'added' };
  const known = new Map(before.variants.map(({ id, onHand }) => [id, onHand]));
  const counts = product.variants.some(
    ({ id, onHand }) => onHand !== undefined && known.get(id ?? '') !== onHand,
  );
  return { product, problems: [], plan: counts || changesOf(before, product) ? 'changed' : 'same' };
}

const faulty = (draft: Draft, problems: readonly { field: string; code: string }[]): Checked => ({
  problems: problems.map((problem) => toImportProblem(draft, problem)),
  plan: 'faulty',
});

const columnOf: Record<string, ImportField> = {
  slug: 'handle', names: 'title', summary: 'summary', description: 'description', category: 'category', eventTypes: 'event-types',
  options: 'option1-name', vatRateBp: 'vat', leadDays: 'lead-days', dayCapacity: 'day-capacity', minGuests: 'min-guests',
  maxGuests: 'max-guests', rentalOutDays: 'days-out', rentalBackDays: 'days-back', depositMinor: 'deposit', maker: 'vendor',
  material: 'material-en', makingDays: 'making-days', personalText: 'text-max', pictures: 'image', state: 'status', kind: 'kind',
  sku: 'sku', priceMinor: 'price', onHand: 'stock', serves: 'serves',
}; // biome-ignore format: a table

/** A problem of a product's field, as one of the line and the column that said it. */
export function toImportProblem(
  draft: Draft,
  { field, code }: Pick<ProductProblem, 'field'> & { code: string },
): ImportProblem {
  const [name = '', at, part = ''] = field.split('.');
  const variant = name === 'variants' && at !== undefined ? draft.variants[Number(at)] : undefined;
  const column =
    name === 'variants' ? (part === 'options' ? 'option1-value' : columnOf[part]) : columnOf[name];
  const value =
    name === 'variants' && part === 'sku' ? (variant?.sku ?? '') : name === 'slug' ? draft.slug : '';
  return { line: variant?.line ?? draft.line, slug: draft.slug, field: column ?? 'handle', code, value };
}
