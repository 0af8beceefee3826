import type { DeliveryMethod, SlotView, ZoneView } from '#modules/shop/delivery/contract';
import { needsSlot } from './check-cart.ts';
import type { CheckoutContext } from './checkout-context.ts';
import { handoverDay, type RentalTerms, rentalTerms } from './rental-terms.ts';
import { type CartPart, goodsMinorOf } from './split-parts.ts';

type Slots = Record<DeliveryMethod, SlotView[]>;
const noSlots: Slots = { delivery: [], 'pick-up': [] };

/** A part of an order to come, as far as its day and its place are known. */
export type PlannedPart = Pick<CartPart, 'method' | 'isApart'> & {
  lineIds: string[];
  /** The day it is handed over. */
  day: string | null;
  needsSlot: boolean;
  /** Of its own day; none without a day. */
  slots: Slots;
  /** Null until the postcode decides. */
  feeMinor: number | null;
  rental: RentalTerms | null;
};

export type Plan = {
  parts: PlannedPart[];
  /** Where what is delivered goes. */
  zone: ZoneView | null;
  /** All fees together; null until they are known. */
  deliveryMinor: number | null;
};

type Planning = { day: string | null; postcode: string | undefined };
type Line = { id: string; variantId: string; quantity: number; totalMinor: number };

/** Day, hours and fee of each part. */
export async function planParts(
  { delivery }: Pick<CheckoutContext, 'delivery'>,
  split: readonly CartPart<Line>[],
  { day, postcode }: Planning,
): Promise<Plan> {
  const brought = split.find(({ method }) => method !== 'pick-up');
  const goodsMinor = goodsMinorOf((brought ?? { lines: split.flatMap(({ lines }) => lines) }).lines);
  const zone = postcode ? ((await delivery.zoneFor(postcode, goodsMinor)) ?? null) : null;
  const slotsOn = new Map<string, Promise<Slots>>();
  const parts = await Promise.all(
    split.map(async ({ method, isApart, lines, sold }): Promise<PlannedPart> => {
      const handed = day && handoverDay(sold.values(), day);
      const slotted = needsSlot(sold.values());
      if (handed && slotted && !slotsOn.has(handed)) slotsOn.set(handed, delivery.slots(handed));
      return {
        method,
        isApart,
        lineIds: lines.map(({ id }) => id),
        day: handed,
        needsSlot: slotted,
        slots: (handed && slotted && (await slotsOn.get(handed))) || noSlots,
        feeMinor: method === 'pick-up' ? 0 : (zone?.feeMinor ?? null),
        rental: day ? rentalTerms(lines, sold, day) : null,
      };
    }),
  );
  const fees = parts.map(({ feeMinor }) => feeMinor);
  return {
    parts,
    zone,
    deliveryMinor: fees.includes(null) ? null : fees.reduce<number>((sum, fee) => sum + (fee ?? 0), 0),
  };
}

/** The hours of each way: of the part that goes so, else of the one that could. */
export function slotsOf(parts: readonly PlannedPart[]): Slots {
  const slotted = parts.filter((part) => part.needsSlot);
  const of = (way: DeliveryMethod) => slotted.find(({ method }) => method === way) ?? slotted[0];
  return {
    delivery: of('delivery')?.slots.delivery ?? [],
    'pick-up': of('pick-up')?.slots['pick-up'] ?? [],
  };
}
