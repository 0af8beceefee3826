import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { createJobs, type Jobs } from '#platform/jobs';
import { system } from '#platform/policy';
import { createSignals } from '#platform/signals';
import { type TestDatabase, testDatabase } from '#testing';
import { createPayments, type Payments } from './module.ts';
import { type PaymentProvider, ProviderAway } from './provider.ts';

let database: TestDatabase;
let jobs: Jobs;
let payments: Payments;
let answer: () => Promise<{ externalId: string; state: 'pending' | 'done' | 'failed' }>;
let asked: string[] = [];
const errors: unknown[] = [];

/** A provider as slow banks are: refunds wait, fail, or nobody answers. */
const slowBank: PaymentProvider = {
  name: 'bank',
  mode: 'live',
  signsNews: true,
  pages: null,
  methods: [{ method: 'transfer', label: 'Transfer', minutes: 60 }],
  create: async ({ key }) => ({ externalId: `x-${key}`, redirectUrl: 'https://bank.test/pay' }),
  fetch: async () => undefined,
  refund: async ({ key }) => {
    asked.push(key);
    return answer();
  },
  fetchRefund: async () => answer(),
  parseWebhook: async () => undefined,
};

beforeAll(async () => {
  database = await testDatabase();
  jobs = createJobs({ database, url: database.url, onError: (error) => errors.push(error) });
  const signals = createSignals(jobs);
  const clock = { now: () => new Date() };
  payments = createPayments({
    database,
    jobs,
    signals,
    clock,
    providers: [slowBank],
    publicUrl: () => 'https://shop.test',
  });
  await jobs.start();
});
afterAll(async () => {
  await jobs.stop(1_000);
  await database.drop();
});

const by = system('test');

async function aPaidPayment(amountMinor = 1000) {
  const orderId = newId();
  const { id: paymentId } = await database.inTransaction((tx) =>
    payments.open(tx, {
      orderId,
      orderNumber: 'CV-1',
      dueId: null,
      choice: 'bank:transfer',
      amountMinor,
      currency: 'EUR',
      description: 'CV-1',
      language: 'en',
      latest: new Date('2199-01-01'),
      returnUrl: () => 'https://shop.test/back',
    }),
  );
  await payments.begin(paymentId);
  await database.pool.query(`update payments set state = 'paid' where id = $1`, [paymentId]);
  const refundOf = async () => (await payments.ofOrders(database.reader, [orderId])).get(orderId)?.[0];
  return { paymentId, refundOf };
}

const refund = (paymentId: string, amountMinor: number, propose = false) =>
  database.inTransaction((tx) =>
    payments.refund(tx, { paymentId, amountMinor, reason: 'rain', propose, by }),
  );

test('parts go back until nothing is left, and never more, also when fifty ask at once', async () => {
  answer = async () => ({ externalId: 'r', state: 'done' });
  const { paymentId, refundOf } = await aPaidPayment(1000);
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => refund(paymentId, 300)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  await jobs.drain();
  expect(await refundOf()).toMatchObject({ refundedMinor: 900 });
  expect(await refund(paymentId, 101)).toMatchObject({ code: 'more-than-paid' });
  expect(await refund(newId(), 1)).toMatchObject({ code: 'no-such-payment' });
});

test('a refund that waits at the bank is done later, once', async () => {
  answer = async () => ({ externalId: 'r', state: 'pending' });
  const { paymentId, refundOf } = await aPaidPayment();
  const made = await refund(paymentId, 1000);
  await jobs.drain();
  expect((await refundOf())?.refunds[0]?.state).toBe('pending');
  answer = async () => ({ externalId: 'r', state: 'done' });
  if (!made.ok) throw new Error(made.code);
  await payments.sendRefund(made.value.refundId);
  await payments.sendRefund(made.value.refundId);
  expect(await refundOf()).toMatchObject({ refundedMinor: 1000, refunds: [{ state: 'done' }] });
});

test('a refund the bank refuses shows as failed, and the amount can be asked for again', async () => {
  answer = async () => ({ externalId: 'r', state: 'failed' });
  const { paymentId, refundOf } = await aPaidPayment();
  await refund(paymentId, 1000);
  await jobs.drain();
  expect(await refundOf()).toMatchObject({ refundedMinor: 0, refunds: [{ state: 'failed' }] });
  expect(await refund(paymentId, 1000)).toMatchObject({ ok: true });
});

test('a bank that does not answer is asked again, under the same key', async () => {
  asked = [];
  answer = async () => {
    throw new ProviderAway('closed on Sundays');
  };
  const { paymentId, refundOf } = await aPaidPayment();
  const made = await refund(paymentId, 500);
  await jobs.drain();
  expect((await refundOf())?.refunds[0]?.state).toBe('queued');
  answer = async () => ({ externalId: 'r', state: 'done' });
  if (!made.ok) throw new Error(made.code);
  await payments.sendRefund(made.value.refundId);
  const { refundId } = made.value;
  expect(asked.filter((key) => key === refundId).length).toBeGreaterThanOrEqual(2);
  expect(await refundOf()).toMatchObject({ refundedMinor: 500 });
});

test('a proposed refund waits for a person, and goes out once', async () => {
  answer = async () => ({ externalId: 'r', state: 'done' });
  const { paymentId, refundOf } = await aPaidPayment();
  const made = await refund(paymentId, 1000, true);
  if (!made.ok) throw new Error(made.code);
  await jobs.drain();
  expect((await refundOf())?.refunds[0]?.state).toBe('proposed');
  const confirm = () => database.inTransaction((tx) => payments.confirmRefund(tx, made.value.refundId));
  expect(await confirm()).toBe(true);
  expect(await confirm()).toBe(false);
  await jobs.drain();
  expect((await refundOf())?.refunds[0]?.state).toBe('done');
});

test('what is not offered cannot be opened, and a provider switched off is away', async () => {
  expect(payments.minutesFor('bank:gold')).toBeUndefined();
  expect(payments.minutesFor('nobody')).toBeUndefined();
  expect(payments.methods()).toEqual([
    { provider: 'bank', method: 'transfer', label: 'Transfer', logo: null, test: false },
  ]);
  const { paymentId } = await aPaidPayment();
  await database.pool.query(`update payments set provider = 'gone', redirect_url = null where id = $1`, [
    paymentId,
  ]);
  expect(await payments.begin(paymentId)).toMatchObject({ code: 'provider-away' });
});
