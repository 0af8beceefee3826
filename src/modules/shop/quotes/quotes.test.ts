import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { type Role, visitor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  pdfPages,
  readAloud,
  type TestApplication,
  testApplication,
} from '#testing';
import { aDraft, aLine, anOption, quoting, staff } from './quotes-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
let q: ReturnType<typeof quoting>;
const START = '2027-05-01T09:00:00Z';
beforeAll(async () => {
  clock = fixedClock(START);
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
  q = quoting(app, shop);
});
afterAll(() => app.close());

const mailsTo = (email: string) => app.sent.filter(({ to }) => JSON.stringify(to).includes(email));
const office = async (number: string) => {
  const quote = await app.quotes.forOffice(number, staff('agent'));
  if (!quote) throw new Error('the quote is not there');
  return quote;
};

test('a request is confirmed with the link of its page, the staff hear of it, and its words are kept as they were', async () => {
  const cake = await shop.aProduct({ priceMinor: 4_500 });
  const { number, link } = await q.ask({
    email: 'lena@convive.test',
    things: [{ variantId: cake.variantId, quantity: 2 }],
  });
  await app.settled();
  const [mail] = mailsTo('lena@convive.test');
  expect(mail?.subject).toBe(`We hebben je aanvraag ${number}`);
  expect(mail?.text).toContain(`/nl/quote/${link}`);
  expect(await q.byLink(link)).toMatchObject({
    number,
    state: 'asked',
    day: '2027-06-12',
    things: [{ quantity: 2, slug: cake.slug }],
    versions: [],
    order: null,
  });
  const { rows } = await app.database.pool.query('select link_hash from quotes where number = $1', [number]);
  expect(rows[0].link_hash).not.toContain(link);
  expect(await app.quotes.byLink('AAAAAAAAAAAAAAAAAAAAAA')).toBeUndefined();
});

test('a request without a wish, for a day that has passed or from a flood is refused in words', async () => {
  const ask = (request: Record<string, unknown>, address = '10.8.0.1') =>
    app.quotes.ask({
      request: { name: 'Noor', email: 'flood@convive.test', wish: 'Cake', ...request } as never,
      language: 'en',
      address,
      by: visitor,
    });
  expect(await ask({ wish: '' })).toMatchObject({
    code: 'invalid',
    details: { problems: [{ field: 'wish', code: 'required' }] },
  });
  expect(await ask({ day: '2027-04-30' })).toMatchObject({
    details: { problems: [{ field: 'day', code: 'past' }] },
  });
  expect(await ask({ guests: '-3', email: 'x', name: 'a\r\nBcc: b@b.be' })).toMatchObject({
    details: { problems: [{ field: 'name', code: 'unreadable' }, { field: 'email' }, { field: 'guests' }] },
  });
  for (let i = 0; i < 5; i++) expect((await ask({}, `10.8.1.${i}`)).ok).toBe(true);
  expect(await ask({}, '10.8.2.1')).toMatchObject({ code: 'too-many' });
});

test('a proposal reaches its reader with every option, and a newer one replaces it and leaves it readable', async () => {
  const cake = await shop.aProduct({ priceMinor: 10_000 });
  const { number, link } = await q.propose([
    anOption([aLine(cake.variantId)]),
    anOption([aLine(cake.variantId, { quantity: 2, unitMinor: 9_000 })], { name: 'Gold' }),
  ]);
  await q.send(number, [anOption([aLine(cake.variantId, { unitMinor: 9_500 })])]);
  await app.settled();
  const quote = await q.byLink(link);
  expect(quote.state).toBe('proposed');
  expect(quote.versions.map(({ number: version, isReplaced }) => [version, isReplaced])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(quote.versions[1]?.proposal.options.map(({ totalMinor }) => totalMinor)).toEqual([10_900, 18_900]);
  expect(quote.versions[0]?.proposal.options.map(({ totalMinor }) => totalMinor)).toEqual([10_400]);
  const mails = mailsTo(quote.contact.email).filter(({ subject }) => subject.includes('voorstel'));
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    `Ons nieuwe voorstel ${number}`,
    `Ons voorstel ${number}`,
  ]);
  expect(mails.find(({ subject }) => subject === `Ons voorstel ${number}`)?.text).toMatch(/Gold: €\s189,00/);
  expect((await app.quotes.list({ q: number }, staff('agent'))).ok).toBe(true);
});

test('an agent proposes at the shop’s prices, and a manager agrees others', async () => {
  const cake = await shop.aProduct({ priceMinor: 10_000 });
  const { number } = await q.ask();
  const cheap = aDraft([anOption([aLine(cake.variantId, { unitMinor: 1 })])]);
  const save = (role: Role, draft = cheap, revision = 0) =>
    app.quotes.saveDraft({ number, revision, draft, by: staff(role) });
  expect(await save('agent')).toMatchObject({ code: 'not-allowed' });
  expect(await save('customer')).toMatchObject({ code: 'not-allowed' });
  expect(await save('manager')).toMatchObject({ ok: true });
  expect(await save('manager')).toMatchObject({ code: 'changed-meanwhile' });
  expect(await save('agent', cheap, 1)).toMatchObject({ ok: true });
  expect(await app.quotes.send({ number, revision: 1, by: staff('agent') })).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await app.quotes.send({ number, revision: 2, by: staff('planner') })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await app.quotes.forOffice(number, staff('customer'))).toBeUndefined();
});

test('what is unfinished is saved and not sent', async () => {
  const { number } = await q.ask({ day: '' });
  const saved = await app.quotes.saveDraft({
    number,
    revision: 0,
    draft: aDraft([], { validUntil: null }),
    by: staff('agent'),
  });
  expect(saved.ok).toBe(true);
  expect(await app.quotes.send({ number, revision: 1, by: staff('agent') })).toMatchObject({
    code: 'invalid',
    details: { problems: [{ field: 'day' }, { field: 'validUntil' }, { code: 'no-options' }] },
  });
});

test('question and answer stand on the quote, and each goes to the other side by mail', async () => {
  const { number, link } = await q.ask({ email: 'asks@convive.test' });
  const before = await app.quotes.waiting(staff('agent'));
  expect(await app.quotes.waiting(visitor)).toBe(0);
  expect(await app.quotes.askAbout({ link, text: 'Can it be blue?' })).toMatchObject({ ok: true });
  expect(await app.quotes.askAbout({ link, text: ' ' })).toMatchObject({ code: 'invalid' });
  expect(await app.quotes.answer({ number, text: 'It can.', by: staff('agent') })).toMatchObject({
    ok: true,
  });
  expect(await app.quotes.note({ number, text: 'Hurry.', by: staff('agent') })).toMatchObject({ ok: true });
  expect(await app.quotes.note({ number, text: 'x', by: staff('vendor') })).toMatchObject({
    code: 'not-allowed',
  });
  await app.settled();
  const quote = await q.byLink(link);
  expect(quote.messages.map(({ byShop, text }) => [byShop, text])).toEqual([
    [false, 'Can it be blue?'],
    [true, 'It can.'],
  ]);
  expect(JSON.stringify(quote)).not.toContain('Hurry.');
  expect(mailsTo('asks@convive.test').some(({ text }) => text.includes('It can.'))).toBe(true);
  expect((await office(number)).activity.map(({ kind }) => kind)).toEqual(['asked', 'note']);
  // An answer is no proposal: who asked for one still waits.
  expect(await app.quotes.waiting(staff('agent'))).toBe(before);
});

test('withdrawn, lost and declined are the end of it, until somebody proposes again', async () => {
  const cake = await shop.aProduct();
  const options = [anOption([aLine(cake.variantId)])];
  const { number, link } = await q.propose(options);
  expect(await app.quotes.withdraw({ number, reason: 'Full', by: staff('agent') })).toMatchObject({
    ok: true,
  });
  expect(await app.quotes.withdraw({ number, reason: '', by: staff('agent') })).toMatchObject({
    code: 'not-possible',
  });
  expect(await q.accept(link)).toMatchObject({ code: 'closed' });
  await q.send(number, options);
  expect(await app.quotes.decline({ link, reason: 'a\u202Eb', by: visitor })).toMatchObject({
    details: { problems: [{ field: 'reason', code: 'unreadable' }] },
  });
  expect(await app.quotes.decline({ link, reason: 'Too dear', by: visitor })).toMatchObject({ ok: true });
  expect(await app.quotes.decline({ link, reason: '', by: visitor })).toMatchObject({ code: 'not-possible' });
  expect(await app.quotes.lose({ number, reason: '', by: staff('agent') })).toMatchObject({ ok: true });
  expect((await q.byLink(link)).state).toBe('lost');
  const listed = await app.quotes.list({ state: 'lost', q: number }, staff('agent'));
  expect(listed).toMatchObject({ value: { total: 1, rows: [{ number, state: 'lost' }] } });
});

test('its last day still counts, and then it has ended, whatever the clock does; its reader is told once before and once after', async () => {
  const cake = await shop.aProduct();
  const { number, link } = await q.propose([anOption([aLine(cake.variantId)])], { validUntil: '2027-05-10' });
  const { email } = (await q.byLink(link)).contact;
  const told = async () => {
    await app.quotes.watch();
    await app.settled();
    return mailsTo(email)
      .map(({ subject }) => subject)
      .slice(2);
  };
  expect(await told()).toEqual([]);
  clock.set('2027-05-08T09:00:00Z');
  const [reminder] = await told();
  expect(reminder).toContain('geldig tot en met');
  expect(await told()).toHaveLength(1);
  clock.set('2027-05-10T21:30:00Z');
  expect((await q.byLink(link)).state).toBe('proposed');
  clock.set('2027-05-10T22:30:00Z');
  expect((await q.byLink(link)).state).toBe('expired');
  expect(await q.accept(link)).toMatchObject({ code: 'expired' });
  expect(await told()).toEqual([reminder, `Je offerte ${number} is verlopen`]);
  clock.set('2027-05-09T09:00:00Z');
  expect((await q.byLink(link)).state).toBe('proposed');
  expect(await told()).toHaveLength(2);
  clock.set(START);
});

test('the paper says what the page says', async () => {
  const cake = await shop.aProduct({ names: { en: 'Almond cake', nl: 'Amandeltaart' }, priceMinor: 10_000 });
  const { id, number } = await q.propose([
    anOption([aLine(cake.variantId, { quantity: 3, unitMinor: 9_000, personalText: 'Lena & Karim' })], {
      text: 'With flowers.',
    }),
    anOption([aLine(cake.variantId)], { name: 'Gold', method: 'pick-up' }),
  ]);
  const paper = await app.quotes.paper({ id }, 1);
  const text = (await pdfPages(paper?.bytes ?? new Uint8Array())).join('\n').replace(/\s+/g, ' ');
  const { parts, forgotten } = await readAloud(paper?.bytes);
  expect(forgotten).toEqual([]);
  expect(parts.map(({ path }) => path.at(-1))).toContain('Link');
  for (const said of [
    `Offerte ${number}`,
    'Silver',
    'Gold',
    'Amandeltaart',
    'Lena & Karim',
    'With flowers.',
    '279,00',
    'Geldig tot en met',
    'houdt niets vast',
  ])
    expect(text).toContain(said);
  expect(await app.quotes.paper({ id }, 2)).toBeUndefined();
});

test('the staff begin a quote themselves, and mend whom it is for', async () => {
  const facts = { name: 'Karim', email: 'karim@convive.test', language: 'fr' as const, day: '2027-06-12' };
  expect(await app.quotes.start({ facts, by: staff('customer') })).toMatchObject({ code: 'not-allowed' });
  const { number } = q.must(await app.quotes.start({ facts, by: staff('agent') }));
  const changed = await app.quotes.changeFacts({
    number,
    facts: { ...facts, guests: 12 as never },
    by: staff('agent'),
  });
  expect(changed.ok).toBe(true);
  expect(await office(number)).toMatchObject({ byStaff: true, language: 'fr', guests: 12 });
  await app.settled();
  expect(mailsTo('karim@convive.test')).toEqual([]);
  expect(await app.quotes.changeFacts({ number: 'Q-1', facts, by: staff('agent') })).toMatchObject({
    code: 'not-there',
  });
});

test('however much is in them, the list takes two statements, a quote one, and an hour without news one', async () => {
  const cake = await shop.aProduct();
  const lines = Array.from({ length: 40 }, () => aLine(cake.variantId));
  const { number, link } = await q.propose([anOption(lines), anOption(lines, { name: 'Gold' })]);
  await app.shopDays();
  const asked = async (work: () => Promise<unknown>) => (await countStatements(work)).texts.length;
  expect(await asked(() => app.quotes.list({ q: 'noor', state: 'proposed' }, staff('agent')))).toBe(2);
  expect(await asked(() => app.quotes.forOffice(number, staff('agent')))).toBe(1);
  expect(await asked(() => app.quotes.byLink(link))).toBe(1);
  expect(await asked(() => app.quotes.watch())).toBe(1);
});
