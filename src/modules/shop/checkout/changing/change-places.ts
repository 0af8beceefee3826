import type { NewPart, OrderWhole } from '#modules/shop/orders';
import type { Address } from '#modules/shop/orders/contract';
import { accept, type Result, refuse } from '#platform/result';
import { type CheckoutContext, DELIVERY_VAT_BP } from '../checkout-context.ts';
import type { EditRefusal } from '../contract.ts';
import type { PartNow } from './change-days.ts';

/** A part with the hour that is held for it. */
export type PlacedPart = PartNow & { part: NewPart; slot: HeldSlot | null };
type HeldSlot = { id: string; day: string; capacity: number };
type Slot = { id: string; from: string; to: string; capacity: number };

/** Way, hour, address and fee of every part; a refusal names the part it is about. */
export async function changedPlaces(
  context: CheckoutContext,
  { parts: before }: OrderWhole,
  parts: readonly PartNow[],
): Promise<Result<PlacedPart[], EditRefusal>> {
  const known = before.find(({ address }) => address !== null)?.address ?? null;
  const placed: PlacedPart[] = [];
  for (const part of parts) {
    const one = await placeOf(context, part, known);
    if (!one.ok) return refuse(one.code, { ...one.details, part: part.id });
    placed.push(one.value);
  }
  return accept(placed);
}

async function placeOf(
  context: CheckoutContext,
  now: PartNow,
  known: Address | null,
): Promise<Result<PlacedPart, EditRefusal>> {
  const { id, was, wish, things, slotted, day } = now;
  const went = was && (was.method === 'pick-up' ? 'pick-up' : 'delivery');
  const goes = wish.method ?? went ?? 'delivery';
  // What happens at the customer's place cannot be fetched.
  if (goes === 'pick-up' && things.some(({ kind }) => kind === 'service'))
    return refuse('pick-up-not-possible');
  const address = goes === 'pick-up' ? null : addressOf(was?.address ?? known, wish.address);
  if (goes === 'delivery' && went !== goes && !address) return refuse('address-needed');
  const slot = await slotOf(context, now, { goes, isSameWay: went === goes });
  if (!slot.ok) return slot;
  const feeMinor = goes === 'pick-up' ? 0 : await feeOf(context, now, address, went === goes);
  if (feeMinor === undefined) return refuse('outside-area');
  const hour = slot.value;
  const method = goes === 'delivery' && !slotted ? 'on-site' : goes;
  const held = hour && { id: hour.id, from: hour.from, to: hour.to };
  return accept({
    ...now,
    slot: hour && { id: hour.id, day, capacity: hour.capacity },
    part: { id, method, day, slot: held, address, feeMinor, feeVatRateBp: DELIVERY_VAT_BP },
  });
}

const addressOf = (was: Address | null, wish: PartNow['wish']['address']): Address | null =>
  wish ? { country: 'BE', ...was, ...wish } : was;

async function slotOf(
  { delivery }: CheckoutContext,
  { was, wish, slotted, day }: PartNow,
  { goes, isSameWay }: { goes: 'delivery' | 'pick-up'; isSameWay: boolean },
): Promise<Result<Slot | null, EditRefusal>> {
  if (!slotted) return accept(null);
  const slotId = wish.slotId ?? (isSameWay ? was?.slotId : undefined);
  if (!slotId) return refuse('slot-needed');
  const slot = await delivery.slot(slotId, goes, day);
  if (slot) return accept(slot);
  const { slotFrom: from, slotTo: to } = was ?? {};
  // What was agreed stands, be it that the hour is offered to nobody else any more.
  if (isSameWay && slotId === was?.slotId && day === was.day && from && to)
    return accept({ id: slotId, from, to, capacity: 0 });
  // The hour of the other way is no choice of this one.
  return refuse(isSameWay ? 'no-such-slot' : 'slot-needed');
}

/** The fee that was agreed stands as long as it is brought to the same postcode. */
async function feeOf(
  { delivery }: CheckoutContext,
  { was, kept, added, things }: PartNow,
  address: Address | null,
  isSameWay: boolean,
): Promise<number | undefined> {
  if (was && isSameWay && was.address?.postcode === address?.postcode) return was.feeMinor;
  const priceOf = (variantId: string) =>
    things.find((thing) => thing.variantId === variantId)?.priceMinor ?? 0;
  const linesMinor =
    kept.reduce((sum, { is }) => sum + is.quantity * is.unitMinor, 0) +
    added.reduce((sum, line) => sum + line.quantity * priceOf(line.variantId), 0);
  return (await delivery.zoneFor(address?.postcode ?? '', linesMinor))?.feeMinor;
}
