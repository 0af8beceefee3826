import type { BulkChange } from '../contract.ts';
import { MOST } from '../contract.ts';

type PriceChange = Extract<BulkChange, { what: 'price' }>;

/**
 * What a price becomes, in minor units, or why it stays. A percentage is rounded here and nowhere else: to the nearest
 * cent, a half cent up.
 */
export function newPrice(minor: number, change: PriceChange): number | 'below-zero' | 'too-dear' {
  const wanted = changed(minor, change);
  if (wanted < 0) return 'below-zero';
  return wanted > MOST.priceMinor ? 'too-dear' : wanted;
}

function changed(minor: number, change: PriceChange): number {
  switch (change.how) {
    case 'set':
      return change.minor;
    case 'add':
      return minor + change.minor;
    case 'percent':
      // Whole numbers throughout, so that half a cent is exactly half a cent.
      return Math.floor((minor * (10_000 + change.bp) * 2 + 10_000) / 20_000);
  }
}
