import { z } from 'zod';
import { type Answer, agreed, ask, pagesOf } from '../ask.ts';
import type { PaymentProvider, RefundSnapshot, Snapshot } from '../provider.ts';
import { isStripes } from './signature.ts';

const VERSION = '2026-10-28.endive';

const Charge = z.object({ amount_refunded: z.number().int(), disputed: z.boolean() });
const Intent = z.object({
  id: z.string(),
  status: z.string(),
  latest_charge: z.union([Charge, z.string()]).nullish(),
});
const Session = z.object({
  id: z.string(),
  url: z.url().nullish(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  payment_intent: z.union([Intent, z.string()]).nullish(),
  amount_total: z.number().int(),
  currency: z.string(),
  client_reference_id: z.string().nullish(),
  livemode: z.boolean(),
});
const Refund = z.object({
  id: z.string(),
  status: z.string().nullable(),
  failure_reason: z.string().optional(),
});
const Disputes = z.object({ data: z.array(z.object({ amount: z.number().int(), status: z.string() })) });
const Event = z.object({
  id: z.string().max(255),
  data: z.object({
    object: z.object({
      object: z.string(),
      id: z.string().max(255),
      payment_intent: z.string().max(255).nullish(),
    }),
  }),
});

export type StripeOptions = {
  apiUrl: string;
  /** `sk_test_…` or `sk_live_…`: the key says which. */
  key: string;
  /** Newest first; during a change both are good. */
  webhookSecrets: readonly string[];
  methods: PaymentProvider['methods'];
};

/** Stripe's Checkout Sessions: its page takes the payment, and what became of it is always fetched. */
export function stripe({ apiUrl, key, webhookSecrets, methods }: StripeOptions): PaymentProvider {
  const call = (path: string, form?: Record<string, string>, idempotencyKey?: string): Promise<Answer> =>
    ask('Stripe', {
      url: `${apiUrl}/v1${path}`,
      headers: {
        authorization: `Bearer ${key}`,
        'stripe-version': VERSION,
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(form ? { method: 'POST' as const, body: new URLSearchParams(form).toString() } : {}),
    });

  const session = async (id: string) => {
    const path = `/checkout/sessions/${encodeURIComponent(id)}`;
    const answer = await call(`${path}?expand[]=payment_intent.latest_charge`);
    return answer.status === 404 ? undefined : agreed('Stripe', Session, answer);
  };

  /** Money that its bank has taken back, or holds until a dispute is decided. */
  async function disputed(intent: string): Promise<number> {
    const { data } = agreed('Stripe', Disputes, await call(`/disputes?limit=100&payment_intent=${intent}`));
    const standing = data.filter(({ status }) => status !== 'won' && !status.startsWith('warning'));
    return standing.reduce((sum, { amount }) => sum + amount, 0);
  }

  return {
    name: 'stripe',
    mode: /^(sk|rk)_live_/.test(key) ? 'live' : 'test',
    signsNews: true,
    pages: pagesOf(apiUrl),
    methods,

    async create({ key: paymentKey, orderId, method, returnUrl, ...payment }) {
      const made = agreed(
        'Stripe',
        Session,
        await call(
          '/checkout/sessions',
          {
            mode: 'payment',
            'line_items[0][quantity]': '1',
            'line_items[0][price_data][currency]': payment.currency.toLowerCase(),
            'line_items[0][price_data][unit_amount]': String(payment.amountMinor),
            'line_items[0][price_data][product_data][name]': payment.description,
            success_url: returnUrl,
            cancel_url: returnUrl,
            client_reference_id: orderId,
            'metadata[order]': orderId,
            'payment_intent_data[metadata][order]': orderId,
            'payment_method_types[0]': method,
            locale: payment.language,
            expires_at: String(Math.floor(payment.expiresAt.getTime() / 1000)),
          },
          paymentKey,
        ),
      );
      return { externalId: made.id, redirectUrl: made.url ?? returnUrl };
    },

    async fetch(externalId) {
      const seen = await session(externalId);
      if (!seen) return undefined;
      const intent = typeof seen.payment_intent === 'object' ? seen.payment_intent : undefined;
      const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : undefined;
      return {
        state: stateOf(seen, intent?.status),
        amountMinor: seen.amount_total,
        currency: seen.currency.toUpperCase(),
        refundedMinor: charge?.amount_refunded ?? 0,
        chargedBackMinor: charge?.disputed && intent ? await disputed(intent.id) : 0,
        mode: seen.livemode ? 'live' : 'test',
        orderId: seen.client_reference_id ?? null,
        alias: intent?.id,
      };
    },

    async refund({ externalId, amountMinor, key: refundKey }) {
      const intent = (await session(externalId))?.payment_intent;
      const id = typeof intent === 'object' ? intent?.id : intent;
      if (!id) return { externalId: null, state: 'failed', why: 'nothing was paid' };
      const form = { payment_intent: id, amount: String(amountMinor), 'metadata[refund]': refundKey };
      const answer = await call('/refunds', form, refundKey);
      if (answer.status >= 400) return { externalId: null, state: 'failed', why: reasonOf(answer) };
      return refundSnapshot(agreed('Stripe', Refund, answer));
    },

    async fetchRefund(_payment, refund) {
      const answer = await call(`/refunds/${encodeURIComponent(refund)}`);
      return answer.status === 404 ? undefined : refundSnapshot(agreed('Stripe', Refund, answer));
    },

    async parseWebhook(rawBody, headers, now) {
      if (!isStripes(webhookSecrets, rawBody, headers['stripe-signature'], now)) return undefined;
      const event = Event.safeParse(parsed(rawBody));
      if (!event.success) return undefined;
      const { id: eventId, data } = event.data;
      const { object, id, payment_intent } = data.object;
      const ours = object === 'checkout.session' || object === 'payment_intent' ? id : payment_intent;
      return { eventId, externalId: ours ?? null };
    },
  };
}

/** A completed session is not yet a paid one: slow methods complete first and pay, or fail, days later. */
function stateOf(
  { status, payment_status }: z.infer<typeof Session>,
  intent: string | undefined,
): Snapshot['state'] {
  if (payment_status !== 'unpaid') return 'paid';
  if (status === 'expired') return 'expired';
  if (status === 'open') return 'open';
  return intent === 'canceled' || intent === 'requires_payment_method' ? 'failed' : 'pending';
}

function refundSnapshot({ id, status, failure_reason }: z.infer<typeof Refund>): RefundSnapshot {
  if (status === 'succeeded') return { externalId: id, state: 'done' };
  const isOver = status === 'failed' || status === 'canceled';
  return isOver
    ? { externalId: id, state: 'failed', why: failure_reason ?? status }
    : { externalId: id, state: 'pending' };
}

const Problem = z.object({ error: z.object({ message: z.string() }) });
const reasonOf = ({ status, body }: Answer): string => {
  const problem = Problem.safeParse(body);
  return (problem.success ? problem.data.error.message : `${status}`).slice(0, 300);
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
