import { formatMoney } from '#platform/money';

/** The total of an order as its reader writes money. News from before totals were kept as values say it in words. */
export function bellTotal(
  { totalMinor, currency, total }: Record<string, unknown>,
  language: string,
): string {
  return typeof totalMinor === 'number' && typeof currency === 'string'
    ? formatMoney(totalMinor, currency, language)
    : String(total ?? '');
}
