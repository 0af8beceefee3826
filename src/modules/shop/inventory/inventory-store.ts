import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type gatherLines, MOST_HOLDS } from './hold.ts';

type Gathered = ReturnType<typeof gatherLines>;

/**
 * Holds pieces, all rows in one statement. Rows are locked in id order first: two baskets with the same things in
 * another order would otherwise deadlock. The condition is checked again on the row as it is once the lock is ours.
 * Returns the counted variants that were short; a variant without a stock row is not counted.
 */
export async function holdStock(tx: Tx, lines: Gathered['stock'], holdId: string): Promise<string[]> {
  if (lines.length === 0) return [];
  const { rows } = await tx.execute(sql`
    with wanted as (select * from json_to_recordset(${JSON.stringify(lines)}::json) as w(id uuid, quantity int)),
    locked as materialized (
      select k.variant_id from stock k where k.variant_id in (select id from wanted) order by k.variant_id for update),
    kept as (
      update stock k set held = k.held + w.quantity
      from wanted w join locked l on l.variant_id = w.id
      where k.variant_id = w.id and k.on_hand - k.held >= w.quantity
      returning k.variant_id, w.quantity),
    moved as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, hold_id)
      select variant_id, 0, quantity, 'held', ${holdId}::uuid from kept)
    select variant_id from locked where variant_id not in (select variant_id from kept)`);
  return rows.map((row) => row.variant_id as string);
}

/** Takes shares of days, all in one statement and in a fixed order; returns the subjects that were full. */
export async function takeCapacity(tx: Tx, lines: Gathered['capacity']): Promise<string[]> {
  if (lines.length === 0) return [];
  const { rows } = await tx.execute(sql`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify(lines)}::json) as w(id uuid, day date, quantity int, capacity int)),
    taken as (
      insert into capacity_days (subject_id, day, capacity, taken)
      select id, day, capacity, quantity from wanted where quantity <= capacity order by id, day
      on conflict (subject_id, day) do update
        set taken = capacity_days.taken + excluded.taken, capacity = excluded.capacity
        where capacity_days.taken + excluded.taken <= excluded.capacity
      returning subject_id, day)
    select w.id from wanted w where not exists (select 1 from taken t where t.subject_id = w.id and t.day = w.day)`);
  return rows.map((row) => row.id as string);
}

/** Writes the hold and its lines; false when this basket or address already keeps too much. */
export async function insertHold(
  tx: Tx,
  hold: { id: string; reference: string; cartId: string | null; from: string | null; expiresAt: Date },
  { stock, capacity }: Gathered,
): Promise<boolean> {
  const lines = [
    ...stock.map(({ id, product, quantity }) => ({ id, product, quantity, kind: 'stock', day: null })),
    ...capacity.map(({ id, product, quantity, day }) => ({ id, product, quantity, kind: 'capacity', day })),
  ];
  const { rows } = await tx.execute(sql`
    with kept as (
      insert into holds (id, reference, cart_id, from_address, expires_at)
      select ${hold.id}::uuid, ${hold.reference}, ${hold.cartId}::uuid, ${hold.from}, ${hold.expiresAt.toISOString()}::timestamptz
      where (select count(*) from holds where state = 'held' and from_address = ${hold.from}) < ${MOST_HOLDS.perAddress}
        and (select count(*) from holds where state = 'held' and cart_id = ${hold.cartId}::uuid) < ${MOST_HOLDS.perCart}
      returning id),
    lines as (
      insert into hold_lines (hold_id, subject_id, product_id, kind, day, quantity)
      select kept.id, l.id, l.product, l.kind, l.day, l.quantity
      from kept, json_to_recordset(${JSON.stringify(lines)}::json) as l(id uuid, product uuid, kind text, day date, quantity int))
    select id from kept`);
  return rows.length === 1;
}

/** What each end of a hold does to stock and capacity, per piece. */
const ends = {
  sold: { from: 'held', onHand: -1, held: -1, taken: 0 },
  released: { from: 'held', onHand: 0, held: -1, taken: -1 },
  returned: { from: 'sold', onHand: 1, held: 0, taken: -1 },
} as const;
export type HoldEnd = keyof typeof ends;

/**
 * Ends the hold of a reference, once: a second call finds nothing in the state it needs and changes nothing.
 * Returns the products whose availability changed, or undefined when there was no such hold.
 */
export async function endHold(
  tx: Tx,
  reference: string,
  end: HoldEnd,
  now: Date,
): Promise<string[] | undefined> {
  const { from, onHand, held, taken } = ends[end];
  const { rows } = await tx.execute(sql`
    with ended as (
      update holds set state = ${end}, ended_at = ${now.toISOString()}::timestamptz
      where reference = ${reference} and state = ${from} returning id),
    lines as (
      select l.subject_id, l.product_id, l.kind, l.day, l.quantity, ended.id as hold_id
      from hold_lines l join ended on ended.id = l.hold_id),
    locked as materialized (
      select k.variant_id from stock k where k.variant_id in (select subject_id from lines where kind = 'stock')
      order by k.variant_id for update),
    changed as (
      update stock k set on_hand = k.on_hand + ${onHand} * l.quantity, held = k.held + ${held} * l.quantity
      from lines l join locked on locked.variant_id = l.subject_id
      where l.kind = 'stock' and k.variant_id = l.subject_id returning k.variant_id, l.quantity, l.hold_id),
    moved as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, hold_id)
      select variant_id, ${onHand} * quantity, ${held} * quantity, ${end}, hold_id from changed),
    freed as (
      update capacity_days c set taken = c.taken + ${taken} * l.quantity
      from lines l where l.kind = 'capacity' and ${taken} <> 0 and c.subject_id = l.subject_id and c.day = l.day)
    select ended.id, array(select distinct product_id from lines where product_id is not null) as products from ended`);
  return rows.length === 0 ? undefined : (rows[0]?.products as string[]);
}

/** Pieces that came in, or were counted: the only other way stock changes. */
export async function receiveStock(
  tx: Tx,
  lines: { variantId: string; quantity: number }[],
  note: string,
  accountId: string | null,
): Promise<void> {
  if (lines.length === 0) return;
  await tx.execute(sql`
    with received as (
      select * from json_to_recordset(${JSON.stringify(lines)}::json) as w("variantId" uuid, quantity int)),
    stocked as (
      insert into stock (variant_id, on_hand) select "variantId", quantity from received order by 1
      on conflict (variant_id) do update set on_hand = stock.on_hand + excluded.on_hand)
    insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, note, account_id)
    select "variantId", quantity, 0, 'received', ${note}, ${accountId}::uuid from received`);
}

/** Variants whose figures are not the sum of their movements; always none. */
export async function ledgerGaps(
  reader: Reader,
): Promise<{ variantId: string; onHand: number; held: number; movedOnHand: number; movedHeld: number }[]> {
  const { rows } = await reader.execute(sql`
    select k.variant_id as "variantId", k.on_hand as "onHand", k.held, m.on_hand as "movedOnHand", m.held as "movedHeld"
    from stock k
    cross join lateral (
      select coalesce(sum(on_hand_delta), 0)::int as on_hand, coalesce(sum(held_delta), 0)::int as held
      from stock_movements where variant_id = k.variant_id) m
    where k.on_hand <> m.on_hand or k.held <> m.held`);
  return rows as never;
}

/** Holds that are neither sold nor given back. */
export async function countOpenHolds(reader: Reader): Promise<number> {
  const { rows } = await reader.execute(sql`select count(*)::int as open from holds where state = 'held'`);
  return rows[0]?.open as number;
}
