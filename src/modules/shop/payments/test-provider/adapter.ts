import { z } from 'zod';
import { type NewPayment, type PaymentProvider, ProviderAway, type Snapshot } from '../provider.ts';
import { isSigned } from './signature.ts';

const Made = z.object({ id: z.string(), pageUrl: z.url() });
const Seen = z.object({
  state: z.enum(['open', 'pending', 'paid', 'failed', 'cancelled', 'expired']),
  amountMinor: z.number().int(),
  currency: z.string(),
  refundedMinor: z.number().int(),
  reference: z.string(),
});
const Refunded = z.object({ id: z.string() });
const News = z.object({ event: z.string().max(100), payment: z.string().max(100) });

/** The methods of the test provider, with the minutes a payer has on its page. */
const methods = [
  { method: 'ideal', label: 'iDEAL | Wero', minutes: 15 },
  { method: 'paypal', label: 'PayPal', minutes: 15 },
  { method: 'card', label: 'Card', minutes: 30 },
];

export type TestProviderOptions = {
  /** Where its API listens: our own server, on loopback. */
  apiUrl: () => string;
  secret: string;
};

/** The built-in provider, spoken to over HTTP like any other, so that nothing in checkout knows the difference. */
export function testProvider({ apiUrl, secret }: TestProviderOptions): PaymentProvider {
  async function call<T>(
    path: string,
    schema: z.ZodType<T>,
    body?: unknown,
    key?: string,
  ): Promise<T | undefined> {
    let answer: Response;
    try {
      answer = await fetch(`${apiUrl()}/test-provider/api${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(10_000),
      });
    } catch (error) {
      throw new ProviderAway('the test provider does not answer', { cause: error });
    }
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new ProviderAway(`the test provider answered ${answer.status}`);
    const parsed = schema.safeParse(await answer.json());
    if (!parsed.success) throw new ProviderAway('the test provider answered something else than agreed');
    return parsed.data;
  }

  return {
    name: 'test',
    mode: 'test',
    signsNews: true,
    pages: null,
    methods,

    async create(payment: NewPayment) {
      const { key, orderId, expiresAt, ...rest } = payment;
      const made = await call(
        '/payments',
        Made,
        { ...rest, reference: orderId, expiresAt: expiresAt.toISOString() },
        key,
      );
      if (!made) throw new ProviderAway('the test provider did not make the payment');
      return { externalId: made.id, redirectUrl: made.pageUrl };
    },

    async fetch(externalId): Promise<Snapshot | undefined> {
      const seen = await call(`/payments/${encodeURIComponent(externalId)}`, Seen);
      return seen && { ...seen, mode: 'test', chargedBackMinor: 0, orderId: seen.reference };
    },

    async refund({ externalId, amountMinor, key }) {
      const made = await call(
        `/payments/${encodeURIComponent(externalId)}/refunds`,
        Refunded,
        { amountMinor },
        key,
      );
      if (!made) throw new ProviderAway('the test provider does not know the payment');
      return { externalId: made.id, state: 'done' };
    },

    // Its refunds are done at once.
    fetchRefund: async (_payment, refund) => ({ externalId: refund, state: 'done' }),

    async parseWebhook(rawBody, headers, now) {
      if (!isSigned(secret, rawBody, headers['x-test-signature'], now)) return undefined;
      try {
        const news = News.safeParse(JSON.parse(rawBody));
        return news.success ? { externalId: news.data.payment, eventId: news.data.event } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
