import { useMemo } from 'react';
import type { ProductProblem } from '#modules/shop/catalogue/contract';
import { languages } from '#platform/i18n';
import type { FieldProblem } from '../../../design/error-summary.tsx';
import { useWords } from '../../../design/words.tsx';

const renamed: Record<string, string> = {
  vatRateBp: 'vatRate',
  depositMinor: 'deposit',
  'personalText.max': 'personalMax',
  'personalText.label': 'personalLabel.en',
};

/** The field of the form that a product's field stands in, by its id. */
export function fieldOf(path: string): string {
  const known = renamed[path];
  if (known) return known;
  const price = path.replace(/\.priceMinor$/, '.price');
  if (/(^|\.)names$/.test(price)) return `${price}.${languages[0]}`;
  return price.replace(/^(variants\.\d+)\.options.*$/, '$1.sku');
}

/** The problems of an answer in words, for the summary and for each field. */
export function useProblemWords(problems: readonly ProductProblem[] | undefined) {
  const { t } = useWords();
  const told: FieldProblem[] = useMemo(
    () =>
      (problems ?? []).map(({ field, code }) => {
        const amount = /price|deposit/i.test(field) && code === 'out-of-range';
        const row = /^variants\.(\d+)\./.exec(field);
        const message = t(`catalogue.problem.${amount ? 'amount' : code}`);
        return {
          field: fieldOf(field),
          message: row ? t('catalogue.inRow', { row: Number(row[1]) + 1, message }) : message,
        };
      }),
    [problems, t],
  );
  return { told, errorOf: (name: string) => told.find(({ field }) => field === name)?.message };
}
