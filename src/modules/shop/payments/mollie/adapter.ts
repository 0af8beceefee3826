import { z } from 'zod';
import { newId } from '#platform/ids';
import { type Answer, agreed, ask, pagesOf } from '../ask.ts';
import { asDecimal, fromDecimal } from '../decimals.ts';
import type { NewRefund, PaymentProvider, RefundSnapshot, Snapshot } from '../provider.ts';

const Amount = z.object({ currency: z.string(), value: z.string() });
const Link = z.object({ href: z.url() });
const Payment = z.object({
  id: z.string(),
  mode: z.enum(['test', 'live']),
  status: z.string(),
  amount: Amount,
  amountRefunded: Amount.optional(),
  amountChargedBack: Amount.optional(),
  metadata: z.object({ order: z.string().optional() }).nullish().catch(null),
  _links: z.object({ checkout: Link.optional() }).optional(),
});
const Refund = z.object({
  id: z.string(),
  status: z.string(),
  metadata: z.object({ refund: z.string().optional() }).nullish().catch(null),
});
const Refunds = z.object({ _embedded: z.object({ refunds: z.array(Refund) }) });

const states: Record<string, Snapshot['state']> = {
  open: 'open',
  pending: 'pending',
  authorized: 'pending',
  paid: 'paid',
  canceled: 'cancelled',
  expired: 'expired',
  failed: 'failed',
};
const locales: Record<string, string> = { en: 'en_GB', nl: 'nl_NL', fr: 'fr_FR' };

export type MollieOptions = {
  apiUrl: string;
  /** `test_…` or `live_…`: the key says which. */
  key: string;
  methods: PaymentProvider['methods'];
};

/** Mollie's Payments API v2. Its news has no signature: it is a reason to fetch, and nothing more. */
export function mollie({ apiUrl, key, methods }: MollieOptions): PaymentProvider {
  const call = (path: string, body?: unknown, idempotencyKey?: string): Promise<Answer> =>
    ask('Mollie', {
      url: `${apiUrl}/v2/payments${path}`,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { method: 'POST' as const, body: JSON.stringify(body) }),
    });
  const of = (id: string) => `/${encodeURIComponent(id)}`;

  /** Mollie forgets keys after an hour: what was asked for before is found among the refunds themselves. */
  async function refundedBefore({ externalId, key: refund }: NewRefund): Promise<RefundSnapshot | undefined> {
    const listed = agreed('Mollie', Refunds, await call(`${of(externalId)}/refunds?limit=250`));
    const known = listed._embedded.refunds.find(({ metadata }) => metadata?.refund === refund);
    return known && refundSnapshot(known);
  }

  return {
    name: 'mollie',
    mode: key.startsWith('live_') ? 'live' : 'test',
    signsNews: false,
    pages: pagesOf(apiUrl),
    methods,

    async create({ key: paymentKey, orderId, amountMinor, currency, ...payment }) {
      const made = agreed(
        'Mollie',
        Payment,
        await call(
          '',
          {
            amount: { currency, value: asDecimal(amountMinor) },
            description: payment.description,
            redirectUrl: payment.returnUrl,
            // Mollie refuses an address it cannot reach; reconciliation finds what is paid on such a machine.
            ...((isReachable(payment.webhookUrl) || !isReachable(apiUrl)) && {
              webhookUrl: payment.webhookUrl,
            }),
            method: payment.method,
            locale: locales[payment.language] ?? 'en_GB',
            metadata: { order: orderId },
          },
          paymentKey,
        ),
      );
      const page = made._links?.checkout?.href;
      return { externalId: made.id, redirectUrl: page ?? payment.returnUrl };
    },

    async fetch(externalId) {
      const answer = await call(of(externalId));
      if (answer.status === 404) return undefined;
      const seen = agreed('Mollie', Payment, answer);
      return {
        state: states[seen.status] ?? 'pending',
        amountMinor: fromDecimal(seen.amount.value),
        currency: seen.amount.currency,
        refundedMinor: fromDecimal(seen.amountRefunded?.value ?? '0.00'),
        chargedBackMinor: fromDecimal(seen.amountChargedBack?.value ?? '0.00'),
        mode: seen.mode,
        orderId: seen.metadata?.order ?? null,
      };
    },

    async refund(refund) {
      const known = await refundedBefore(refund);
      if (known) return known;
      const { externalId, amountMinor, currency, key: refundKey } = refund;
      const body = { amount: { currency, value: asDecimal(amountMinor) }, metadata: { refund: refundKey } };
      const answer = await call(`${of(externalId)}/refunds`, body, refundKey);
      if (answer.status >= 400) return { externalId: null, state: 'failed', why: reasonOf(answer) };
      return refundSnapshot(agreed('Mollie', Refund, answer));
    },

    async fetchRefund(payment, refund) {
      const answer = await call(`${of(payment)}/refunds${of(refund)}`);
      return answer.status === 404 ? undefined : refundSnapshot(agreed('Mollie', Refund, answer));
    },

    async parseWebhook(rawBody) {
      const id = new URLSearchParams(rawBody).get('id');
      // No event has a number here: each is a reason of its own to look.
      return id && /^tr_\w{1,60}$/.test(id) ? { externalId: id, eventId: newId() } : undefined;
    },
  };
}

const refundSnapshot = ({ id, status }: z.infer<typeof Refund>): RefundSnapshot => ({
  externalId: id,
  state: status === 'refunded' ? 'done' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending',
  ...((status === 'failed' || status === 'canceled') && { why: status }),
});

const Problem = z.object({ detail: z.string() });
const reasonOf = ({ status, body }: Answer): string => {
  const problem = Problem.safeParse(body);
  return (problem.success ? problem.data.detail : `${status}`).slice(0, 300);
};

const isReachable = (url: string): boolean => {
  const { hostname } = new URL(url);
  return hostname.includes('.') && !/^(127\.|10\.|192\.168\.|localhost$)/.test(hostname);
};
