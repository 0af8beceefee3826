import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { nested, prepared, type Reader, statement, type Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { VatLine } from '#platform/money';
import type { OrderDiscount } from './contract.ts';
import type { NewOrder } from './new-order.ts';
import {
  type OrderRecord,
  orderActivity,
  orderDues,
  orderLines,
  orderParts,
  orders,
  type PartRecord,
} from './orders.rows.ts';
import { waysOf } from './ways.ts';

type Insert = Omit<NewOrder, 'dues'> & {
  dues: (NewOrder['dues'][number] & { linkHash: string | null })[];
  id: string;
  accountId: string | null;
  linkHash: string;
  placedAt: Date;
  linesMinor: number;
  deliveryMinor: number;
  discountMinor: number;
  deliveryDiscountMinor: number;
  totalMinor: number;
  vat: VatLine[];
};

/** The number of the new order; undefined when its checkout key is taken. */
export async function insertOrder(tx: Tx, order: Insert): Promise<string | undefined> {
  const { contact } = order;
  const kept = order.discount && discountKept(order.discount);
  const words = [
    contact.name,
    contact.email,
    contact.phone,
    ...order.parts.map(({ address }) => address?.town ?? ''),
    ...order.lines.flatMap((line) => Object.values(line.names)),
  ];
  const lines = order.lines.map((line, position) => ({
    ...line,
    id: newId(),
    position,
    totalMinor: line.quantity * line.unitMinor,
  }));
  const parts = order.parts.map(({ slot, ...part }) => ({
    ...part,
    slotId: slot?.id ?? null,
    slotFrom: slot?.from ?? null,
    slotTo: slot?.to ?? null,
  }));
  const ways = waysOf(order.parts.map(({ method }) => method));
  const dues = order.dues.map(({ payer, ...due }, position) => ({
    ...due,
    position,
    payerName: payer?.name ?? null,
    payerEmail: payer?.email ?? null,
    payerLanguage: payer ? order.language : null,
  }));
  const { rows } = await tx.execute(sql`
    with placed as (
      insert into orders (id, number, checkout_key, cart_id, account_id, link_hash, language, contact_name, contact_email,
        contact_phone, method, event_type, event_id, day, guests, note, currency, lines_minor, delivery_minor, discount, discount_minor, delivery_discount_minor,
        total_minor, vat, terms, pay_before, terms_accepted_at, placed_at, search)
      select ${order.id}::uuid, n.number, ${order.checkoutKey}::uuid, ${order.cartId}::uuid, ${order.accountId}::uuid, ${order.linkHash},
        ${order.language}, ${contact.name}, ${contact.email}, ${contact.phone}, ${ways}, ${order.eventType}, ${order.eventId}::uuid, ${order.day}::date,
        ${order.guests}::int, ${order.note}, ${order.currency}, ${order.linesMinor}::int, ${order.deliveryMinor}::int,
        ${kept ? JSON.stringify(kept) : null}::jsonb, ${order.discountMinor}::int, ${order.deliveryDiscountMinor}::int, ${order.totalMinor}::int,
        ${JSON.stringify(order.vat)}::jsonb, ${order.terms}, ${order.payBefore.toISOString()}::timestamptz, ${order.placedAt.toISOString()}::timestamptz,
        ${order.placedAt.toISOString()}::timestamptz, plain_letters(n.number || ' ' || ${words.join(' ')})
      from (select ${order.prefix} || '-' || nextval('order_numbers') as number) n
      on conflict (checkout_key) do nothing returning id, number),
    parts as (
      insert into order_parts (id, order_id, method, day, slot_id, slot_from, slot_to, address, fee_minor)
      select p.id, placed.id, p.method, p.day, p."slotId", p."slotFrom", p."slotTo", p.address, p."feeMinor"
      from placed, json_to_recordset(${JSON.stringify(parts)}::json) as p(id uuid, method text, day date, "slotId" uuid,
        "slotFrom" text, "slotTo" text, address jsonb, "feeMinor" int)),
    lines as (
      insert into order_lines (id, order_id, part_id, position, product_id, variant_id, kind, slug, names, option_names, sku,
        image_key, quantity, unit_minor, total_minor, discount_minor, vat_rate_bp, personal_text, picture_key, category,
        starts_at, out_day, back_day, deposit_minor)
      select l.id, placed.id, l."partId", l.position, l."productId", l."variantId", l.kind, l.slug, l.names, l."optionNames", l.sku,
        l."imageKey", l.quantity, l."unitMinor", l."totalMinor", l."discountMinor", l."vatRateBp", l."personalText", l."pictureKey", l.category,
        l."startsAt", l."outDay", l."backDay", l."depositMinor"
      from placed, json_to_recordset(${JSON.stringify(lines)}::json) as l(id uuid, "partId" uuid, position int, "productId" uuid, "variantId" uuid,
        kind text, slug text, names jsonb, "optionNames" jsonb, sku text, "imageKey" text, quantity int, "unitMinor" int,
        "totalMinor" int, "discountMinor" int, "vatRateBp" int, "personalText" text, "pictureKey" text, category text,
        "startsAt" text, "outDay" date, "backDay" date, "depositMinor" int)),
    dues as (
      insert into order_dues (id, order_id, position, kind, amount_minor, due_on, payer_name, payer_email, payer_language, link_hash)
      select d.id, placed.id, d.position, d.kind, d."amountMinor", d."dueOn", d."payerName", d."payerEmail", d."payerLanguage", d."linkHash"
      from placed, json_to_recordset(${JSON.stringify(dues)}::json)
        as d(id uuid, position int, kind text, "amountMinor" int, "dueOn" date, "payerName" text, "payerEmail" text,
          "payerLanguage" text, "linkHash" text)),
    entry as (
      insert into order_activity (order_id, kind, at) select id, 'placed', ${order.placedAt.toISOString()}::timestamptz from placed)
    select number from placed`);
  return rows[0]?.number as string | undefined;
}

const discountKept = ({ couponId, code, kind, percentBp, amountMinor }: OrderDiscount): OrderDiscount => ({
  couponId,
  code,
  kind,
  percentBp,
  amountMinor,
});

/** The orders of an event that is there no more belong to none. */
export async function leaveEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.update(orders).set({ eventId: null }).where(eq(orders.eventId, eventId));
}

/** Locks an order until the transaction ends. Orders are locked before their payments and holds, never after. */
export const lockOrder = async (tx: Tx, id: string): Promise<OrderRecord | undefined> =>
  (await lockById(tx, { id }))[0];

const lockById = prepared((on) =>
  on
    .select()
    .from(orders)
    .where(eq(orders.id, sql.placeholder('id')))
    .for('update'),
);

export async function lockOrderByNumber(tx: Tx, number: string): Promise<OrderRecord | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.number, number)).for('update');
  return row;
}

/** The order has money: its figures, the part of it that is paid, and the entry that says so, in one statement. */
export const updatePaid = statement<
  {
    id: string;
    paidMinor: number;
    amountMinor: number;
    paymentState: OrderRecord['paymentState'];
    kind: 'paid' | 'share-paid' | 'nothing-to-pay';
    dueIds: readonly string[];
    /** With it the order is sure. */
    isSure: boolean;
    at: string;
  },
  never
>(
  (given) => sql`
    with paid as (
      update orders set paid_minor = ${given('paidMinor')}, payment_state = ${given('paymentState')},
        paid_at = case when ${given('isSure')}::boolean then coalesce(paid_at, ${given('at')}::timestamptz) else paid_at end,
        confirmed_at = case when ${given('isSure')}::boolean then coalesce(confirmed_at, ${given('at')}::timestamptz) else confirmed_at end,
        fulfilment_state = case when confirmed_at is null then 'placed' else fulfilment_state end,
        ended_reason = case when confirmed_at is null then null else ended_reason end
      where id = ${given('id')} returning id),
    revived as (
      update order_parts p set fulfilment_state = 'placed' from orders o
      where o.id = ${given('id')} and p.order_id = o.id and o.confirmed_at is null and p.fulfilment_state <> 'placed'),
    due as (
      update order_dues set paid_at = ${given('at')}::timestamptz where id = any(${given('dueIds')}::uuid[]))
    insert into order_activity (order_id, kind, data, at)
    select id, ${given('kind')}, json_build_object('amountMinor', ${given('amountMinor')}::int), ${given('at')}::timestamptz from paid`,
);

/** Anything but how far it is: that follows from its parts. */
export type OrderChange = Partial<Omit<OrderRecord, 'fulfilmentState'>>;

export async function updateOrder(tx: Tx, id: string, change: OrderChange): Promise<void> {
  await tx.update(orders).set(change).where(eq(orders.id, id));
}

export async function addActivity(
  tx: Tx,
  entry: {
    orderId: string;
    kind: string;
    data?: Record<string, string | number>;
    internal?: boolean;
    actorName?: string | null;
    accountId?: string | null;
    at: Date;
  },
): Promise<void> {
  await tx.insert(orderActivity).values({ data: {}, internal: false, ...entry });
}

/** How many pieces of each line came back. */
export async function saveReturn(
  tx: Tx,
  lines: { id: string; returned: number; damaged: number }[],
): Promise<void> {
  await tx.execute(sql`
    update order_lines l set returned = b.returned, damaged = b.damaged
    from json_to_recordset(${JSON.stringify(lines)}::json) as b(id uuid, returned int, damaged int) where l.id = b.id`);
}

export type OrderWhole = {
  order: OrderRecord;
  /** The first to leave first. */
  parts: PartRecord[];
  lines: (typeof orderLines.$inferSelect)[];
  activity: (typeof orderActivity.$inferSelect)[];
  dues: (typeof orderDues.$inferSelect)[];
};

type Name =
  | { id: string }
  | { number: string }
  | { linkHash: string }
  | { number: string; accountId: string };

/** A whole order in one statement, whatever its size. */
export async function loadWhole(reader: Reader, by: Name): Promise<OrderWhole | undefined> {
  const [whole] = await wholeBy[wayOf(by)](reader, by);
  return whole;
}

function wayOf(by: Name): keyof typeof wholeBy {
  if ('id' in by) return 'id';
  if ('linkHash' in by) return 'linkHash';
  return 'accountId' in by ? 'ownNumber' : 'number';
}

const wholeWhere = (where: SQL | undefined) =>
  prepared<Name, OrderWhole[]>((on) =>
    on
      .select({
        order: getTableColumns(orders),
        parts: nested(
          orderParts,
          sql`order_parts.order_id = orders.id`,
          sql`order_parts.day, order_parts.slot_from nulls last, order_parts.id`,
        ),
        lines: nested(orderLines, sql`order_lines.order_id = orders.id`, sql`order_lines.position`),
        dues: nested(orderDues, sql`order_dues.order_id = orders.id`, sql`order_dues.position`),
        activity: nested(orderActivity, sql`order_activity.order_id = orders.id`, sql`order_activity.id`),
      })
      .from(orders)
      .where(where),
  );
const wholeBy = {
  id: wholeWhere(eq(orders.id, sql.placeholder('id'))),
  linkHash: wholeWhere(eq(orders.linkHash, sql.placeholder('linkHash'))),
  number: wholeWhere(eq(orders.number, sql.placeholder('number'))),
  ownNumber: wholeWhere(
    and(eq(orders.number, sql.placeholder('number')), eq(orders.accountId, sql.placeholder('accountId'))),
  ),
};

/** What proves that an order is somebody's own: the hash of its link, and its account; and its event. */
export async function loadKeys(
  reader: Reader,
  id: string,
): Promise<Pick<OrderRecord, 'linkHash' | 'accountId' | 'eventId'> | undefined> {
  const [row] = await reader
    .select({ linkHash: orders.linkHash, accountId: orders.accountId, eventId: orders.eventId })
    .from(orders)
    .where(eq(orders.id, id));
  return row;
}

/** Orders whose time to pay has passed, and that are not sure. */
export async function overdueOrders(reader: Reader, now: Date, most: number): Promise<string[]> {
  const rows = await reader
    .select({ id: orders.id })
    .from(orders)
    .where(
      sql`${orders.confirmedAt} is null and ${orders.fulfilmentState} = 'placed' and ${orders.payBefore} < ${now.toISOString()}::timestamptz`,
    )
    .limit(most);
  return rows.map((row) => row.id);
}

export async function findByCheckoutKey(
  reader: Reader,
  checkoutKey: string,
): Promise<OrderRecord | undefined> {
  const [row] = await reader.select().from(orders).where(eq(orders.checkoutKey, checkoutKey));
  return row;
}

export const loadLines = (reader: Reader, orderIds: string[]) =>
  reader
    .select()
    .from(orderLines)
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.position));
