import { type SQL, sql } from 'drizzle-orm';

/** A page of so many. */
export type Slice = { page: number; perPage: number };

/**
 * Which products are meant, and in which order: all of products `p`. `open` is what is asked of one after the other of those, in
 * their order: how many of them will do, PostgreSQL cannot guess, and would read and sort them all.
 */
export type Wanted = { where: SQL; open: SQL | undefined; order: SQL };

/** Both together, where all are looked at anyway. */
export const all = ({ where, open }: Pick<Wanted, 'where' | 'open'>): SQL =>
  open ? sql`${where} and ${open}` : where;

/** How many things a list is said to hold at most; of more it says so. Nobody turns twenty pages, and counting reads all there are. */
export const MOST_COUNTED = 500;

/** A slice of all that are wanted; `total` is known, or asked for. */
export const sliceOfAll = ({ order, ...what }: Wanted, slice: Slice, total: SQL): SQL => sql`
  select p.id, row_number() over (order by ${order}) as rank, ${total} as total, false as more, false as common
  from products p where ${all(what)} order by ${order} limit ${lengthOf(slice)}${startOf(slice)}`;

/** A slice of the first five hundred. What counts them reads them in their order, so that one look at an index does both. */
export const sliceOfFirst = (what: Wanted, slice: Slice): SQL => sql`
  with found as materialized (${what.open ? openInTurn(what, what.open) : inOrder(what)} limit ${sql.raw(String(MOST_COUNTED + 1))})
  ${sliceOfFound(slice)}`;

const inOrder = ({ where, order }: Wanted): SQL => sql`
  select p.id, row_number() over (order by ${order}) as rank from products p where ${where} order by ${order}`;

const openInTurn = ({ where, order }: Wanted, open: SQL): SQL => sql`
  select p.id, row_number() over () as rank from (
    select * from products p where ${where} order by ${order} offset 0) p where ${open}`;

/** A slice of the rows of `found`, which has ids and their ranks; `cut` when that is not all there are, `common` of a search for what half the shop has. */
export const sliceOfFound = (
  { page, perPage }: Slice,
  { cut, common }: { cut: SQL; common: SQL } = { cut: sql`false`, common: sql`false` },
): SQL => sql`
  select found.id, found.rank, least(n.found, ${MOST_COUNTED}::int) as total, n.found > ${MOST_COUNTED}::int or ${cut} as more, ${common} as common
  from found cross join (select count(*) as found from found) n
  where found.rank <= ${MOST_COUNTED}::int and found.rank > ${(page - 1) * perPage}::int and found.rank <= ${page * perPage}::int`;

export const countOf = (what: Pick<Wanted, 'where' | 'open'>): SQL =>
  sql`(select count(*) from products p where ${all(what)})`;

// Written out, in few sizes: of a parameter the planner expects a tenth of all rows, and reads the whole shop for one page; and
// a parameter that makes one plan cheaper than the general one is planned for anew at every call.
const lengthOf = ({ perPage }: Slice): SQL =>
  sql.raw(String([20, 24, 50].find((length) => length >= perPage) ?? 100));

const startOf = ({ page, perPage }: Slice): SQL =>
  page === 1 ? sql`` : sql` offset ${(page - 1) * perPage}`;
