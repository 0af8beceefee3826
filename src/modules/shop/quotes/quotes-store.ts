import { and, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import { nested, type Reader, type Tx } from '#platform/db';
import type { Draft, Proposal } from './contract.ts';
import {
  type QuoteRecord,
  quoteAcceptances,
  quoteActivity,
  quoteMessages,
  quotes,
  quoteVersions,
  type VersionRecord,
} from './quotes.rows.ts';

export type NewQuote = Omit<
  QuoteRecord,
  'number' | 'state' | 'proposed' | 'validUntil' | 'totalMinor' | 'search' | 'changedAt'
>;

/** The number it got. */
export async function insertQuote(tx: Tx, quote: NewQuote): Promise<string> {
  const [row] = await tx
    .insert(quotes)
    .values({
      ...quote,
      number: sql`'Q-' || nextval('quote_numbers')`,
      state: 'asked',
      search: '',
      changedAt: quote.askedAt,
    })
    .returning({ number: quotes.number });
  await refreshSearch(tx, quote.id);
  return row?.number ?? '';
}

const refreshSearch = (tx: Tx, id: string) =>
  tx.execute(sql`
    update quotes set search = plain_letters(number || ' ' || contact_name || ' ' || contact_email || ' ' || contact_phone || ' ' ||
      postcode || ' ' || town || ' ' || wish) where id = ${id}`);

export async function updateQuote(tx: Tx, id: string, change: Partial<QuoteRecord>): Promise<void> {
  await tx.update(quotes).set(change).where(eq(quotes.id, id));
  await refreshSearch(tx, id);
}

/** Locks a quote until the transaction ends; before its orders, never after. */
export async function lockQuote(tx: Tx, id: string): Promise<QuoteRecord | undefined> {
  const [row] = await tx.select().from(quotes).where(eq(quotes.id, id)).for('update');
  return row;
}

export type QuoteWhole = {
  quote: QuoteRecord;
  versions: VersionRecord[];
  messages: (typeof quoteMessages.$inferSelect)[];
  activity: (typeof quoteActivity.$inferSelect)[];
  acceptances: (typeof quoteAcceptances.$inferSelect)[];
};

export type QuoteName = { id: string } | { number: string } | { linkHash: string };

/** A quote with all that belongs to it, in one statement: versions newest first, the rest oldest first. */
export async function loadQuote(reader: Reader, name: QuoteName): Promise<QuoteWhole | undefined> {
  const [whole] = await reader
    .select({
      quote: getTableColumns(quotes),
      versions: nested(
        quoteVersions,
        sql`quote_versions.quote_id = quotes.id`,
        sql`quote_versions.number desc`,
      ),
      messages: nested(
        quoteMessages,
        sql`quote_messages.quote_id = quotes.id`,
        sql`quote_messages.written_at, quote_messages.id`,
      ),
      activity: nested(quoteActivity, sql`quote_activity.quote_id = quotes.id`, sql`quote_activity.id`),
      acceptances: nested(
        quoteAcceptances,
        sql`quote_acceptances.quote_id = quotes.id`,
        sql`quote_acceptances.accepted_at`,
      ),
    })
    .from(quotes)
    .where(whereNamed(name));
  return whole;
}

function whereNamed(name: QuoteName): SQL {
  if ('id' in name) return eq(quotes.id, name.id);
  return 'number' in name ? eq(quotes.number, name.number) : eq(quotes.linkHash, name.linkHash);
}

/** What proves that a quote is somebody's own. */
export async function loadLinkHash(reader: Reader, id: string): Promise<string | undefined> {
  const [row] = await reader.select({ linkHash: quotes.linkHash }).from(quotes).where(eq(quotes.id, id));
  return row?.linkHash;
}

export async function findVersion(
  tx: Tx,
  quoteId: string,
  number: number,
): Promise<VersionRecord | undefined> {
  const [row] = await tx
    .select()
    .from(quoteVersions)
    .where(and(eq(quoteVersions.quoteId, quoteId), eq(quoteVersions.number, number)));
  return row;
}

export async function latestVersion(tx: Tx, quoteId: string): Promise<VersionRecord | undefined> {
  const [row] = await tx
    .select()
    .from(quoteVersions)
    .where(eq(quoteVersions.quoteId, quoteId))
    .orderBy(desc(quoteVersions.number))
    .limit(1);
  return row;
}

export async function insertVersion(
  tx: Tx,
  version: { id: string; quoteId: string; number: number; draft: Draft },
): Promise<void> {
  await tx.insert(quoteVersions).values(version);
}

/** False when somebody saved it meanwhile. */
export async function updateDraft(
  tx: Tx,
  { id, revision, draft }: { id: string; revision: number; draft: Draft },
): Promise<boolean> {
  const saved = await tx
    .update(quoteVersions)
    .set({ draft, revision: revision + 1 })
    .where(and(eq(quoteVersions.id, id), eq(quoteVersions.revision, revision), isNull(quoteVersions.sentAt)))
    .returning({ id: quoteVersions.id });
  return saved.length > 0;
}

export async function markSent(
  tx: Tx,
  sent: { id: string; proposal: Proposal; sentAt: Date },
): Promise<void> {
  await tx
    .update(quoteVersions)
    .set({ proposal: sent.proposal, sentAt: sent.sentAt })
    .where(eq(quoteVersions.id, sent.id));
}

/** True for the one who raises it: each telling happens once. */
export async function raiseTold(tx: Tx, versionId: string, told: number): Promise<boolean> {
  const raised = await tx
    .update(quoteVersions)
    .set({ told })
    .where(and(eq(quoteVersions.id, versionId), sql`${quoteVersions.told} < ${told}`))
    .returning({ id: quoteVersions.id });
  return raised.length > 0;
}

export async function insertMessage(tx: Tx, message: typeof quoteMessages.$inferInsert): Promise<void> {
  await tx.insert(quoteMessages).values(message);
}

export async function addEntry(
  tx: Tx,
  entry: Omit<typeof quoteActivity.$inferInsert, 'id' | 'data'> & { data?: Record<string, string | number> },
): Promise<void> {
  await tx.insert(quoteActivity).values({ data: {}, ...entry });
}

export async function insertAcceptance(
  tx: Tx,
  acceptance: Omit<typeof quoteAcceptances.$inferInsert, 'endedAt'>,
): Promise<void> {
  await tx.insert(quoteAcceptances).values(acceptance);
}

export type Acceptance = typeof quoteAcceptances.$inferSelect;

/** The order that a quote led to last. */
export async function latestAcceptance(tx: Tx, quoteId: string): Promise<Acceptance | undefined> {
  const [row] = await tx
    .select()
    .from(quoteAcceptances)
    .where(eq(quoteAcceptances.quoteId, quoteId))
    .orderBy(desc(quoteAcceptances.acceptedAt), desc(quoteAcceptances.orderId))
    .limit(1);
  return row;
}

export async function setEnded(tx: Tx, orderId: string, endedAt: Date | null): Promise<void> {
  await tx.update(quoteAcceptances).set({ endedAt }).where(eq(quoteAcceptances.orderId, orderId));
}

/** The quote an order came of. */
export async function quoteOfOrder(
  reader: Reader,
  orderId: string,
): Promise<{ id: string; number: string } | undefined> {
  const [row] = await reader
    .select({ id: quotes.id, number: quotes.number })
    .from(quoteAcceptances)
    .innerJoin(quotes, eq(quotes.id, quoteAcceptances.quoteId))
    .where(eq(quoteAcceptances.orderId, orderId));
  return row;
}
