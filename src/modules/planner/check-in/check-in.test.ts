import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { readJournal } from '#platform/journal';
import { accept } from '#platform/result';
import {
  aPlanning,
  type FixedClock,
  fixedClock,
  type TestApplication,
  type TestPlanning,
  testApplication,
  untilItHurts,
} from '#testing';

type Person = Awaited<ReturnType<TestPlanning['aPerson']>>;
let app: TestApplication;
let planning: TestPlanning;
let clock: FixedClock;
let lead: Person;
let steward: Person;
let eventId: string;

beforeAll(async () => {
  clock = fixedClock('2027-06-12T13:00:00Z');
  app = await testApplication({ clock });
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead');
  steward = await planning.aPerson('Stan Steward');
  eventId = await planning.anEvent(lead);
  await planning.onTeam(eventId, steward, 'steward');
});
afterAll(() => app.close());

const aGuest = async (reply: 'accepted' | 'declined' | 'none' = 'accepted') => {
  const { guestIds, partyId } = await planning.aParty(eventId, lead, [`Guest ${newId().slice(-6)}`]);
  await app.database.inTransaction(async (tx) => {
    await app.guests.writeReplies(
      tx,
      eventId,
      guestIds.map((guestId) => ({ guestId, reply })),
    );
    return accept(null);
  });
  return { guestId: guestIds[0] as string, partyId };
};
const scan = (
  guestId: string,
  over: { scanId?: string; by?: Person; anyway?: boolean; at?: string } = {},
) => {
  const { by = steward, scanId = newId(), ...rest } = over;
  return app.checkIn.admit({ eventId, form: { scanId, guestIds: [guestId], ...rest }, by });
};
const outcome = async (scanned: ReturnType<typeof scan>) => {
  const done = await scanned;
  return done.ok ? done.value[0] : done.code;
};

test('twin scans let a guest in once, and the second says who was first and when; without the guard both would', async () => {
  const { guestId } = await aGuest();
  const all = await Promise.all([lead, steward, lead, steward].map((by) => outcome(scan(guestId, { by }))));
  const outcomes = all.map((one) => typeof one === 'object' && one?.outcome);
  expect(outcomes.sort()).toEqual(['admitted', 'already', 'already', 'already']);
  expect(all).toContainEqual(expect.objectContaining({ outcome: 'already', at: '2027-06-12T13:00:00.000Z' }));
  expect(
    await readJournal(app.database.reader, { scope: eventId, subjectId: guestId, limit: 9 }),
  ).toHaveLength(1);
  // Looked up, then written: two stewards at once both see nobody inside.
  const { pool } = app.database;
  await pool.query('create table careless_check_ins (guest_id uuid)');
  const hurt = await untilItHurts(async () => {
    const someone = newId();
    const careless = async () => {
      const { rows } = await pool.query('select 1 from careless_check_ins where guest_id = $1', [someone]);
      if (rows.length === 0) await pool.query('insert into careless_check_ins values ($1)', [someone]);
    };
    await Promise.all([careless(), careless(), careless()]);
    const { rows } = await pool.query('select 1 from careless_check_ins where guest_id = $1', [someone]);
    return rows.length > 1;
  });
  expect(hurt).toBe(true);
});

test('a scan that was kept while the network was away counts once, at the moment it was made, however often it is sent', async () => {
  const { guestId } = await aGuest();
  const scanId = newId();
  const at = '2027-06-12T12:41:00.000Z';
  const sent = [await outcome(scan(guestId, { scanId, at })), await outcome(scan(guestId, { scanId, at }))];
  expect(sent[0]).toEqual(sent[1]);
  expect(sent[0]).toMatchObject({ outcome: 'admitted', at, by: 'Stan Steward' });
  const later = await aGuest();
  expect(await outcome(scan(later.guestId, { at: '2030-01-01T00:00:00.000Z' }))).toMatchObject({
    at: '2027-06-12T13:00:00.000Z',
  });
});

test('who declined or never answered is not expected, and is let in when the door says so', async () => {
  for (const reply of ['declined', 'none'] as const) {
    const { guestId } = await aGuest(reply);
    expect(await outcome(scan(guestId))).toMatchObject({ outcome: 'not-expected', reply, at: null });
    expect(await outcome(scan(guestId, { anyway: true }))).toMatchObject({ outcome: 'admitted' });
  }
});

test('who is not on the list, or was taken off it, is unknown; and so is a guest of another event', async () => {
  const { guestId } = await aGuest();
  await app.database.pool.query('update guests set removed_at = now() where id = $1', [guestId]);
  const elsewhere = await planning.anEvent(lead);
  const other = await planning.aParty(elsewhere, lead, ['Far Away']);
  for (const id of [guestId, newId(), other.guestIds[0] as string])
    expect(await outcome(scan(id, { anyway: true }))).toMatchObject({ outcome: 'unknown' });
});

test('a walk-in is on the list and inside, once, however often the device sends them', async () => {
  const form = { scanId: newId(), firstName: 'Wim', lastName: 'Walk-in' };
  const all = await Promise.all([1, 2, 3].map(() => app.checkIn.walkIn({ eventId, form, by: steward })));
  expect(new Set(all.map((one) => one.ok && one.value.guestId)).size).toBe(1);
  const { rows } = await app.database.pool.query(
    `select count(*)::int as n from guests where event_id = $1 and last_name = 'Walk-in'`,
    [eventId],
  );
  expect(rows).toEqual([{ n: 1 }]);
  const figures = await app.checkIn.figures(eventId, lead);
  expect(figures).toMatchObject({ value: { walkIns: 1 } });
});

test('a check-in is taken back, and the guest may come in again', async () => {
  const { guestId } = await aGuest();
  await scan(guestId);
  expect(await app.checkIn.undo({ eventId, guestId, by: steward })).toMatchObject({ ok: true });
  expect(await app.checkIn.undo({ eventId, guestId, by: steward })).toMatchObject({ code: 'not-there' });
  expect(await outcome(scan(guestId))).toMatchObject({ outcome: 'admitted' });
});

test('the list knows a scanned link again without opening it, says nothing of health, and is one statement', async () => {
  const { partyId } = await planning.aParty(eventId, lead, [
    { firstName: 'Cas', dietNote: 'EpiPen', diet: ['nuts'], access: ['wheelchair'] },
  ]);
  const link = await app.rsvp.linkOf({ eventId, partyId, by: lead });
  const token = link.ok ? link.value.token : '';
  const list = await app.checkIn.list(eventId, steward);
  if (!list.ok) throw new Error(list.code);
  const party = list.value.parties.find(({ id }) => id === partyId);
  expect(party).toMatchObject({
    codeHash: createHash('sha256').update(token).digest('hex'),
    guests: [{ name: 'Cas', access: ['wheelchair'], inside: null }],
  });
  expect(JSON.stringify(list.value)).not.toMatch(/EpiPen|nuts/);
  expect(JSON.stringify(list.value)).not.toContain(token);
});

test('only who may check in stands at a door: a stranger finds none, a host may not', async () => {
  const { guestId } = await aGuest();
  const [stranger, host] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, host, 'host');
  expect(await outcome(scan(guestId, { by: stranger }))).toBe('not-there');
  expect(await outcome(scan(guestId, { by: host }))).toBe('not-allowed');
  expect(await app.checkIn.list(eventId, stranger)).toMatchObject({ code: 'not-there' });
});

test('nobody comes in to what is cancelled', async () => {
  const cancelled = await planning.anEvent(lead);
  const { guestIds } = await planning.aParty(cancelled, lead, ['Ann']);
  await app.database.pool.query(`update events set status = 'cancelled' where id = $1`, [cancelled]);
  const form = { scanId: newId(), guestIds };
  expect(await app.checkIn.admit({ eventId: cancelled, form, by: lead })).toMatchObject({
    code: 'cancelled',
  });
});

test.each([
  ['no guest', { scanId: newId(), guestIds: [] }],
  ['no number', { scanId: '1', guestIds: [newId()] }],
  ['a guest that is no number', { scanId: newId(), guestIds: ['x'] }],
])('a scan with %s is refused', async (_, form) => {
  expect(await app.checkIn.admit({ eventId, form, by: lead })).toMatchObject({ code: 'invalid' });
});
