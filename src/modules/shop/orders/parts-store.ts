import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { FulfilmentState } from './contract.ts';

export type PartMove = {
  id: string;
  to: FulfilmentState;
  carrier?: string | undefined;
  trackingNumber?: string | undefined;
};

/** Moves parts of an order, and the order to where that leaves it; its lock is the caller's. */
export async function moveParts(
  tx: Tx,
  orderId: string,
  { moves, state, endedReason }: { moves: PartMove[]; state: FulfilmentState; endedReason?: string },
): Promise<void> {
  await tx.execute(sql`
    with moved as (
      update order_parts p set fulfilment_state = m."to", tracking_carrier = coalesce(m.carrier, p.tracking_carrier),
        tracking_number = coalesce(m."trackingNumber", p.tracking_number)
      from json_to_recordset(${JSON.stringify(moves)}::json) as m(id uuid, "to" text, carrier text, "trackingNumber" text)
      where p.id = m.id and p.order_id = ${orderId}::uuid)
    update orders set fulfilment_state = ${state}, ended_reason = coalesce(${endedReason ?? null}, ended_reason)
    where id = ${orderId}::uuid`);
}

/** Ends an order with all its parts; its lock is the caller's. */
export async function endOrder(
  tx: Tx,
  orderId: string,
  state: 'cancelled' | 'rejected',
  endedReason: string,
): Promise<void> {
  await tx.execute(sql`
    with ended as (update order_parts set fulfilment_state = ${state} where order_id = ${orderId}::uuid)
    update orders set fulfilment_state = ${state}, ended_reason = ${endedReason} where id = ${orderId}::uuid`);
}
