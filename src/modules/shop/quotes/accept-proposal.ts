import type { CheckoutRefusal, Placed } from '#modules/shop/checkout/contract';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { record } from '#platform/journal';
import { type Actor, isStaff, visitor } from '#platform/policy';
import { type Result, refuse } from '#platform/result';
import { type Problem, problemsOf } from '#platform/text';
import { type Chosen, checkAccept } from './check-accept.ts';
import { type AcceptRefusal, AcceptRequest, type ProposedOption } from './contract.ts';
import { findByLink } from './find-quote.ts';
import { followStanding } from './follow-order.ts';
import type { QuoteRecord } from './quotes.rows.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import {
  addEntry,
  findVersion,
  insertAcceptance,
  lockQuote,
  type QuoteWhole,
  updateQuote,
} from './quotes-store.ts';
import { tellCustomer, tellStaff } from './tell.ts';
import { tellNotFree } from './tell-not-free.ts';

export type AcceptProposal = {
  link: string;
  request: Record<string, unknown>;
  language: Language;
  address: string;
  by: Actor;
};
type Refusals = AcceptRefusal | CheckoutRefusal;

/**
 * The customer takes one option: under the quote's lock its order is written at the agreed prices and holds everything, and then
 * its payment begins. However often and from wherever it is pressed, one order stands.
 */
export async function acceptProposal(
  context: QuotesContext,
  { link, request, language, address, by }: AcceptProposal,
): Promise<Result<Placed, Refusals>> {
  const whole = await findByLink(context, link);
  if (!whole) return refuse('not-there');
  const parsed = AcceptRequest.safeParse(request);
  const missing = missingIn(request, optionsOf(whole));
  if (!parsed.success)
    return refuse('invalid', { problems: [...missing, ...problemsOf(parsed.error.issues)] });
  const form = parsed.data;
  const { today } = await context.shopDays();
  // An order that nobody paid may have ended a moment ago; only under the lock that is certain.
  const known =
    whole.quote.state === 'accepted' ? { ...whole.quote, state: 'proposed' as const } : whole.quote;
  const chosen = checkAccept({ ...whole, quote: known }, form, today);
  if (!chosen.ok) return chosen;
  missing.push(...elsewhere(form, whole.quote, chosen.value));
  if (missing.length > 0) return refuse('invalid', { problems: missing });

  const { checkout } = context;
  const prepared = await checkout.agreed.prepare({
    agreed: agreedOf(whole.quote, chosen.value),
    form: {
      ...form,
      email: whole.quote.contactEmail,
      note: noteOf(whole.quote, chosen.value),
      language,
      address,
      // Who works here looks as the customer does, and what is pressed then is not theirs.
      by: isStaff(by) ? visitor : by,
    },
  });
  if (!prepared.ok) {
    // Pressed twice, the first press has what the second finds gone: that is no trouble with the goods.
    const refused = whole.quote.state === 'accepted' ? refuse('accepted-already') : prepared;
    if (refused === prepared) await tellNotFree(context, whole.quote.id, prepared.code);
    return refused;
  }
  const written = await context.database.inTransaction(async (tx) => {
    const quote = await lockQuote(tx, whole.quote.id);
    if (!quote) return refuse('not-there');
    const state = await followStanding(context, tx, quote);
    const version = await findVersion(tx, quote.id, form.version);
    const sure = checkAccept({ quote: { ...quote, state }, versions: version ? [version] : [] }, form, today);
    if (!sure.ok) return sure;
    const order = await checkout.agreed.write(tx, prepared.value);
    if (!order.ok) return order;
    await noteAccepted(context, tx, quote, { chosen: sure.value, order: order.value, name: form.name, by });
    return order;
  });
  if (!written.ok) {
    await tellNotFree(context, whole.quote.id, written.code);
    return written;
  }
  return checkout.agreed.begin(written.value, language);
}

const optionsOf = ({ quote, versions }: QuoteWhole): ProposedOption[] =>
  versions.find(({ number }) => number === quote.proposed)?.proposal?.options ?? [];

/** Of what is delivered, the address; of what costs something, the way to pay. */
function missingIn(request: Record<string, unknown>, options: readonly ProposedOption[]): Problem[] {
  const option = options.find(({ id }) => id === request.optionId);
  const needed = [
    ...(option?.method === 'delivery' ? ['street', 'postcode', 'town'] : []),
    ...(option && option.totalMinor > 0 ? ['payment'] : []),
  ];
  return needed
    .filter((field) => String(request[field] ?? '').trim() === '')
    .map((field) => ({ field, code: 'required' }));
}

/** The fee was agreed for a place: another one is talked about first. */
const elsewhere = (
  { postcode }: AcceptRequest,
  quote: Pick<QuoteRecord, 'postcode'>,
  { option }: Chosen,
): Problem[] =>
  option.method === 'pick-up' || quote.postcode === '' || plain(postcode) === plain(quote.postcode)
    ? []
    : [{ field: 'postcode', code: 'other-place' }];

const plain = (postcode: string) => postcode.replace(/[^a-z0-9]/gi, '').toLowerCase();

export const agreedOf = (
  { eventType }: Pick<QuoteRecord, 'eventType'>,
  { proposal, option }: Omit<Chosen, 'version'>,
) => ({
  lines: option.lines,
  method: option.method,
  feeMinor: option.feeMinor,
  day: proposal.day,
  guests: proposal.guests,
  depositBp: proposal.depositBp,
  eventType,
});

/** Who makes it reads what was agreed. */
const noteOf = ({ number }: QuoteRecord, { option: { name, text } }: Chosen): string =>
  [`${number} · ${name}`, text].filter(Boolean).join('\n').slice(0, 1000);

type Accepted = {
  chosen: Chosen;
  order: { orderId: string; orderNumber: string; link: string };
  name: string;
  by: Actor;
};

async function noteAccepted(
  context: QuotesContext,
  tx: Tx,
  quote: QuoteRecord,
  { chosen: { version, option }, order: { orderId, orderNumber, link }, name, by }: Accepted,
): Promise<void> {
  const { orders, clock, publicUrl } = context;
  const at = clock.now();
  await insertAcceptance(tx, {
    orderId,
    quoteId: quote.id,
    version,
    optionId: option.id,
    optionName: option.name,
    orderNumber,
    acceptedBy: name,
    acceptedAt: at,
  });
  await updateQuote(tx, quote.id, { state: 'accepted', totalMinor: option.totalMinor, changedAt: at });
  await addEntry(tx, {
    quoteId: quote.id,
    kind: 'accepted',
    data: { option: option.name, order: orderNumber, name },
    at,
  });
  await orders.writing.addActivity(tx, {
    orderId,
    kind: 'from-quote',
    data: { quote: quote.number },
    internal: true,
    at,
  });
  await tellCustomer(context, tx, quote, 'quote-accepted', {
    option: option.name,
    orderNumber,
    trackingUrl: `${publicUrl()}/${quote.language}/track/${link}`,
  });
  await tellStaff(context, tx, quote, { what: 'accepted', text: option.name });
  await record(tx, {
    by,
    action: 'quote.accept',
    subject: { type: 'quote', id: quote.id },
    after: { version, option: option.name, order: orderNumber },
  });
  tellLive(context, tx, quote.id);
}
