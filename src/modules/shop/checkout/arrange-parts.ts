import type { Sellable } from '#modules/shop/catalogue';
import type { NewPart } from '#modules/shop/orders';
import { newId } from '#platform/ids';
import { accept, type Result, refuse } from '#platform/result';
import { canBePickedUp, needsSlot, type Wanted } from './check-cart.ts';
import { type CheckoutContext, DELIVERY_VAT_BP } from './checkout-context.ts';
import type { CheckoutRefusal, CheckoutRequest } from './contract.ts';
import { handoverDay } from './rental-terms.ts';
import { type CartPart, goodsMinorOf } from './split-parts.ts';

/** A part of an order with what is in it, and the hour that is held for it. */
export type ArrangedPart<W extends Wanted = Wanted> = {
  part: NewPart;
  slot: { id: string; from: string; to: string; capacity: number } | undefined;
  wanted: readonly W[];
  sold: Map<string, Sellable>;
};

type Where = Pick<CheckoutRequest, 'method' | 'postcode' | 'street' | 'town' | 'slotId' | 'day'>;
type Apart = Pick<CheckoutRequest, 'apartSlotId'>;

/** A fee that was agreed stands for any place; else the zone says it, and where there is none nothing is delivered. */
type Fee = { linesMinor: number } | { agreedMinor: number };

/** How each part reaches the shopper; a refusal names the part it is about when there are several. */
export async function arrangeParts<L extends Wanted & { id: string; totalMinor: number }>(
  context: CheckoutContext,
  form: Where & Apart,
  parts: readonly CartPart<L>[],
): Promise<Result<ArrangedPart<L>[], CheckoutRefusal>> {
  const all = parts.flatMap(({ sold }) => [...sold.values()]);
  if (form.method === 'pick-up' && !needsSlot(all)) return refuse('pick-up-not-possible');
  const arranged: ArrangedPart<L>[] = [];
  for (const { method, isApart, lines, sold } of parts) {
    const wish = {
      ...form,
      method: method === 'pick-up' ? method : ('delivery' as const),
      slotId: isApart ? form.apartSlotId : form.slotId,
    };
    const one = await arrange(context, wish, { linesMinor: goodsMinorOf(lines) }, { wanted: lines, sold });
    if (!one.ok) return parts.length > 1 ? refuse(one.code, partNamed({ method, isApart })) : one;
    arranged.push(one.value);
  }
  return accept(arranged);
}

/** What tells a shopper which part it is about. */
export const partNamed = ({ method, isApart }: Pick<CartPart, 'method' | 'isApart'>) => ({
  part: method,
  ...(isApart && { apart: 1 }),
});

/** How things that go together reach the shopper: zone and fee, slot, address. */
export async function arrange<W extends Wanted>(
  context: CheckoutContext,
  form: Where,
  fee: Fee,
  { wanted, sold }: Pick<ArrangedPart<W>, 'wanted' | 'sold'>,
): Promise<Result<ArrangedPart<W>, CheckoutRefusal>> {
  const things = [...sold.values()];
  const isBrought = form.method === 'delivery';
  if (!isBrought && !canBePickedUp(things)) return refuse('pick-up-not-possible');
  const address = { street: form.street, postcode: form.postcode, town: form.town, country: 'BE' };
  if (isBrought && Object.values(address).includes('')) return refuse('address-needed');
  const feeMinor = isBrought ? await feeFor(context, form.postcode, fee) : 0;
  if (feeMinor === undefined) return refuse('outside-area');
  const slotted = needsSlot(things);
  const day = handoverDay(things, form.day);
  if (slotted && !form.slotId) return refuse('slot-needed');
  const slot =
    slotted && form.slotId ? await context.delivery.slot(form.slotId, form.method, day) : undefined;
  if (slotted && !slot) return refuse('no-such-slot');
  return accept({
    slot,
    wanted,
    sold,
    part: {
      id: newId(),
      method: isBrought && !slotted ? 'on-site' : form.method,
      day,
      slot: slot ? { id: slot.id, from: slot.from, to: slot.to } : null,
      address: isBrought ? address : null,
      feeMinor,
      feeVatRateBp: DELIVERY_VAT_BP,
    },
  });
}

const feeFor = async ({ delivery }: CheckoutContext, postcode: string, fee: Fee) =>
  'agreedMinor' in fee ? fee.agreedMinor : (await delivery.zoneFor(postcode, fee.linesMinor))?.feeMinor;
