import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { type FixedClock, fixedClock, type TestApplication, testApplication } from '#testing';
import { anInvitingEvent } from './replies-for-test.ts';

let app: TestApplication;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
beforeEach(() => {
  clock.set('2027-03-01T09:00:00Z');
  app.sent.splice(0);
});
afterAll(() => app.close());

test('everybody who was not invited yet gets one mail with their link, however often it is asked for', async () => {
  const { planning, eventId, lead } = await anInvitingEvent(app, {
    settings: { welcome: { en: 'Come dance!' } },
  });
  for (let nth = 0; nth < 55; nth++) await planning.aParty(eventId, lead, [`Guest ${nth}`]);
  await planning.aParty(eventId, lead, ['No Address'], { email: '' });
  const all = { eventId, who: { query: {} }, again: false, by: lead };
  expect(await app.rsvp.invite(all)).toEqual({ ok: true, value: { parties: 56 } });
  // A second press before the first round is done.
  await app.rsvp.invite(all);
  await app.settled();
  expect(app.sent).toHaveLength(55);
  expect(new Set(app.sent.map(({ to }) => to)).size).toBe(55);
  expect(app.sent[0]).toMatchObject({ subject: 'You are invited: Lotte & Karim' });
  expect(app.sent[0]?.text).toMatch(
    /Come dance![\s\S]*\/en\/r\/[\w-]{22}[\s\S]*before Saturday 1 May 2027 at 23:59/,
  );
  const unreached = await app.rsvp.list(eventId, { state: 'no-address' }, lead);
  expect(unreached).toMatchObject({ value: { total: 1, rows: [{ name: 'No Address' }] } });
  expect(await app.rsvp.list(eventId, { state: 'not-invited' }, lead)).toMatchObject({ value: { total: 1 } });
});

test('a round says how far it is, and one address gets three invitations an hour at most', async () => {
  const { planning, eventId, lead } = await anInvitingEvent(app);
  for (let nth = 0; nth < 5; nth++)
    await planning.aParty(eventId, lead, [`G ${nth}`], { email: 'same@x.test' });
  await app.rsvp.invite({ eventId, who: { query: {} }, again: false, by: lead });
  expect(await app.rsvp.lastRound(eventId, lead)).toMatchObject({
    value: { total: 5, sent: 0, finished: false },
  });
  await app.settled();
  expect(app.sent).toHaveLength(3);
  expect(await app.rsvp.lastRound(eventId, lead)).toMatchObject({
    value: { total: 5, sent: 3, tooOften: 2, finished: true, begunBy: 'Sam Lead' },
  });
  clock.set('2027-03-01T10:00:01Z');
  await app.rsvp.invite({ eventId, who: { query: { state: 'not-invited' } }, again: false, by: lead });
  await app.settled();
  expect(app.sent).toHaveLength(5);
});

test('who has no right sends nothing, and parties of another event are left out', async () => {
  const { planning, eventId, lead } = await anInvitingEvent(app);
  const other = await anInvitingEvent(app);
  const { partyId } = await other.invite(['Eve']);
  const assistant = await planning.aPerson();
  await planning.onTeam(eventId, assistant, 'assistant');
  const invite = (by: typeof lead) =>
    app.rsvp.invite({ eventId, who: { partyIds: [partyId] }, again: true, by });
  expect(await invite(assistant)).toMatchObject({ code: 'not-allowed' });
  expect(await invite(await planning.aPerson())).toMatchObject({ code: 'not-there' });
  expect(await invite(lead)).toMatchObject({ code: 'nobody' });
  const cards = await app.rsvp.cards({ eventId, partyIds: [partyId], by: lead });
  expect(cards).toEqual({ ok: true, value: [] });
});

test('the code on a printed card leads to the household’s own page', async () => {
  const { invite, eventId, lead } = await anInvitingEvent(app);
  const party = await invite(['Ann Peeters']);
  const cards = await app.rsvp.cards({ eventId, partyIds: [party.partyId], by: lead });
  if (!cards.ok) throw new Error(cards.code);
  const { data, info } = await sharp(Buffer.from(cards.value[0]?.code ?? ''), { density: 300 })
    .resize(600)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(read?.data).toBe(`${app.url}/en/r/${party.token}`);
});

test('parties are invited to a part that is not for everybody, by name, and see it then', async () => {
  const { invite, eventId, lead } = await anInvitingEvent(app);
  const [near, far] = [await invite(['Ann']), await invite(['Bob'])];
  const dinner = '01a10000-0000-7000-8000-000000000001';
  await app.database.pool.query(
    `insert into event_parts (id, event_id, position, main, names, starts_local, ends_local, starts_at, ends_at, everybody)
     select $1, event_id, 1, false, '{"en":"Dinner"}', starts_local, ends_local, starts_at, ends_at, false
     from event_parts where event_id = $2`,
    [dinner, eventId],
  );
  await app.rsvp.inviteToPart({ eventId, partId: dinner, partyIds: [near.partyId], invited: true, by: lead });
  const partsOf = async (token: string) => {
    const page = await app.rsvp.page(token);
    return page.ok && page.value.parts.map(({ names }) => names.en);
  };
  expect(await partsOf(near.token)).toContain('Dinner');
  expect(await partsOf(far.token)).not.toContain('Dinner');
  await app.rsvp.inviteToPart({
    eventId,
    partId: dinner,
    partyIds: [near.partyId],
    invited: false,
    by: lead,
  });
  expect(await partsOf(near.token)).not.toContain('Dinner');
});

test('the board shows who answered what, by day, and stays at seven statements with two hundred parties', async () => {
  const { invite, eventId, lead, planning } = await anInvitingEvent(app, {
    capacity: 3,
    settings: { waiting: 'in-turn' },
  });
  const [a, b, c] = [await invite(['Ann', 'Bob']), await invite(['Cas']), await invite(['Dee', 'Eva'])];
  await a.reply('accepted');
  await b.reply('declined');
  clock.set('2027-03-02T09:00:00Z');
  await c.reply('accepted');
  const figures = await app.rsvp.figures(eventId, lead);
  expect(figures).toMatchObject({
    value: {
      parties: 3,
      people: 5,
      answered: 3,
      opened: 3,
      parts: [{ accepted: 2, declined: 1, waiting: 2, taken: 2 }],
      days: [
        { day: '2027-03-01', parties: 2 },
        { day: '2027-03-02', parties: 1 },
      ],
    },
  });
  expect(await app.rsvp.line(eventId, lead)).toMatchObject({ value: [{ partyId: c.partyId, places: 2 }] });
  for (let nth = 0; nth < 200; nth++) await planning.aParty(eventId, lead, [`Guest ${nth}`]);
  const { texts } = await countStatements(async () => {
    await app.rsvp.figures(eventId, lead);
    await app.rsvp.list(eventId, { q: 'guest', page: 2 }, lead);
  });
  expect(texts.length).toBeLessThanOrEqual(10);
  const second = await app.rsvp.list(eventId, { state: 'unanswered', q: 'guest', page: 2 }, lead);
  expect(second).toMatchObject({ value: { total: 200, page: 2, pages: 4 } });
});

test('who keeps replies lets a party in out of its turn, as far as there is room', async () => {
  const { invite, eventId, lead, taken } = await anInvitingEvent(app, {
    capacity: 3,
    settings: { waiting: 'in-turn', offerHours: 0 },
  });
  const [inside, family, single] = [await invite(['A', 'B']), await invite(['C', 'D']), await invite(['E'])];
  await inside.reply('accepted');
  await family.reply('accepted');
  await single.reply('accepted');
  const page = await app.rsvp.page(single.token);
  const partId = page.ok ? (page.value.parts[0]?.id as string) : '';
  expect(await app.rsvp.letIn({ eventId, partId, partyId: family.partyId, by: lead })).toMatchObject({
    code: 'full',
    details: { left: 1 },
  });
  expect(await app.rsvp.letIn({ eventId, partId, partyId: single.partyId, by: lead })).toMatchObject({
    ok: true,
  });
  expect(await taken()).toBe(3);
});

test('the kitchen counts what those eat who come, and who may not read notes on health sees the codes alone', async () => {
  const { planning, eventId, lead } = await anInvitingEvent(app);
  const { partyId } = await planning.aParty(eventId, lead, [
    { firstName: 'Ann', diet: ['nuts'], severity: 'severe', dietNote: 'even traces' },
    { firstName: 'Bob', diet: ['vegan'] },
  ]);
  const meal = await app.rsvp.saveQuestion({
    eventId,
    by: lead,
    form: {
      partId: null,
      whom: 'guest',
      kind: 'meal',
      labels: { en: 'Main course' },
      choices: [
        { id: 'fish', names: { en: 'Fish' } },
        { id: 'soup', names: { en: 'Soup' } },
      ],
      required: true,
    },
  });
  if (!meal.ok) throw new Error(meal.code);
  const page = await app.rsvp.pageFor({ eventId, partyId, by: lead });
  if (!page.ok) throw new Error(page.code);
  const part = page.value.parts[0]?.id as string;
  const guests = page.value.guests.map(({ id, firstName }) => ({
    id,
    answers: { [part]: firstName === 'Ann' ? ('accepted' as const) : ('declined' as const) },
    said: { [meal.value.id]: 'fish' },
  }));
  const form = { guests, companions: [], said: {}, note: '' };
  await app.rsvp.takeReply({ eventId, partyId, form, via: 'phone', by: lead });
  expect(await app.rsvp.kitchen(eventId, lead)).toMatchObject({
    value: {
      meals: [{ choiceId: 'fish', count: 1 }],
      diets: [{ diet: 'nuts', severity: 'severe', count: 1 }],
      guests: [{ name: 'Ann', severity: 'severe', note: 'even traces', meals: [{ choiceId: 'fish' }] }],
    },
  });
  const host = await planning.aPerson();
  await planning.onTeam(eventId, host, 'host');
  expect(await app.rsvp.kitchen(eventId, host)).toMatchObject({ value: { guests: [{ note: null }] } });
});

test('questions are asked in the order the host gives them', async () => {
  const { eventId, lead } = await anInvitingEvent(app);
  const ask = async (en: string) => {
    const form = {
      partId: null,
      whom: 'guest',
      kind: 'text',
      labels: { en },
      choices: [],
      required: false,
    } as const;
    const asked = await app.rsvp.saveQuestion({ eventId, by: lead, form: { ...form, choices: [] } });
    return asked.ok ? asked.value.id : '';
  };
  const [, second] = [await ask('first'), await ask('second'), await ask('third')];
  const order = async () => {
    const questions = await app.rsvp.questions(eventId, lead);
    return questions.ok && questions.value.map(({ labels }) => labels.en);
  };
  await app.rsvp.moveQuestion({ eventId, id: second, to: 'up', by: lead });
  expect(await order()).toEqual(['second', 'first', 'third']);
  await app.rsvp.moveQuestion({ eventId, id: second, to: 'up', by: lead });
  await app.rsvp.moveQuestion({ eventId, id: second, to: 'down', by: lead });
  expect(await order()).toEqual(['first', 'second', 'third']);
});
