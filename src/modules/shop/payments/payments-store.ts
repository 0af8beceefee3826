import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { nested, prepared, type Reader, statement, type Tx } from '#platform/db';
import { type PaymentRow, payments, type RefundRow, refunds } from './payments.rows.ts';

const ownColumns = [
  'id',
  'orderId',
  'orderNumber',
  'dueId',
  'provider',
  'method',
  'mode',
  'amountMinor',
  'currency',
  'returnUrl',
  'description',
  'language',
  'expiresAt',
  'createdAt',
] as const;
export type NewPayment = Pick<PaymentRow, (typeof ownColumns)[number]>;

const insertOne = prepared<NewPayment, PaymentRow[]>((on) => {
  const values = Object.fromEntries(ownColumns.map((name) => [name, sql.placeholder(name)]));
  return on
    .insert(payments)
    .values(values as unknown as NewPayment)
    .returning();
});

export async function insertPayment(tx: Tx, payment: NewPayment): Promise<PaymentRow> {
  const [row] = await insertOne(tx, payment);
  if (!row) throw new Error('no payment came back');
  return row;
}

export const loadPayment = async (reader: Reader, id: string): Promise<PaymentRow | undefined> =>
  (await paymentById(reader, { id }))[0];

const paymentById = prepared((on) =>
  on
    .select()
    .from(payments)
    .where(eq(payments.id, sql.placeholder('id'))),
);

/**
 * How a payment stands, with the moment of asking and whether news came in since the last look. Both by the database's clock,
 * for two programs never agree on theirs.
 */
export const standingOf = prepared<{ id: string }, (PaymentRow & { askedAt: string; hasNews: boolean })[]>(
  (on) =>
    on
      .select({
        ...getTableColumns(payments),
        askedAt: sql<string>`clock_timestamp()::text`,
        hasNews: sql<boolean>`exists (
          select from payment_news n where n.provider = payments.provider and n.external_id = payments.external_id
            and n.received_at > coalesce(payments.checked_at, '-infinity'))`,
      })
      .from(payments)
      .where(eq(payments.id, sql.placeholder('id'))),
);

/** Locks the payment until the transaction ends; always after its order, never before. */
export const lockPayment = async (tx: Tx, id: string): Promise<PaymentRow | undefined> =>
  (await lockById(tx, { id }))[0];

const lockById = prepared((on) =>
  on
    .select()
    .from(payments)
    .where(eq(payments.id, sql.placeholder('id')))
    .for('update'),
);

/** The provider made the payment: a single statement, for nothing else changes with it. */
export const keepExternal = statement<{ id: string; externalId: string; redirectUrl: string }, never>(
  (given) => sql`
    update payments set external_id = ${given('externalId')}, redirect_url = ${given('redirectUrl')},
      state = case when state = 'created' then 'open' else state end, updated_at = now()
    where id = ${given('id')}`,
);

/** Stores news and tells whose payment it is about, null when it is not ours; no row when the same news was stored before. */
export const insertNews = statement<
  { id: string; provider: string; eventId: string; externalId: string },
  { paymentId: string | null; refundsWait: boolean }
>(
  (given) => sql`
    with known as (
      select id, external_id from payments
      where provider = ${given('provider')} and (external_id = ${given('externalId')} or alias = ${given('externalId')})),
    stored as (
      insert into payment_news (id, provider, event_id, external_id)
      values (${given('id')}, ${given('provider')}, ${given('eventId')},
        coalesce((select external_id from known), ${given('externalId')}))
      on conflict do nothing returning id)
    select known.id as "paymentId",
      exists (select from refunds r where r.payment_id = known.id and r.state = 'pending') as "refundsWait"
    from stored left join known on true`,
);

export const isKnown = statement<{ provider: string; externalId: string }, { id: string }>(
  (given) => sql`
    select id from payments where provider = ${given('provider')} and external_id = ${given('externalId')}`,
);

/** Writes what a look at the provider brought, and what its money became, in one statement. */
export const writeSeen = statement<
  {
    id: string;
    state: PaymentRow['state'];
    chargedBackMinor: number;
    settledAs: PaymentRow['settledAs'];
    alias: string | null;
    askedAt: string;
  },
  never
>(
  (given) => sql`
    update payments set state = ${given('state')}, charged_back_minor = ${given('chargedBackMinor')},
      settled_as = coalesce(${given('settledAs')}, settled_as), alias = coalesce(${given('alias')}, alias), checked_at = ${given('askedAt')}::timestamptz, updated_at = now()
    where id = ${given('id')}`,
);

export async function paymentsOfOrders(
  reader: Reader,
  orderIds: string[],
): Promise<(PaymentRow & { refunds: RefundRow[] })[]> {
  return orderIds.length === 0 ? [] : ofOrders(reader, { orderIds });
}

const ofOrders = prepared((on) =>
  on
    .select({
      ...getTableColumns(payments),
      refunds: nested(refunds, sql`refunds.payment_id = payments.id`, sql`refunds.created_at, refunds.id`),
    })
    .from(payments)
    .where(sql`${payments.orderId} = any(${sql.placeholder('orderIds')}::uuid[])`)
    .orderBy(asc(payments.createdAt), asc(payments.id)),
);

/**
 * Payments nobody has reported on, the one looked at longest ago first. Handing them out counts as a look: those of a provider
 * that does not answer would otherwise stand at the head for ever. What is recorded by hand brings its news in the same
 * transaction: none of it can be lost.
 */
export const takeUnsettled = statement<{ createdBefore: string; now: string; most: number }, { id: string }>(
  (given) => sql`
    update payments set checked_at = ${given('now')}::timestamptz
    where id in (
      select id from payments
      where state in ('created', 'open', 'pending') and provider <> 'by-hand' and created_at < ${given('createdBefore')}::timestamptz
      order by checked_at nulls first limit ${given('most')}::int)
    returning id`,
);

/**
 * Refunds the provider has promised and not yet done: of one payment, or those nobody has looked at since a moment. Handing them
 * out counts as a look.
 */
export const takePendingRefunds = statement<
  { paymentId: string | null; before: string; now: string; most: number },
  { id: string }
>(
  (given) => sql`
    update refunds set checked_at = ${given('now')}::timestamptz
    where id in (
      select id from refunds
      where state = 'pending'
        and (payment_id = ${given('paymentId')}::uuid
          or (${given('paymentId')}::uuid is null and coalesce(checked_at, created_at) < ${given('before')}::timestamptz))
      order by checked_at nulls first limit ${given('most')}::int)
    returning id`,
);

/** Promised or done: refunds that count against what can still go back. */
export async function refundedOrPromised(tx: Tx, paymentId: string): Promise<number> {
  const [row] = await tx
    .select({ sum: sql<number>`coalesce(sum(${refunds.amountMinor}), 0)::int` })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), sql`${refunds.state} <> 'failed'`));
  return row?.sum ?? 0;
}

/** What we asked a payment's provider to send back, and what waits for a person's word. */
export async function refundsToCompare(
  tx: Tx,
  paymentId: string,
): Promise<{ askedMinor: number; proposed: { id: string; amountMinor: number }[] }> {
  const known = await tx
    .select({ id: refunds.id, amountMinor: refunds.amountMinor, state: refunds.state })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), sql`${refunds.state} <> 'failed'`))
    .orderBy(refunds.createdAt);
  const asked = known.filter(({ state }) => state !== 'proposed');
  return {
    askedMinor: asked.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    proposed: known.filter(({ state }) => state === 'proposed'),
  };
}

export async function insertRefund(tx: Tx, refund: typeof refunds.$inferInsert): Promise<void> {
  await tx.insert(refunds).values(refund);
}

export async function loadRefund(
  reader: Reader,
  id: string,
): Promise<(RefundRow & { payment: PaymentRow }) | undefined> {
  const [row] = await reader
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, id));
  return row && { ...row.refund, payment: row.payment };
}

/** Moves a refund on, if it is still in one of the states it may leave; true once. */
export async function moveRefund(
  tx: Tx,
  id: string,
  from: RefundRow['state'][],
  change: Partial<typeof refunds.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(refunds)
    .set(change)
    .where(and(eq(refunds.id, id), inArray(refunds.state, from)))
    .returning({ id: refunds.id });
  return moved.length === 1;
}

export async function addRefunded(tx: Tx, paymentId: string, amountMinor: number): Promise<void> {
  await tx
    .update(payments)
    .set({ refundedMinor: sql`${payments.refundedMinor} + ${amountMinor}`, updatedAt: new Date() })
    .where(eq(payments.id, paymentId));
}
