import type { AgreedOffer } from '#modules/shop/checkout';
import { OrderEnded, OrderMoved, OrderPaid, OrderTrusted } from '#modules/shop/orders/signals';
import type { PaperFile } from '#modules/shop/papers/contract';
import { isId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Problem } from '#platform/text';
import { acceptProposal, agreedOf } from './accept-proposal.ts';
import { answerQuote } from './answer-quote.ts';
import { askAboutQuote } from './ask-about-quote.ts';
import { askForQuote } from './ask-for-quote.ts';
import { changeFacts } from './change-facts.ts';
import { loseQuote, withdrawQuote } from './close-quote.ts';
import { composeFor } from './compose-for.ts';
import type {
  Draft,
  OfficeQuote,
  OwnQuote,
  OwnQuoteRow,
  Proposal,
  QuotesList,
  QuotesQuery,
} from './contract.ts';
import { declineQuote } from './decline-quote.ts';
import { findByLink } from './find-quote.ts';
import { followOrder } from './follow-order.ts';
import { noteOnQuote } from './note-on-quote.ts';
import { openProposal } from './open-proposal.ts';
import { presentBase, presentForOffice, standingOf } from './present-quote.ts';
import { quoteLink } from './quote-link.ts';
import { quotesPolicy } from './quotes.policy.ts';
import type { QuotesContext } from './quotes-context.ts';
import { loadLinkHash, loadQuote, type QuoteWhole, quoteOfOrder } from './quotes-store.ts';
import { countWaiting, quotesList, quotesOfAccount } from './quotes-views.ts';
import { saveDraft } from './save-draft.ts';
import { sendProposal } from './send-proposal.ts';
import { startQuote } from './start-quote.ts';
import { WatchQuotes, watchQuotes } from './watch-quotes.ts';

export const needs = [
  'relations/mail-templates',
  'relations/notifications',
  'shop/catalogue',
  'shop/checkout',
  'shop/delivery',
  'shop/orders',
  'shop/papers',
  'shop/settings',
] as const;

type Input<Use extends (context: QuotesContext, input: never) => unknown> = Parameters<Use>[1];

export type Quotes = {
  ask(input: Input<typeof askForQuote>): ReturnType<typeof askForQuote>;
  /** The quote of a link, as its customer may see it. */
  byLink(link: string): Promise<OwnQuote | undefined>;
  /** After a link that opened nothing: may this network address go on? */
  mayTryLinks(from: string): Promise<boolean>;
  /** Quotes the asking account asked for. */
  mine(by: Actor): Promise<OwnQuoteRow[]>;
  /** What is left to choose of an option of the proposal that stands. Nothing is held. */
  offer(quote: OwnQuote, optionId: string, by: Actor): Promise<AgreedOffer | undefined>;
  accept(input: Input<typeof acceptProposal>): ReturnType<typeof acceptProposal>;
  decline(input: Input<typeof declineQuote>): ReturnType<typeof declineQuote>;
  askAbout(input: Input<typeof askAboutQuote>): ReturnType<typeof askAboutQuote>;
  /** A version that was sent, on paper. Who shows it the quote owns it, or works here. */
  paper(quote: { id: string }, version: number): Promise<PaperFile | undefined>;

  list(query: QuotesQuery, by: Actor): Promise<Result<QuotesList, 'not-allowed'>>;
  /** How many wait for the shop; none for who does not work here. */
  waiting(by: Actor): Promise<number>;
  /** Undefined also for who does not work here. */
  forOffice(number: string, by: Actor): Promise<OfficeQuote | undefined>;
  /** A draft as its reader would see it, and what keeps it from being sent. */
  preview(quote: OfficeQuote, draft: Draft): Promise<{ proposal: Proposal; problems: Problem[] }>;
  /** What of an option cannot be had on the day, as it is now. */
  availability(quote: OfficeQuote, proposal: Proposal, by: Actor): Promise<AgreedOffer['problems']>;
  start(input: Input<typeof startQuote>): ReturnType<typeof startQuote>;
  changeFacts(input: Input<typeof changeFacts>): ReturnType<typeof changeFacts>;
  saveDraft(input: Input<typeof saveDraft>): ReturnType<typeof saveDraft>;
  send(input: Input<typeof sendProposal>): ReturnType<typeof sendProposal>;
  withdraw(input: Input<typeof withdrawQuote>): ReturnType<typeof withdrawQuote>;
  lose(input: Input<typeof loseQuote>): ReturnType<typeof loseQuote>;
  answer(input: Input<typeof answerQuote>): ReturnType<typeof answerQuote>;
  note(input: Input<typeof noteOnQuote>): ReturnType<typeof noteOnQuote>;
  mayAgreePrices(by: Actor): boolean;
  /** The quote an order came of, for who works here. */
  ofOrder(orderId: string, by: Actor): Promise<string | undefined>;
  /** Tells of what ends; runs by itself every hour. */
  watch(): Promise<void>;
};

export function createQuotes(context: QuotesContext): Quotes {
  const { database, signals, jobs, realtime, secret, orders, checkout } = context;
  const { reader } = database;
  const follow = ({ orderId }: { orderId: string }) => followOrder(context, orderId);
  signals.listen(OrderEnded, 'a quote hears that its order ended', follow);
  signals.listen(OrderMoved, 'a quote hears what became of its order', follow);
  signals.listen(OrderPaid, 'a quote hears that its order is paid', follow);
  signals.listen(OrderTrusted, 'a quote hears that its order is sure', follow);
  jobs.handle(WatchQuotes, () => watchQuotes(context));
  jobs.repeat(WatchQuotes, '40 * * * *', {});
  const sees = (by: Actor) => quotesPolicy.allows(by, 'see-quotes');
  const today = async () => (await context.shopDays()).today;
  realtime.guardRooms('quote', async (actor, id, proof) => {
    if (sees(actor)) return true;
    return isId(id) && proof !== undefined && (await loadLinkHash(reader, id)) === hashLinkToken(proof);
  });

  async function own(whole: QuoteWhole): Promise<OwnQuote> {
    const standing = standingOf(whole);
    const order = standing && (await orders.whole(reader, standing.id));
    return {
      ...presentBase(whole, await today()),
      order:
        standing && order
          ? { ...standing, link: orders.writing.linkOf(standing.id), paymentState: order.paymentState }
          : null,
    };
  }

  return {
    ask: (input) => askForQuote(context, input),
    async byLink(link) {
      const whole = await findByLink(context, link);
      return whole && own(whole);
    },
    mayTryLinks: orders.mayTryLinks,
    async mine(by) {
      const accountId = accountOf(by);
      return accountId
        ? quotesOfAccount(reader, accountId, await today(), (id) => quoteLink(secret, id))
        : [];
    },
    async offer(quote, optionId, by) {
      const proposal = quote.versions.find(({ isReplaced }) => !isReplaced)?.proposal;
      const option = proposal?.options.find(({ id }) => id === optionId);
      if (!proposal || !option) return undefined;
      return checkout.agreed.offer(agreedOf(quote, { proposal, option }), by);
    },
    accept: (input) => acceptProposal(context, input),
    decline: (input) => declineQuote(context, input),
    askAbout: (input) => askAboutQuote(context, input),
    async paper({ id }, version) {
      const whole = await loadQuote(reader, { id });
      return whole && openProposal(context, whole, version);
    },

    list: async (query, by) =>
      sees(by) ? accept(await quotesList(reader, query, await today())) : refuse('not-allowed'),
    waiting: async (by) => (sees(by) ? countWaiting(reader) : 0),
    async forOffice(number, by) {
      const whole = sees(by) ? await loadQuote(reader, { number }) : undefined;
      return whole && presentForOffice(whole, await today(), quoteLink(secret, whole.quote.id));
    },
    preview: (quote, draft) => composeFor(context, quote, draft),
    async availability(quote, proposal, by) {
      if (proposal.day === '') return [];
      const offers = await Promise.all(
        proposal.options.map((option) => checkout.agreed.offer(agreedOf(quote, { proposal, option }), by)),
      );
      return offers.flatMap(({ problems }) => problems);
    },
    start: (input) => startQuote(context, input),
    changeFacts: (input) => changeFacts(context, input),
    saveDraft: (input) => saveDraft(context, input),
    send: (input) => sendProposal(context, input),
    withdraw: (input) => withdrawQuote(context, input),
    lose: (input) => loseQuote(context, input),
    answer: (input) => answerQuote(context, input),
    note: (input) => noteOnQuote(context, input),
    mayAgreePrices: (by) => quotesPolicy.allows(by, 'agree-prices'),
    ofOrder: async (orderId, by) => (sees(by) ? (await quoteOfOrder(reader, orderId))?.number : undefined),
    watch: () => watchQuotes(context),
  };
}
