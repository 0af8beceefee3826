import type { OrderRefusal } from '#modules/shop/orders/contract';
import { readFlash } from '../../steps/flash-address.ts';

/** An order that did not move, and why. */
export type StayedPut = { number: string; code: OrderRefusal };

/** What the rounds before told, as their form carries it along; what is not ours is left out. */
export const refusedIn = (carried: string): StayedPut[] =>
  carried.split(' ').flatMap((entry) => {
    const [number = '', code = ''] = entry.split(':');
    const told = readFlash(new URLSearchParams({ order: number, refused: code }));
    return told && 'refused' in told ? [{ number: told.number, code: told.refused as OrderRefusal }] : [];
  });
