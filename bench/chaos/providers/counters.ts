import { resolve } from 'node:path';
import type { Double } from '../../../doubles/double.ts';
import { mollieDouble } from '../../../doubles/mollie.ts';
import { paypalDouble } from '../../../doubles/paypal.ts';
import { stripeDouble } from '../../../doubles/stripe.ts';

/** What a payer, or a slow bank, makes of a payment. */
export type Outcome = 'paid' | 'failed' | 'pending';

/** What a provider has in its books of one payment. */
export type Kept = { externalId: string; paidMinor: number; refundedMinor: number };

/** A provider's counter: where a payer decides, and what its books say. */
export type Counter = {
  name: string;
  choice: string;
  double: Double;
  /** The button a payer presses. */
  button: Record<Outcome, string>;
  books(): Kept[];
};

const minorOf = (value: string) => Math.round(Number(value) * 100);
const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);

export type Counters = {
  all: Counter[];
  /** What the shop has to know of them. */
  environment: Record<string, string>;
  close(): Promise<void>;
};

/** The doubles of the three providers, in this process: they live on while the shop is killed. */
export async function openCounters(shopUrl: string): Promise<Counters> {
  const webhook = (provider: string) => () => `${shopUrl}/webhooks/payments/${provider}`;
  const mollie = await mollieDouble();
  const stripe = await stripeDouble({ webhookUrl: webhook('stripe') });
  const paypal = await paypalDouble({ webhookUrl: webhook('paypal') });
  const all: Counter[] = [
    {
      name: 'mollie',
      choice: 'mollie:ideal',
      double: mollie,
      button: { paid: 'paid', failed: 'failed', pending: 'pending' },
      books: () =>
        [...mollie.payments.values()].map(({ id, status, amount, refunds }) => ({
          externalId: id,
          paidMinor: status === 'paid' ? minorOf(amount.value) : 0,
          refundedMinor: sum(refunds.map((refund) => minorOf(refund.amount.value))),
        })),
    },
    {
      name: 'stripe',
      choice: 'stripe:card',
      double: stripe,
      button: { paid: 'paid', failed: 'failed', pending: 'processing' },
      books: () =>
        [...stripe.sessions.values()].map(({ id, paymentStatus, amount, refunds }) => ({
          externalId: id,
          paidMinor: paymentStatus === 'paid' ? amount : 0,
          refundedMinor: sum(refunds.map((refund) => refund.amount)),
        })),
    },
    {
      name: 'paypal',
      choice: 'paypal:paypal',
      double: paypal,
      button: { paid: 'approved', failed: 'approved-declined', pending: 'approved-pending' },
      books: () =>
        [...paypal.orders.values()].map(({ id, capture, refunds }) => ({
          externalId: id,
          paidMinor:
            capture && !['PENDING', 'DECLINED'].includes(capture.status) ? minorOf(capture.amount.value) : 0,
          refundedMinor: sum(refunds.map((refund) => minorOf(refund.amount.value))),
        })),
    },
  ];
  return {
    all,
    environment: {
      MOLLIE_API_KEY: 'test_double',
      MOLLIE_API_URL: mollie.url,
      STRIPE_SECRET_KEY: 'sk_test_double',
      STRIPE_WEBHOOK_SECRET: 'whsec_double',
      STRIPE_API_URL: stripe.url,
      PAYPAL_CLIENT_ID: 'client-double',
      PAYPAL_CLIENT_SECRET: 'secret-double',
      PAYPAL_WEBHOOK_ID: 'webhook-double',
      PAYPAL_API_URL: paypal.url,
      NODE_EXTRA_CA_CERTS: resolve('doubles/keys/paypal-root.pem'),
    },
    async close() {
      await Promise.all(all.map(({ double }) => double.close()));
    },
  };
}
