import { expect, test } from 'vitest';
import type { VariantView } from '#modules/shop/catalogue/contract';
import { firstChoice, optionField, priceOfValue, variantInForm, variantOf } from './choose-variant.ts';

const text = (word: string) => ({ text: word, lang: 'en' as const });
const variant = (
  id: string,
  size: string,
  priceMinor: number,
  state: 'available' | 'sold-out' = 'available',
) =>
  ({
    id,
    sku: id,
    priceMinor,
    options: { size },
    serves: null,
    availability: { state },
    suggestedQuantity: 1,
  }) satisfies VariantView;
const cake = {
  variants: [variant('s', 'small', 4900, 'sold-out'), variant('l', 'large', 12900)],
  options: [
    {
      code: 'size',
      name: text('Size'),
      values: [
        { code: 'small', name: text('Small') },
        { code: 'large', name: text('Large') },
      ],
    },
  ],
  suggestion: null,
};

test('first comes what suits the party, else what can be had', () => {
  expect(firstChoice(cake)?.id).toBe('l');
  expect(firstChoice({ ...cake, suggestion: { variantId: 's', quantity: 2, totalMinor: 9800 } })?.id).toBe(
    's',
  );
});

test('a form without script chooses the variant by its options', () => {
  const form = new FormData();
  form.set(optionField('size'), 'small');
  expect(variantInForm(cake, form)?.id).toBe('s');
  form.set(optionField('size'), 'giant');
  expect(variantInForm(cake, form)).toBeUndefined();
  expect(variantInForm({ ...cake, options: [] }, new FormData())?.id).toBe('s');
});

test('a combination that nobody makes is no variant', () => {
  expect(variantOf(cake, { size: 'medium' })).toBeUndefined();
});

test('a value shows its price only where it alone decides it', () => {
  expect(priceOfValue(cake, 'size', 'large')).toBe(12900);
  const [option] = cake.options;
  expect(priceOfValue({ ...cake, options: option ? [option, option] : [] }, 'size', 'large')).toBeUndefined();
});
