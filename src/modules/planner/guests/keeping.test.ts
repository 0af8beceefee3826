import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aPlanning,
  type FixedClock,
  fixedClock,
  type TestApplication,
  type TestPlanning,
  testApplication,
} from '#testing';
import { noDetails } from './contract.ts';
import { ForgetHealth } from './privacy.ts';

let app: TestApplication;
let planning: TestPlanning;
let clock: FixedClock;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;
let eventId: string;

beforeAll(async () => {
  clock = fixedClock();
  app = await testApplication({ clock });
  planning = aPlanning(app);
  lead = await planning.aPerson();
  eventId = await planning.anEvent(lead);
});
afterAll(() => app.close());

const guest = async (guestId: string, by = lead) => {
  const found = await app.guests.guest({ eventId, guestId, by });
  if (!found) throw new Error('the guest is not there');
  return found;
};
const change = (guestId: string, expected: number, over: object, by = lead) =>
  app.guests.changeGuest({
    eventId,
    guestId,
    expected,
    form: { ...noDetails, firstName: 'Ann', ...over },
    by,
  });
const party = (partyId: string) => app.guests.party({ eventId, partyId, by: lead });

test('the later of two who change one guest is refused, and nothing of theirs is written', async () => {
  const { guestIds } = await planning.aParty(eventId, lead, ['Ann Maes']);
  const id = guestIds[0] as string;
  expect(await change(id, 1, { town: 'Gent' })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await change(id, 1, { phone: '0470123456' })).toMatchObject({ code: 'changed-meanwhile' });
  expect(await guest(id)).toMatchObject({ town: 'Gent', phone: '' });
});

test('who may not read notes on health changes a guest without touching them', async () => {
  const { guestIds } = await planning.aParty(eventId, lead, [
    { firstName: 'Ann', dietNote: 'EpiPen', needs: 'a lift' },
  ]);
  const id = guestIds[0] as string;
  const helper = await planning.aPerson();
  await planning.onTeam(eventId, helper, 'host', ['change-guests']);
  expect(await guest(id, helper)).toMatchObject({ dietNote: null, needs: null });
  expect(await change(id, 1, { town: 'Gent', dietNote: 'x' }, helper)).toMatchObject({ ok: true });
  expect(await guest(id)).toMatchObject({ town: 'Gent', dietNote: 'EpiPen', needs: 'a lift' });
});

test('guests move to another party, make one of their own, and the empty one goes', async () => {
  const one = await planning.aParty(eventId, lead, ['Bob Smet', 'Cas Smet']);
  const two = await planning.aParty(eventId, lead, ['Dina Nijs']);
  const [bob, cas] = one.guestIds as [string, string];
  const split = await app.guests.moveGuests({ eventId, from: one.partyId, guestIds: [bob], by: lead });
  if (!split.ok) throw new Error(split.code);
  expect((await party(split.value.partyId))?.guests.map(({ id }) => id)).toEqual([bob]);
  await app.guests.moveGuests({ eventId, from: one.partyId, to: two.partyId, by: lead });
  expect((await party(two.partyId))?.guests.map(({ id }) => id)).toEqual([...two.guestIds, cas]);
  expect(await party(one.partyId)).toBeUndefined();
  expect(
    await app.guests.moveGuests({ eventId, from: two.partyId, to: two.partyId, by: lead }),
  ).toMatchObject({
    code: 'nothing-to-change',
  });
});

test('a host’s own field goes with what stands in it; two of a name are refused', async () => {
  const form = { label: 'Shirt', kind: 'choice' as const, choices: ['S', 'M'] };
  const field = await app.guests.addField({ eventId, form, by: lead });
  if (!field.ok) throw new Error(field.code);
  expect(await app.guests.addField({ eventId, form, by: lead })).toMatchObject({ code: 'invalid' });
  expect(
    await app.guests.addField({ eventId, form: { ...form, label: 'X', choices: [] }, by: lead }),
  ).toMatchObject({
    code: 'invalid',
  });
  const { guestIds } = await planning.aParty(eventId, lead, [
    { firstName: 'Els', custom: { [field.value.id]: 'M' } },
  ]);
  await app.guests.removeField({ eventId, fieldId: field.value.id, by: lead });
  expect((await guest(guestIds[0] as string)).custom).toEqual({});
});

test('a guest who is erased leaves no word of theirs, neither on the list nor in the journal', async () => {
  const { guestIds, partyId } = await planning.aParty(eventId, lead, [
    {
      firstName: 'Xenophon',
      lastName: 'Papadakis',
      email: 'xeno@x.be',
      phone: '0470998877',
      town: 'Athens',
      dietNote: 'celery',
    },
  ]);
  const id = guestIds[0] as string;
  await change(id, 1, { firstName: 'Xenophon', lastName: 'Papadakis', town: 'Sparta' });
  const kept = await app.guests.dataOf({ eventId, guestId: id, by: lead });
  expect(JSON.stringify(kept)).toMatch(/Xenophon.*Sparta/);
  expect(await app.guests.erase({ eventId, guestId: id, by: lead })).toMatchObject({ ok: true });
  const { rows } = await app.database.pool.query(
    `select to_jsonb(g) || to_jsonb(p) as row, (select jsonb_agg(to_jsonb(j)) from journal j where j.subject_id = any($2)) as acts
     from guests g join parties p on p.id = g.party_id where g.id = $1`,
    [id, [id, partyId]],
  );
  expect(JSON.stringify(rows)).not.toMatch(/Xenophon|Papadakis|xeno|0470998877|Athens|Sparta/i);
});

test('what is known of health goes thirty days after the event, at night', async () => {
  const own = await planning.anEvent(lead, { starts: '2027-06-12T14:00', ends: '2027-06-12T23:59' });
  const { guestIds } = await planning.aParty(own, lead, [
    { firstName: 'Gust', diet: ['nuts'], severity: 'severe', needs: 'a ramp', access: ['wheelchair'] },
  ]);
  const health = async () => {
    const { rows } = await app.database.pool.query(
      'select diet, severity, needs is not null as needs, access from guests where id = $1',
      [guestIds[0]],
    );
    return rows[0];
  };
  const forget = async (now: string) => {
    clock.set(now);
    await app.database.inTransaction(async (tx) => app.jobs.enqueue(tx, ForgetHealth, {}));
    await app.settled();
  };
  await forget('2027-07-12T12:00:00Z');
  expect(await health()).toMatchObject({ severity: 'severe', needs: true });
  await forget('2027-07-13T12:00:00Z');
  expect(await health()).toEqual({ diet: [], severity: null, needs: false, access: [] });
});
