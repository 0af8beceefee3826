import type { MailData } from '#modules/relations/mail-templates';
import type { Tx } from '#platform/db';
import { type Actor, accountOf } from '#platform/policy';
import { quoteLink } from './quote-link.ts';
import type { QuoteRecord } from './quotes.rows.ts';
import type { QuotesContext } from './quotes-context.ts';

type QuoteMail = Extract<keyof MailData, `quote-${string}`>;
type Head = 'quoteNumber' | 'name' | 'quoteUrl';

/** Writes to who asked, in their language, in the transaction that gives the reason. */
export async function tellCustomer<Name extends QuoteMail>(
  { notifications, publicUrl, secret, settings }: QuotesContext,
  tx: Tx,
  quote: Pick<QuoteRecord, 'id' | 'number' | 'language' | 'contactName' | 'contactEmail'>,
  template: Name,
  data: Omit<MailData[Name], Head>,
): Promise<void> {
  // Whoever was forgotten is written to no more.
  if (quote.contactEmail === '') return;
  const { email: replyTo } = await settings.shop();
  await notifications.notify(tx, {
    recipient: {
      kind: 'address',
      email: quote.contactEmail,
      name: quote.contactName,
      language: quote.language,
    },
    template,
    data: {
      ...data,
      quoteNumber: quote.number,
      name: quote.contactName,
      quoteUrl: `${publicUrl()}/${quote.language}/quote/${quoteLink(secret, quote.id)}`,
    } as unknown as MailData[Name],
    ...(replyTo && { replyTo }),
  });
}

export type StaffNews = MailData['staff-quote']['what'];

/** The staff hear of it, by bell and by mail, unless it was one of them who did it. */
export async function tellStaff(
  { notifications }: Pick<QuotesContext, 'notifications'>,
  tx: Tx,
  quote: Pick<QuoteRecord, 'id' | 'number' | 'contactName'>,
  { what, text = '', by }: { what: StaffNews; text?: string; by?: Actor },
): Promise<void> {
  const { number: quoteNumber, contactName: name } = quote;
  await notifications.notify(tx, {
    recipient: { kind: 'staff', ...(by && { but: accountOf(by) }) },
    template: 'staff-quote',
    data: { quoteNumber, name, what, text, officePath: `/office/quotes/${quoteNumber}` },
    bell: { quoteNumber, name, what },
  });
}
