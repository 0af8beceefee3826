/** Money is integer minor units of one currency; a `number` is exact to 90 trillion euro. */
export type Minor = number;

/** One VAT rate's share of a total, all in minor units; gross = net + vat. */
export type VatLine = { rateBp: number; gross: Minor; net: Minor; vat: Minor };

/** VAT contained in a gross amount, half up. Rate in basis points: 21 % is 2100. */
export function vatWithin(gross: Minor, rateBp: number): Minor {
  const divisor = 10_000 + rateBp;
  // Whole numbers throughout: floor((2·gross·rate + divisor) / (2·divisor)) is half-up without a float.
  return Math.floor((2 * gross * rateBp + divisor) / (2 * divisor));
}

/** VAT by rate, rounded once per rate over the whole total (the declared rounding place). */
export function vatByRate(parts: readonly { gross: Minor; rateBp: number }[]): VatLine[] {
  const perRate = new Map<number, Minor>();
  for (const { gross, rateBp } of parts) perRate.set(rateBp, (perRate.get(rateBp) ?? 0) + gross);
  return [...perRate]
    .sort(([a], [b]) => a - b)
    .map(([rateBp, gross]) => {
      const vat = vatWithin(gross, rateBp);
      return { rateBp, gross, net: gross - vat, vat };
    });
}

/** Splits an amount over weights so that the parts add up exactly (largest remainder, earlier wins a tie). */
export function spread(amount: Minor, weights: readonly number[]): Minor[] {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (total === 0n) return weights.map(() => 0);
  // Big integers, for the product of two amounts is more than a `number` holds to the cent.
  const shares = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight);
    const remainder = ((product % total) + total) % total;
    return { index, floor: Number((product - remainder) / total), remainder };
  });
  let left = amount - shares.reduce((sum, share) => sum + share.floor, 0);
  const mostLeftOver = (a: { remainder: bigint; index: number }, b: { remainder: bigint; index: number }) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1;
  for (const share of [...shares].sort(mostLeftOver)) {
    if (left <= 0) break;
    share.floor += 1;
    left -= 1;
  }
  return shares.map((share) => share.floor);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as a person reads them, e.g. `€ 12,50`; the currency decides the decimals. */
export function formatMoney(minor: Minor, currency: string, language: string): string {
  const key = `${language}|${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(moneyLocale(language), { style: 'currency', currency });
    formats.set(key, format);
  }
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  // What is taken away may be nothing, and nothing has no sign.
  return format.format((minor || 0) / 10 ** digits);
}

// English here is the English of a European shop: the sign before the figure, a point for decimals.
const moneyLocale = (language: string) => ({ en: 'en-IE', nl: 'nl-BE', fr: 'fr-BE' })[language] ?? 'en-IE';

/** The exact decimal a payment provider wants: `1250` is `"12.50"`. */
export function decimalString(minor: Minor): string {
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
