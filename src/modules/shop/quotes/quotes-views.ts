import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { KeptState, OwnQuoteRow, QuoteRow, QuoteState, QuotesList, QuotesQuery } from './contract.ts';
import { stateOf } from './contract.ts';

export const QUOTES_PER_PAGE = 25;

const sorts: Record<NonNullable<QuotesQuery['sort']>, SQL> = {
  newest: sql`q.asked_at desc, q.id desc`,
  oldest: sql`q.asked_at, q.id`,
  day: sql`q.day nulls last, q.id`,
  ends: sql`q.valid_until nulls last, q.id`,
  total: sql`q.total_minor desc nulls last, q.id`,
};

const inState = (state: QuoteState, today: string): SQL => {
  if (state === 'expired') return sql`q.state = 'proposed' and q.valid_until < ${today}::date`;
  if (state === 'proposed') return sql`q.state = 'proposed' and q.valid_until >= ${today}::date`;
  return sql`q.state = ${state}`;
};

export const waitsForUs = sql`(q.state = 'asked' or coalesce((
  select not m.by_shop from quote_messages m where m.quote_id = q.id order by m.written_at desc, m.id desc limit 1), false))`;

type Raw = Omit<QuoteRow, 'state' | 'askedAt'> & { state: KeptState; askedAt: string };

/** One page of quotes, as they stand on this day. */
export async function quotesList(reader: Reader, query: QuotesQuery, today: string): Promise<QuotesList> {
  const { sort = 'newest', page = 1 } = query;
  const asked = filters(query, today);
  const [counted, found] = await Promise.all([
    reader.execute<{ total: number }>(sql`select count(*)::int as total from quotes q where ${asked}`),
    reader.execute<Raw>(sql`
      select q.id, q.number, q.contact_name as name, q.state, q.event_type as "eventType", q.day::text, q.guests,
        q.valid_until::text as "validUntil", q.total_minor as "totalMinor", q.currency, q.asked_at as "askedAt",
        ${waitsForUs} as "waitsForUs"
      from quotes q where ${asked}
      order by ${sorts[sort]} limit ${QUOTES_PER_PAGE} offset ${(page - 1) * QUOTES_PER_PAGE}`),
  ]);
  const total = counted.rows[0]?.total ?? 0;
  const rows = found.rows.map((row) => ({
    ...row,
    state: stateOf(row, today),
    askedAt: new Date(row.askedAt).toISOString(),
  }));
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / QUOTES_PER_PAGE)) };
}

export const filters = ({ q, state }: QuotesQuery, today: string): SQL =>
  sql`${state ? inState(state, today) : sql`true`} and ${q ? containing(sql`q.search`, q) : sql`true`}`;

/** How many wait for a word of ours. */
export async function countWaiting(reader: Reader): Promise<number> {
  const { rows } = await reader.execute<{ total: number }>(sql`
    select count(*)::int as total from quotes q where q.state in ('asked', 'proposed') and ${waitsForUs}`);
  return rows[0]?.total ?? 0;
}

/** More than anybody asks for; the newest are what they look for. */
const MOST_OWN = 100;

/** Quotes that an account asked for. */
export async function quotesOfAccount(
  reader: Reader,
  accountId: string,
  today: string,
  linkOf: (id: string) => string,
): Promise<OwnQuoteRow[]> {
  const { rows } = await reader.execute<
    Omit<OwnQuoteRow, 'state' | 'link'> & { id: string; state: KeptState }
  >(sql`
    select q.id, q.number, q.state, q.day::text, q.valid_until::text as "validUntil", q.total_minor as "totalMinor", q.currency,
      q.asked_at as "askedAt"
    from quotes q where q.account_id = ${accountId}::uuid order by q.asked_at desc, q.id desc limit ${MOST_OWN}`);
  return rows.map(({ id, ...row }) => ({
    ...row,
    state: stateOf(row, today),
    askedAt: new Date(row.askedAt).toISOString(),
    link: linkOf(id),
  }));
}

export type Ending = { quoteId: string; versionId: string; validUntil: string; told: number };

/** Proposals that end by this day and whose readers have not been told all of it. */
export async function endingBy(reader: Reader, day: string): Promise<Ending[]> {
  const { rows } = await reader.execute<Ending>(sql`
    select q.id as "quoteId", v.id as "versionId", q.valid_until::text as "validUntil", v.told
    from quotes q join quote_versions v on v.quote_id = q.id and v.number = q.proposed
    where q.state = 'proposed' and q.valid_until <= ${day}::date and v.told < 2
    order by q.valid_until, q.id limit 500`);
  return rows;
}
