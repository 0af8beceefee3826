import type { Sellable } from '#modules/shop/catalogue';
import type { HoldLine } from '#modules/shop/inventory';
import {
  type ChangedLine,
  figuresOf,
  type NewOrderLine,
  type NewPart,
  type OrderWhole,
} from '#modules/shop/orders';
import type { OrderDiscount } from '#modules/shop/orders/contract';
import { accept, type Result, refuse } from '#platform/result';
import type { Figures, LineChange, OrderChange, PartDifference } from '../change.contract.ts';
import { type CheckoutContext, LARGEST_TOTAL } from '../checkout-context.ts';
import type { EditRefusal } from '../contract.ts';
import { orderLines } from '../order-lines.ts';
import { windowFrom } from '../rental-terms.ts';
import { changedDays } from './change-days.ts';
import { changedDiscount } from './change-discount.ts';
import { holdChange, keptBy } from './change-holds.ts';
import { changedLines } from './change-lines.ts';
import { changedPlaces, type PlacedPart } from './change-places.ts';
import { changeRows } from './change-rows.ts';
import { checkSupply } from './change-supply.ts';
import { lineDifferences, partDifferences } from './differences.ts';
import { withPartsNamed } from './part-changes.ts';

/** An order as it would be, with what that asks of the stock; its money follows under the order's lock. */
export type PlannedChange = {
  contact: { name: string; email: string; phone: string };
  day: string;
  note: string;
  /** The lines that are otherwise. */
  lines: LineChange[];
  written: { kept: ChangedLine[]; gone: string[]; added: NewOrderLine[] };
  differences: PartDifference[];
  parts: { kept: NewPart[]; added: NewPart[]; gone: string[] };
  /** The first day something of it leaves. */
  handover: string;
  discount: OrderDiscount | null;
  before: Figures;
  figures: ReturnType<typeof figuresOf>;
  hold: { more: HoldLine[]; less: HoldLine[] };
  sold: Map<string, Sellable>;
  rows: ReturnType<typeof changeRows>;
};

/** What an order would be after a change, looked at by the rules of lines, days and places. Nothing is written. */
export async function planChange(
  context: CheckoutContext,
  whole: OrderWhole,
  asked: OrderChange,
): Promise<Result<PlannedChange, EditRefusal>> {
  const { order, parts, lines } = whole;
  const change = withPartsNamed(whole, asked);
  const day = change.day ?? order.day;
  const ids = [...lines, ...change.added].map(({ variantId }) => variantId);
  const sold = await context.catalogue.sellables(context.database.reader, [...new Set(ids)], day);
  const shopDays = await context.shopDays();
  const became = changedLines(whole, change, sold);
  if (!became.ok) return became;
  const days = changedDays(whole, change, became.value, { sold, today: shopDays.today, day });
  if (!days.ok) return days;
  const supply = checkSupply(whole, days.value, { sold, shopDays, day });
  if (!supply.ok) return supply;
  const placed = await changedPlaces(context, whole, days.value);
  if (!placed.ok) return placed;
  const after = placed.value.map(({ part }) => part);
  if (isAtCounter(whole) && after.some(({ method }) => method !== 'pick-up')) return refuse('not-at-pick-up');
  const { kept, added } = linesOf(whole, placed.value, { sold, day });
  const priced = discounted(whole, { kept, added }, after);
  const figures = figuresOf({
    lines: [...priced.kept, ...added],
    parts: after,
    discount: priced.discount && { ...priced.discount, deliveryMinor: priced.deliveryMinor },
  });
  if (figures.totalMinor > LARGEST_TOTAL) return refuse('too-large', { most: LARGEST_TOTAL });
  const planned = {
    contact: change.contact ?? {
      name: order.contactName,
      email: order.contactEmail,
      phone: order.contactPhone,
    },
    day,
    note: change.note ?? order.note,
    lines: lineDifferences(became.value, sold, { before: parts, after }),
    differences: partDifferences(parts, after),
  };
  const rows = changeRows(whole, planned);
  if (rows.length === 0) return refuse('nothing-changed');
  const before = keptBy({ lines, sold, day: order.day, slots: slotsBefore(parts) });
  const slots = placed.value.flatMap(({ slot }) => slot ?? []);
  return accept({
    ...planned,
    written: {
      kept: priced.kept.map((line) => ({ ...line, totalMinor: line.quantity * line.unitMinor })),
      gone: became.value.gone.map(({ id }) => id),
      added,
    },
    parts: {
      kept: after.filter(({ id }) => parts.some((part) => part.id === id)),
      added: after.filter(({ id }) => !parts.some((part) => part.id === id)),
      gone: parts.map(({ id }) => id).filter((id) => !after.some((part) => part.id === id)),
    },
    handover: after.map((part) => part.day).toSorted()[0] ?? day,
    discount: priced.discount,
    before: {
      linesMinor: order.linesMinor,
      deliveryMinor: order.deliveryMinor,
      discountMinor: order.discountMinor,
      totalMinor: order.totalMinor,
      vat: order.vat,
    },
    figures,
    hold: holdChange(before, keptBy({ lines: [...kept, ...added], sold, day, slots })),
    sold,
    rows,
  });
}

/** Who still pays when they come for it has to come for all of it. */
const isAtCounter = ({ order, dues }: OrderWhole): boolean =>
  order.terms === 'at-pick-up' && dues.some(({ paidAt }) => paidAt === null);

const slotsBefore = (parts: OrderWhole['parts']) =>
  parts.flatMap(({ slotId, day }) => (slotId ? [{ id: slotId, day, capacity: 0 }] : []));

/** The lines as they are written; what is let is out from the day its part is handed over. */
function linesOf(
  { order, parts: before, lines }: OrderWhole,
  parts: readonly PlacedPart[],
  { sold, day }: { sold: Map<string, Sellable>; day: string },
): Lines {
  const window = (variantId: string, handover: string) => {
    const thing = sold.get(variantId);
    const days = thing && windowFrom(thing, handover, day);
    return days ? { outDay: days.from, backDay: days.until } : {};
  };
  const kept = new Map(
    parts.flatMap((part) =>
      part.kept.map(({ was, is }) => {
        const left = before.find(({ id }) => id === was.partId)?.day;
        const stays = day === order.day && left === part.day;
        return [is.id, stays ? is : { ...is, ...window(is.variantId, part.day) }];
      }),
    ),
  );
  return {
    kept: lines.flatMap(({ id }) => kept.get(id) ?? []),
    added: parts.flatMap(({ id, day: handover, things, added }) =>
      orderLines(
        added.map((line) => ({ ...line, discountMinor: 0, pictureKey: null })),
        new Map(things.map((thing) => [thing.variantId, thing])),
        { day, partId: id },
      ).map((line) => ({ ...line, ...window(line.variantId, handover) })),
    ),
  };
}

type Lines = { kept: OrderWhole['lines']; added: NewOrderLine[] };

/** The lines with their shares of the order's coupon, which is for what had one before. */
function discounted({ order }: OrderWhole, { kept, added }: Lines, parts: readonly NewPart[]) {
  if (!order.discount) return { kept, discount: null, deliveryMinor: 0 };
  const { discount, shares, deliveryMinor } = changedDiscount({
    discount: order.discount,
    goodsMinor: order.discountMinor - order.deliveryDiscountMinor,
    deliveryMinor: order.deliveryDiscountMinor,
    lines: [...kept, ...added].map(({ quantity, unitMinor, discountMinor }) => ({
      grossMinor: quantity * unitMinor,
      shareMinor: discountMinor,
    })),
    feesMinor: parts.reduce((sum, { feeMinor }) => sum + feeMinor, 0),
  });
  return {
    kept: kept.map((line, at) => ({ ...line, discountMinor: shares[at] ?? 0 })),
    discount,
    deliveryMinor,
  };
}
