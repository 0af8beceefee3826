/** Minor units from what somebody typed: `12`, `12,5`, `1 250.00`; NaN when it is no amount, undefined when it is empty. */
export function readAmount(typed: string | undefined): number | undefined {
  const text = (typed ?? '').replace(/[\s€]/g, '').replace(',', '.');
  if (text === '') return undefined;
  const found = /^([+-]?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) return Number.NaN;
  const [, sign, whole = '0', cents = ''] = found;
  const minor = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '-' ? -minor : minor;
}

/** The same back, as a field shows it. */
export const writeAmount = (minor: number | undefined): string =>
  minor === undefined ? '' : (minor / 100).toFixed(2);

/** Hundredths of a percent from `21` or `12,5`. */
export const readPercent = readAmount;
export const writePercent = (bp: number): string => String(bp / 100);

/** A whole number; NaN when it is none, undefined when the field is empty. */
export function readWhole(typed: string | undefined): number | undefined {
  const text = (typed ?? '').trim();
  if (text === '') return undefined;
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
