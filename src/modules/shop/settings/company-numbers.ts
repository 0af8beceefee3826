/** Belgian: ten digits, the last two are 97 less the remainder of the first eight. */
export const isBelgianNumber = (digits: string): boolean =>
  /^[01]\d{9}$/.test(digits) && Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);

// The forms of the Union's VAT numbers, after their prefix (European Commission, VIES).
const forms: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GR: /^\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

// Greece calls itself EL in VAT numbers alone.
const prefixOf = (country: string) => (country === 'GR' ? 'EL' : country);

const plain = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9+*]/g, '');
const dotted = (digits: string) => `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;

/** The number as it is written in its country; undefined when it cannot be one. Its country decides the rule. */
export function companyNumberOf(typed: string, country: string): string | undefined {
  if (country !== 'BE') return typed.trim();
  const digits = belgianDigits(plain(typed));
  return digits && dotted(digits);
}

/** A VAT number with its country's prefix; undefined when it cannot be one of that country. */
export function vatNumberOf(typed: string, country: string): string | undefined {
  const prefix = prefixOf(country);
  const written = plain(typed);
  const own = written.startsWith(prefix);
  if (!own && isForeign(written, country)) return undefined;
  const rest = own ? written.slice(prefix.length) : written;
  if (country === 'BE') {
    const digits = belgianDigits(rest);
    return digits && `BE ${dotted(digits)}`;
  }
  return forms[country]?.test(rest) ? `${prefix} ${rest}` : undefined;
}

// DE 123456789 has the form of a French number without its prefix too; whoever typed it meant Germany.
const isForeign = (written: string, country: string) =>
  Object.entries(forms).some(
    ([other, form]) =>
      other !== country && written.startsWith(prefixOf(other)) && form.test(written.slice(2)),
  );

// Numbers of before 2005 are still written with nine digits.
function belgianDigits(written: string): string | undefined {
  const digits = written.replace(/^BE/, '');
  const ten = digits.length === 9 ? `0${digits}` : digits;
  return isBelgianNumber(ten) ? ten : undefined;
}
