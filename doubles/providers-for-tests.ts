import { mollie, type PaymentProvider, paypal, stripe } from '#modules/shop/payments';
import type { Double } from './double.ts';
import { mollieDouble } from './mollie.ts';
import { paypalDouble } from './paypal.ts';
import { stripeDouble } from './stripe.ts';

/** A provider as a test drives it: the same words for all three. */
export type Bench = {
  double: Double;
  provider: PaymentProvider;
  /** As checkout names it. */
  choice: string;
  /** What the payer, or a bank, does. */
  pay(externalId: string, outcome: 'paid' | 'pending' | 'failed'): Promise<void>;
  /** A slow bank has paid after all. */
  arrive(externalId: string): Promise<void>;
  chargeBack(externalId: string, minor: number): Promise<void>;
  /** The merchant sends money back on the provider's own pages. */
  refundThere(externalId: string, minor: number): Promise<void>;
  /** Payments that the provider has. */
  count(): number;
  /** News somebody else made up, in as good a form as a stranger can. */
  forge(externalId: string): { headers: Record<string, string>; body: string };
};

type Surroundings = { webhook: (provider: string) => string; now: () => Date };

const control = (double: Double) => async (externalId: string, order: object) => {
  const answer = await fetch(`${double.url}/control/payments/${externalId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  if (!answer.ok) throw new Error(`the double answered ${answer.status}`);
};

async function atMollie(): Promise<Bench> {
  const double = await mollieDouble();
  const tell = control(double);
  return {
    double,
    provider: mollie({
      apiUrl: double.url,
      key: 'test_double',
      methods: [{ method: 'ideal', label: 'iDEAL | Wero', minutes: 15 }],
    }),
    choice: 'mollie:ideal',
    pay: (id, outcome) => tell(id, { status: outcome }),
    arrive: (id) => tell(id, { status: 'paid' }),
    chargeBack: (id, chargedBackMinor) => tell(id, { chargedBackMinor }),
    refundThere: (id, refundMinor) => tell(id, { refundMinor }),
    count: () => double.payments.size,
    forge: (id) => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `id=${id}&status=paid`,
    }),
  };
}

async function atStripe({ webhook, now }: Surroundings): Promise<Bench> {
  const double = await stripeDouble({ webhookUrl: () => webhook('stripe'), now });
  const tell = control(double);
  return {
    double,
    provider: stripe({
      apiUrl: double.url,
      key: 'sk_test_double',
      webhookSecrets: ['whsec_newer', 'whsec_double'],
      methods: [{ method: 'card', label: 'Card', minutes: 35 }],
    }),
    choice: 'stripe:card',
    pay: (id, outcome) => tell(id, { outcome: outcome === 'pending' ? 'processing' : outcome }),
    arrive: (id) => tell(id, { outcome: 'paid' }),
    chargeBack: (id, disputed) => tell(id, { disputed }),
    refundThere: (id, refundMinor) => tell(id, { refundMinor }),
    count: () => double.sessions.size,
    forge: (id) => ({
      headers: {
        'content-type': 'application/json',
        'stripe-signature': `t=${now().getTime() / 1000},v1=${'0'.repeat(64)}`,
      },
      body: JSON.stringify({ id: 'evt_forged', data: { object: { object: 'checkout.session', id } } }),
    }),
  };
}

async function atPayPal({ webhook, now }: Surroundings): Promise<Bench> {
  const double = await paypalDouble({ webhookUrl: () => webhook('paypal'), now });
  const tell = control(double);
  const outcomes = { paid: 'approved', pending: 'approved-pending', failed: 'approved-declined' };
  return {
    double,
    provider: paypal({
      apiUrl: double.url,
      mode: 'test',
      clientId: 'client-double',
      clientSecret: 'secret-double',
      webhookId: 'webhook-double',
      methods: [{ method: 'paypal', label: 'PayPal', minutes: 180 }],
    }),
    choice: 'paypal:paypal',
    pay: (id, outcome) => tell(id, { outcome: outcomes[outcome] }),
    arrive: (id) => tell(id, { capture: 'COMPLETED' }),
    chargeBack: (id, disputedMinor) => tell(id, { disputedMinor }),
    refundThere: (id, refundMinor) => tell(id, { refundMinor }),
    count: () => double.orders.size,
    forge(id) {
      const body = JSON.stringify({
        id: 'WH-FORGED',
        event_type: 'CHECKOUT.ORDER.APPROVED',
        resource: { id },
      });
      return { headers: double.sign(body, { by: 'stranger' }), body };
    },
  };
}

export const benches = { mollie: atMollie, stripe: atStripe, paypal: atPayPal };
