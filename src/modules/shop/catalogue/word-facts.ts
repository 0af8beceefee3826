import { type SQL, sql } from 'drizzle-orm';

/** Names and address of a product as plain letters, as an index has them; `alias` is what the query calls products. */
export const productWordFacts = (alias: 't' | 'p'): SQL =>
  sql.raw(`plain_letters(${alias}.names::text || ' ' || ${alias}.slug)`);
