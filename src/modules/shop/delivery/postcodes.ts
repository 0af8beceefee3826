/** A postcode as it is compared: letters and digits only, upper case; anything longer than ten is not one. */
export const plainPostcode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 10);

/** The zone that serves a postcode: the longest prefix wins, so that a town can be taken out of its province. */
export function zoneOf<Z extends { postcodePrefixes: string[] }>(
  zones: readonly Z[],
  typed: string,
): Z | undefined {
  const postcode = plainPostcode(typed);
  if (postcode.length < 3) return undefined;
  let best: { zone: Z; length: number } | undefined;
  for (const zone of zones) {
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
