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

const isPostcodeOf = (country: string, postcode: string) =>
  (shapes[country] ?? /^[A-Z0-9]{3,10}$/).test(postcode);

/** The zone that serves a postcode: the longest prefix wins, so that a town can be taken out of its province. */
export function zoneOf<Z extends { country: string; postcodePrefixes: string[] }>(
  zones: readonly Z[],
  typed: string,
): Z | undefined {
  const plain = plainPostcode(typed);
  let best: { zone: Z; length: number } | undefined;
  for (const zone of zones) {
    // People write B-9000 and NL-1012 AB.
    const postcode = plain.replace(new RegExp(`^(${zone.country}|${zone.country[0]})(?=\\d)`), '');
    if (!isPostcodeOf(zone.country, postcode)) continue;
    for (const prefix of zone.postcodePrefixes) {
      if (postcode.startsWith(prefix) && prefix.length > (best?.length ?? 0))
        best = { zone, length: prefix.length };
    }
  }
  return best?.zone;
}

/** The fee of a zone for goods of this value, in minor units. */
export const feeFor = (
  zone: { priceMinor: number; freeFromMinor: number | null },
  goodsMinor: number,
): number => (zone.freeFromMinor !== null && goodsMinor >= zone.freeFromMinor ? 0 : zone.priceMinor);
