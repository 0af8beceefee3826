import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';

/** Pieces that are back, with the first and the last day they were to be out. */
export type LetBack = { variantId: string; quantity: number; from: string; until: string };

/** Locks the pieces of which a sold order has days, in the order of their ids. */
export async function lockLet(tx: Tx, reference: string): Promise<void> {
  await tx.execute(sql`
    select k.variant_id from stock k
    where k.variant_id in (
      select l.subject_id from hold_lines l join holds h on h.id = l.hold_id
      where h.reference = ${reference} and h.state = 'sold' and l.kind = 'capacity')
    order by k.variant_id for update`);
}

/**
 * Gives the days of what is back from a day on, and takes them out of the hold, so that nothing gives them back twice. Returns
 * the products that are free again.
 */
export async function freeDays(
  tx: Tx,
  { reference, of, from }: { reference: string; of: LetBack[]; from: string },
): Promise<string[]> {
  const { rows } = await tx.execute<{ product: string }>(sql`
    with back as (
      select b."variantId" as id, d.day::date as day, sum(b.quantity)::int as quantity
      from jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as b("variantId" uuid, quantity int, "from" date, "until" date),
        generate_series(b."from", b."until", interval '1 day') as d(day)
      group by 1, 2),
    mine as materialized (
      select l.subject_id, l.product_id, l.day, least(l.quantity, b.quantity) as quantity, l.quantity as held, l.hold_id
      from hold_lines l join holds h on h.id = l.hold_id join stock k on k.variant_id = l.subject_id
        join back b on b.id = l.subject_id and b.day = l.day
      where h.reference = ${reference} and h.state = 'sold' and l.kind = 'capacity' and l.day >= ${from}::date),
    days as materialized (
      select c.subject_id, c.day from capacity_days c
      where (c.subject_id, c.day) in (select subject_id, day from mine) order by c.subject_id, c.day for update),
    freed as (
      update capacity_days c set taken = c.taken - m.quantity
      from (select subject_id, day, sum(quantity)::int as quantity from mine group by subject_id, day) m
      join days d on d.subject_id = m.subject_id and d.day = m.day
      where c.subject_id = m.subject_id and c.day = m.day),
    gone as (
      delete from hold_lines l using mine m
      where l.hold_id = m.hold_id and l.subject_id = m.subject_id and l.day = m.day and l.kind = 'capacity' and m.quantity = m.held),
    fewer as (
      update hold_lines l set quantity = l.quantity - m.quantity from mine m
      where l.hold_id = m.hold_id and l.subject_id = m.subject_id and l.day = m.day and l.kind = 'capacity' and m.quantity < m.held)
    select distinct product_id as product from mine where product_id is not null`);
  return rows.map(({ product }) => product);
}

type WriteOff = {
  reference: string;
  lost: { variantId: string; pieces: number }[];
  note: string;
  day: string;
  accountId: string | null;
};

/** Takes lost pieces out of the stock, no more than there are, with the order's hold as the cause of the movement. */
export async function writeOff(
  tx: Tx,
  { reference, lost, note, day, accountId }: WriteOff,
): Promise<{ variantId: string; sku: string; was: number; became: number }[]> {
  if (lost.length === 0) return [];
  const { rows } = await tx.execute(sql`
    with asked as (
      select "variantId" as id, sum(pieces)::int as pieces
      from jsonb_to_recordset(${JSON.stringify(lost)}::jsonb) as w("variantId" uuid, pieces int) group by 1),
    planned as (
      select a.id, k.on_hand as was, k.on_hand - least(a.pieces, k.on_hand - k.held) as became
      from asked a join stock k on k.variant_id = a.id),
    changed as (
      update stock k set on_hand = p.became from planned p
      where k.variant_id = p.id and p.became < p.was returning k.variant_id, p.was, p.became),
    days as materialized (
      select c.subject_id, c.day, n.became from capacity_days c join changed n on n.variant_id = c.subject_id
      where c.day >= ${day}::date order by c.subject_id, c.day for update of c),
    fewer as (
      update capacity_days c set capacity = greatest(c.taken, d.became) from days d
      where c.subject_id = d.subject_id and c.day = d.day),
    moved as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, note, account_id, hold_id)
      select variant_id, became - was, 0, 'corrected', ${note}, ${accountId}::uuid,
        (select id from holds where reference = ${reference} order by created_at desc limit 1)
      from changed)
    select n.variant_id as "variantId", v.sku, n.was, n.became
    from changed n join variants v on v.id = n.variant_id order by n.variant_id`);
  return rows as never;
}
