import { afterAll, beforeAll, expect, test } from 'vitest';
import { accept, refuse } from '#platform/result';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { noDetails } from './contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;
let eventId: string;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  lead = await planning.aPerson();
  eventId = await planning.anEvent(lead);
});
afterAll(() => app.close());

const facts = async (partyId: string) => {
  const party = await app.guests.partyFacts(app.database.reader, { eventId, partyId });
  if (!party) throw new Error('the party is not there');
  return party;
};

test('a party has its guests in order, a name made from theirs, and is reached where one of them is', async () => {
  const { partyId, guestIds } = await planning.aParty(
    eventId,
    lead,
    ['Ann Peeters', { firstName: 'Bob', lastName: 'Peeters', email: 'Bob@Convive.test' }],
    { email: '' },
  );
  const party = await facts(partyId);
  expect(party).toMatchObject({ name: 'Ann & Bob Peeters', email: 'bob@convive.test' });
  expect(party.guests.map(({ id, firstName, reply }) => [id, firstName, reply])).toEqual([
    [guestIds[0], 'Ann', 'none'],
    [guestIds[1], 'Bob', 'none'],
  ]);
});

test('what is said about somebody’s health is unreadable in the database, and open to who may read it', async () => {
  const { partyId } = await planning.aParty(eventId, lead, [
    {
      firstName: 'Cas',
      diet: ['peanuts'],
      severity: 'severe',
      dietNote: 'EpiPen in the bag',
      needs: 'a lift',
    },
  ]);
  const { rows } = await app.database.pool.query(
    'select diet_note, needs, diet from guests where party_id = $1',
    [partyId],
  );
  expect(JSON.stringify(rows)).not.toMatch(/EpiPen|lift/);
  expect(rows[0].diet).toEqual(['peanuts']);
  expect((await facts(partyId)).guests[0]).toMatchObject({ dietNote: 'EpiPen in the bag', needs: 'a lift' });
});

test.each([
  ['nobody', []],
  ['somebody without a name', [noDetails]],
  ['an address that is none', [{ ...noDetails, firstName: 'Ann', email: 'ann@' }]],
  ['a name that turns what follows', [{ ...noDetails, firstName: 'Ann\u202E' }]],
])('a party of %s is refused', async (_, guests) => {
  const form = { name: '', email: '', phone: '', language: 'en' as const, companions: 0, note: '', guests };
  expect(await app.guests.addParty({ eventId, form, by: lead })).toMatchObject({
    ok: false,
    code: 'invalid',
  });
});

test('a stranger has no guests here, and a host may only look', async () => {
  const [stranger, host] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, host, 'host');
  const form = {
    name: '',
    email: '',
    phone: '',
    language: 'en' as const,
    companions: 0,
    note: '',
    guests: [{ ...noDetails, firstName: 'Eve' }],
  };
  expect(await app.guests.addParty({ eventId, form, by: stranger })).toMatchObject({ code: 'not-there' });
  expect(await app.guests.addParty({ eventId, form, by: host })).toMatchObject({ code: 'not-allowed' });
});

test('a party brings as many as it may, the same ones again are the same guests, and those it leaves at home leave the list', async () => {
  const { partyId } = await planning.aParty(eventId, lead, ['Dirk Claes'], { companions: 2 });
  const bring = (...names: string[]) =>
    app.database.inTransaction(async (tx) =>
      app.guests.bringCompanions(tx, {
        eventId,
        partyId,
        companions: names.map((firstName) => ({ firstName, lastName: '' })),
      }),
    );
  const first = await bring('Els', 'Fien');
  const again = await bring('Els', 'Fien');
  expect(again).toEqual(first);
  expect(await bring('Els', 'Fien', 'Gust')).toMatchObject({ code: 'too-many', details: { most: 2 } });
  await bring('Els');
  const { guests } = await facts(partyId);
  expect(guests.map(({ firstName, type }) => [firstName, type])).toEqual([
    ['Dirk', 'regular'],
    ['Els', 'plus-one'],
  ]);
});

test('a guest corrects their own details, and nobody else’s', async () => {
  const { partyId, guestIds } = await planning.aParty(eventId, lead, ['Hanne Wouters']);
  const other = await planning.aParty(eventId, lead, ['Ivo Jacobs']);
  const form = { ...noDetails, firstName: 'Hannah', lastName: 'Wouters', dietNote: 'no celery', needs: '' };
  const correct = (of: string, guestId: string) =>
    app.database.inTransaction(async (tx) => {
      const answer = await app.guests.correctOwnDetails(tx, { eventId, partyId: of, guestId, form });
      return answer.ok ? accept(null) : refuse(answer.code);
    });
  expect(await correct(partyId, guestIds[0] as string)).toMatchObject({ ok: true });
  expect((await facts(partyId)).guests[0]).toMatchObject({ firstName: 'Hannah', dietNote: 'no celery' });
  expect(await correct(partyId, other.guestIds[0] as string)).toMatchObject({ code: 'not-there' });
});

test('answers of many guests are one statement, and touch no other event', async () => {
  const { guestIds } = await planning.aParty(eventId, lead, ['Jan', 'Kris']);
  const elsewhere = await planning.anEvent(lead);
  const far = await planning.aParty(elsewhere, lead, ['Leen']);
  await app.database.inTransaction(async (tx) => {
    const replies = [...guestIds, ...far.guestIds].map((guestId) => ({
      guestId,
      reply: 'accepted' as const,
    }));
    await app.guests.writeReplies(tx, eventId, replies);
    return accept(null);
  });
  const { rows } = await app.database.pool.query(
    'select reply from guests where id = any($1) order by reply',
    [[...guestIds, ...far.guestIds]],
  );
  expect(rows.map(({ reply }) => reply)).toEqual(['accepted', 'accepted', 'none']);
});

test('the database refuses a guest whose party is another event’s', async () => {
  const elsewhere = await planning.anEvent(lead);
  const { partyId } = await planning.aParty(eventId, lead, ['Mia']);
  await expect(
    app.database.pool.query('update guests set event_id = $1 where party_id = $2', [elsewhere, partyId]),
  ).rejects.toThrow(/foreign key/);
});
