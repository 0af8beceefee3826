import type { Database, Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { Jobs } from '#platform/jobs';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import type { PaymentMethodView, PaymentState, PaymentView, RefundView } from './contract.ts';
import { disagreements, nextPaymentState } from './next-state.ts';
import type { PaymentRow, RefundRow } from './payments.rows.ts';
import {
  findByExternal,
  insertNews,
  insertPayment,
  keepExternal,
  loadPayment,
  loadRefund,
  lockPayment,
  paymentsOfOrders,
  touchChecked,
  unsettledPayments,
  updatePayment,
} from './payments-store.ts';
import { type PaymentProvider, ProviderAway, type Snapshot } from './provider.ts';
import {
  confirmRefund,
  type RefundContext,
  refundPayment,
  SendRefund,
  sendRefund,
} from './refund-payment.ts';
import { PaymentNews } from './signals.ts';

export const needs = [] as const;

export type OpenPayment = {
  orderId: string;
  orderNumber: string;
  /** As chosen: `provider:method`. */
  choice: string;
  amountMinor: number;
  currency: string;
  description: string;
  language: string;
  returnUrl: (paymentId: string) => string;
};

/** What a look at a payment brought: our row as it is now, and whether it is the first time money is seen. */
export type Recorded = { payment: PaymentRow; before: PaymentState; disagree: string[] };

export type Payments = {
  methods(): PaymentMethodView[];
  /** How long a payer has with this choice, in minutes; undefined when it is not offered. */
  minutesFor(choice: string): number | undefined;
  /** Writes the payment in the transaction of its order; nothing is asked of the provider yet. */
  open(tx: Tx, payment: OpenPayment): Promise<{ paymentId: string; expiresAt: Date }>;
  /** Asks the provider for its page. Safe to repeat: the same payment comes back. */
  begin(paymentId: string): Promise<Result<{ redirectUrl: string }, 'provider-away'>>;
  /** A webhook: verified, stored once, answered; the signal makes somebody fetch. False when it is forged. */
  receiveNews(
    provider: string,
    rawBody: string,
    headers: Record<string, string | undefined>,
  ): Promise<boolean>;
  /** The order a payment belongs to, and what its money has become; undefined for a payment that is not ours. */
  standing(paymentId: string): Promise<{ orderId: string; settledAs: PaymentRow['settledAs'] } | undefined>;
  /** Fetches the truth from the provider; undefined when it cannot be known now. */
  look(paymentId: string): Promise<Snapshot | undefined>;
  /** Writes what was seen, under the payment's lock; lock its order first. */
  record(tx: Tx, paymentId: string, snapshot: Snapshot): Promise<Recorded | undefined>;
  settleAs(tx: Tx, paymentId: string, as: NonNullable<PaymentRow['settledAs']>): Promise<void>;
  /** Payments without news since a moment, for reconciliation. */
  unsettled(before: Date, most: number): Promise<string[]>;
  refund(
    tx: Tx,
    refund: { paymentId: string; amountMinor: number; reason: string; propose?: boolean; by: Actor },
  ): Promise<Result<{ refundId: string }, 'no-such-payment' | 'more-than-paid'>>;
  confirmRefund(tx: Tx, refundId: string): Promise<boolean>;
  /** Asks the provider for a promised refund; what its job does, and safe to repeat. */
  sendRefund(refundId: string): Promise<void>;
  refundFacts(
    reader: Reader,
    refundId: string,
  ): Promise<{ amountMinor: number; orderId: string } | undefined>;
  ofOrders(reader: Reader, orderIds: string[]): Promise<Map<string, PaymentView[]>>;
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

  async function begin(paymentId: string): Promise<Result<{ redirectUrl: string }, 'provider-away'>> {
    const payment = await loadPayment(reader, paymentId);
    if (!payment) throw new Error(`no payment ${paymentId}`);
    if (payment.redirectUrl) return accept({ redirectUrl: payment.redirectUrl });
    try {
      const made = await providerNamed(payment.provider).create({
        ...payment,
        key: payment.id,
        webhookUrl: `${publicUrl()}/webhooks/payments/${payment.provider}`,
      });
      await keepExternal(reader, paymentId, made.externalId, made.redirectUrl);
      return accept({ redirectUrl: made.redirectUrl });
    } catch (error) {
      if (error instanceof ProviderAway) return refuse('provider-away');
      throw error;
    }
  }

  return {
    methods: () =>
      providers.flatMap((provider) =>
        provider.methods.map(({ method, label }) => ({
          provider: provider.name,
          method,
          label,
          test: provider.mode === 'test',
        })),
      ),
    minutesFor: (choice) => chosen(choice)?.offered.minutes,

    async open(tx, { choice, returnUrl, ...payment }) {
      const found = chosen(choice);
      if (!found) throw new Error(`${choice} is not offered`);
      const paymentId = newId();
      const expiresAt = new Date(clock.now().getTime() + found.offered.minutes * 60_000);
      await insertPayment(tx, {
        ...payment,
        id: paymentId,
        provider: found.provider.name,
        method: found.offered.method,
        mode: found.provider.mode,
        returnUrl: returnUrl(paymentId),
        expiresAt,
        createdAt: clock.now(),
      });
      return { paymentId, expiresAt };
    },

    begin,

    async receiveNews(name, rawBody, headers) {
      const news = byName.get(name)?.parseWebhook(rawBody, headers, clock.now());
      if (!news) return false;
      const payment = await findByExternal(reader, name, news.externalId);
      await database.inTransaction(async (tx) => {
        const isNew = await insertNews(tx, name, news.eventId, news.externalId);
        if (isNew && payment) await signals.announce(tx, PaymentNews, { paymentId: payment.id });
      });
      return true;
    },

    async standing(paymentId) {
      const payment = await loadPayment(reader, paymentId);
      return payment && { orderId: payment.orderId, settledAs: payment.settledAs };
    },

    async look(paymentId) {
      let payment = await loadPayment(reader, paymentId);
      if (!payment) return undefined;
      // A crash between the provider's answer and our commit: asking again brings the same payment.
      if (!payment.externalId) {
        await begin(paymentId);
        payment = await loadPayment(reader, paymentId);
      }
      await touchChecked(reader, paymentId, clock.now());
      return payment?.externalId ? providerNamed(payment.provider).fetch(payment.externalId) : undefined;
    },

    async record(tx, paymentId, snapshot) {
      const payment = await lockPayment(tx, paymentId);
      if (!payment) return undefined;
      const disagree = disagreements(payment, snapshot);
      const state = disagree.length > 0 ? payment.state : nextPaymentState(payment.state, snapshot);
      if (state !== payment.state || snapshot.chargedBackMinor !== payment.chargedBackMinor) {
        await updatePayment(tx, paymentId, { state, chargedBackMinor: snapshot.chargedBackMinor });
      }
      return { payment: { ...payment, state }, before: payment.state, disagree };
    },

    settleAs: (tx, paymentId, as) => updatePayment(tx, paymentId, { settledAs: as }),
    unsettled: async (before, most) =>
      (await unsettledPayments(reader, before, most)).map((payment) => payment.id),
    refund: (tx, refund) => refundPayment(refunding, tx, refund),
    confirmRefund: (tx, refundId) => confirmRefund(refunding, tx, refundId),
    sendRefund: (refundId) => sendRefund(refunding, refundId),
    refundFacts: loadRefund,

    async ofOrders(from, orderIds) {
      const views = new Map<string, PaymentView[]>();
      for (const payment of await paymentsOfOrders(from, orderIds)) {
        views.set(payment.orderId, [...(views.get(payment.orderId) ?? []), presentPayment(payment)]);
      }
      return views;
    },
  };
}

const presentPayment = (payment: PaymentRow & { refunds: RefundRow[] }): PaymentView => ({
  id: payment.id,
  provider: payment.provider,
  method: payment.method,
  mode: payment.mode,
  state: payment.state,
  amountMinor: payment.amountMinor,
  refundedMinor: payment.refundedMinor,
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
  createdAt: refund.createdAt.toISOString(),
});
