import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import { fixedClock, type TestApplication, testApplication } from '#testing';
import { sign } from './test-provider/signature.ts';

const clock = fixedClock('2027-05-01T09:00:00Z');
let app: TestApplication;

beforeAll(async () => {
  app = await testApplication({ clock });
});
afterAll(() => app.close());

test('a forged or stale webhook is refused, an unknown payment is answered like a known one', async () => {
  const send = (body: string, signature: string) =>
    fetch(`${app.url}/webhooks/payments/test`, {
      method: 'POST',
      headers: { 'x-test-signature': signature },
      body,
    });
  const body = JSON.stringify({ event: 'evt_1', payment: 'tp_unknown' });
  expect((await send(body, 'nonsense')).status).toBe(401);
  expect((await send(body, sign('another secret', body, clock.now()))).status).toBe(401);
  expect((await send(body, sign(app.secret, body, new Date('2027-04-30T09:00:00Z')))).status).toBe(401);
  expect((await send(body, sign(app.secret, body, new Date('2027-05-02T12:00:00Z')))).status).toBe(401);
  expect((await send(`${body} `, sign(app.secret, body, clock.now()))).status).toBe(401);
  expect((await send('{"event":', sign(app.secret, '{"event":', clock.now()))).status).toBe(401);
  expect((await send(body, sign(app.secret, body, clock.now()))).status).toBe(200);
  expect((await send('x'.repeat(10_000_000), 'nonsense')).status).toBe(413);
});

test('news costs at most six statements, a forged one none', async () => {
  const body = JSON.stringify({ event: `evt_${newId()}`, payment: `tp_${newId()}` });
  const hear = (signature: string) =>
    countStatements(() => app.payments.receiveNews('test', body, { 'x-test-signature': signature }));
  const forged = await hear(sign('another secret', body, clock.now()));
  expect(forged).toMatchObject({ value: false, statements: 0 });
  const first = await hear(sign(app.secret, body, clock.now()));
  expect(first.value).toBe(true);
  expect(first.statements).toBeLessThanOrEqual(6);
  const again = await hear(sign(app.secret, body, clock.now()));
  expect(again.value).toBe(true);
  expect(again.statements).toBeLessThanOrEqual(4);
});
