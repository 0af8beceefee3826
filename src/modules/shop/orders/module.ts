import type { PaymentView } from '#modules/shop/payments/contract';
import { RefundDone, RefundFailed } from '#modules/shop/payments/signals';
import type { Reader, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import { addNote } from './add-note.ts';
import { confirmRefund } from './confirm-refund.ts';
import type {
  OfficeList,
  OfficeQuery,
  OrderOfEvent,
  OrderRefusal,
  OrderRow,
  OrderView,
  RefundRequest,
  TodayView,
} from './contract.ts';
import { ordersOfEvent } from './event-views.ts';
import type { NewOrder } from './new-order.ts';
import { noteChargeBack, noteFailedRefund } from './note-money.ts';
import { boardView, historyView, officeListView, todayView } from './office-views.ts';
import { orderLink } from './order-link.ts';
import { mayTake, ordersPolicy } from './orders.policy.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import {
  addActivity,
  findByCheckoutKey,
  leaveEvent,
  loadKeys,
  loadLines,
  loadWhole,
  lockOrder,
  type OrderWhole,
  overdueOrders,
  updateOrder,
} from './orders-store.ts';
import { type PlacedOrder, placeOrder } from './place-order.ts';
import { presentOrder } from './present-order.ts';
import { putOnEvent } from './put-on-event.ts';
import { refundOrder } from './refund-order.ts';
import { cancelUnpaid, markPaid, notePaidLate, noteRefund } from './settle-order.ts';
import { type TakeStep, takeStep } from './take-step.ts';

export const needs = [
  'shop/inventory',
  'shop/offers',
  'shop/payments',
  'shop/settings',
  'relations/notifications',
  'relations/mail-templates',
] as const;

export type Orders = {
  /** The order of a tracking link, as its shopper may see it. */
  byLink(link: string): Promise<OrderView | undefined>;
  /** An order of the asking account, as its shopper may see it. */
  mine(number: string, by: Actor): Promise<OrderView | undefined>;
  history(by: Actor): Promise<OrderRow[]>;
  /** The office's view: notes, payments and possible steps included. Undefined also when not allowed. */
  forOffice(number: string, by: Actor): Promise<OrderView | undefined>;
  officeList(query: OfficeQuery, by: Actor): Promise<Result<OfficeList, OrderRefusal>>;
  /** Paid orders still to do, for the board: placed, approved, in-preparation, ready, on-its-way. */
  board(by: Actor): Promise<Result<{ state: string; rows: OrderRow[]; total: number }[], OrderRefusal>>;
  today(by: Actor): Promise<Result<TodayView, OrderRefusal>>;
  takeStep(input: TakeStep): Promise<Result<{ state: string }, OrderRefusal>>;
  addNote(input: { number: string; text: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
  /** Sends a payment back, whole or in part. */
  refund(input: RefundRequest & { number: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
  /** Sends a refund that waited for a person: money that came too late, or for something that was gone. */
  confirmRefund(input: { number: string; refundId: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
  /** Of a planner's event; who asks has been looked at. */
  ofEvent(reader: Reader, eventId: string): Promise<OrderOfEvent[]>;
  putOnEvent: typeof putOnEvent;
  leaveEvent: typeof leaveEvent;
  /** For checkout, inside its transaction. */
  writing: OrderWriting;
};

export type OrderWriting = {
  place(tx: Tx, order: NewOrder): Promise<PlacedOrder | undefined>;
  lock(tx: Tx, orderId: string): Promise<OrderRecord | undefined>;
  markPaid(tx: Tx, order: OrderRecord, amountMinor: number): Promise<void>;
  cancelUnpaid(
    tx: Tx,
    orderId: string,
    reason: 'not-paid' | 'back-to-basket' | 'provider-away',
  ): Promise<boolean>;
  addActivity: typeof addActivity;
  update(tx: Tx, orderId: string, change: Partial<OrderRecord>): Promise<void>;
  /** Money that no order was waiting for: on the timeline, and the shopper is told that we look at it. */
  notePaidLate(
    tx: Tx,
    order: OrderRecord,
    amountMinor: number,
    reason: 'paid-late' | 'second-payment',
  ): Promise<void>;
  /** A bank took money back, or gave it back when the amount is below zero. */
  noteChargeBack(tx: Tx, order: OrderRecord, amountMinor: number): Promise<void>;
  byCheckoutKey(
    key: string,
  ): Promise<{ id: string; link: string; number: string; cartId: string | null } | undefined>;
  idOfLink(link: string): Promise<string | undefined>;
  linesOf(reader: Reader, orderId: string): ReturnType<typeof loadLines>;
  overdue(now: Date, most: number): Promise<string[]>;
};

export function createOrders(context: OrdersContext): Orders {
  const { database, clock, payments, settings, signals, realtime, secret } = context;
  const { reader } = database;

  signals.listen(RefundDone, 'orders note the refund', ({ refundId }) => noteRefund(context, refundId));
  signals.listen(RefundFailed, 'orders note a refused refund', ({ refundId }) =>
    noteFailedRefund(context, refundId),
  );
  realtime.guardRooms('office', async (actor) => ordersPolicy.allows(actor, 'see-orders'));
  realtime.guardRooms('order', async (actor, id, proof) => {
    if (ordersPolicy.allows(actor, 'see-orders')) return true;
    const keys = isId(id) ? await loadKeys(reader, id) : undefined;
    if (!keys) return false;
    if (proof) return keys.linkHash === hashLinkToken(proof);
    return keys.accountId !== null && keys.accountId === accountOf(actor);
  });

  async function shown(
    whole: OrderWhole | undefined,
    asker: Actor | 'shopper',
  ): Promise<OrderView | undefined> {
    if (!whole) return undefined;
    const paid: PaymentView[] = (await payments.ofOrders(reader, [whole.order.id])).get(whole.order.id) ?? [];
    const office = asker !== 'shopper';
    return presentOrder(whole, paid, {
      office,
      now: clock.now(),
      allowed: (step) => office && mayTake(asker, step),
      link: office ? null : orderLink(secret, whole.order.id),
    });
  }
  const forRole = (row: OrderRow, by: Actor): OrderRow => ({
    ...row,
    steps: row.steps.filter((step) => mayTake(by, step)),
  });
  async function listFor(by: Actor, query: OfficeQuery): Promise<OfficeList> {
    const list = await officeListView(reader, query);
    return { ...list, rows: list.rows.map((row) => forRole(row, by)) };
  }
  async function boardFor(by: Actor) {
    const columns = await boardView(reader);
    return columns.map((column) => ({ ...column, rows: column.rows.map((row) => forRole(row, by)) }));
  }
  const sees = (by: Actor) => ordersPolicy.allows(by, 'see-orders');

  return {
    byLink: async (link) => shown(await loadWhole(reader, { linkHash: hashLinkToken(link) }), 'shopper'),
    async mine(number, by) {
      const accountId = accountOf(by);
      return accountId ? shown(await loadWhole(reader, { number, accountId }), 'shopper') : undefined;
    },
    ofEvent: ordersOfEvent,
    putOnEvent,
    leaveEvent,
    async history(by) {
      const accountId = accountOf(by);
      return accountId ? historyView(reader, accountId) : [];
    },
    forOffice: async (number, by) => (sees(by) ? shown(await loadWhole(reader, { number }), by) : undefined),
    officeList: async (query, by) => (sees(by) ? accept(await listFor(by, query)) : refuse('not-allowed')),
    board: async (by) => (sees(by) ? accept(await boardFor(by)) : refuse('not-allowed')),
    async today(by) {
      if (!sees(by)) return refuse('not-allowed');
      const { zone } = await settings.shop();
      const today = await todayView(reader, wallClock(clock.now(), zone).day, zone);
      const only = (rows: OrderRow[]) => rows.map((row) => forRole(row, by));
      return accept({
        ...today,
        leavingToday: only(today.leavingToday),
        decide: only(today.decide),
        latest: only(today.latest),
      });
    },
    takeStep: (input) => takeStep(context, input),
    addNote: (input) => addNote(context, input),
    refund: (input) => refundOrder(context, input),
    confirmRefund: (input) => confirmRefund(context, input),
    writing: {
      place: (tx, order) => placeOrder(context, tx, order),
      lock: lockOrder,
      markPaid: (tx, order, amountMinor) => markPaid(context, tx, order, amountMinor),
      cancelUnpaid: (tx, orderId, reason) => cancelUnpaid(context, tx, orderId, reason),
      addActivity,
      update: updateOrder,
      notePaidLate: (tx, order, amountMinor, reason) => notePaidLate(context, tx, order, amountMinor, reason),
      noteChargeBack: (tx, order, amountMinor) => noteChargeBack(context, tx, order, amountMinor),
      async byCheckoutKey(key) {
        const order = await findByCheckoutKey(reader, key);
        return (
          order && {
            id: order.id,
            number: order.number,
            cartId: order.cartId,
            link: orderLink(secret, order.id),
          }
        );
      },
      idOfLink: async (link) => (await loadWhole(reader, { linkHash: hashLinkToken(link) }))?.order.id,
      linesOf: (from, orderId) => loadLines(from, [orderId]),
      overdue: (now, most) => overdueOrders(reader, now, most),
    },
  };
}
