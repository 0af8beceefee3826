import type { PaymentView } from '#modules/shop/payments/contract';
import { RefundDone, RefundFailed } from '#modules/shop/payments/signals';
import type { Reader, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf, system } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import { addNote } from './add-note.ts';
import { type TakeSteps, takeSteps } from './bulk-steps.ts';
import { type CancelOwnOrder, cancelOwnOrder, loadOwn, offerOf } from './cancel-own-order.ts';
import { confirmRefund } from './confirm-refund.ts';
import { contactsCalled } from './contact-views.ts';
import type {
  BulkOutcome,
  KnownContact,
  OfficeList,
  OfficeQuery,
  OrderOfEvent,
  OrderRefusal,
  OrderRow,
  OrderView,
  OwnOrder,
  RefundRequest,
  TodayView,
} from './contract.ts';
import type { DaySheet } from './day-sheet.contract.ts';
import { daySheet } from './day-sheet.ts';
import { stopsOf } from './day-views.ts';
import { isInvoiceCustomer, loadDue, nextDue } from './dues-store.ts';
import { ordersOfEvent } from './event-views.ts';
import { letPayOnInvoice } from './let-pay-on-invoice.ts';
import type { NewOrder } from './new-order.ts';
import { noteByHand } from './note-by-hand.ts';
import { askTransfer, noteChargeBack, noteFailedRefund } from './note-money.ts';
import { boardView, historyView, officeListView, todayView } from './office-views.ts';
import { createOrderChanging, type OrderChanging } from './order-changing.ts';
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
  type OrderChange,
  type OrderWhole,
  overdueOrders,
  updateOrder,
} from './orders-store.ts';
import { type PlacedOrder, placeOrder } from './place-order.ts';
import { presentOrder } from './present-order.ts';
import { putOnEvent } from './put-on-event.ts';
import { refundOrder } from './refund-order.ts';
import { RemindDues, remindDues } from './remind-dues.ts';
import {
  cancelUnpaid,
  type MoneyOf,
  markPaid,
  markTrusted,
  notePaidLate,
  noteRefund,
  type PaidNow,
} from './settle-order.ts';
import { ForgetPayers } from './shares/forget-payers.ts';
import { createShares, type Shares } from './shares/shares.ts';
import { type TakeStep, takeStep } from './take-step.ts';
import { tellStaffOfMoney } from './tell-staff.ts';
import { mayTryLinks } from './wrong-link.ts';

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
  /** After a link of an order, a share or a quote that opened nothing: may this network address go on? */
  mayTryLinks(from: string): Promise<boolean>;
  /** An order of the asking account, as its shopper may see it. */
  mine(number: string, by: Actor): Promise<OrderView | undefined>;
  history(by: Actor): Promise<OrderRow[]>;
  /** The office's view: notes, payments and possible steps included. Undefined also when not allowed. */
  forOffice(number: string, by: Actor): Promise<OrderView | undefined>;
  /** An order as the office sees it, for its papers; who asks has been looked at. */
  whole(reader: Reader, orderId: string): Promise<OrderView | undefined>;
  officeList(query: OfficeQuery, by: Actor): Promise<Result<OfficeList, OrderRefusal>>;
  /** Paid orders still to do, for the board: placed, approved, in-preparation, ready, on-its-way. */
  board(by: Actor): Promise<Result<{ state: string; rows: OrderRow[]; total: number }[], OrderRefusal>>;
  today(by: Actor): Promise<Result<TodayView, OrderRefusal>>;
  /** Who ordered before under these words; nobody for who does not work here. */
  contacts(typed: string, by: Actor): Promise<KnownContact[]>;
  /** What a day has to make, to bring, and to hand over. */
  day(day: string, by: Actor): Promise<Result<DaySheet, OrderRefusal>>;
  takeStep(input: TakeStep): Promise<Result<{ state: string }, OrderRefusal>>;
  /** The same step for many orders, in rounds of at most a hundred; each answers for itself. */
  takeSteps(input: TakeSteps): Promise<Result<BulkOutcome, OrderRefusal>>;
  /** A customer cancels their own order, within the owner's rule. */
  cancelOwn(input: CancelOwnOrder): Promise<Result<{ backMinor: number }, OrderRefusal>>;
  addNote(input: { number: string; text: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
  /** Sends a payment back, whole or in part. */
  refund(input: RefundRequest & { number: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
  /** May this account pay on invoice? Who asks has been looked at. */
  paysOnInvoice(accountId: string): Promise<boolean>;
  letPayOnInvoice(input: Parameters<typeof letPayOnInvoice>[1]): ReturnType<typeof letPayOnInvoice>;
  /** Reminds of what is due; runs by itself through the day. */
  remindDues(): Promise<void>;
  /** Sends a refund that waited for a person: money that came too late, or for something that was gone. */
  confirmRefund(input: { number: string; refundId: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
  /** Of a planner's event; who asks has been looked at. */
  ofEvent(reader: Reader, eventId: string): Promise<OrderOfEvent[]>;
  /** The event an order belongs to, if any. */
  eventOf(reader: Reader, orderId: string): Promise<string | null>;
  putOnEvent: typeof putOnEvent;
  leaveEvent: typeof leaveEvent;
  /** Of an order that several people pay together. */
  shares: Shares;
  /** For checkout, which changes an order before it is made. */
  changing: OrderChanging;
  /** For checkout, inside its transaction. */
  writing: OrderWriting;
};

export type OrderWriting = {
  place(tx: Tx, order: NewOrder): Promise<PlacedOrder | undefined>;
  /** The staff placed it for its customer, who is told how to pay. */
  noteByHand(tx: Tx, order: { orderId: string; by: Actor }): Promise<void>;
  lock(tx: Tx, orderId: string): Promise<OrderRecord | undefined>;
  markPaid(tx: Tx, order: OrderRecord, paid: PaidNow): Promise<void>;
  markTrusted(tx: Tx, order: OrderRecord): Promise<void>;
  /** A part of the money of an order. */
  due(tx: Tx, dueId: string): ReturnType<typeof loadDue>;
  nextDue(tx: Tx, orderId: string): ReturnType<typeof nextDue>;
  /** May this account pay on invoice? */
  mayPayOnInvoice(accountId: string | null): Promise<boolean>;
  cancelUnpaid(
    tx: Tx,
    orderId: string,
    reason: 'not-paid' | 'back-to-basket' | 'provider-away',
  ): Promise<boolean>;
  addActivity: typeof addActivity;
  update(tx: Tx, orderId: string, change: OrderChange): Promise<void>;
  /** Money that no order was waiting for: on the timeline, and the shopper is told that we look at it. */
  notePaidLate(
    tx: Tx,
    order: OrderRecord,
    payment: MoneyOf,
    reason: 'paid-late' | 'second-payment',
  ): Promise<void>;
  /** The shopper is told where to transfer the money of an order. */
  askTransfer(tx: Tx, order: OrderRecord, asked: Parameters<typeof askTransfer>[3]): Promise<void>;
  /** A payment was tried and did not go through: the staff hear of it. */
  tellPaymentFailed(tx: Tx, order: OrderRecord, amountMinor: number): Promise<void>;
  /** A bank took money back, or gave it back when the amount is below zero. */
  noteChargeBack(tx: Tx, order: OrderRecord, amountMinor: number): Promise<void>;
  byCheckoutKey(
    key: string,
  ): Promise<{ id: string; link: string; number: string; cartId: string | null } | undefined>;
  idOfLink(link: string): Promise<string | undefined>;
  /** The token of an order's tracking page, for who has been looked at. */
  linkOf(orderId: string): string;
  /** Somebody's own order; what is not theirs is not there. */
  ofOwner(own: OwnOrder, by: Actor): Promise<OrderRecord | undefined>;
  linesOf(reader: Reader, orderId: string): ReturnType<typeof loadLines>;
  overdue(now: Date, most: number): Promise<string[]>;
};

export function createOrders(context: OrdersContext): Orders {
  const { database, clock, jobs, payments, settings, signals, realtime, secret } = context;
  const { reader } = database;

  signals.listen(RefundDone, 'orders note the refund', ({ refundId }) => noteRefund(context, refundId));
  signals.listen(RefundFailed, 'orders note a refused refund', ({ refundId }) =>
    noteFailedRefund(context, refundId),
  );
  const shares = createShares(context);
  jobs.handle(RemindDues, async () => {
    await remindDues(context);
    await shares.remind();
  });
  // In the morning of most of the shop's days, and again through the day, for whoever was down then.
  jobs.repeat(RemindDues, '20 6-20/2 * * *', {});
  jobs.handle(ForgetPayers, () => shares.forgetPayers());
  jobs.repeat(ForgetPayers, '52 3 * * *', {});
  realtime.guardRooms('office', async (actor) => ordersPolicy.allows(actor, 'see-orders'));
  realtime.guardRooms('order', async (actor, id, proof) => {
    if (ordersPolicy.allows(actor, 'see-orders')) return true;
    const keys = isId(id) ? await loadKeys(reader, id) : undefined;
    if (!keys) return false;
    if (proof)
      return keys.linkHash === hashLinkToken(proof) || (await shares.ofLink(reader, proof))?.orderId === id;
    return keys.accountId !== null && keys.accountId === accountOf(actor);
  });

  async function shown(
    whole: OrderWhole | undefined,
    asker: Actor | 'shopper',
    from: Reader = reader,
  ): Promise<OrderView | undefined> {
    if (!whole) return undefined;
    const paid: PaymentView[] = (await payments.ofOrders(from, [whole.order.id])).get(whole.order.id) ?? [];
    const office = asker !== 'shopper';
    const now = clock.now();
    const { zone } = await settings.shop();
    return presentOrder(whole, paid, {
      office,
      now,
      today: wallClock(now, zone).day,
      allowed: (step) => office && mayTake(asker, step),
      link: orderLink(secret, whole.order.id),
      cancelling: office ? null : ((await offerOf(context, whole, paid)) ?? null),
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
    mayTryLinks: (from) => mayTryLinks(context, from),
    async mine(number, by) {
      const accountId = accountOf(by);
      return accountId ? shown(await loadWhole(reader, { number, accountId }), 'shopper') : undefined;
    },
    ofEvent: ordersOfEvent,
    eventOf: async (from, orderId) => (await loadKeys(from, orderId))?.eventId ?? null,
    putOnEvent,
    leaveEvent,
    async history(by) {
      const accountId = accountOf(by);
      return accountId ? historyView(reader, accountId) : [];
    },
    forOffice: async (number, by) => (sees(by) ? shown(await loadWhole(reader, { number }), by) : undefined),
    whole: async (from, orderId) => shown(await loadWhole(from, { id: orderId }), system('papers'), from),
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
    contacts: async (typed, by) => (sees(by) ? contactsCalled(reader, typed) : []),
    async day(day, by) {
      if (!sees(by)) return refuse('not-allowed');
      const stops = (await stopsOf(reader, day)).map((stop) => ({
        ...stop,
        steps: stop.steps.filter((step) => mayTake(by, step)),
      }));
      return accept(daySheet(day, stops));
    },
    takeStep: (input) => takeStep(context, input),
    takeSteps: (input) => takeSteps(context, input),
    cancelOwn: (input) => cancelOwnOrder(context, input),
    addNote: (input) => addNote(context, input),
    refund: (input) => refundOrder(context, input),
    confirmRefund: (input) => confirmRefund(context, input),
    paysOnInvoice: (accountId) => isInvoiceCustomer(reader, accountId),
    letPayOnInvoice: (input) => letPayOnInvoice(context, input),
    remindDues: () => remindDues(context),
    shares,
    changing: createOrderChanging(context),
    writing: {
      place: (tx, order) => placeOrder(context, tx, order),
      noteByHand: (tx, order) => noteByHand(context, tx, order),
      lock: lockOrder,
      markPaid: (tx, order, paid) => markPaid(context, tx, order, paid),
      markTrusted: (tx, order) => markTrusted(context, tx, order),
      due: loadDue,
      nextDue,
      mayPayOnInvoice: async (accountId) => accountId !== null && isInvoiceCustomer(reader, accountId),
      cancelUnpaid: (tx, orderId, reason) => cancelUnpaid(context, tx, orderId, reason),
      addActivity,
      update: updateOrder,
      notePaidLate: (tx, order, payment, reason) => notePaidLate(context, tx, order, payment, reason),
      askTransfer: (tx, order, asked) => askTransfer(context, tx, order, asked),
      tellPaymentFailed: (tx, order, amountMinor) =>
        tellStaffOfMoney(context, tx, order, 'staff-payment-failed', amountMinor),
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
      linkOf: (orderId) => orderLink(secret, orderId),
      ofOwner: async (own, by) => (await loadOwn(reader, own, by))?.order,
      linesOf: (from, orderId) => loadLines(from, [orderId]),
      overdue: (now, most) => overdueOrders(reader, now, most),
    },
  };
}
