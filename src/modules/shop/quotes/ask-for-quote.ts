import { chosenNames } from '#modules/shop/catalogue';
import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import { type Limit, withinLimit } from '#platform/limits';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { daysBetween } from '#platform/time';
import { QuoteRequest, type RequestRefusal, type ThingView, type WishedThing } from './contract.ts';
import { quoteLink } from './quote-link.ts';
import { QUOTES_ROOM, type QuotesContext } from './quotes-context.ts';
import { addEntry, insertQuote } from './quotes-store.ts';
import { tellCustomer, tellStaff } from './tell.ts';

const HOUR = 3_600;
const FROM_NETWORK: Limit = { name: 'quote-from', most: 8, perSeconds: HOUR };
const FROM_WRITER: Limit = { name: 'quote-email', most: 5, perSeconds: HOUR };
/** However many addresses a flood comes from, the staff's mailboxes stay usable. */
const ALL: Limit = { name: 'quote-all', most: 200, perSeconds: HOUR };

export type AskForQuote = { request: QuoteRequest; language: Language; address: string; by: Actor };

/** Keeps what somebody asks a price for, confirms it to them with the link of their page, and tells the staff. */
export async function askForQuote(
  context: QuotesContext,
  { request, language, address, by }: AskForQuote,
): Promise<Result<{ id: string; number: string; link: string }, RequestRefusal>> {
  const parsed = QuoteRequest.safeParse(request);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { database, clock, secret, settings } = context;
  const { name, email, phone, things, ...asked } = parsed.data;
  const { today } = await context.shopDays();
  if (asked.day && daysBetween(today, asked.day) < 0)
    return refuse('invalid', { problems: [{ field: 'day', code: 'past' }] });
  for (const [limit, key] of [
    [FROM_NETWORK, address],
    [FROM_WRITER, email.toLowerCase()],
    [ALL, ''],
  ] as const)
    if (!(await withinLimit(database, limit, key, clock.now()))) return refuse('too-many');
  const known = await thingsOf(context, things);
  const { currency } = await settings.shop();

  return database.inTransaction(async (tx) => {
    const id = newId();
    const link = quoteLink(secret, id);
    const at = clock.now();
    const number = await insertQuote(tx, {
      ...asked,
      id,
      linkHash: hashLinkToken(link),
      accountId: accountOf(by),
      byStaff: false,
      language,
      contactName: name,
      contactEmail: email,
      contactPhone: phone,
      things: known,
      currency,
      askedAt: at,
    });
    const quote = { id, number, language, contactName: name, contactEmail: email };
    await addEntry(tx, { quoteId: id, kind: 'asked', at });
    await record(tx, { by, action: 'quote.ask', subject: { type: 'quote', id }, after: { number } });
    await tellCustomer(context, tx, quote, 'quote-asked', { ...(asked.wish && { wish: asked.wish }) });
    await tellStaff(context, tx, quote, { what: 'asked', text: asked.wish });
    context.realtime.tell(tx, QUOTES_ROOM, { kind: 'quotes' });
    return accept({ id, number, link });
  });
}

/** What is in the catalogue of it, with its names as they are now; what is not is left out. */
export async function thingsOf(
  { catalogue, database }: Pick<QuotesContext, 'catalogue' | 'database'>,
  things: readonly WishedThing[],
): Promise<ThingView[]> {
  const sold = await catalogue.sellables(
    database.reader,
    things.map(({ variantId }) => variantId),
  );
  return things.flatMap((thing) => {
    const sellable = sold.get(thing.variantId);
    if (!sellable?.published) return [];
    const { slug, names } = sellable;
    return [{ ...thing, slug, names, optionNames: chosenNames(sellable) }];
  });
}
