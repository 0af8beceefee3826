import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let agent: ReturnType<typeof aProgram>;
let visitor: ReturnType<typeof aProgram>;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  agent = aProgram(app, await aTokenOf(app, 'agent'));
  visitor = aProgram(app, undefined);
});
afterAll(() => app.close());

test('a program asks, another proposes, and the first accepts: twice pressed is one order', async () => {
  const { variantId } = await shop.aProduct({ priceMinor: 5_000, onHand: 5 });
  const asked = await visitor('POST', '/quotes', {
    name: 'Noor',
    email: 'noor@quotes.test',
    day: '2027-06-12',
    guests: 20,
    postcode: '9000',
    things: [{ variantId, quantity: 2 }],
  });
  expect(asked.status).toBe(201);
  const { number, link } = asked.body;
  const listed = await agent('GET', `/quotes?state=asked&q=${number}`);
  expect(listed.body).toMatchObject({ total: 1, items: [{ number, state: 'asked', total: null }] });

  const line = { id: newId(), variantId, quantity: 2, unitMinor: null, personalText: '' };
  const option = { id: newId(), name: 'Silver', text: '', method: 'delivery', feeMinor: null, lines: [line] };
  const draft = { introduction: '', validUntil: '2027-05-20', depositBp: null, options: [option] };
  const saved = await agent('PUT', `/quotes/${number}/draft`, { revision: 0, draft });
  expect(saved.body).toEqual({ revision: 1 });
  const stale = await agent('POST', `/quotes/${number}/proposal`, { revision: 9 });
  expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile']);
  const sent = await agent('POST', `/quotes/${number}/proposal`, { revision: 1 });
  expect(sent.body).toEqual({ number, version: 1 });

  const seen = await visitor('GET', `/quote-links/${link}?language=nl`);
  const total = { amount: 10_900, currency: 'EUR' };
  expect(seen.body).toMatchObject({
    state: 'proposed',
    versions: [{ number: 1, options: [{ total, lines: [{ quantity: 2 }] }] }],
  });
  const acceptance = {
    version: 1,
    optionId: option.id,
    total,
    name: 'Noor',
    phone: '+32 470 00 00 00',
    street: 'Bloemstraat 3',
    postcode: '9000',
    town: 'Gent',
    slotId: shop.slotId,
    payment: 'test:ideal',
    acceptTerms: true,
  };
  const outcomes = await Promise.all(
    [1, 2].map(() => visitor('POST', `/quote-links/${link}/acceptance`, acceptance)),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const accepted = outcomes.find(({ status }) => status === 201)?.body;
  expect(accepted.paymentPage).toContain('/test-provider/');
  expect((await agent('GET', `/quotes/${number}`)).body).toMatchObject({
    state: 'accepted',
    orders: [{ number: accepted.order, option: 'Silver', hasEnded: false }],
  });
});

test('words go both ways, and each end has its door', async () => {
  const asked = await visitor('POST', '/quotes', { name: 'Ann', email: 'ann@quotes.test', wish: 'Music' });
  const { number, link } = asked.body;
  expect((await visitor('POST', `/quote-links/${link}/messages`, { text: 'When?' })).status).toBe(201);
  expect((await agent('POST', `/quotes/${number}/messages`, { text: 'Soon.' })).status).toBe(201);
  const seen = await visitor('GET', `/quote-links/${link}`);
  expect(seen.body.messages.map(({ text }: { text: string }) => text)).toEqual(['When?', 'Soon.']);
  expect((await visitor('POST', `/quote-links/${link}/declination`, {})).body.code).toBe('not-possible');
  expect((await agent('POST', `/quotes/${number}/withdrawal`, {})).body.code).toBe('not-possible');
  expect((await agent('POST', `/quotes/${number}/loss`, { reason: 'No music' })).status).toBe(201);
  expect((await visitor('GET', '/quote-links/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  expect((await visitor('GET', `/quotes/${number}`)).status).toBe(401);
});

test('what is wrong with a request is said field by field', async () => {
  const { status, body } = await visitor('POST', '/quotes', { name: '', email: 'x' });
  expect(status).toBe(422);
  expect(body.code).toBe('invalid');
  expect(body.details.problems.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(['name', 'email']),
  );
});
