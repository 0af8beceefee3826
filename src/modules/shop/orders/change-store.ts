import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { MoneyPlan } from './change-money.ts';
import type { NewOrderLine, NewPart } from './new-order.ts';
import { type OrderRecord, orderDues, orderParts } from './orders.rows.ts';

/** A line that stays, as it is from now on. */
export type ChangedLine = {
  id: string;
  partId: string;
  quantity: number;
  totalMinor: number;
  discountMinor: number;
  personalText: string;
  startsAt: string | null;
  outDay: string | null;
  backDay: string | null;
};

/** The lines of an order become these, in a statement for each of what goes, changes and comes. */
export async function writeLines(
  tx: Tx,
  orderId: string,
  { kept, gone, added }: { kept: readonly ChangedLine[]; gone: readonly string[]; added: NewOrderLine[] },
): Promise<void> {
  if (gone.length > 0)
    await tx.execute(sql`
      delete from order_lines where order_id = ${orderId}::uuid
        and id in (select jsonb_array_elements_text(${JSON.stringify(gone)}::jsonb)::uuid)`);
  if (kept.length > 0)
    await tx.execute(sql`
      update order_lines l set quantity = k.quantity, total_minor = k."totalMinor", discount_minor = k."discountMinor",
        personal_text = k."personalText", part_id = k."partId", starts_at = k."startsAt", out_day = k."outDay", back_day = k."backDay"
      from json_to_recordset(${JSON.stringify(kept)}::json) as k(id uuid, quantity int, "totalMinor" int, "discountMinor" int,
        "personalText" text, "partId" uuid, "startsAt" text, "outDay" date, "backDay" date)
      where l.id = k.id and l.order_id = ${orderId}::uuid`);
  if (added.length === 0) return;
  const lines = added.map((line, nth) => ({
    ...line,
    id: newId(),
    nth,
    totalMinor: line.quantity * line.unitMinor,
  }));
  await tx.execute(sql`
    insert into order_lines (id, order_id, part_id, position, product_id, variant_id, kind, slug, names, option_names, sku,
      image_key, quantity, unit_minor, total_minor, discount_minor, vat_rate_bp, personal_text, picture_key, category,
      starts_at, out_day, back_day, deposit_minor)
    select l.id, ${orderId}::uuid, l."partId",
      (select coalesce(max(position), -1) + 1 from order_lines where order_id = ${orderId}::uuid) + l.nth,
      l."productId", l."variantId", l.kind, l.slug, l.names, l."optionNames", l.sku, l."imageKey", l.quantity, l."unitMinor",
      l."totalMinor", l."discountMinor", l."vatRateBp", l."personalText", l."pictureKey", l.category, l."startsAt", l."outDay", l."backDay",
      l."depositMinor"
    from json_to_recordset(${JSON.stringify(lines)}::json) as l(id uuid, "partId" uuid, nth int, "productId" uuid,
      "variantId" uuid, kind text, slug text, names jsonb, "optionNames" jsonb, sku text, "imageKey" text, quantity int,
      "unitMinor" int, "totalMinor" int, "discountMinor" int, "vatRateBp" int, "personalText" text, "pictureKey" text,
      category text, "startsAt" text, "outDay" date, "backDay" date, "depositMinor" int)`);
}

export type ChangedParts = { kept: readonly NewPart[]; added: readonly NewPart[]; gone: readonly string[] };

/** The parts something goes with from now on; before the lines that go with them. What comes is as far as the order is. */
export async function writeParts(
  tx: Tx,
  { id: orderId, fulfilmentState }: Pick<OrderRecord, 'id' | 'fulfilmentState'>,
  { kept, added }: ChangedParts,
): Promise<void> {
  for (const part of kept) await tx.update(orderParts).set(columnsOf(part)).where(eq(orderParts.id, part.id));
  if (added.length === 0) return;
  await tx
    .insert(orderParts)
    .values(added.map((part) => ({ ...columnsOf(part), id: part.id, orderId, fulfilmentState })));
}

/** Nothing goes with them any more. */
export async function dropParts(tx: Tx, orderId: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  await tx.delete(orderParts).where(and(eq(orderParts.orderId, orderId), inArray(orderParts.id, [...gone])));
}

const columnsOf = ({ method, day, slot, address, feeMinor }: NewPart) => ({
  ...{ method, day, address, feeMinor },
  ...{ slotId: slot?.id ?? null, slotFrom: slot?.from ?? null, slotTo: slot?.to ?? null },
});

/** Where the office finds it: its number, and the names of people, places and things. */
export async function writeSearch(tx: Tx, orderId: string): Promise<void> {
  await tx.execute(sql`
    update orders o set search = plain_letters(concat_ws(' ', o.number, o.contact_name, o.contact_email, o.contact_phone,
      (select string_agg(p.address->>'town', ' ') from order_parts p where p.order_id = o.id),
      (select string_agg(n.value, ' ') from order_lines l, jsonb_each_text(l.names) n where l.order_id = o.id)))
    where o.id = ${orderId}::uuid`);
}

type Dues = Pick<MoneyPlan, 'dues' | 'added'>;

/** The parts of an order's money as they are due from now on; answers the id of the one that came. */
export async function writeDues(
  tx: Tx,
  orderId: string,
  { dues, added }: Dues,
  reminded: number,
): Promise<string | null> {
  for (const { id, amountMinor } of dues)
    await (amountMinor === 0
      ? tx.delete(orderDues).where(eq(orderDues.id, id))
      : tx.update(orderDues).set({ amountMinor }).where(eq(orderDues.id, id)));
  if (!added) return null;
  const id = newId();
  await tx.execute(sql`
    insert into order_dues (id, order_id, position, kind, amount_minor, due_on, reminded)
    select ${id}::uuid, ${orderId}::uuid, coalesce(max(position), -1) + 1, ${added.kind}, ${added.amountMinor}::int,
      ${added.dueOn}::date, ${reminded}::int
    from order_dues where order_id = ${orderId}::uuid`);
  return id;
}
