/** Longer than any code; what is typed beyond it is not looked at. */
const MOST_TYPED = 60;

const letters = (typed: string) =>
  typed.slice(0, MOST_TYPED).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

/** A code as it is printed: upper case, in groups joined by hyphens. */
export const writtenCode = (typed: string): string =>
  letters(typed)
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A code as it is compared: people write `feest 10`, `Feest-10` and `FEEST10`. */
export const plainCode = (typed: string): string => letters(typed).replace(/[^A-Z0-9]/g, '');

/** Two codes in one field: `A10, B20`, `A10 + B20`. */
export const isSeveral = (typed: string): boolean =>
  typed.split(/[,;+&/]|\s+(?:and|en|et)\s+/i).filter((part) => plainCode(part) !== '').length > 1;
