import { z } from 'zod';
import { type Answer, agreed, ask, pagesOf } from '../ask.ts';
import { asDecimal, fromDecimal } from '../decimals.ts';
import type { PaymentProvider, RefundSnapshot, Snapshot } from '../provider.ts';
import { certificates } from './certificates.ts';
import { isPayPals } from './signature.ts';

const Money = z.object({ currency_code: z.string(), value: z.string() });
const Capture = z.object({ id: z.string(), status: z.string(), amount: Money });
const Refund = z.object({ id: z.string(), status: z.string() });
const Order = z.object({
  id: z.string(),
  status: z.string(),
  links: z.array(z.object({ rel: z.string(), href: z.url() })).default([]),
  purchase_units: z
    .array(
      z.object({
        custom_id: z.string().optional(),
        amount: Money.optional(),
        payments: z
          .object({
            captures: z.array(Capture).default([]),
            refunds: z.array(z.object({ status: z.string(), amount: Money })).default([]),
          })
          .optional(),
      }),
    )
    .min(1),
});
const Disputes = z.object({
  items: z
    .array(
      z.object({
        status: z.string(),
        dispute_amount: Money.optional(),
        dispute_outcome: z.object({ outcome_code: z.string() }).optional(),
      }),
    )
    .default([]),
});
const Token = z.object({ access_token: z.string(), expires_in: z.number() });
const Problem = z.object({ details: z.array(z.object({ issue: z.string() })).default([]) });
const Event = z.object({
  id: z.string().max(100),
  event_type: z.string(),
  resource: z.object({
    id: z.string().max(100).optional(),
    supplementary_data: z
      .object({ related_ids: z.object({ order_id: z.string().max(100).optional() }).optional() })
      .optional(),
    links: z.array(z.object({ rel: z.string(), href: z.string() })).default([]),
    disputed_transactions: z.array(z.object({ seller_transaction_id: z.string().max(100) })).default([]),
  }),
});

export type PayPalOptions = {
  apiUrl: string;
  mode: 'test' | 'live';
  clientId: string;
  clientSecret: string;
  /** Which of the account's webhooks is ours; its number is part of what PayPal signs. */
  webhookId: string;
  methods: PaymentProvider['methods'];
};

/** PayPal's Orders v2. The payer agrees on PayPal's page; the shop then takes the money, whenever it looks. */
export function paypal(options: PayPalOptions): PaymentProvider {
  const { apiUrl, mode, methods } = options;
  const certificateAt = certificates({ apiUrl });
  let token: { words: string; until: number } | undefined;

  async function authorization(): Promise<string> {
    if (token && token.until > Date.now()) return token.words;
    const basic = Buffer.from(`${options.clientId}:${options.clientSecret}`).toString('base64');
    const answer = await ask('PayPal', {
      url: `${apiUrl}/v1/oauth2/token`,
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    });
    const given = agreed('PayPal', Token, answer);
    token = {
      words: `Bearer ${given.access_token}`,
      until: Date.now() + Math.max(0, given.expires_in - 60) * 1000,
    };
    return token.words;
  }

  async function call(path: string, body?: unknown, requestId?: string): Promise<Answer> {
    try {
      return await ask('PayPal', {
        url: `${apiUrl}${path}`,
        headers: {
          authorization: await authorization(),
          'content-type': 'application/json',
          prefer: 'return=representation',
          ...(requestId ? { 'paypal-request-id': requestId } : {}),
        },
        ...(body === undefined ? {} : { method: 'POST' as const, body: JSON.stringify(body) }),
      });
    } catch (error) {
      // It may be the token that is no good any more: the next call asks for a new one.
      token = undefined;
      throw error;
    }
  }
  const orderAt = (id: string) => `/v2/checkout/orders/${encodeURIComponent(id)}`;

  const order = async (id: string) => {
    const answer = await call(orderAt(id));
    return answer.status === 404 ? undefined : agreed('PayPal', Order, answer);
  };

  /** Takes the money of an order its payer has agreed to; the refusals of a payer's bank are an answer, not an error. */
  async function capture(id: string): Promise<'seen' | 'declined'> {
    const answer = await call(`${orderAt(id)}/capture`, {}, `capture-${id}`);
    if (answer.status < 400) return 'seen';
    const issues = Problem.safeParse(answer.body).data?.details.map(({ issue }) => issue) ?? [];
    if (issues.includes('ORDER_ALREADY_CAPTURED')) return 'seen';
    if (issues.includes('INSTRUMENT_DECLINED') || issues.includes('PAYER_ACTION_REQUIRED')) return 'declined';
    agreed('PayPal', Order, answer);
    return 'seen';
  }

  async function chargedBack(captureId: string): Promise<number> {
    const path = `/v1/customer/disputes?disputed_transaction_id=${encodeURIComponent(captureId)}`;
    const { items } = agreed('PayPal', Disputes, await call(path));
    return items
      .filter(({ dispute_outcome }) => !dispute_outcome?.outcome_code.includes('SELLER_FAVOUR'))
      .reduce((sum, { dispute_amount }) => sum + fromDecimal(dispute_amount?.value ?? '0.00'), 0);
  }

  return {
    name: 'paypal',
    mode,
    signsNews: true,
    pages: pagesOf(apiUrl),
    methods,

    async create({ key, orderId, amountMinor, currency, description, returnUrl, language }) {
      const amount = { currency_code: currency, value: asDecimal(amountMinor) };
      const experience_context = {
        return_url: returnUrl,
        cancel_url: returnUrl,
        user_action: 'PAY_NOW',
        shipping_preference: 'NO_SHIPPING',
        locale: { nl: 'nl-NL', fr: 'fr-FR' }[language] ?? 'en-GB',
      };
      const body = {
        intent: 'CAPTURE',
        purchase_units: [{ reference_id: 'order', custom_id: orderId, invoice_id: key, description, amount }],
        payment_source: { paypal: { experience_context } },
      };
      const made = agreed('PayPal', Order, await call('/v2/checkout/orders', body, key));
      const page = made.links.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href;
      return { externalId: made.id, redirectUrl: page ?? returnUrl };
    },

    async fetch(externalId) {
      let seen = await order(externalId);
      let declined = false;
      if (seen?.status === 'APPROVED') {
        declined = (await capture(externalId)) === 'declined';
        seen = await order(externalId);
      }
      if (!seen) return undefined;
      const [unit] = seen.purchase_units;
      const taken = unit?.payments?.captures[0];
      const amount = taken?.amount ?? unit?.amount;
      const back = unit?.payments?.refunds.filter(({ status }) => status === 'COMPLETED') ?? [];
      return {
        state: declined ? 'failed' : stateOf(seen.status, taken?.status),
        amountMinor: fromDecimal(amount?.value ?? '0.00'),
        currency: amount?.currency_code ?? '',
        refundedMinor: back.reduce((sum, { amount: { value } }) => sum + fromDecimal(value), 0),
        chargedBackMinor: taken ? await chargedBack(taken.id) : 0,
        mode,
        orderId: unit?.custom_id ?? null,
        alias: taken?.id,
      };
    },

    async refund({ externalId, amountMinor, currency, key }) {
      const taken = (await order(externalId))?.purchase_units[0]?.payments?.captures[0];
      if (!taken) return { externalId: null, state: 'failed', why: 'nothing was paid' };
      const answer = await call(
        `/v2/payments/captures/${encodeURIComponent(taken.id)}/refund`,
        { amount: { currency_code: currency, value: asDecimal(amountMinor) }, invoice_id: key },
        key,
      );
      if (answer.status < 400) return refundSnapshot(agreed('PayPal', Refund, answer));
      const issues = Problem.safeParse(answer.body).data?.details.map(({ issue }) => issue);
      return { externalId: null, state: 'failed', why: issues?.join(', ') || String(answer.status) };
    },

    async fetchRefund(_payment, refund) {
      const answer = await call(`/v2/payments/refunds/${encodeURIComponent(refund)}`);
      return answer.status === 404 ? undefined : refundSnapshot(agreed('PayPal', Refund, answer));
    },

    async parseWebhook(rawBody, headers, now) {
      if (!(await isPayPals(options.webhookId, rawBody, headers, now, certificateAt))) return undefined;
      const event = Event.safeParse(JSON.parse(rawBody));
      if (!event.success) return undefined;
      const { id: eventId, event_type: type, resource } = event.data;
      return { eventId, externalId: aboutOf(type, resource) ?? null };
    },
  };
}

/** The order, or else the capture, an event is about: each kind of event names them in another place. */
function aboutOf(type: string, resource: z.infer<typeof Event>['resource']): string | undefined {
  const captureAbove = resource.links
    .find(({ rel }) => rel === 'up')
    ?.href.split('/')
    .at(-1);
  if (type.startsWith('CHECKOUT.ORDER.')) return resource.id;
  if (type.startsWith('CUSTOMER.DISPUTE.')) return resource.disputed_transactions[0]?.seller_transaction_id;
  const of = resource.supplementary_data?.related_ids?.order_id;
  if (type === 'PAYMENT.CAPTURE.REFUNDED' || type === 'PAYMENT.CAPTURE.REVERSED') return of ?? captureAbove;
  return type.startsWith('PAYMENT.CAPTURE.') ? (of ?? resource.id) : undefined;
}

/** An order that is completed is not yet a payment: its capture may still wait at the payer's bank. */
function stateOf(order: string, capture: string | undefined): Snapshot['state'] {
  if (order === 'VOIDED') return 'cancelled';
  if (!capture) return 'open';
  if (capture === 'PENDING') return 'pending';
  return capture === 'DECLINED' || capture === 'FAILED' ? 'failed' : 'paid';
}

const refundSnapshot = ({ id, status }: z.infer<typeof Refund>): RefundSnapshot => {
  if (status === 'COMPLETED') return { externalId: id, state: 'done' };
  return status === 'PENDING'
    ? { externalId: id, state: 'pending' }
    : { externalId: id, state: 'failed', why: status.toLowerCase() };
};
