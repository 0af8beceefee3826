import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { totals } from '#platform/db';
import { newId } from '#platform/ids';
import {
  aProgramOf,
  type FixedClock,
  fixedClock,
  type Program,
  type TestApplication,
  testApplication,
} from '#testing';
import { GivenResponse, NewReplyBody, ReplyBody } from './api.contract.ts';
import { anInvitingEvent, type Invited } from './replies-for-test.ts';

let app: TestApplication;
let clock: FixedClock;
let lead: Program;
let stranger: Program;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
  stranger = await aProgramOf(app, 'stranger@api.test');
});
beforeEach(() => at('2027-03-01T09:00:00Z'));
afterAll(() => app.close());

/** Moves the clock; tokens live for minutes, so that the program opens a new one. */
async function at(iso: string): Promise<void> {
  clock.set(iso);
  lead = await aProgramOf(app, 'lead@api.test');
}

/** An event that takes replies, and is led by a program too. */
async function anEvent(given: Parameters<typeof anInvitingEvent>[1] = {}) {
  const inviting = await anInvitingEvent(app, given);
  const { eventId, planning, invite } = inviting;
  const onTeam = (person: Program, role: string) =>
    planning.onTeam(eventId, { ...inviting.lead, accountId: person.accountId }, role);
  await onTeam(lead, 'lead');
  const told = async (party: Invited, answer: 'accepted' | 'declined', brings: string[] = []) => ({
    via: 'phone',
    ...(await party.says(answer, brings)),
  });
  return {
    ...inviting,
    onTeam,
    told,
    /** A reply by telephone, as it is posted. */
    reply: async (party: Invited, answer: 'accepted' | 'declined' = 'accepted', brings: string[] = []) => ({
      eventId,
      partyId: party.partyId,
      ...(await told(party, answer, brings)),
    }),
    list: async (query = '') => (await lead('GET', `/events/${eventId}/rsvps${query}`)).body,
    parties: (...names: string[]) => Promise.all(names.map((name) => invite([`${name} Maes`]))),
  };
}

test('a reply by telephone is put down, read, and changed at the version that was read', async () => {
  const { invite, reply, told, eventId } = await anEvent();
  const party = await invite(['Ann Maes', 'Bob Maes'], 1);
  const taken = await lead('POST', '/rsvps', await reply(party, 'accepted', ['Cas']));
  expect(taken).toMatchObject({
    status: 201,
    body: { id: party.partyId, version: 1, status: 'accepted', waiting: [], unchanged: false },
  });
  const path = `/rsvps/${party.partyId}`;
  expect(taken.headers.get('location')).toBe(`/api${path}`);
  const { body: read } = await lead('GET', `${path}/`);
  expect(read).toMatchObject({
    eventId,
    party: 'Ann & Bob Maes',
    status: 'accepted',
    via: 'phone',
    takenBy: 'lead@api.test',
    guests: [{ firstName: 'Ann' }, { firstName: 'Bob' }, { firstName: 'Cas', companion: true }],
    updatedAt: '2027-03-01T09:00:00.000Z',
    version: 1,
  });
  const change = { ...(await told(party, 'declined')), via: 'paper', version: 1 };
  expect(await lead('PUT', `${path}/`, change)).toMatchObject({
    status: 200,
    body: { version: 2, status: 'declined' },
  });
  expect(await lead('PUT', path, { ...change, note: 'no more' })).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', details: { version: 2 } },
  });
  expect((await lead('GET', path)).body).toMatchObject({ via: 'paper', status: 'declined', version: 2 });
});

test('fifty identical posts at once are one reply, with a key and without one', async () => {
  for (const headers of [{ 'idempotency-key': 'fifty-at-once' }, {}]) {
    const { invite, reply, taken, list } = await anEvent({ capacity: 10 });
    const party = await invite(['Ann', 'Bob'], 1);
    const body = await reply(party, 'accepted', ['Cas']);
    const all = await Promise.all(Array.from({ length: 50 }, () => lead('POST', '/rsvps', body, headers)));
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 201));
    expect(await taken()).toBe(3);
    expect(await list()).toMatchObject({ total: 1, items: [{ version: 1 }] });
  }
});

test('where there is a reply already, another is not written over it unread', async () => {
  const { invite, reply } = await anEvent();
  const party = await invite(['Ann']);
  await party.reply('accepted');
  expect(await lead('POST', '/rsvps', await reply(party, 'declined'))).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', details: { version: 1 } },
  });
  expect((await lead('GET', `/rsvps/${party.partyId}`)).body).toMatchObject({
    status: 'accepted',
    via: 'link',
    takenBy: null,
  });
});

test('after the deadline a planner still puts replies down, and it stands there who did', async () => {
  const { invite, reply } = await anEvent();
  const party = await invite(['Ann']);
  await at('2027-05-20T09:00:00Z');
  expect(await party.reply('accepted')).toMatchObject({ code: 'closed' });
  expect((await lead('POST', '/rsvps', { ...(await reply(party)), via: 'paper' })).status).toBe(201);
  expect((await lead('GET', `/rsvps/${party.partyId}`)).body).toMatchObject({
    via: 'paper',
    takenBy: 'lead@api.test',
    answeredAt: '2027-05-20T09:00:00.000Z',
  });
});

test('who is not on the team finds no replies and no party; who is, and may not, is told so', async () => {
  const { invite, reply, told, onTeam, eventId } = await anEvent();
  const [ann, bob] = [await invite(['Ann']), await invite(['Bob'])];
  await lead('POST', '/rsvps', await reply(ann));
  const [steward, assistant] = [
    await aProgramOf(app, 'steward@api.test'),
    await aProgramOf(app, 'assistant@api.test'),
  ];
  await onTeam(steward, 'steward');
  await onTeam(assistant, 'assistant');
  const tries = async (program: Program) => {
    const all = [
      await program('GET', `/events/${eventId}/rsvps`),
      await program('GET', `/rsvps/${ann.partyId}`),
      await program('POST', '/rsvps', await reply(bob)),
      await program('PUT', `/rsvps/${ann.partyId}`, { ...(await told(ann, 'declined')), version: 1 }),
    ];
    return all.map(({ status, body }) => body.code ?? status);
  };
  expect(await tries(stranger)).toEqual(['not-there', 'not-there', 'not-there', 'not-there']);
  expect(await tries(steward)).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed']);
  expect(await tries(assistant)).toEqual([200, 200, 'not-allowed', 'not-allowed']);
  const nobody = await fetch(`${app.url}/api/events/${eventId}/rsvps`);
  expect(nobody.status).toBe(401);
});

test('a party of another event is not there, by whatever number it is asked for', async () => {
  const [mine, theirs] = [await anEvent(), await anInvitingEvent(app)];
  const [party, far] = [await mine.invite(['Ann']), await theirs.invite(['Eve'])];
  await far.reply('accepted');
  const body = await mine.reply(party);
  for (const answer of [
    await lead('POST', '/rsvps', { ...body, partyId: far.partyId }),
    await lead('POST', '/rsvps', { ...body, eventId: theirs.eventId, partyId: far.partyId }),
    await lead('POST', '/rsvps', { ...body, partyId: newId() }),
    await lead('GET', `/rsvps/${far.partyId}`),
    await lead('PUT', `/rsvps/${far.partyId}`, { ...(await mine.told(party, 'declined')), version: 1 }),
    // It has not answered: there is nothing to change yet.
    await lead('PUT', `/rsvps/${party.partyId}`, { ...(await mine.told(party, 'declined')), version: 1 }),
  ])
    expect([answer.status, answer.body.code]).toEqual([404, 'not-there']);
  const { invite, reply } = mine;
  const other = await reply(await invite(['Bob']));
  expect(await lead('POST', '/rsvps', { ...other, partyId: party.partyId })).toMatchObject({
    status: 422,
    body: {
      code: 'invalid',
      details: { problems: expect.arrayContaining([{ field: expect.any(String), code: 'not-there' }]) },
    },
  });
});

test.each([
  ['a guest without an answer', { guests: [] }, 422, 'invalid'],
  ['more people than they may bring', { companions: 3 }, 422, 'too-many-companions'],
  ['a way that is none', { via: 'link' }, 400, 'invalid-request'],
  [
    'an answer that is none',
    { guests: [{ id: newId(), answers: { [newId()]: 'perhaps' } }] },
    400,
    'invalid-request',
  ],
  ['a field nobody knows', { status: 'accepted' }, 400, 'invalid-request'],
  ['a note that turns the direction of what follows', { note: 'a\u202eb' }, 422, 'invalid'],
])('a reply with %s is refused with its code, and nothing is kept', async (_, over, status, code) => {
  const { invite, reply, list } = await anEvent();
  const party = await invite(['Ann'], 1);
  const { companions, ...rest } = over as { companions?: number };
  const body = await reply(
    party,
    'accepted',
    Array.from({ length: companions ?? 0 }, (_, nth) => `Friend ${nth}`),
  );
  const answer = await lead('POST', '/rsvps', { ...body, ...rest });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect((await list()).total).toBe(0);
});

test('where no place is left they are told how many there are, or wait where there is a line', async () => {
  const full = await anEvent({ capacity: 1 });
  const couple = await full.invite(['Ann', 'Bob']);
  expect(await lead('POST', '/rsvps', await full.reply(couple))).toMatchObject({
    status: 409,
    body: { code: 'full', details: { left: 1 } },
  });
  const waits = await anEvent({ capacity: 1, settings: { waiting: 'in-turn' } });
  const family = await waits.invite(['Ann', 'Bob']);
  const { body } = await lead('POST', '/rsvps', await waits.reply(family));
  expect(body).toMatchObject({ status: 'waiting', waiting: [expect.any(String)] });
});

test('replies are found by what was said, by group, by words, and by when they changed, page by page', async () => {
  const { parties, reply, list, eventId, lead: planner } = await anEvent();
  const [ann, bob, cas] = (await parties('Ann', 'Bob', 'Cas')) as [Invited, Invited, Invited];
  await parties('Dee');
  await lead('POST', '/rsvps', await reply(ann));
  await at('2027-03-02T09:00:00Z');
  await lead('POST', '/rsvps', await reply(bob, 'declined'));
  await at('2027-03-03T09:00:00Z');
  await cas.reply('accepted');
  const group = await app.guests.addGroup({ eventId, name: 'Choir', by: planner });
  const groupId = group.ok ? group.value.id : '';
  await app.guests.changeMany({
    eventId,
    selection: { ids: bob.guestIds },
    change: { what: 'group', value: groupId },
    by: planner,
  });
  const names = async (query: string) =>
    (await list(query)).items.map(({ party }: { party: string }) => party.split(' ')[0]);
  const { items } = await list();
  const [part] = Object.keys(items[0].guests[0].answers);
  expect(await names('')).toEqual(['Cas', 'Bob', 'Ann']);
  expect(await names('?sort=oldest')).toEqual(['Ann', 'Bob', 'Cas']);
  expect(await names('/?sort=party&status=accepted')).toEqual(['Ann', 'Cas']);
  expect(await names(`?part=${part}&status=declined`)).toEqual(['Bob']);
  expect(await names(`?part=${newId()}`)).toEqual([]);
  expect(await names(`?group=${groupId}`)).toEqual(['Bob']);
  expect(await names('?q=ann')).toEqual(['Ann']);
  expect(await names('?q=%25')).toEqual([]);
  expect(await names('?updatedSince=2027-03-02T09:00:00Z')).toEqual(['Cas', 'Bob']);
  const second = await list('?perPage=2&page=2');
  expect(second).toMatchObject({ total: 3, pages: 2, items: [{ party: 'Ann Maes' }] });
  expect(second.links.previous).toBe(`/api/events/${eventId}/rsvps?perPage=2&page=1`);
  for (const wrong of ['?state=accepted', '?updatedSince=yesterday', '?part=1', '?page=0', '?sort=best'])
    expect((await lead('GET', `/events/${eventId}/rsvps${wrong}`)).status, wrong).toBe(400);
});

test('a place that came free changes a reply for who asks what is new, and for who would write over it', async () => {
  const { invite, told, list } = await anEvent({
    capacity: 1,
    settings: { waiting: 'in-turn', offerHours: 0 },
  });
  const [inside, waits] = [await invite(['Ann']), await invite(['Bob'])];
  await inside.reply('accepted');
  await waits.reply('accepted');
  await at('2027-03-04T09:00:00Z');
  await inside.reply('declined');
  await app.settled();
  const news = await list('?updatedSince=2027-03-04T09:00:00Z&status=accepted');
  expect(news.items).toMatchObject([{ id: waits.partyId, status: 'accepted', version: 2 }]);
  const stale = { ...(await told(waits, 'declined')), version: 1 };
  expect(await lead('PUT', `/rsvps/${waits.partyId}`, stale)).toMatchObject({ status: 409 });
});

test('a list of replies costs the same statements for one as for a hundred', async () => {
  const { invite, list } = await anEvent();
  await (await invite(['First'])).reply('accepted');
  const cost = async () => {
    await app.settled();
    const before = totals.statements;
    const { items } = await list('?perPage=100');
    return { statements: totals.statements - before, items: items.length };
  };
  await cost();
  const one = await cost();
  expect(one.items).toBe(1);
  // Who asks, what they may, and the list.
  expect(one.statements).toBeLessThanOrEqual(4);
  for (let nth = 0; nth < 99; nth++) await (await invite([`Guest ${nth}`, 'Friend'])).reply('accepted');
  expect(await cost()).toEqual({ statements: one.statements, items: 100 });
});

test('the document shows examples, and they are what the routes take', async () => {
  const document = await (await fetch(`${app.url}/api/openapi.json`)).json();
  const { NewReply, ReplyChange, Reply } = document.components.schemas;
  expect(NewReplyBody.safeParse(NewReply.examples[0]).error).toBeUndefined();
  expect(ReplyBody.safeParse(ReplyChange.examples[0]).error).toBeUndefined();
  expect(GivenResponse.safeParse(Reply.examples[0]).error).toBeUndefined();
});
