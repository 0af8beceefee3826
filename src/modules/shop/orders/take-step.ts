import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import {
  type FulfilmentState,
  isPartStep,
  type LineBack,
  type OrderRefusal,
  type OrderStep,
} from './contract.ts';
import { freeGoods, giveMoneyBack } from './give-back.ts';
import { movesOf, stateOf } from './order-parts.ts';
import { isDead, type Transition } from './order-states.ts';
import { mayTake } from './orders.policy.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrderByNumber } from './orders-store.ts';
import { moveParts } from './parts-store.ts';
import { recordReturn } from './record-return.ts';
import { tellPayersOfEnd } from './shares/tell-payers.ts';
import { OrderEnded, OrderMoved } from './signals.ts';
import { type StandingPart, standingParts } from './standing-parts.ts';
import { tellStep } from './tell-customer.ts';
import { tellStaffOfStep } from './tell-staff.ts';

export type TakeStep = {
  number: string;
  step: OrderStep;
  /** The one part that moves; all that can when it is not said. */
  part?: string;
  reason?: string;
  carrier?: string;
  trackingNumber?: string;
  back?: readonly LineBack[];
  /** Of a cancellation: what goes back, in minor units; everything when it is not said. */
  refundMinor?: number;
  by: Actor;
};

/**
 * Moves an order, or a part of it, on by one step of the table: state, timeline, journal, mail and (where it ends) stock and
 * money, all or nothing. Two people who press at once: the second waits, finds it moved and is told so.
 */
export async function takeStep(
  context: OrdersContext,
  { number, step, part, reason = '', carrier, trackingNumber, back = [], refundMinor, by }: TakeStep,
): Promise<Result<{ state: string }, OrderRefusal>> {
  if (!mayTake(by, step)) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const order = await lockOrderByNumber(tx, number);
    if (!order) return refuse('no-such-order');
    const whole = await loadWhole(tx, { id: order.id });
    if (!whole) return refuse('no-such-order');
    const parts = standingParts(whole);
    const moving = movedBy(order, parts, { step, part });
    if (!moving.ok) return moving;
    const { moves, move, state } = moving.value;
    if (move.reason === 'required' && reason.trim() === '') return refuse('reason-missing');

    await moveParts(tx, order.id, {
      moves: moves.map((one) => ({ id: one.part.id, to: one.move.to, carrier, trackingNumber })),
      state,
      ...(isDead(state) && { endedReason: reason }),
    });
    const counted =
      step === 'record-return'
        ? await recordReturn(context, tx, whole, { back, parts: moves.map((one) => one.part), by })
        : undefined;
    if (counted && !counted.ok) return counted;
    const sent = isDead(move.to)
      ? await giveMoneyBack(context, tx, order, {
          amountMinor: step === 'cancel' ? refundMinor : undefined,
          reason,
          by,
        })
      : undefined;
    if (sent && !sent.ok) return sent;
    const backMinor = sent?.value ?? 0;
    const taken = {
      orderId: order.id,
      actorName: by.kind === 'account' ? by.name : null,
      accountId: accountOf(by),
      at: context.clock.now(),
    };
    // Which of several parts it was; what happens to all of it names none.
    const which = moves.length < parts.length && moves.map(({ part: { id } }) => id).join(' ');
    await addActivity(tx, {
      ...taken,
      kind: move.to,
      data: {
        ...(which && { parts: which }),
        ...(reason && !counted ? { reason } : {}),
        ...(carrier ? { carrier } : {}),
        ...(trackingNumber ? { trackingNumber } : {}),
        ...counted?.value,
      },
    });
    // What was written at a return is for the staff, not for the customer's own page.
    if (counted && reason)
      await addActivity(tx, { ...taken, kind: 'note', data: { text: reason }, internal: true });
    await record(tx, {
      by,
      action: `order.${step}`,
      subject: { type: 'order', id: order.id },
      ...(step === 'cancel' && order.eventId && { scope: order.eventId }),
      before: { state: order.fulfilmentState },
      after: {
        state: move.to,
        ...(which && { method: moves.map(({ part: { method } }) => method).join(' ') }),
        ...(reason ? { reason } : {}),
        ...(backMinor > 0 ? { amountMinor: backMinor } : {}),
        ...counted?.value,
      },
    });
    await context.signals.announce(tx, OrderMoved, { orderId: order.id, to: move.to });
    if (step === 'cancel')
      await context.signals.announce(tx, OrderEnded, { orderId: order.id, reason: 'by-office' });
    // Of a shared order each payer hears of their own.
    const refund =
      backMinor > 0 && order.terms !== 'shared'
        ? formatMoney(backMinor, order.currency, order.language)
        : undefined;
    await tellStep(context, tx, order.id, moves, { reason, ...(refund ? { refund } : {}) });
    if (isDead(move.to)) await tellPayersOfEnd(context, tx, order);
    await tellStaffOfStep(context, tx, order, move.to, by);
    tellLive(context, tx, order.id);
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    if (isDead(move.to)) await freeGoods(context, tx, order);
    return accept({ state });
  });
}

type Asked = { step: OrderStep; part: string | undefined };
type Moving = {
  moves: ReturnType<typeof movesOf<StandingPart>>;
  /** The first of them: all lead to the same state. */
  move: Transition;
  /** Where that leaves the order. */
  state: FulfilmentState;
};

/** Which parts a step moves: those that can take it, or the one that is named. */
function movedBy(
  order: OrderRecord,
  parts: readonly StandingPart[],
  { step, part }: Asked,
): Result<Moving, OrderRefusal> {
  const named = part === undefined ? parts : parts.filter(({ id }) => id === part);
  if (named.length === 0) return refuse('no-such-part');
  // What the whole order does, a part of it cannot do alone.
  const moves = named.length === parts.length || isPartStep(step) ? movesOf(order, named, step) : [];
  const move = moves[0]?.move;
  if (!move)
    return refuse(order.paymentState === 'none' && step !== 'cancel' ? 'not-paid' : 'step-not-possible', {
      state: order.fulfilmentState,
    });
  const movedTo = new Map(moves.map((one) => [one.part.id, one.move.to]));
  const after = parts.map(({ id, fulfilmentState }) => ({
    fulfilmentState: movedTo.get(id) ?? fulfilmentState,
  }));
  return accept({ moves, move, state: stateOf(after) });
}

/** Pages that show this order read it again: its tracking page, and the office's lists. */
export function tellLive({ realtime }: Pick<OrdersContext, 'realtime'>, tx: Tx, orderId: string): void {
  realtime.tell(tx, `order:${orderId}`, { kind: 'order-changed' });
  realtime.tell(tx, 'office:orders', { kind: 'order-changed' });
}
