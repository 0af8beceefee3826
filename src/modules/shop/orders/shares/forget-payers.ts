import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { OrdersContext } from '../orders-context.ts';
import { forgetPayersBefore } from './shares-store.ts';

export const ForgetPayers = defineJob('orders.forget-payers', 'slow', z.object({}));

/** A bank may take money back for thirteen months: so long somebody has to be written to. */
const KEPT_DAYS = 400;

/** Payers have no account to be forgotten with: names and addresses go by themselves, links die, the figures stay. */
export async function forgetPayers({ database, clock }: OrdersContext): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000);
  await database.inTransaction((tx) => forgetPayersBefore(tx, before));
}
