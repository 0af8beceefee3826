import type { PostcodeRange } from './contract.ts';

/** A postcode as it is compared: letters and digits only, upper case; anything longer than ten of them is not one. */
export const plainPostcode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 11);

// A prefix says nothing across a border: 1012 AB is Amsterdam, 1012 would be Brussels.
const shapes: Record<string, RegExp> = {
  BE: /^\d{4}$/,
  LU: /^\d{4}$/,
  NL: /^\d{4}[A-Z]{2}$/,
  FR: /^\d{5}$/,
  DE: /^\d{5}$/,
};
const digitsIn = (country: string) => (country === 'FR' || country === 'DE' ? 5 : 4);

const isPostcodeOf = (country: string, postcode: string) =>
  (shapes[country] ?? /^[A-Z0-9]{3,10}$/).test(postcode);

export type Area = {
  country: string;
  postcodePrefixes: readonly string[];
  postcodeRanges?: readonly PostcodeRange[];
};

/** The zone that serves a postcode: what says it most closely wins, so that a town can be taken out of its province. */
export function zoneOf<Z extends Area>(zones: readonly Z[], typed: string): Z | undefined {
  const plain = plainPostcode(typed);
  let best: { zone: Z; covered: number } | undefined;
  for (const zone of zones) {
    // People write B-9000 and NL-1012 AB.
    const postcode = plain.replace(new RegExp(`^(${zone.country}|${zone.country[0]})(?=\\d)`), '');
    if (!isPostcodeOf(zone.country, postcode)) continue;
    const covered = coveredAround(zone, postcode);
    if (covered < (best?.covered ?? Number.POSITIVE_INFINITY)) best = { zone, covered };
  }
  return best?.zone;
}

/** How many postcodes the closest prefix or range around this one holds; infinite when none holds it. */
function coveredAround({ country, postcodePrefixes, postcodeRanges = [] }: Area, postcode: string): number {
  const digits = digitsIn(country);
  const number = Number(postcode.slice(0, digits));
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...postcodePrefixes
      .filter((prefix) => postcode.startsWith(prefix))
      .map((prefix) => 10 ** (digits - prefix.length)),
    ...postcodeRanges
      .filter(({ from, to }) => Number(from) <= number && number <= Number(to))
      .map(({ from, to }) => Number(to) - Number(from) + 1),
  );
}

/** Prefixes and ranges as people write them, `90, 9100-9199`; undefined, with the word, when one cannot be read. */
export function readAreas(
  typed: string,
  country: string,
): { ok: true; postcodePrefixes: string[]; postcodeRanges: PostcodeRange[] } | { ok: false; word: string } {
  const digits = digitsIn(country);
  const postcodePrefixes = new Set<string>();
  const postcodeRanges: PostcodeRange[] = [];
  const words = typed.replace(/\s*[-–]\s*/g, '-').split(/[\s,;]+/);
  for (const word of words.filter(Boolean)) {
    const range = /^(\d+)-(\d+)$/.exec(word);
    if (range) {
      const [, from = '', to = ''] = range;
      if (from.length !== digits || to.length !== digits || from > to) return { ok: false, word };
      postcodeRanges.push({ from, to });
      continue;
    }
    const prefix = word.toUpperCase();
    const fits = country === 'NL' ? /^\d{1,4}$|^\d{4}[A-Z]{1,2}$/ : new RegExp(`^\\d{1,${digits}}$`);
    if (!fits.test(prefix)) return { ok: false, word };
    postcodePrefixes.add(prefix);
  }
  if (postcodePrefixes.size + postcodeRanges.length === 0) return { ok: false, word: typed.trim() };
  return { ok: true, postcodePrefixes: [...postcodePrefixes], postcodeRanges };
}

/** The same, written back. */
export const writeAreas = ({ postcodePrefixes, postcodeRanges = [] }: Omit<Area, 'country'>): string =>
  [...postcodePrefixes, ...postcodeRanges.map(({ from, to }) => `${from}-${to}`)].join(', ');

/** The fee of a zone for goods of this value, in minor units. */
export const feeFor = (
  zone: { priceMinor: number; freeFromMinor: number | null },
  goodsMinor: number,
): number => (zone.freeFromMinor !== null && goodsMinor >= zone.freeFromMinor ? 0 : zone.priceMinor);
