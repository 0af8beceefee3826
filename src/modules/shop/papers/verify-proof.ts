import { network, withinLimit } from '#platform/limits';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import type { ProofView } from './contract.ts';
import type { PapersContext } from './papers-context.ts';

const CHECKS = { name: 'proof', most: 60, perSeconds: 600 };

/** What a proof says, for whoever has its code; `not-ours` for one that is forged, altered or of no order. */
export async function verifyProof(
  { database, clock, proofCodes, orders, settings }: PapersContext,
  { code, address }: { code: string; address: string },
): Promise<Result<ProofView, 'not-ours' | 'too-many'>> {
  if (!(await withinLimit(database, CHECKS, network(address), clock.now()))) return refuse('too-many');
  const orderId = proofCodes.read(code);
  const order = orderId && (await orders.whole(database.reader, orderId));
  if (!order) return refuse('not-ours');
  const { zone } = await settings.shop();
  return accept({
    orderNumber: order.number,
    fulfilmentState: order.fulfilmentState,
    paymentState: order.paymentState,
    day: order.day,
    placedOn: wallClock(new Date(order.placedAt), zone).day,
    totalMinor: order.totalMinor,
    currency: order.currency,
  });
}
