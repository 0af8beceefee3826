import type { Database } from '#platform/db';

/** How many there are by state, or by queue; the words are ours, never a person's. */
export type ShopFigure = {
  about: 'orders' | 'payments' | 'mails' | 'jobs' | 'dead';
  state: string;
  count: number;
};

const counts = `
  select 'orders' as about, payment_state as state, count(*)::int as count from orders group by 2
  union all select 'payments', state, count(*)::int from payments group by 2
  union all select 'mails', state, count(*)::int from mails group by 2
  union all select case name when 'dead' then 'dead' else 'jobs' end, name, count(*)::int
    from pgboss.job where state in ('created', 'retry', 'active') and name in ('soon', 'slow', 'mail', 'dead') group by 2, name`;

const KEPT_MS = 15_000;

/** Counts for the figures, at most once in a while however often somebody asks; undefined while the database is away. */
export function shopFigures(database: Database): () => Promise<ShopFigure[] | undefined> {
  let counted: Promise<ShopFigure[] | undefined> | undefined;
  let freshUntil = 0;
  return () => {
    if (counted && performance.now() < freshUntil) return counted;
    freshUntil = performance.now() + KEPT_MS;
    counted = database.pool.query<ShopFigure>(counts).then(
      ({ rows }) => rows,
      () => {
        freshUntil = 0;
        return undefined;
      },
    );
    return counted;
  };
}
