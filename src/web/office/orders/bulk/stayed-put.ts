import { type FulfilmentState, fulfilmentStates, type OrderRefusal } from '#modules/shop/orders/contract';
import { readFlash } from '../../steps/flash-address.ts';

/** An order that did not move, why, and where it stands when that is why. */
export type StayedPut = { number: string; code: OrderRefusal; state: FulfilmentState | undefined };

const stateIn = (told: unknown) => fulfilmentStates.find((known) => known === told);

export const stayedPut = (
  number: string,
  { code, details }: { code: OrderRefusal; details?: Record<string, unknown> },
): StayedPut => ({ number, code, state: stateIn(details?.state) });

/** What the rounds before told, as their form carries it along. */
export const carried = (stayed: readonly StayedPut[]): string =>
  stayed.map(({ number, code, state = '' }) => `${number}:${code}:${state}`).join(' ');

/** The other way round; what is not ours is left out. */
export const stayedIn = (told: string): StayedPut[] =>
  told.split(' ').flatMap((entry) => {
    const [order = '', refused = '', state] = entry.split(':');
    const known = readFlash(new URLSearchParams({ order, refused }));
    return known && 'refused' in known
      ? [{ number: known.number, code: known.refused as OrderRefusal, state: stateIn(state) }]
      : [];
  });
