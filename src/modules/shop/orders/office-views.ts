import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { OfficeList, OfficeQuery, OrderRow, TodayView } from './contract.ts';
import { type Part, stepsOf } from './order-parts.ts';
import { isSure, type Money } from './order-states.ts';
import { rentalsOf } from './rental-views.ts';
import { waysWith } from './ways.ts';

export const ROWS_PER_PAGE = 25;

/** Columns of the board, left to right; an order that ended has left it. */
export const boardColumns = ['placed', 'approved', 'in-preparation', 'ready', 'on-its-way'] as const;

type Raw = Omit<OrderRow, 'steps' | 'placedAt' | 'isSure' | 'methods' | 'rents'> &
  Money & { placedAt: Date; parts: Part[]; total?: number };

/** The parts of an order, the first to leave first, with what the table of steps asks of them. */
export const partsStanding = sql`(
  select json_agg(json_build_object('method', s.method, 'fulfilmentState', s.fulfilment_state,
    'rents', exists (select from order_lines l where l.order_id = o.id and l.part_id = s.id and l.out_day is not null))
    order by s.day, s.slot_from nulls last, s.id)
  from order_parts s where s.order_id = o.id)`;

const rowColumns = sql`
  o.id, o.number, o.contact_name as "contactName", o.event_type as "eventType", o.day::text as day, p.day::text as leaves, p.slot_from as "slotFrom",
  p.method, p.town, l.pieces, ${partsStanding} as parts, l.names as "firstLine", o.total_minor as "totalMinor", o.currency,
  o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.placed_at as "placedAt", o.terms, o.confirmed_at as "confirmedAt"`;

/** `on`: the day it is looked at for; else the first part to leave speaks for the order. */
const rowJoins = (on: string | null = null) => sql`
  cross join lateral (
    select method, day, slot_from,
      (select s.address->>'town' from order_parts s where s.order_id = o.id and s.address is not null limit 1) as town
    from order_parts where order_id = o.id order by day is distinct from ${on}::date, day, slot_from nulls last, id limit 1) p
  cross join lateral (
    select count(*)::int as pieces, (array_agg(names order by position))[1] as names from order_lines where order_id = o.id) l`;

/** One page of orders; only its rows are joined, however many match. */
export async function officeListView(reader: Reader, query: OfficeQuery): Promise<OfficeList> {
  const page = query.page ?? 1;
  const order = {
    newest: sql`o.placed_at desc, o.id desc`,
    oldest: sql`o.placed_at, o.id`,
    day: sql`o.day, o.id`,
    total: sql`o.total_minor desc, o.id desc`,
  }[query.sort ?? 'newest'];
  const { rows } = await reader.execute(sql`
    with found as (
      select o.id, (select count(*) from orders o where ${filters(query)}) as total, row_number() over (order by ${order}) as rank
      from orders o where ${filters(query)} order by ${order} limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE})
    select ${rowColumns}, found.total::int as total from found join orders o on o.id = found.id ${rowJoins()} order by found.rank`);
  const total = (rows[0]?.total as number | undefined) ?? 0;
  return { rows: rows.map(presentRow), total, page, pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)) };
}

/** The numbers of the orders that match, oldest first, so many after a place; with that place, when others are left. */
export async function numbersOf(
  reader: Reader,
  query: OfficeQuery,
  { after, most }: { after?: string | undefined; most: number },
): Promise<{ numbers: string[]; last: string | null; left: number }> {
  const { rows } = await reader.execute<{ id: string; number: string; total: number }>(sql`
    select o.id, o.number, (count(*) over ())::int as total from orders o
    where ${filters(query)} ${after ? sql`and o.id > ${after}::uuid` : sql``} order by o.id limit ${most}`);
  const left = (rows[0]?.total ?? 0) - rows.length;
  return {
    numbers: rows.map(({ number }) => number),
    last: left > 0 ? (rows.at(-1)?.id ?? null) : null,
    left,
  };
}

export function filters(query: OfficeQuery): SQL {
  const parts: SQL[] = [sql`true`];
  for (const word of (query.q ?? '').split(/\s+/).filter(Boolean).slice(0, 6)) {
    parts.push(sql`and ${containing(sql`o.search`, word)}`);
  }
  if (query.state?.length) parts.push(sql`and o.fulfilment_state in (${list(query.state)})`);
  if (query.payment?.length) parts.push(sql`and o.payment_state in (${list(query.payment)})`);
  if (query.from) parts.push(sql`and o.day >= ${query.from}::date`);
  if (query.until) parts.push(sql`and o.day <= ${query.until}::date`);
  if (query.method) parts.push(sql`and o.method in (${list(waysWith(query.method))})`);
  return sql.join(parts, sql` `);
}

const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** Sure, and its money not taken back: what has to be made. */
export const sure = sql`o.confirmed_at is not null and o.payment_state in ('none', 'part', 'paid', 'refunded-in-part')`;

/** Paid orders that are still to do, by column; at most twenty cards each, with the true count. */
export async function boardView(
  reader: Reader,
): Promise<{ state: string; rows: OrderRow[]; total: number }[]> {
  const { rows } = await reader.execute(sql`
    with open as (
      select o.id, c.col, row_number() over (partition by c.col order by o.day, o.id) as rank, count(*) over (partition by c.col) as total
      from orders o
      cross join lateral (select case when o.fulfilment_state in ('shipped', 'out-for-delivery') then 'on-its-way' else o.fulfilment_state end as col) c
      where o.fulfilment_state in ('placed', 'approved', 'in-preparation', 'ready', 'shipped', 'out-for-delivery') and ${sure})
    select ${rowColumns}, open.col, open.total::int as total from open join orders o on o.id = open.id ${rowJoins()}
    where open.rank <= 20 order by open.rank`);
  return boardColumns.map((state) => {
    const mine = rows.filter((row) => row.col === state);
    return { state, rows: mine.map(presentRow), total: (mine[0]?.total as number | undefined) ?? 0 };
  });
}

/** Today's work and live sales, in two statements. `today` is the shop's own day, and months begin in its zone. */
export async function todayView(reader: Reader, today: string, zone: string): Promise<TodayView> {
  const local = sql`(o.paid_at at time zone ${zone})::date`;
  const net = sql`o.paid_minor - o.refunded_minor`;
  const [figures, weeks, work, rentals] = await Promise.all([
    reader.execute(sql`
      select coalesce(sum(${net}) filter (where ${local} >= date_trunc('month', ${today}::date)), 0)::int as "revenueMonthMinor",
        coalesce(sum(${net}) filter (where ${local} < date_trunc('month', ${today}::date)), 0)::int as "revenueLastMonthMinor",
        coalesce(sum(${net}) filter (where ${local} = ${today}::date), 0)::int as "salesTodayMinor",
        (count(*) filter (where ${local} = ${today}::date))::int as "ordersToday"
      from orders o where o.paid_at >= (date_trunc('month', ${today}::date) - interval '1 month') at time zone ${zone}`),
    reader.execute(sql`
      select w.week::date::text as week, coalesce(sum(${net}), 0)::int as minor
      from generate_series(date_trunc('week', ${today}::date) - interval '11 weeks', date_trunc('week', ${today}::date), interval '1 week') w(week)
      left join orders o on o.paid_at >= w.week at time zone ${zone} and o.paid_at < (w.week + interval '1 week') at time zone ${zone}
      group by w.week order by w.week`),
    workOf(reader, today),
    rentalsOf(reader, today),
  ]);
  return {
    ...(figures.rows[0] as never as TodayView),
    weeks: weeks.rows as TodayView['weeks'],
    ...work,
    ...rentals,
  };
}

async function workOf(reader: Reader, today: string) {
  const leaves = sql`fulfilment_state in ('placed', 'approved', 'in-preparation', 'ready', 'shipped', 'out-for-delivery')`;
  const open = sql`o.fulfilment_state in ('placed', 'approved', 'in-preparation', 'ready', 'shipped', 'out-for-delivery') and ${sure}`;
  const [counts, leaving, decide, latest] = await Promise.all([
    reader.execute(sql`
      select count(*)::int as open, (count(*) filter (where o.fulfilment_state = 'placed'))::int as "toApprove",
        min(o.paid_at) filter (where o.fulfilment_state = 'placed') as oldest
      from orders o where ${open}`),
    reader.execute(
      sql`select ${rowColumns} from orders o ${rowJoins(today)} where o.id in (select order_id from order_parts where day = ${today}::date and ${leaves}) and ${open} order by p.slot_from nulls last, o.id limit 50`,
    ),
    reader.execute(
      sql`select ${rowColumns} from orders o ${rowJoins()} where o.fulfilment_state = 'placed' and ${sure} order by o.day, o.id limit 8`,
    ),
    reader.execute(
      sql`select ${rowColumns} from orders o ${rowJoins()} order by o.placed_at desc, o.id desc limit 8`,
    ),
  ]);
  const {
    open: openCount,
    toApprove,
    oldest,
  } = counts.rows[0] as { open: number; toApprove: number; oldest: Date | null };
  return {
    open: openCount,
    toApprove,
    oldestToApprove: oldest ? new Date(oldest).toISOString() : null,
    leavingToday: leaving.rows.map(presentRow),
    decide: decide.rows.map(presentRow),
    latest: latest.rows.map(presentRow),
  };
}

/** The orders of one account, newest first. */
export async function historyView(reader: Reader, accountId: string): Promise<OrderRow[]> {
  const { rows } = await reader.execute(sql`
    select ${rowColumns} from orders o ${rowJoins()} where o.account_id = ${accountId}::uuid order by o.placed_at desc, o.id desc limit 100`);
  return rows.map((row) => ({ ...presentRow(row), steps: [] }));
}

function presentRow(raw: Record<string, unknown>): OrderRow {
  const { total: _, col: __, terms, confirmedAt, parts, ...row } = raw as Raw & { col?: string };
  const money = { paymentState: row.paymentState, terms, confirmedAt };
  return {
    ...row,
    placedAt: new Date(row.placedAt).toISOString(),
    methods: [...new Set(parts.map(({ method }) => method))],
    rents: parts.some(({ rents }) => rents),
    isSure: isSure(money),
    steps: stepsOf(money, parts),
  };
}
