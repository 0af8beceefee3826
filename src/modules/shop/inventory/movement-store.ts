import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';

/**
 * What a movement did to one variant. `short`: refused, for more is kept for orders; `promised`: refused, for on some day more is
 * let. Then nothing moved.
 */
export type Moved = {
  variantId: string;
  productId: string;
  sku: string;
  /** Null when it was not counted before. */
  was: number | null;
  became: number;
  short: boolean;
  promised: boolean;
};

type Movement = {
  lines: { variantId: string; onHand: number | null; delta: number | null }[];
  reason: 'counted' | 'corrected';
  note: string;
  accountId: string | null;
  batchId: string;
  undoes: string | null;
  /** From this day on it must not leave fewer than are let. */
  today: string;
};

/**
 * Moves stock to a count or by a difference, set-based, with its ledger. Two statements: rows are locked, in the order
 * of their ids as holds lock them, before the second one reads them, or it would count from figures of before the wait. Of what
 * is let, the days to come can take what is owned from now on.
 */
export async function moveStock(tx: Tx, movement: Movement): Promise<Moved[]> {
  const lines = JSON.stringify(movement.lines);
  const wanted = sql`
    wanted as (
      select "variantId" as id, max("onHand") as on_hand, sum(delta)::int as delta
      from jsonb_to_recordset(${lines}::jsonb) as w("variantId" uuid, "onHand" int, delta int) group by 1)`;
  const begun = await tx.execute<{ id: string }>(sql`
    with ${wanted},
    locked as materialized (
      select variant_id from stock where variant_id in (select id from wanted) order by variant_id for update)
    insert into stock (variant_id)
    select v.id from wanted w join variants v on v.id = w.id
    where not v.withdrawn and (select count(*) from locked) >= 0 and v.id not in (select variant_id from locked) order by v.id
    on conflict do nothing returning variant_id as id`);
  const isNew = new Set(begun.rows.map(({ id }) => id));
  const { rows } = await tx.execute(sql`
    with ${wanted},
    planned as (
      select w.id, k.on_hand as was, k.held, coalesce(w.on_hand, k.on_hand + w.delta) as became,
        coalesce((select max(c.taken) from capacity_days c where c.subject_id = w.id and c.day >= ${movement.today}::date), 0) as let
      from wanted w join stock k on k.variant_id = w.id),
    fits as (select bool_and(became >= held and became >= least(let, was)) as all from planned),
    changed as (
      update stock k set on_hand = p.became from planned p, fits
      where k.variant_id = p.id and fits.all and k.on_hand <> p.became returning k.variant_id, k.on_hand),
    days as materialized (
      select c.subject_id, c.day, n.on_hand from capacity_days c join changed n on n.variant_id = c.subject_id
      where c.day >= ${movement.today}::date order by c.subject_id, c.day for update of c),
    fewer as (
      update capacity_days c set capacity = greatest(c.taken, d.on_hand) from days d where c.subject_id = d.subject_id and c.day = d.day),
    told as (
      insert into stock_movements (variant_id, on_hand_delta, held_delta, reason, note, account_id, batch_id, undoes_batch_id)
      select p.id, p.became - p.was, 0, ${movement.reason}, nullif(${movement.note}, ''), ${movement.accountId}::uuid,
        ${movement.batchId}::uuid, ${movement.undoes}::uuid
      from planned p join changed c on c.variant_id = p.id)
    select p.id as "variantId", v.product_id as "productId", v.sku, p.was, p.became, p.became < p.held as short,
      p.became < least(p.let, p.was) as promised
    from planned p join variants v on v.id = p.id order by p.id`);
  return (rows as unknown as Moved[]).map((moved) =>
    isNew.has(moved.variantId) ? { ...moved, was: null } : moved,
  );
}

/** The days from this one on that have more of these let than there would be, earliest first, ten at most. */
export async function daysLetAbove(
  tx: Tx,
  left: { variantId: string; became: number }[],
  from: string,
): Promise<string[]> {
  const { rows } = await tx.execute<{ day: string }>(sql`
    select distinct c.day::text as day from capacity_days c
    join jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l("variantId" uuid, became int) on l."variantId" = c.subject_id
    where c.taken > l.became and c.day >= ${from}::date order by day limit 10`);
  return rows.map(({ day }) => day);
}

/** What was moved together, and whether it has been moved back. */
export async function movementsOfBatch(
  tx: Tx,
  batchId: string,
): Promise<{ moved: { variantId: string; delta: number }[]; undone: boolean }> {
  // Two who undo the same at once take turns, and the second sees what the first did.
  await tx.execute(sql`select 1 from stock_movements where batch_id = ${batchId} order by id for update`);
  const { rows } = await tx.execute(sql`
    select variant_id as "variantId", on_hand_delta as delta,
      exists (select 1 from stock_movements u where u.undoes_batch_id = m.batch_id) as undone
    from stock_movements m where batch_id = ${batchId} order by id`);
  return { moved: rows as never, undone: rows[0]?.undone === true };
}

/** Takes the stock of these away as far as there is none, locked in the order of their ids. */
export async function deleteEmpty(
  tx: Tx,
  variantIds: readonly string[],
): Promise<{ id: string; sku: string }[]> {
  const { rows } = await tx.execute<{ id: string; sku: string }>(sql`
    with empty as (
      select variant_id from stock where variant_id in (select jsonb_array_elements_text(${JSON.stringify(variantIds)}::jsonb)::uuid)
        and on_hand = 0 and held = 0 order by variant_id for update)
    delete from stock k using empty e, variants v
    where k.variant_id = e.variant_id and v.id = e.variant_id returning v.id, v.sku`);
  return rows;
}
