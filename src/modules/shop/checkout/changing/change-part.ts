import type { Sellable } from '#modules/shop/catalogue';
import type { NewOrderLine, NewPart, OrderWhole } from '#modules/shop/orders';
import { accept, type Result, refuse } from '#platform/result';
import { addDays } from '#platform/time';
import type { OrderChange } from '../change.contract.ts';
import { needsSlot } from '../check-cart.ts';
import { type CheckoutContext, DELIVERY_VAT_BP } from '../checkout-context.ts';
import type { EditRefusal } from '../contract.ts';
import { orderLines } from '../order-lines.ts';
import { handoverDaysBefore, windowIn } from '../rental-terms.ts';
import type { LinesNow } from './change-lines.ts';

type Window = { outDay: string | null; backDay: string | null };

/** How the order would reach its people, and when what is let would be theirs. */
export type PlacedChange = {
  parts: NewPart[];
  windows: { kept: Map<string, Window>; added: NewOrderLine[] };
  slot: { id: string; day: string; capacity: number } | null;
};

type Wanted = { lines: LinesNow; day: string };
type Part = OrderWhole['parts'][number];

/**
 * Day, hour, place and fee of a changed order. The fee that was agreed stands as long as the postcode does. An order of several
 * parts keeps them as they are.
 */
export async function changedPart(
  context: CheckoutContext,
  whole: OrderWhole,
  change: OrderChange,
  wanted: Wanted,
): Promise<Result<PlacedChange, EditRefusal>> {
  const [part, ...others] = whole.parts;
  const moves = change.day !== undefined || change.slotId !== undefined || change.address !== undefined;
  const { lines, day } = wanted;
  if (!part) return refuse('not-editable');
  if (others.length > 0)
    return moves || lines.added.length > 0 || whole.parts.some((one) => isEmpty(one, lines))
      ? refuse('several-parts')
      : accept({
          parts: whole.parts.map(asItIs),
          windows: { kept: new Map(), added: [] },
          slot: null,
        });

  // What happens at the customer's place cannot be fetched.
  if (part.method === 'pick-up' && lines.things.some(({ kind }) => kind === 'service'))
    return refuse('pick-up-not-possible');
  const handover = await handoverOf(context, whole, part, wanted);
  const slotted = needsSlot(lines.things);
  const slot = await slotOf(context, part, { slotId: change.slotId ?? part.slotId, slotted, handover });
  if (!slot.ok) return slot;
  const fee = await feeOf(context, part, change, lines);
  if (fee === undefined) return refuse('outside-area');
  const moved = day !== whole.order.day || handover !== part.day;
  const kept = moved ? windowsOf(lines, day) : new Map<string, Window>();
  const things = new Map(lines.things.map((thing) => [thing.variantId, thing]));
  const added = lines.added.map((line) => ({ ...line, discountMinor: 0, pictureKey: null }));
  return accept({
    parts: [
      {
        ...asItIs(part),
        method: part.method === 'pick-up' ? 'pick-up' : slotted ? 'delivery' : 'on-site',
        day: handover,
        slot: slot.value && { id: slot.value.id, from: slot.value.from, to: slot.value.to },
        address: part.address && change.address ? { ...part.address, ...change.address } : part.address,
        feeMinor: fee,
      },
    ],
    windows: { kept, added: orderLines(added, things, { day, partId: part.id }) },
    slot: slot.value && { id: slot.value.id, day: handover, capacity: slot.value.capacity },
  });
}

const isEmpty = ({ id }: Part, { kept }: LinesNow): boolean => !kept.some(({ partId }) => partId === id);

const asItIs = ({ id, method, day, slotId, slotFrom, slotTo, address, feeMinor }: Part): NewPart => ({
  id,
  method,
  day,
  slot: slotId && slotFrom && slotTo ? { id: slotId, from: slotFrom, to: slotTo } : null,
  address,
  feeMinor,
  feeVatRateBp: DELIVERY_VAT_BP,
});

/** The day it is handed over: as it was agreed, unless another day or other company moves it. */
async function handoverOf(
  { catalogue, database }: CheckoutContext,
  { order, lines }: OrderWhole,
  part: Part,
  wanted: Wanted,
): Promise<string> {
  const known = await catalogue.sellables(
    database.reader,
    lines.map(({ variantId }) => variantId),
  );
  const before = handoverDaysBefore(known.values());
  const after = handoverDaysBefore(wanted.lines.things);
  return wanted.day === order.day && before === after ? part.day : addDays(wanted.day, -after);
}

type Hour = { slotId: string | null; slotted: boolean; handover: string };
type Slot = { id: string; from: string; to: string; capacity: number };

async function slotOf(
  { delivery }: CheckoutContext,
  part: Part,
  { slotId, slotted, handover }: Hour,
): Promise<Result<Slot | null, EditRefusal>> {
  if (!slotted) return accept(null);
  if (!slotId) return refuse('slot-needed');
  const slot = await delivery.slot(slotId, part.method === 'pick-up' ? 'pick-up' : 'delivery', handover);
  if (slot) return accept(slot);
  const { slotFrom: from, slotTo: to } = part;
  // What was agreed stands, be it that the hour is offered to nobody else any more.
  if (slotId === part.slotId && handover === part.day && from && to)
    return accept({ id: slotId, from, to, capacity: 0 });
  return refuse('no-such-slot');
}

async function feeOf(
  { delivery }: CheckoutContext,
  part: Part,
  { address }: OrderChange,
  { kept, added, things }: LinesNow,
): Promise<number | undefined> {
  if (!address || !part.address || address.postcode === part.address.postcode) return part.feeMinor;
  const priceOf = (variantId: string) =>
    things.find((thing) => thing.variantId === variantId)?.priceMinor ?? 0;
  const linesMinor =
    kept.reduce((sum, line) => sum + line.quantity * line.unitMinor, 0) +
    added.reduce((sum, line) => sum + line.quantity * priceOf(line.variantId), 0);
  return (await delivery.zoneFor(address.postcode, linesMinor))?.feeMinor;
}

function windowsOf({ kept, things }: LinesNow, day: string): Map<string, Window> {
  const sold = new Map<string, Sellable>(things.map((thing) => [thing.variantId, thing]));
  return new Map(
    kept.map(({ id, variantId }) => {
      const thing = sold.get(variantId);
      const window = thing && windowIn(thing, things, day);
      return [id, { outDay: window?.from ?? null, backDay: window?.until ?? null }];
    }),
  );
}
