import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newLinkToken } from '#platform/ids';
import { readJournal } from '#platform/journal';
import {
  anEventForm,
  type FixedClock,
  fixedClock,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import type { ReplyPage } from './contract.ts';
import { anInvitingEvent, openSettings } from './replies-for-test.ts';

let app: TestApplication;
let clock: FixedClock;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
beforeEach(() => clock.set('2027-03-01T09:00:00Z'));
afterAll(() => app.close());

const page = async (token: string) => {
  const found = await app.rsvp.page(token);
  if (!found.ok) throw new Error('the link opens nothing');
  return found.value;
};

const saidToAll = ({ guests }: ReplyPage) => guests.flatMap(({ answers }) => Object.values(answers));

test('a household answers in one go, and the guest list, the figures and its own page say the same', async () => {
  const { invite, taken, accepted, eventId } = await anInvitingEvent(app, { capacity: 10 });
  const peeters = await invite(['Ann Peeters', 'Bob Peeters'], 1);
  const form = await peeters.says('accepted', ['Cas']);
  const [ann, bob] = form.guests;
  const part = Object.keys(ann?.answers ?? {})[0] as string;
  const mixed = {
    ...form,
    guests: [ann, { ...bob, answers: { [part]: 'declined' as const } }] as typeof form.guests,
  };
  expect(await app.rsvp.reply({ token: peeters.token, form: mixed })).toEqual({
    ok: true,
    value: { unchanged: false, waiting: [], reply: 'accepted', version: 1 },
  });
  expect([await taken(), await accepted()]).toEqual([2, 2]);
  const seen = await page(peeters.token);
  expect(seen.guests.map(({ firstName, answers }) => [firstName, answers[part]])).toEqual([
    ['Ann', 'accepted'],
    ['Bob', 'declined'],
    ['Cas', 'accepted'],
  ]);
  const [act] = await readJournal(app.database.reader, { scope: eventId, action: 'rsvp.reply', limit: 1 });
  expect(act?.after).toEqual({ accepted: 2, declined: 1, via: 'link' });
});

test('fifty identical replies at once are one reply', async () => {
  const { invite, taken, eventId } = await anInvitingEvent(app, { capacity: 10 });
  const party = await invite(['Ann', 'Bob'], 1);
  const form = await party.says('accepted', ['Cas']);
  const all = await Promise.all(
    Array.from({ length: 50 }, () => app.rsvp.reply({ token: party.token, form })),
  );
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(all.filter((one) => one.ok && !one.value.unchanged)).toHaveLength(1);
  expect(await taken()).toBe(3);
  expect(
    await readJournal(app.database.reader, { scope: eventId, action: 'rsvp.reply', limit: 10 }),
  ).toHaveLength(1);
});

test('a change of mind gives its places back, and takes them again', async () => {
  const { invite, taken } = await anInvitingEvent(app, { capacity: 2 });
  const party = await invite(['Ann', 'Bob']);
  await party.reply('accepted');
  await party.reply('declined');
  expect(await taken()).toBe(0);
  await party.reply('accepted');
  expect(await taken()).toBe(2);
});

test('the deadline closes to the second, in the event’s zone, and a party may have more time', async () => {
  const { invite, lead, eventId } = await anInvitingEvent(app);
  const party = await invite(['Ann']);
  clock.set('2027-05-01T21:59:59Z');
  expect((await party.reply('accepted')).ok).toBe(true);
  clock.set('2027-05-01T22:00:00Z');
  expect(await party.reply('declined')).toMatchObject({ ok: false, code: 'closed' });
  expect((await page(party.token)).openness).toMatchObject({ state: 'closed' });
  expect(
    await app.rsvp.giveMoreTime({ eventId, partyId: party.partyId, until: '2027-05-03T12:00', by: lead }),
  ).toMatchObject({ ok: true });
  expect((await party.reply('declined')).ok).toBe(true);
  clock.set('2027-05-03T10:01:00Z');
  expect(await party.reply('accepted')).toMatchObject({ code: 'closed' });
});

test('across both changes of clocks a deadline is what the wall of the zone shows', async () => {
  for (const [deadline, last] of [
    ['2027-03-28T03:00', '2027-03-28T01:00:59Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59:59Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:59Z'],
    ['2026-12-31T23:59', '2026-12-31T22:59:59Z'],
    // Of an hour that comes twice it is the first.
    ['2026-10-25T02:30', '2026-10-25T00:30:59Z'],
    ['2027-02-28T23:59', '2027-02-28T22:59:59Z'],
    ['2028-02-29T23:59', '2028-02-29T22:59:59Z'],
  ] as const) {
    clock.set('2026-09-01T09:00:00Z');
    const { invite } = await anInvitingEvent(app, {
      settings: { deadline },
      event: { starts: '2028-06-10T14:00', ends: '2028-06-10T23:59' },
    });
    const party = await invite(['Ann']);
    clock.set(last);
    expect((await party.reply('accepted')).ok, deadline).toBe(true);
    clock.set(new Date(Date.parse(last) + 1_000).toISOString());
    expect(await party.reply('declined'), deadline).toMatchObject({ code: 'closed' });
  }
});

test.each([
  ['2027-03-28T02:30', 'no-such-hour'],
  ['2027-02-29T12:00', 'required'],
  ['2027-06-13T10:00', 'after-event'],
])('a deadline at %s is refused: %s', async (deadline, code) => {
  const { eventId, lead } = await anInvitingEvent(app);
  expect(
    await app.rsvp.changeSettings({ eventId, expected: 1, form: openSettings({ deadline }), by: lead }),
  ).toMatchObject({ code: 'invalid', details: { problems: [{ field: 'deadline', code }] } });
});

test('more companions than were allowed are refused, and nothing of the reply is kept', async () => {
  const { invite, taken } = await anInvitingEvent(app);
  const party = await invite(['Ann'], 1);
  expect(await party.reply('accepted', ['Bob', 'Cas'])).toMatchObject({
    code: 'too-many-companions',
    details: { most: 1 },
  });
  expect([await taken(), (await page(party.token)).answeredAt]).toEqual([0, null]);
});

test('companions take no place where the host says so', async () => {
  const { invite, taken } = await anInvitingEvent(app, { capacity: 1, settings: { companionsCount: false } });
  const party = await invite(['Ann'], 3);
  expect((await party.reply('accepted', ['B', 'C', 'D'])).ok).toBe(true);
  expect(await taken()).toBe(1);
});

test('a link that is wrong, replaced, or of another event opens nothing', async () => {
  const { invite, lead, eventId } = await anInvitingEvent(app);
  const party = await invite(['Ann']);
  const form = await party.says('accepted');
  for (const token of [newLinkToken(), '', 'x'.repeat(22), '../../etc'])
    expect(await app.rsvp.page(token)).toMatchObject({ code: 'not-there' });
  const renewed = await app.rsvp.linkOf({ eventId, partyId: party.partyId, by: lead, renew: true });
  expect(await app.rsvp.reply({ token: party.token, form })).toMatchObject({ code: 'not-there' });
  expect(renewed.ok && (await app.rsvp.reply({ token: renewed.value.token, form })).ok).toBe(true);
  const other = await anInvitingEvent(app);
  const stranger = await other.invite(['Eve']);
  // Guests of another party cannot be answered for.
  expect(await app.rsvp.reply({ token: stranger.token, form })).toMatchObject({ code: 'invalid' });
  expect(await app.rsvp.linkOf({ eventId, partyId: stranger.partyId, by: lead })).toMatchObject({
    code: 'not-there',
  });
});

test('a link is the same each time it is asked for, and unreadable in the database', async () => {
  const { invite, lead, eventId } = await anInvitingEvent(app);
  const party = await invite(['Ann']);
  const again = await app.rsvp.linkOf({ eventId, partyId: party.partyId, by: lead });
  expect(again).toMatchObject({ value: { token: party.token } });
  const { rows } = await app.database.pool.query('select * from reply_links where party_id = $1', [
    party.partyId,
  ]);
  expect(JSON.stringify(rows)).not.toContain(party.token);
});

test('who is full is told how many places are left, and a party that holds places keeps them', async () => {
  const { invite, taken } = await anInvitingEvent(app, { capacity: 3 });
  const [couple, family] = [await invite(['Ann', 'Bob'], 2), await invite(['Cas', 'Dee'])];
  await couple.reply('accepted');
  expect(await family.reply('accepted')).toMatchObject({ code: 'full', details: { left: 1 } });
  expect(await couple.reply('accepted', ['Eva', 'Fem'])).toMatchObject({
    code: 'full',
    details: { left: 3 },
  });
  expect(await taken()).toBe(2);
  expect((await couple.reply('accepted', ['Eva'])).ok).toBe(true);
  expect(await taken()).toBe(3);
});

test('two households for the last places at once: one gets them; without the guard both would', async () => {
  const race = async () => {
    const { invite, taken } = await anInvitingEvent(app, { capacity: 2 });
    const parties = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => invite([`${name} One`, `${name} Two`])),
    );
    const all = await Promise.all(parties.map(({ reply }) => reply('accepted')));
    return { won: all.filter(({ ok }) => ok).length, taken: await taken() };
  };
  // Read, add, write back, as one would without a condition: more than there is are let in.
  const hurt = await untilItHurts(async () => {
    const { eventId } = await anInvitingEvent(app, { capacity: 2 });
    const { rows } = await app.database.pool.query('select id from event_parts where event_id = $1', [
      eventId,
    ]);
    const partId = rows[0].id;
    await app.database.pool.query('insert into part_places (part_id, event_id) values ($1, $2)', [
      partId,
      eventId,
    ]);
    const unguarded = async () => {
      const { rows } = await app.database.pool.query('select taken from part_places where part_id = $1', [
        partId,
      ]);
      if (rows[0].taken + 2 > 2) return false;
      await app.database.pool.query('update part_places set taken = $2 where part_id = $1', [
        partId,
        rows[0].taken + 2,
      ]);
      return true;
    };
    const letIn = await Promise.all(Array.from({ length: 4 }, unguarded));
    return letIn.filter(Boolean).length > 1;
  });
  expect(hurt).toBe(true);
  for (let round = 0; round < 3; round++) expect(await race()).toEqual({ won: 1, taken: 2 });
});

test('who waits is let in whole, longest first, when places come free; an offer that is not taken goes on to the next', async () => {
  const { invite, taken, accepted, eventId } = await anInvitingEvent(app, {
    capacity: 2,
    settings: { waiting: 'in-turn', offerHours: 24 },
  });
  const [inside, first, second] = [await invite(['A', 'B']), await invite(['C', 'D']), await invite(['E'])];
  await inside.reply('accepted');
  clock.set('2027-03-01T10:00:00Z');
  expect(await first.reply('accepted')).toMatchObject({ ok: true, value: { reply: 'waiting' } });
  clock.set('2027-03-01T11:00:00Z');
  expect(await second.reply('accepted')).toMatchObject({ value: { reply: 'waiting' } });
  await inside.reply('declined');
  await app.settled();
  const offered = await page(first.token);
  expect(offered.offers).toMatchObject([{ until: '2027-03-02T11:00:00.000Z' }]);
  expect([await taken(), await accepted(), (await page(second.token)).offers]).toEqual([2, 0, []]);
  // Nobody takes it: it goes to the next, who takes it.
  clock.set('2027-03-02T11:00:01Z');
  await app.rsvp.endOffers();
  await app.settled();
  expect((await page(second.token)).offers).toHaveLength(1);
  expect(saidToAll(await page(first.token))).toEqual(['declined', 'declined']);
  expect(await second.reply('accepted')).toMatchObject({ ok: true });
  const reply = await second.says('accepted');
  expect(await app.rsvp.reply({ token: second.token, form: { ...reply, note: 'thank you' } })).toMatchObject({
    value: { reply: 'accepted' },
  });
  expect([await taken(), await accepted()]).toEqual([1, 1]);
  const acts = await readJournal(app.database.reader, { scope: eventId, limit: 50 });
  expect(acts.map(({ action }) => action)).toEqual(expect.arrayContaining(['rsvp.offer', 'rsvp.offer-over']));
});

test('where there is a line, nobody who comes later passes it', async () => {
  const { invite } = await anInvitingEvent(app, { capacity: 3, settings: { waiting: 'in-turn' } });
  const [inside, family, single] = [await invite(['A', 'B']), await invite(['C', 'D']), await invite(['E'])];
  await inside.reply('accepted');
  await family.reply('accepted');
  expect(await single.reply('accepted')).toMatchObject({ value: { reply: 'waiting' } });
});

test('where whoever fits is let in, a single guest takes the last chair that a family could not', async () => {
  const { invite, taken } = await anInvitingEvent(app, { capacity: 3, settings: { waiting: 'who-fits' } });
  const [inside, family, single] = [await invite(['A', 'B']), await invite(['C', 'D']), await invite(['E'])];
  await inside.reply('accepted');
  await family.reply('accepted');
  expect(await single.reply('accepted')).toMatchObject({ value: { reply: 'accepted' } });
  expect(await taken()).toBe(3);
});

test('more room lets in who waits, at once where the host says so', async () => {
  const { invite, lead, eventId, taken } = await anInvitingEvent(app, {
    capacity: 1,
    settings: { waiting: 'in-turn', offerHours: 0 },
  });
  const [inside, waits] = [await invite(['A']), await invite(['B'])];
  await inside.reply('accepted');
  await waits.reply('accepted');
  await app.events.change({ id: eventId, expected: 1, form: anEventForm({ capacity: 2 }), by: lead });
  await app.settled();
  expect(saidToAll(await page(waits.token))).toEqual(['accepted']);
  expect(await taken()).toBe(2);
});

test('fewer places than have accepted turn nobody away, and let nobody else in', async () => {
  const { invite, lead, eventId, taken } = await anInvitingEvent(app, { capacity: 4 });
  const [inside, late] = [await invite(['A', 'B', 'C']), await invite(['D'])];
  await inside.reply('accepted');
  await app.events.change({ id: eventId, expected: 1, form: anEventForm({ capacity: 2 }), by: lead });
  expect(await late.reply('accepted')).toMatchObject({ code: 'full' });
  expect(await taken()).toBe(3);
  const form = await inside.says('declined');
  expect((await app.rsvp.reply({ token: inside.token, form })).ok).toBe(true);
  expect(await taken()).toBe(0);
});

test('a reply by telephone is marked as such, has no deadline, and is for who keeps replies alone', async () => {
  const { invite, lead, eventId, planning } = await anInvitingEvent(app);
  const party = await invite(['Ann']);
  const form = await party.says('accepted');
  clock.set('2027-05-20T09:00:00Z');
  const take = (by: typeof lead) =>
    app.rsvp.takeReply({ eventId, partyId: party.partyId, form, via: 'phone', by });
  const [assistant, stranger] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, assistant, 'assistant');
  expect(await take(assistant)).toMatchObject({ code: 'not-allowed' });
  expect(await take(stranger)).toMatchObject({ code: 'not-there' });
  expect((await take(lead)).ok).toBe(true);
  const { rows } = await app.database.pool.query('select via, taken_by from replies where party_id = $1', [
    party.partyId,
  ]);
  expect(rows).toEqual([{ via: 'phone', taken_by: 'Sam Lead' }]);
});

test('guests who leave the list leave their places, and who moves to another party takes the answer along', async () => {
  const { invite, lead, eventId, taken } = await anInvitingEvent(app, { capacity: 5 });
  const [couple, single] = [await invite(['Ann', 'Bob']), await invite(['Cas'])];
  await couple.reply('accepted');
  await single.reply('accepted');
  const [ann, bob] = couple.guestIds as [string, string];
  const moved = { eventId, from: couple.partyId, guestIds: [bob], to: single.partyId, by: lead };
  expect(await app.guests.moveGuests(moved)).toMatchObject({ ok: true });
  const removed = { eventId, selection: { ids: [ann] }, change: { what: 'remove' }, by: lead };
  expect(await app.guests.changeMany(removed)).toMatchObject({ ok: true });
  await app.settled();
  expect(await taken()).toBe(2);
  const { rows } = await app.database.pool.query('select party_id from guest_answers where guest_id = $1', [
    bob,
  ]);
  expect(rows).toEqual([{ party_id: single.partyId }]);
});
