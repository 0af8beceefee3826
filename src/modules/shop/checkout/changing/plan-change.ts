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
import type { Figures, LineChange, OrderChange } from '../change.contract.ts';
import { type CheckoutContext, LARGEST_TOTAL } from '../checkout-context.ts';
import type { EditRefusal } from '../contract.ts';
import { changedDiscount } from './change-discount.ts';
import { holdChange, keptBy } from './change-holds.ts';
import { changedLines, type LinesNow } from './change-lines.ts';
import { changedPart } from './change-part.ts';
import { changeRows } from './change-rows.ts';

/** An order as it would be, with what that asks of the stock; its money follows under the order's lock. */
export type PlannedChange = {
  contact: { name: string; email: string; phone: string };
  day: string;
  note: string;
  /** The lines that are otherwise. */
  lines: LineChange[];
  written: { kept: ChangedLine[]; gone: string[]; added: NewOrderLine[] };
  parts: NewPart[];
  discount: OrderDiscount | null;
  before: Figures;
  figures: ReturnType<typeof figuresOf>;
  hold: { more: HoldLine[]; less: HoldLine[] };
  sold: Map<string, Sellable>;
  rows: ReturnType<typeof changeRows>;
};

/** What an order would be after a change, looked at by the rules of lines, day and place. Nothing is written. */
export async function planChange(
  context: CheckoutContext,
  whole: OrderWhole,
  change: OrderChange,
): Promise<Result<PlannedChange, EditRefusal>> {
  const { order, parts, lines } = whole;
  const day = change.day ?? order.day;
  const ids = [...lines, ...(change.added ?? [])].map(({ variantId }) => variantId);
  const sold = await context.catalogue.sellables(context.database.reader, [...new Set(ids)], day);
  const shopDays = await context.shopDays();
  const became = changedLines(whole, change, { sold, shopDays, day });
  if (!became.ok) return became;
  const placed = await changedPart(context, whole, change, { lines: became.value, day });
  if (!placed.ok) return placed;
  const { parts: newParts, windows, slot } = placed.value;
  const { kept, gone, changes } = became.value;
  const priced = discounted(whole, { kept, added: windows.added }, newParts);
  const figures = figuresOf({
    lines: [...priced.kept, ...windows.added],
    parts: newParts,
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
    lines: changes,
    parts: newParts,
  };
  const rows = changeRows(whole, planned);
  if (rows.length === 0) return refuse('nothing-changed');
  const first = parts[0];
  const before = keptBy({
    lines,
    sold,
    day: order.day,
    slot: first?.slotId && parts.length === 1 ? { id: first.slotId, day: first.day, capacity: 0 } : null,
  });
  const after = keptBy({
    lines: [...kept.map((line) => ({ ...line, ...windows.kept.get(line.id) })), ...windows.added],
    sold,
    day,
    slot: parts.length === 1 ? slot : null,
  });
  return accept({
    ...planned,
    written: {
      kept: priced.kept.map((line) => ({
        id: line.id,
        quantity: line.quantity,
        totalMinor: line.quantity * line.unitMinor,
        discountMinor: line.discountMinor,
        personalText: line.personalText,
        outDay: line.outDay,
        backDay: line.backDay,
        ...windows.kept.get(line.id),
      })),
      gone,
      added: windows.added,
    },
    discount: priced.discount,
    before: {
      linesMinor: order.linesMinor,
      deliveryMinor: order.deliveryMinor,
      discountMinor: order.discountMinor,
      totalMinor: order.totalMinor,
      vat: order.vat,
    },
    figures,
    hold: holdChange(before, after),
    sold,
    rows,
  });
}

type Lines = { kept: LinesNow['kept']; added: NewOrderLine[] };

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
