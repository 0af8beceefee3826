import { sql } from 'drizzle-orm';
import { type Reader, statement, type Tx } from '#platform/db';
import { type gatherLines, type HoldLine, MOST_HOLDS } from './hold.ts';

type Gathered = ReturnType<typeof gatherLines>;

/**
 * Holds pieces, all rows in one statement. Rows are locked in id order first: two baskets with the same things in
 * another order would otherwise deadlock. The condition is checked again on the row as it is once the lock is ours.
 * What is let is locked in the same order: its owner must not own fewer while its days are taken. Returns the counted variants that were short, and whether the last piece of any went; a variant without a stock row is not
 * counted.
 */
export async function holdStock(
  tx: Tx,
  { stock, capacity }: Gathered,
  holdId: string,
): Promise<{ short: string[]; soldOut: boolean }> {
  const isLet = new Set(capacity.flatMap(({ id, capacity }) => (capacity === null ? [id] : [])));
  const lines = [...stock, ...[...isLet].map((id) => ({ id, quantity: null }))];
  if (lines.length === 0) return { short: [], soldOut: false };
  const { rows } = await tx.execute(sql`
    with wanted as (select * from json_to_recordset(${JSON.stringify(lines)}::json) as w(id uuid, quantity int)),
    locked as materialized (
      select k.variant_id from stock k where k.variant_id in (select id from wanted) order by k.variant_id for update),
    kept as (
      update stock k set held = k.held + w.quantity
      from wanted w join locked l on l.variant_id = w.id
      where k.variant_id = w.id and k.on_hand - k.held >= w.quantity
      returning k.variant_id, w.quantity, k.on_hand - k.held as free),
    moved as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, hold_id)
      select variant_id, 0, quantity, 'held', ${holdId}::uuid from kept)
    select array(
        select id from wanted where quantity is not null and id in (select variant_id from locked)
          and id not in (select variant_id from kept)) as short,
      exists (select from kept where free = 0) as "soldOut"`);
  return rows[0] as { short: string[]; soldOut: boolean };
}

/**
 * Takes shares of days, all in one statement and in a fixed order; returns the subjects that were full. Of what is let a day can
 * take what is owned, which stays so until we commit: `holdStock` has locked it. What an hour of delivery can take its own row
 * says, which stays so too: who asked may have read it before the owner made it less, or removed it.
 */
export async function takeCapacity(tx: Tx, lines: Gathered['capacity']): Promise<string[]> {
  if (lines.length === 0) return [];
  const { rows } = await tx.execute(sql`
    with asked as (
      select * from json_to_recordset(${JSON.stringify(lines)}::json) as w(id uuid, day date, quantity int, capacity int)),
    slots as materialized (
      select id, case when removed_at is null then capacity else 0 end as capacity from delivery_slots
      where id in (select id from asked) order by id for share),
    wanted as (
      select w.id, w.day, w.quantity, coalesce(s.capacity, w.capacity, k.on_hand - k.held, 0) as capacity
      from asked w left join slots s on s.id = w.id left join stock k on w.capacity is null and k.variant_id = w.id),
    taken as (
      insert into capacity_days (subject_id, day, capacity, taken)
      select id, day, capacity, quantity from wanted where quantity <= capacity order by id, day
      on conflict (subject_id, day) do update
        set taken = capacity_days.taken + excluded.taken, capacity = excluded.capacity
        where capacity_days.taken + excluded.taken <= excluded.capacity
      returning subject_id, day)
    select distinct w.id from wanted w where not exists (select 1 from taken t where t.subject_id = w.id and t.day = w.day)`);
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

/** Locks an open hold: whoever has it can end it, without having to touch the stock that others wait for yet. */
export const claimHold = statement<{ reference: string }, { id: string }>(
  (given) => sql`select id from holds where reference = ${given('reference')} and state = 'held' for update`,
);

/** What each end of a hold does to stock and capacity, per piece. */
const ends = {
  sold: { from: 'held', onHand: -1, held: -1, taken: 0 },
  released: { from: 'held', onHand: 0, held: -1, taken: -1 },
  returned: { from: 'sold', onHand: 1, held: 0, taken: -1 },
} as const;
export type HoldEnd = keyof typeof ends;

/**
 * Ends the hold of a reference, once: a second call finds nothing in the state it needs and changes nothing.
 * Rows are locked as a hold locks them, pieces before days and each in order: PostgreSQL would otherwise run the
 * updates in an order of its own, and two orders with the same things would deadlock.
 * Returns the products whose availability changed, whether any of them can be had again, and whether any day has more room;
 * undefined when there was no such hold.
 */
export async function endHold(
  tx: Tx,
  reference: string,
  end: HoldEnd,
  now: Date,
): Promise<{ products: string[]; isBack: boolean; freesDays: boolean } | undefined> {
  const { from, onHand, held, taken } = ends[end];
  const { rows } = await tx.execute(sql`
    with ended as (
      update holds set state = ${end}, ended_at = ${now.toISOString()}::timestamptz, from_address = null
      where reference = ${reference} and state = ${from} returning id),
    lines as materialized (
      select l.subject_id, l.product_id, l.kind, l.day, l.quantity, ended.id as hold_id
      from hold_lines l join ended on ended.id = l.hold_id),
    sums as (select kind, subject_id, day, sum(quantity)::int as quantity from lines group by kind, subject_id, day),
    locked as materialized (
      select k.variant_id from stock k where k.variant_id in (select subject_id from lines where kind = 'stock')
      order by k.variant_id for update),
    days as materialized (
      select c.subject_id, c.day from capacity_days c
      where ${taken} <> 0 and (select count(*) from locked) >= 0
        and (c.subject_id, c.day) in (select subject_id, day from lines where kind = 'capacity')
      order by c.subject_id, c.day for update),
    changed as (
      update stock k set on_hand = k.on_hand + ${onHand} * s.quantity, held = k.held + ${held} * s.quantity
      from sums s join locked on locked.variant_id = s.subject_id
      where s.kind = 'stock' and k.variant_id = s.subject_id
      returning k.variant_id, k.on_hand - k.held as free, ${onHand - held}::int * s.quantity as freed),
    moved as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, hold_id)
      select l.subject_id, ${onHand} * l.quantity, ${held} * l.quantity, ${end}, l.hold_id
      from lines l join changed on changed.variant_id = l.subject_id where l.kind = 'stock'),
    freed as (
      update capacity_days c set taken = c.taken + ${taken} * s.quantity
      from sums s join days on days.subject_id = s.subject_id and days.day = s.day
      where s.kind = 'capacity' and c.subject_id = s.subject_id and c.day = s.day)
    select array(select distinct product_id from lines where product_id is not null) as products,
      exists (select from changed where freed > 0 and free = freed) as "isBack",
      exists (select from lines where ${taken} <> 0 and kind = 'capacity' and product_id is not null) as "freesDays" from ended`);
  return rows[0] as { products: string[]; isBack: boolean; freesDays: boolean } | undefined;
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
      select "variantId", sum(quantity)::int as quantity
      from json_to_recordset(${JSON.stringify(lines)}::json) as w("variantId" uuid, quantity int) group by 1),
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

/** What a released hold had kept, with what each day can take; empty when there is no such hold. */
export async function releasedLines(tx: Tx, reference: string): Promise<HoldLine[]> {
  const { rows } = await tx.execute(sql`
    select l.kind, l.subject_id as id, l.product_id as product, l.day::text as day, l.quantity,
      case when k.variant_id is null then coalesce(c.capacity, 0) end as capacity
    from hold_lines l join holds h on h.id = l.hold_id
    left join stock k on k.variant_id = l.subject_id
    left join capacity_days c on l.kind = 'capacity' and c.subject_id = l.subject_id and c.day = l.day
    where h.id = (select id from holds where reference = ${reference} and state = 'released' order by ended_at desc limit 1)`);
  type Row = {
    kind: string;
    id: string;
    product: string | null;
    day: string;
    quantity: number;
    capacity: number | null;
  };
  return (rows as unknown as Row[]).map((row) =>
    row.kind === 'stock'
      ? { kind: 'stock', variantId: row.id, productId: row.product ?? '', quantity: row.quantity }
      : {
          kind: 'capacity',
          subjectId: row.id,
          productId: row.product,
          day: row.day,
          quantity: row.quantity,
          capacity: row.capacity,
        },
  );
}

/** Keeps an open hold longer. */
export async function extendHold(tx: Tx, reference: string, expiresAt: Date): Promise<void> {
  await tx.execute(sql`
    update holds set expires_at = ${expiresAt.toISOString()}::timestamptz where reference = ${reference} and state = 'held'`);
}

/** A point inside the transaction to come back to, when a part of it has to be undone. */
export const markHere = (tx: Tx) => tx.execute(sql`savepoint hold_again`);
export const backToMark = (tx: Tx) => tx.execute(sql`rollback to savepoint hold_again`);
