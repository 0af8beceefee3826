import type { Database, Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { Jobs } from '#platform/jobs';
import { accept, type Result, refuse } from '#platform/result';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import { changeAmount } from './change-amount.ts';
import type { PaymentMethodView, PaymentView, RefundFacts, RefundView } from './contract.ts';
import { disagreements, nextPaymentState } from './next-state.ts';
import type { PaymentRow, RefundRow } from './payments.rows.ts';
import { createPaymentsOffice, type PaymentsOffice } from './payments-office.ts';
import {
  insertNews,
  insertPayment,
  isKnown,
  keepExternal,
  loadPayment,
  loadRefund,
  lockPayment,
  paymentsOfOrders,
  standingOf,
  takePendingRefunds,
  takeUnsettled,
  writeSeen,
} from './payments-store.ts';
import { type PaymentProvider, ProviderAway, type Snapshot } from './provider.ts';
import {
  confirmRefund,
  FollowRefunds,
  followRefund,
  type Refund,
  type RefundContext,
  refundPayment,
  SendRefund,
  sendRefund,
} from './refund-payment.ts';
import { noteRefundedElsewhere } from './refunded-elsewhere.ts';
import { PaymentNews } from './signals.ts';

export const needs = [] as const;

export type OpenPayment = {
  orderId: string;
  orderNumber: string;
  /** The part of the order's money it is for; null when it is for all of it. */
  dueId: string | null;
  /** As chosen: `provider:method`. */
  choice: string;
  amountMinor: number;
  currency: string;
  description: string;
  language: string;
  returnUrl: (paymentId: string) => string;
  /** The order waits no longer than this, whatever the method allows. */
  latest: Date;
};

/** What a look at a payment brought: our row as it is now, what it was before, and what does not agree. */
export type Recorded = {
  payment: PaymentRow;
  before: PaymentRow;
  disagree: string[];
  askedAt: string;
  /** What has gone back, as the provider says. */
  seenBackMinor: number;
};
export type OpenedPayment = PaymentRow;
/** A payment as it stands in our books, when that was asked, and whether news has come since the last look at the provider. */
export type Standing = PaymentRow & { askedAt: string; hasNews: boolean };

export type Payments = {
  methods(): PaymentMethodView[];
  /** Where the pages of providers stand, as a content policy names places. */
  pages(): string[];
  /** How long a payer has with this choice, in minutes; undefined when it is not offered. */
  minutesFor(choice: string): number | undefined;
  /** Writes the payment in the transaction of its order; nothing is asked of the provider yet. */
  open(tx: Tx, payment: OpenPayment): Promise<OpenedPayment>;
  /** Asks the provider for its page, for a payment or its id. Safe to repeat: the same payment comes back. */
  begin(payment: OpenedPayment | string): Promise<Result<{ redirectUrl: string }, 'provider-away'>>;
  /** A webhook: verified, stored once, answered; the signal makes somebody fetch. False when it is forged. */
  receiveNews(
    provider: string,
    rawBody: string,
    headers: Record<string, string | undefined>,
  ): Promise<boolean>;
  /** The order a payment belongs to, and what its money has become; undefined for a payment that is not ours. */
  standing(paymentId: string): Promise<Standing | undefined>;
  /** Fetches the truth from the provider; undefined when it cannot be known now. */
  look(payment: Standing): Promise<Snapshot | undefined>;
  /** Locks the payment (lock its order first) and tells what was seen means for it; `keep` writes it. */
  compare(tx: Tx, known: Standing, snapshot: Snapshot): Promise<Recorded | undefined>;
  /** Writes what was seen, and what the money became when that is decided now. */
  keep(tx: Tx, recorded: Recorded, as?: NonNullable<PaymentRow['settledAs']>): Promise<void>;
  /** Payments without news since a moment, for reconciliation; asking for them counts as a look. */
  unsettled(before: Date, most: number): Promise<string[]>;
  refund(tx: Tx, refund: Refund): Promise<Result<{ refundId: string }, 'no-such-payment' | 'more-than-paid'>>;
  /** What is waited for by hand becomes another amount; false when more than that has come in. */
  changeAmount(tx: Tx, wanted: Parameters<typeof changeAmount>[2]): Promise<boolean>;
  confirmRefund(tx: Tx, refundId: string): Promise<boolean>;
  /** Asks the provider for a promised refund; what its job does, and safe to repeat. */
  sendRefund(refundId: string): Promise<void>;
  /** Looks after refunds that providers have promised and nobody has looked at since a moment. */
  followRefunds(before: Date, most: number): Promise<void>;
  refundFacts(reader: Reader, refundId: string): Promise<RefundFacts | undefined>;
  ofOrders(reader: Reader, orderIds: string[]): Promise<Map<string, PaymentView[]>>;
  office: PaymentsOffice;
};

export type PaymentNeeds = {
  database: Database;
  jobs: Jobs;
  signals: Signals;
  clock: Clock;
  providers: PaymentProvider[];
  publicUrl: () => string;
};

export function createPayments({
  database,
  jobs,
  signals,
  clock,
  providers,
  publicUrl,
}: PaymentNeeds): Payments {
  const { reader } = database;
  const byName = new Map(providers.map((provider) => [provider.name, provider]));
  const providerNamed = (name: string): PaymentProvider => {
    const provider = byName.get(name);
    if (!provider) throw new ProviderAway(`the provider ${name} is not switched on`);
    return provider;
  };
  const chosen = (choice: string) => {
    const [name = '', method = ''] = choice.split(':');
    const provider = byName.get(name);
    const offered = provider?.methods.find((candidate) => candidate.method === method);
    return provider && offered ? { provider, offered } : undefined;
  };
  const refunding: RefundContext = { database, jobs, signals, clock, providerNamed };
  jobs.handle(SendRefund, ({ refundId }) => sendRefund(refunding, refundId));

  jobs.handle(FollowRefunds, ({ paymentId }) => followRefunds(paymentId, clock.now(), 50));

  async function followRefunds(paymentId: string | null, before: Date, most: number): Promise<void> {
    const now = clock.now().toISOString();
    const taken = await takePendingRefunds(reader, { paymentId, before: before.toISOString(), now, most });
    for (const { id } of taken) await followRefund(refunding, id);
  }

  async function begin(
    known: PaymentRow | string,
  ): Promise<Result<{ redirectUrl: string }, 'provider-away'>> {
    const payment = typeof known === 'string' ? await loadPayment(reader, known) : known;
    if (!payment) throw new Error(`no payment ${known}`);
    if (payment.redirectUrl) return accept({ redirectUrl: payment.redirectUrl });
    try {
      const made = await providerNamed(payment.provider).create({
        ...payment,
        key: payment.id,
        webhookUrl: `${publicUrl()}/webhooks/payments/${payment.provider}`,
      });
      await keepExternal(reader, { id: payment.id, ...made });
      return accept({ redirectUrl: made.redirectUrl });
    } catch (error) {
      if (error instanceof ProviderAway) return refuse('provider-away');
      throw error;
    }
  }

  async function ofOrders(from: Reader, orderIds: string[]): Promise<Map<string, PaymentView[]>> {
    const views = new Map<string, PaymentView[]>();
    for (const payment of await paymentsOfOrders(from, orderIds)) {
      views.set(payment.orderId, [...(views.get(payment.orderId) ?? []), presentPayment(payment)]);
    }
    return views;
  }
  const office = createPaymentsOffice(
    { database, clock, jobs, signals },
    async (orderId) => (await ofOrders(reader, [orderId])).get(orderId) ?? [],
  );

  return {
    methods: () =>
      providers.flatMap((provider) =>
        provider.methods.map(({ method, label, logo }) => ({
          provider: provider.name,
          method,
          label,
          logo: logo ?? null,
          test: provider.mode === 'test',
        })),
      ),
    pages: () => [...new Set(providers.flatMap(({ pages }) => pages ?? []))],
    minutesFor: (choice) => chosen(choice)?.offered.minutes,

    async open(tx, { choice, returnUrl, latest, ...payment }) {
      const found = chosen(choice);
      if (!found) throw new Error(`${choice} is not offered`);
      const paymentId = newId();
      const until = clock.now().getTime() + found.offered.minutes * 60_000;
      return insertPayment(tx, {
        ...payment,
        id: paymentId,
        provider: found.provider.name,
        method: found.offered.method,
        mode: found.provider.mode,
        returnUrl: returnUrl(paymentId),
        expiresAt: new Date(Math.min(until, latest.getTime())),
        createdAt: clock.now(),
      });
    },

    begin,

    async receiveNews(name, rawBody, headers) {
      const provider = byName.get(name);
      const news = await provider?.parseWebhook(rawBody, headers, clock.now());
      if (!provider || !news) return false;
      const { eventId, externalId } = news;
      if (externalId === null) return true;
      if (!provider.signsNews && (await isKnown(reader, { provider: name, externalId })).length === 0)
        return true;
      await database.inTransaction(async (tx) => {
        const [stored] = await insertNews(tx, { id: newId(), provider: name, eventId, externalId });
        if (!stored?.paymentId) return;
        const { paymentId, refundsWait } = stored;
        await signals.announce(tx, PaymentNews, { paymentId });
        if (refundsWait) jobs.enqueue(tx, FollowRefunds, { paymentId });
      });
      return true;
    },

    standing: async (paymentId) => (await standingOf(reader, { id: paymentId }))[0],

    async look(payment) {
      let { externalId } = payment;
      // A crash between the provider's answer and our commit: asking again brings the same payment.
      if (!externalId) {
        await begin(payment.id);
        externalId = (await loadPayment(reader, payment.id))?.externalId ?? null;
      }
      const seen = externalId ? await providerNamed(payment.provider).fetch(externalId) : undefined;
      return isAbandoned(payment, seen, clock.now()) ? { ...asAsked(payment), state: 'expired' } : seen;
    },

    async compare(tx, { id, askedAt }, snapshot) {
      const before = await lockPayment(tx, id);
      if (!before) return undefined;
      const disagree = disagreements(before, snapshot);
      const state = disagree.length > 0 ? before.state : nextPaymentState(before.state, snapshot);
      const { chargedBackMinor, refundedMinor: seenBackMinor, alias = null } = snapshot;
      const payment = { ...before, state, chargedBackMinor, alias };
      return { payment, before, disagree, askedAt, seenBackMinor };
    },

    async keep(tx, { payment, disagree, askedAt, seenBackMinor }, as) {
      const { id, state, chargedBackMinor, alias } = payment;
      await writeSeen(tx, { id, state, chargedBackMinor, alias, settledAs: as ?? null, askedAt });
      if (state === 'paid' && disagree.length === 0)
        await noteRefundedElsewhere({ signals, clock }, tx, payment, seenBackMinor);
    },

    async unsettled(before, most) {
      const now = clock.now().toISOString();
      const taken = await takeUnsettled(reader, { createdBefore: before.toISOString(), now, most });
      return taken.map(({ id }) => id);
    },
    refund: (tx, refund) => refundPayment(refunding, tx, refund),
    changeAmount: (tx, wanted) => changeAmount({ signals }, tx, wanted),
    confirmRefund: (tx, refundId) => confirmRefund(refunding, tx, refundId),
    sendRefund: (refundId) => sendRefund(refunding, refundId),
    followRefunds: (before, most) => followRefunds(null, before, most),
    refundFacts: loadRefund,

    ofOrders,
    office,
  };
}

/** Providers keep what nobody came back to open for ever; three days after its time is over, it is over for us. */
const ABANDONED_MS = 3 * 24 * 3600 * 1000;
const isAbandoned = ({ expiresAt }: PaymentRow, seen: Snapshot | undefined, now: Date) =>
  (!seen || seen.state === 'open') && now.getTime() - expiresAt.getTime() > ABANDONED_MS;

const asAsked = ({ amountMinor, currency, mode, orderId }: PaymentRow) => ({
  amountMinor,
  currency,
  mode,
  orderId,
  refundedMinor: 0,
  chargedBackMinor: 0,
});

const presentPayment = (payment: PaymentRow & { refunds: RefundRow[] }): PaymentView => ({
  id: payment.id,
  dueId: payment.dueId,
  provider: payment.provider,
  method: payment.method,
  mode: payment.mode,
  state: payment.state,
  amountMinor: payment.amountMinor,
  refundedMinor: payment.refundedMinor,
  chargedBackMinor: payment.chargedBackMinor,
  currency: payment.currency,
  externalId: payment.externalId,
  createdAt: payment.createdAt.toISOString(),
  settledAs: payment.settledAs,
  refunds: payment.refunds.map(presentRefund),
});

const presentRefund = (refund: RefundRow): RefundView => ({
  id: refund.id,
  amountMinor: refund.amountMinor,
  state: refund.state,
  reason: refund.reason,
  error: refund.error,
  createdAt: refund.createdAt.toISOString(),
});
