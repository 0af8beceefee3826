import type { OrderWhole } from '#modules/shop/orders';
import type { OpenedPayment } from '#modules/shop/payments';
import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { addDays } from '#platform/time';
import { nearestInstantOf } from '#platform/zones';
import type { ChangePreview, OrderChange, SeenChange } from '../change.contract.ts';
import type { CheckoutContext } from '../checkout-context.ts';
import type { EditRefusal } from '../contract.ts';
import { settleAtOnce } from '../settle-at-once.ts';
import { settlePayment } from '../settle-payment.ts';
import { type FollowedMoney, followedMoney, isOpen } from './change-money-view.ts';
import { type PlannedChange, planChange } from './plan-change.ts';

export type PreviewChange = { number: string; change: OrderChange; by: Actor };
export type EditOrder = PreviewChange & { seen: SeenChange };

/** What a change would do, in every cent, before anything happens. */
export async function previewChange(
  context: CheckoutContext,
  { number, change, by }: PreviewChange,
): Promise<Result<ChangePreview, EditRefusal>> {
  const { orders, payments, database } = context;
  if (!orders.changing.mayEdit(by)) return refuse('not-allowed');
  const known = await orders.changing.load(database.reader, number);
  if (!known) return refuse('no-such-order');
  await lookAtMoney(context, known.order.id);
  const whole = (await orders.changing.load(database.reader, number)) ?? known;
  if (whole.order.version !== change.version) return refuse('changed-meanwhile');
  const planned = await planChange(context, whole, change);
  if (!planned.ok) return planned;
  const paid = (await payments.ofOrders(database.reader, [whole.order.id])).get(whole.order.id) ?? [];
  const followed = await followedMoney(context, whole, paid, { ...planned.value, by });
  return followed.ok ? accept(previewOf(whole, planned.value, followed.value)) : followed;
}

/**
 * Changes an order before it is made: lines, day, place, money, goods, mail and journal, all or nothing. What holds when it is the
 * change's turn must be what the preview said; somebody who paid, cancelled, moved it on or changed it in between is told.
 */
export async function editOrder(
  context: CheckoutContext,
  { number, change, seen, by }: EditOrder,
): Promise<Result<{ number: string }, EditRefusal>> {
  const { orders, payments, database, inventory, offers } = context;
  if (!orders.changing.mayEdit(by)) return refuse('not-allowed');
  const known = await orders.changing.load(database.reader, number);
  if (!known) return refuse('no-such-order');
  if (known.order.version !== change.version) return refuse('changed-meanwhile');
  await lookAtMoney(context, known.order.id);
  const planned = await planChange(context, known, change);
  if (!planned.ok) return planned;
  const plan = planned.value;

  const done = await database.inTransaction(async (tx) => {
    const whole = await orders.changing.lock(tx, number);
    if (!whole) return refuse('no-such-order');
    const { order } = whole;
    if (order.version !== change.version) return refuse('changed-meanwhile');
    const paid = (await payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
    const followed = await followedMoney(context, whole, paid, { ...plan, by });
    if (!followed.ok) return followed;
    const preview = previewOf(whole, plan, followed.value);
    if (!isSeen(seen, preview)) return refuse('changed-meanwhile');
    if (!(await followByHand(context, tx, whole, plan, followed.value))) return refuse('more-received');
    const { written: lines, ...rest } = plan;
    const money = { ...followed.value.plan, today: followed.value.today, propose: preview.proposed };
    const written = await orders.changing.write(tx, order, { ...rest, lines, money, by });
    if (!written.ok) return written;
    const { dueId } = written.value;
    const byHand = dueId && (await openByHand(context, tx, whole, { dueId, ...followed.value }));
    if (order.discount)
      await offers.changeUse(tx, { orderId: order.id, discountMinor: plan.figures.discountMinor });
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    const kept =
      plan.hold.more.length + plan.hold.less.length === 0
        ? accept(null)
        : await inventory.change(tx, { reference: order.id, ...plan.hold });
    if (!kept.ok) return shortOf(kept, plan);
    return accept({ orderId: order.id, byHand: byHand || undefined });
  });
  if (!done.ok) return done;
  if (done.value.byHand) await payments.begin(done.value.byHand);
  if (plan.figures.totalMinor === 0) await settleAtOnce(context, done.value.orderId);
  return accept({ number });
}

/** Perhaps money has come or failed to come, and only its news is missing. */
async function lookAtMoney(context: CheckoutContext, orderId: string): Promise<void> {
  const { payments, database } = context;
  for (const payment of (await payments.ofOrders(database.reader, [orderId])).get(orderId) ?? [])
    if (isOpen(payment)) await settlePayment(context, payment.id);
}

const isSeen = (seen: SeenChange, { after, toPayMinor, backMinor }: ChangePreview): boolean =>
  seen.totalMinor === after.totalMinor && seen.toPayMinor === toPayMinor && seen.backMinor === backMinor;

function previewOf(
  { order }: OrderWhole,
  { before, figures, lines, day, contact, differences }: PlannedChange,
  { view }: FollowedMoney,
): ChangePreview {
  const people = [contact.name, contact.email, contact.phone].join(' · ');
  return {
    version: order.version,
    currency: order.currency,
    before,
    after: figures,
    lines,
    where: {
      ...(day !== order.day && { day }),
      ...(people !== [order.contactName, order.contactEmail, order.contactPhone].join(' · ') && {
        contact: people,
      }),
      parts: differences,
    },
    ...view,
  };
}

/** What is waited for by hand follows what is due; before the dues do, for those that go take their names along. */
async function followByHand(
  { payments }: CheckoutContext,
  tx: Tx,
  { order }: OrderWhole,
  { figures }: PlannedChange,
  { plan, view }: FollowedMoney,
): Promise<boolean> {
  const orderId = order.id;
  if (view.waits) return payments.changeAmount(tx, { orderId, dueId: null, amountMinor: figures.totalMinor });
  for (const { id, amountMinor } of plan.dues)
    if (!(await payments.changeAmount(tx, { orderId, dueId: id, amountMinor }))) return false;
  return true;
}

/** Whoever pays at the counter or after an invoice pays the difference there too. */
async function openByHand(
  { payments, orders, settings, publicUrl }: CheckoutContext,
  tx: Tx,
  { order }: OrderWhole,
  { dueId, plan }: FollowedMoney & { dueId: string },
): Promise<OpenedPayment | undefined> {
  const choice = `by-hand:${order.terms}`;
  if (!plan.added || payments.minutesFor(choice) === undefined) return undefined;
  const { zone } = await settings.shop();
  return payments.open(tx, {
    orderId: order.id,
    orderNumber: order.number,
    dueId,
    choice,
    amountMinor: plan.added.amountMinor,
    currency: order.currency,
    description: order.number,
    latest: nearestInstantOf(`${addDays(plan.added.dueOn, 1)}T00:00`, zone),
    language: order.language,
    returnUrl: (id) =>
      `${publicUrl()}/${order.language}/track/${orders.changing.link(order.id)}?payment=${id}`,
  });
}

/** A full slot and a full day are both "taken" to the inventory; who changes an order chooses again in different places. */
function shortOf(
  { code, details }: { code: 'no-hold' | 'sold-out' | 'taken'; details?: Record<string, unknown> },
  { sold, parts }: PlannedChange,
): Result<never, EditRefusal> {
  if (code === 'no-hold') return refuse('not-editable');
  const subjects = (details?.subjects ?? details?.variants ?? []) as string[];
  const full = [...parts.kept, ...parts.added].find(({ slot }) => slot && subjects.includes(slot.id));
  if (full) return refuse('slot-full', { part: full.id });
  const thing = [...sold.values()].find(
    ({ variantId, productId }) => subjects.includes(variantId) || subjects.includes(productId),
  );
  return refuse(code, thing ? { slug: thing.slug, variantId: thing.variantId } : {});
}
