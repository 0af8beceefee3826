import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { gatherLines } from './hold.ts';

type Gathered = ReturnType<typeof gatherLines>;
export type KeptHold = { id: string; state: 'held' | 'sold' };
export type KeptLine = {
  kind: 'stock' | 'capacity';
  id: string;
  product: string | null;
  day: string | null;
  quantity: number;
};

/** Locks what an order keeps, held or sold. Its lines are read by a statement of their own: these may have waited for the lock. */
export async function lockHold(tx: Tx, reference: string): Promise<KeptHold | undefined> {
  const { rows } = await tx.execute<KeptHold>(sql`
    select id, state from holds where reference = ${reference} and state in ('held', 'sold') order by created_at desc limit 1
    for update`);
  return rows[0];
}

export async function linesOfHold(tx: Tx, holdId: string): Promise<KeptLine[]> {
  const { rows } = await tx.execute<KeptLine>(sql`
    select kind, subject_id as id, (array_agg(product_id))[1] as product, day::text as day, sum(quantity)::int as quantity
    from hold_lines where hold_id = ${holdId}::uuid group by kind, subject_id, day`);
  return rows;
}

/** What a piece more does to the stock of a hold, and what its ledger calls it; a piece less is the opposite. */
const moves = {
  held: { onHand: 0, held: 1, more: 'held', less: 'released' },
  sold: { onHand: -1, held: 0, more: 'sold', less: 'returned' },
} as const;

/**
 * Takes pieces and gives pieces back (below nought), all rows in one statement, locked in the order of their ids as a hold locks
 * them. What is let is locked with them. Returns the counted variants that were short; nothing of those has moved.
 */
export async function moveKept(
  tx: Tx,
  { id, state }: KeptHold,
  pieces: readonly { id: string; quantity: number }[],
): Promise<{ short: string[]; soldOut: boolean; isBack: boolean }> {
  if (pieces.length === 0) return { short: [], soldOut: false, isBack: false };
  const { onHand, held, more, less } = moves[state];
  const { rows } = await tx.execute(sql`
    with wanted as (select * from json_to_recordset(${JSON.stringify(pieces)}::json) as w(id uuid, quantity int)),
    locked as materialized (
      select k.variant_id from stock k where k.variant_id in (select id from wanted) order by k.variant_id for update),
    moved as (
      update stock k set on_hand = k.on_hand + ${onHand}::int * w.quantity, held = k.held + ${held}::int * w.quantity
      from wanted w join locked l on l.variant_id = w.id
      where k.variant_id = w.id and w.quantity <> 0 and (w.quantity < 0 or k.on_hand - k.held >= w.quantity)
      returning k.variant_id, w.quantity, k.on_hand - k.held as free),
    told as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, hold_id)
      select variant_id, ${onHand}::int * quantity, ${held}::int * quantity,
        case when quantity > 0 then ${more} else ${less} end, ${id}::uuid from moved)
    select array(
        select id from wanted where quantity > 0 and id in (select variant_id from locked)
          and id not in (select variant_id from moved)) as short,
      exists (select from moved where quantity > 0 and free = 0) as "soldOut",
      exists (select from moved where quantity < 0 and free = -quantity) as "isBack"`);
  return rows[0] as { short: string[]; soldOut: boolean; isBack: boolean };
}

/** Gives shares of days back. The days that will be taken in exchange are locked with them, in one order. */
export async function giveDaysBack(
  tx: Tx,
  { less, more }: { less: Gathered['capacity']; more: Gathered['capacity'] },
): Promise<void> {
  if (less.length === 0) return;
  const asked = JSON.stringify([...less, ...more.map((line) => ({ ...line, quantity: 0 }))]);
  await tx.execute(sql`
    with asked as (
      select id, day, sum(quantity)::int as quantity
      from json_to_recordset(${asked}::json) as w(id uuid, day date, quantity int) group by id, day),
    days as materialized (
      select c.subject_id, c.day from capacity_days c
      where (c.subject_id, c.day) in (select id, day from asked) order by c.subject_id, c.day for update)
    update capacity_days c set taken = c.taken - a.quantity
    from asked a join days d on d.subject_id = a.id and d.day = a.day
    where c.subject_id = a.id and c.day = a.day and a.quantity > 0`);
}

/** What the hold keeps from now on. */
export async function writeHoldLines(tx: Tx, holdId: string, lines: readonly KeptLine[]): Promise<void> {
  await tx.execute(sql`delete from hold_lines where hold_id = ${holdId}::uuid`);
  if (lines.length === 0) return;
  await tx.execute(sql`
    insert into hold_lines (hold_id, subject_id, product_id, kind, day, quantity)
    select ${holdId}::uuid, l.id, l.product, l.kind, l.day, l.quantity
    from json_to_recordset(${JSON.stringify(lines)}::json) as l(id uuid, product uuid, kind text, day date, quantity int)`);
}
