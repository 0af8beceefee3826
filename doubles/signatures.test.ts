import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mollie, paypal, stripe } from '#modules/shop/payments';
import { paypalDouble } from './paypal.ts';

const now = new Date('2027-05-01T09:00:00Z');
const methods = [{ method: 'card', label: 'Card', minutes: 35 }];

const atStripe = stripe({
  apiUrl: 'http://127.0.0.1:9',
  key: 'sk_test_x',
  webhookSecrets: ['whsec_new', 'whsec_old'],
  methods,
});
const event = JSON.stringify({
  id: 'evt_1',
  data: { object: { object: 'checkout.session', id: 'cs_1' } },
});
const stripes = (secret: string, body = event, at = now, scheme = 'v1') => {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},${scheme}=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
};
const fromStripe = (header: string | undefined, body = event) =>
  atStripe.parseWebhook(body, { 'stripe-signature': header }, now);
const minutes = (from: number) => new Date(now.getTime() + from * 60_000);

test("Stripe's news counts when one of our secrets signed it within five minutes, to both sides", async () => {
  const news = { externalId: 'cs_1', eventId: 'evt_1' };
  expect(await fromStripe(stripes('whsec_new'))).toEqual(news);
  expect(await fromStripe(stripes('whsec_old'))).toEqual(news);
  expect(await fromStripe(`${stripes('whsec_gone')},v1=${stripes('whsec_new').split('v1=')[1]}`)).toEqual(
    news,
  );
  expect(await fromStripe(stripes('whsec_new', event, minutes(-4)))).toEqual(news);
  for (const forged of [
    undefined,
    '',
    'nonsense',
    stripes('whsec_other'),
    stripes('whsec_new', event, minutes(-6)),
    stripes('whsec_new', event, minutes(6)),
    stripes('whsec_new', event, minutes(24 * 60)),
    stripes('whsec_new', event, now, 'v0'),
    stripes('whsec_new', `${event} `),
  ])
    expect(await fromStripe(forged), String(forged)).toBeUndefined();
});

test('no header that a stranger can think of passes for a signature of Stripe', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (header, body) => {
      expect(await fromStripe(header, body)).toBeUndefined();
    }),
  );
});

test("Stripe's events lead to the session, or to the intent behind it, and others to nothing", async () => {
  const about = async (object: object) => {
    const body = JSON.stringify({ id: 'evt_2', data: { object } });
    return (await fromStripe(stripes('whsec_new', body), body))?.externalId;
  };
  expect(await about({ object: 'payment_intent', id: 'pi_1' })).toBe('pi_1');
  expect(await about({ object: 'dispute', id: 'dp_1', payment_intent: 'pi_1' })).toBe('pi_1');
  expect(await about({ object: 'payout', id: 'po_1' })).toBeNull();
});

test('Mollie signs nothing: only a payment number is heard, and never a state', async () => {
  const provider = mollie({ apiUrl: 'http://127.0.0.1:9', key: 'live_x', methods });
  expect(provider).toMatchObject({ mode: 'live', signsNews: false });
  const heard = await provider.parseWebhook('id=tr_5B8cwPMGnU6qLbRvo7qEZo&status=paid', {}, now);
  expect(heard).toEqual({ externalId: 'tr_5B8cwPMGnU6qLbRvo7qEZo', eventId: expect.any(String) });
  for (const body of ['', 'id=', 'id=../../v2/organizations', 'id=tr_1%0a', '{"id":"tr_1"}'])
    expect(await provider.parseWebhook(body, {}, now), body).toBeUndefined();
});

let double: Awaited<ReturnType<typeof paypalDouble>>;
beforeAll(async () => {
  const root = readFileSync(join(import.meta.dirname, 'keys', 'paypal-root.pem'), 'utf8');
  setDefaultCACertificates([...getCACertificates('default'), root]);
  double = await paypalDouble({ webhookUrl: () => 'http://127.0.0.1:9', now: () => now });
});
afterAll(() => double.close());

const atPayPal = (webhookId = 'webhook-double') =>
  paypal({ apiUrl: double.url, mode: 'test', clientId: 'c', clientSecret: 's', webhookId, methods });
const approved = JSON.stringify({
  id: 'WH-1',
  event_type: 'CHECKOUT.ORDER.APPROVED',
  resource: { id: 'ORDER1' },
});

test("PayPal's news counts when its certificate signed these bytes for our webhook", async () => {
  const signed = double.sign(approved);
  const provider = atPayPal();
  expect(await provider.parseWebhook(approved, signed, now)).toEqual({
    externalId: 'ORDER1',
    eventId: 'WH-1',
  });
  const refused = {
    'another body': [`${approved} `, signed],
    'a stranger with a name like theirs': [approved, double.sign(approved, { by: 'stranger' })],
    'too old': [approved, double.sign(approved, { at: new Date('2027-04-26T09:00:00Z') })],
    'from the future': [approved, double.sign(approved, { at: new Date('2027-05-01T09:06:00Z') })],
    'another algorithm': [approved, { ...signed, 'paypal-auth-algo': 'none' }],
    'no signature': [approved, { ...signed, 'paypal-transmission-sig': undefined }],
    'nothing at all': [approved, {}],
  } as const;
  for (const [why, [body, headers]] of Object.entries(refused))
    expect(await provider.parseWebhook(body, headers, now), why).toBeUndefined();
  expect(await atPayPal('another-webhook').parseWebhook(approved, signed, now)).toBeUndefined();
});

test("a certificate is asked for at PayPal's own hosts alone, however its address is written", async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  for (const certificate of [
    'http://api.paypal.com/cert.pem',
    'https://api.paypal.com.evil.test/cert.pem',
    'https://evilpaypal.com/cert.pem',
    'https://paypal.com@evil.test/cert.pem',
    'https://api.paypal.com:8443/cert.pem',
    'https://169.254.169.254/latest',
    'http://127.0.0.1:5432/certificates/paypal',
    'file:///etc/passwd',
    'nonsense',
  ])
    expect(
      await atPayPal().parseWebhook(approved, double.sign(approved, { certificate }), now),
      certificate,
    ).toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
