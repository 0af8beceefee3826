import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJournal } from '#platform/journal';
import type { Actor } from '#platform/policy';
import {
  aPlanning,
  type FixedClock,
  fixedClock,
  type TestApplication,
  type TestPlanning,
  testApplication,
  untilItHurts,
} from '#testing';
import type { InviteForm } from '../contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let clock: FixedClock;
let lead: Person;
type Person = Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead');
});
afterAll(() => app.close());

const invite = (eventId: string, email: string, over: Partial<InviteForm> = {}, by: Actor = lead) =>
  app.events.team.invite({
    eventId,
    form: { email, role: 'assistant', extra: [], ...over },
    language: 'en',
    by,
  });
/** The token of the newest invitation that this address received. */
const tokenFor = async (email: string) => {
  await app.settled();
  const mail = app.sent.filter(({ to }) => JSON.stringify(to).includes(email)).at(-1);
  return /planner\/invite\/([\w-]{22})/.exec(mail?.text ?? '')?.[1] ?? '';
};
const accept = (token: string, by: Actor) => app.events.team.accept({ token, by });
const teamOf = async (eventId: string, by: Actor = lead) => {
  const found = await app.events.team.view({ eventId, by });
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

test('somebody is asked by mail, joins once with their own account, and has the role and the rights that were given', async () => {
  const [eventId, friend] = [await planning.anEvent(lead), await planning.aPerson('Fien Friend')];
  expect(await invite(eventId, friend.email.toUpperCase(), { extra: ['export-guests'] })).toMatchObject({
    ok: true,
  });
  expect((await teamOf(eventId)).invited).toMatchObject([{ email: friend.email, role: 'assistant' }]);
  const token = await tokenFor(friend.email);
  expect(await app.events.team.invitation({ token, by: friend })).toMatchObject({
    kind: 'event',
    name: 'Lotte & Karim',
    invitedBy: 'Sam Lead',
    role: 'assistant',
    yours: true,
  });
  const both = await Promise.all([accept(token, friend), accept(token, friend)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const event = await app.events.event(eventId, friend);
  expect(event?.role).toBe('assistant');
  expect(event?.rights).toContain('export-guests');
  const { team, invited } = await teamOf(eventId);
  expect([team.map(({ name }) => name), invited]).toEqual([['Sam Lead', 'Fien Friend'], []]);
  const acts = await readJournal(app.database.reader, { scope: eventId, limit: 3 });
  expect(acts.map(({ action }) => action)).toEqual(['team.join', 'team.invite', 'event.create']);
});

test('another account than that of the address is refused with its own word, and so is one that is not confirmed', async () => {
  const [eventId, friend, other] = [
    await planning.anEvent(lead),
    await planning.aPerson(),
    await planning.aPerson(),
  ];
  await invite(eventId, friend.email);
  const token = await tokenFor(friend.email);
  expect(await app.events.team.invitation({ token, by: other })).toMatchObject({ yours: false });
  expect(await accept(token, other)).toMatchObject({ ok: false, code: 'other-address' });
  await app.database.pool.query('update accounts set email_verified = false where id = $1', [
    friend.accountId,
  ]);
  expect(await accept(token, friend)).toMatchObject({ code: 'other-address' });
  expect((await teamOf(eventId)).invited).toHaveLength(1);
});

test('a link ends after two weeks, when it is withdrawn, and when a new one is sent', async () => {
  const [eventId, friend] = [await planning.anEvent(lead), await planning.aPerson()];
  await invite(eventId, friend.email);
  const first = await tokenFor(friend.email);
  await invite(eventId, friend.email, { role: 'host' });
  const second = await tokenFor(friend.email);
  expect(await accept(first, friend)).toMatchObject({ code: 'not-there' });
  const [invitation] = (await teamOf(eventId)).invited;
  expect(invitation).toMatchObject({ role: 'host', expiresAt: '2027-03-15T09:00:00.000Z' });
  await app.events.team.withdraw({ eventId, id: invitation?.id ?? '', by: lead });
  expect(await app.events.team.invitation({ token: second, by: friend })).toBeUndefined();
  for (const token of ['', 'AAAAAAAAAAAAAAAAAAAAAA', '../..'])
    expect(await accept(token, friend)).toMatchObject({ code: 'not-there' });
});

test.each([
  ['no address', { email: 'ann@' }, 'email'],
  ['a role that is none', { role: 'boss' as never }, 'role'],
  ['a right that is none', { extra: ['fly'] as never }, 'extra.0'],
])('an invitation with %s is refused, and the field is named', async (_, over, field) => {
  const eventId = await planning.anEvent(lead);
  const refused = await invite(eventId, 'ann@convive.test', over);
  expect(refused).toMatchObject({ code: 'invalid' });
  expect(!refused.ok && refused.details?.problems).toMatchObject([{ field }]);
});

test('an address is not written to at speed, whoever asks, and who is there is not asked again', async () => {
  const eventId = await planning.anEvent(lead);
  for (let sent = 0; sent < 3; sent++) expect((await invite(eventId, 'busy@convive.test')).ok).toBe(true);
  expect(await invite(eventId, 'busy@convive.test')).toMatchObject({ code: 'too-many' });
  const other = await planning.aPerson();
  const theirs = await planning.anEvent(other);
  expect(await invite(theirs, 'Busy@convive.test', {}, other)).toMatchObject({ code: 'too-many' });
  expect(await invite(eventId, lead.email)).toMatchObject({ code: 'already-there' });
});

test('a team is kept by its leads; others see who is on it, and no address; a stranger sees nothing', async () => {
  const [eventId, host, stranger] = [
    await planning.anEvent(lead),
    await planning.aPerson(),
    await planning.aPerson(),
  ];
  await planning.onTeam(eventId, host, 'host', ['keep-team']);
  await invite(eventId, 'more@convive.test');
  const seen = await teamOf(eventId, host);
  expect(JSON.stringify(seen)).not.toContain('@');
  expect(seen.team).toHaveLength(2);
  const remove = { eventId, accountId: lead.accountId };
  for (const [by, code] of [
    [host, 'not-allowed'],
    [stranger, 'not-there'],
  ] as const) {
    expect(await invite(eventId, 'x@convive.test', {}, by)).toMatchObject({ code });
    expect(await app.events.team.remove({ ...remove, by })).toMatchObject({ code });
    expect(await app.events.team.change({ ...remove, form: { role: 'host', extra: [] }, by })).toMatchObject({
      code,
    });
  }
});

test('somebody who is sent away sees the event no more; one may go by oneself; who owns the workspace stays', async () => {
  const [eventId, one, two] = [
    await planning.anEvent(lead),
    await planning.aPerson(),
    await planning.aPerson(),
  ];
  await planning.onTeam(eventId, one, 'lead');
  await planning.onTeam(eventId, two, 'host');
  const { team } = app.events;
  expect(
    await team.change({ eventId, accountId: two.accountId, form: { role: 'steward', extra: [] }, by: one }),
  ).toMatchObject({ ok: true });
  expect(await app.events.mayOn(app.database.reader, two, eventId, 'check-in')).toMatchObject({
    value: { rights: ['check-in'] },
  });
  expect(await team.remove({ eventId, accountId: two.accountId, by: one })).toMatchObject({ ok: true });
  expect(await app.events.event(eventId, two)).toBeUndefined();
  expect(await team.remove({ eventId, accountId: lead.accountId, by: one })).toMatchObject({
    code: 'owner-stays',
  });
  expect(await team.remove({ eventId, accountId: one.accountId, by: one })).toMatchObject({ ok: true });
  expect(await app.events.event(eventId, one)).toBeUndefined();
});

test('of two last leads who leave at the same moment, one stays; without the lock both would go', async () => {
  const { pool } = app.database;
  /** An event led by two, whose workspace is without an owner, as when their account is gone. */
  const ledByTwo = async () => {
    const [eventId, one, two] = [
      await planning.anEvent(lead),
      await planning.aPerson(),
      await planning.aPerson(),
    ];
    await planning.onTeam(eventId, one, 'lead');
    await planning.onTeam(eventId, two, 'lead');
    await pool.query(
      `update workspace_members set role = 'member' where workspace_id = (select workspace_id from events where id = $1)`,
      [eventId],
    );
    await pool.query('delete from event_team where event_id = $1 and account_id = $2', [
      eventId,
      lead.accountId,
    ]);
    return { eventId, leads: [one, two] };
  };
  const leadsOf = async (eventId: string) =>
    (await pool.query(`select 1 from event_team where event_id = $1 and role = 'lead'`, [eventId])).rows
      .length;
  // Looked whether another lead stays, then gone: each still sees the other.
  const hurt = await untilItHurts(async () => {
    const { eventId, leads } = await ledByTwo();
    await Promise.all(
      leads.map(async ({ accountId }) => {
        if ((await leadsOf(eventId)) < 2) return;
        await pool.query('delete from event_team where event_id = $1 and account_id = $2', [
          eventId,
          accountId,
        ]);
      }),
    );
    return (await leadsOf(eventId)) === 0;
  });
  expect(hurt).toBe(true);
  for (let round = 0; round < 3; round++) {
    const { eventId, leads } = await ledByTwo();
    const gone = await Promise.all(
      leads.map((by) => app.events.team.remove({ eventId, accountId: by.accountId, by })),
    );
    expect(gone.map((answer) => (answer.ok ? 'gone' : answer.code)).sort()).toEqual(['gone', 'last-lead']);
    expect(await leadsOf(eventId)).toBe(1);
  }
});
