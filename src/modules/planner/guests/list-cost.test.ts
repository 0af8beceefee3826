import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements, totals } from '#platform/db';
import { aPlanning, aProgramOf, type TestApplication, testApplication } from '#testing';
import type { GuestQuery } from './contract.ts';

let app: TestApplication;
let lead: Awaited<ReturnType<ReturnType<typeof aPlanning>['aPerson']>>;
let small: string;
let large: string;

beforeAll(async () => {
  app = await testApplication();
  const planning = aPlanning(app);
  lead = await planning.aPerson();
  [small, large] = [await planning.anEvent(lead), await planning.anEvent(lead)];
  await fill(small, 1);
  await fill(large, 10_000);
  await app.database.pool.query('analyze guests');
}, 60_000);
afterAll(() => app.close());

/** Guests in households of up to five. */
async function fill(eventId: string, guests: number): Promise<void> {
  const { pool } = app.database;
  await pool.query(
    `insert into parties (id, event_id, name, email, language, created_at)
     select gen_random_uuid(), $1, 'Home ' || n, '', 'en', now() from generate_series(0, least($2, 2000) - 1) n`,
    [eventId, guests],
  );
  await pool.query(
    `insert into guests (id, event_id, party_id, position, first_name, last_name, email, tags, created_at, search)
     select gen_random_uuid(), $1, p.id, n, 'First' || n, 'Last' || n % 400, '', array['tag' || n % 7], now(),
       plain_letters('First' || n || ' Last' || n % 400)
     from generate_series(0, $2 - 1) n join parties p on p.event_id = $1 and p.name = 'Home ' || n % least($2, 2000)`,
    [eventId, guests],
  );
}

const queries: [string, GuestQuery][] = [
  ['as it opens', {}],
  ['searched', { q: 'first7 last0' }],
  ['narrowed', { tag: 'tag3', reply: 'none', type: 'regular', sort: 'party' }],
  ['far down', { page: 180 }],
];

test.each(queries)(
  'the list %s costs its page four statements, with one guest as with ten thousand',
  async (_, query) => {
    const cost = async (eventId: string) => {
      const { statements, value } = await countStatements(() =>
        Promise.all([
          app.guests.list({ eventId, query, by: lead }),
          app.guests.choices({ eventId, query, by: lead }),
        ]),
      );
      expect(value.every(({ ok }) => ok)).toBe(true);
      return statements;
    };
    // What one may there, asked by each, and each its answer.
    expect([await cost(small), await cost(large)]).toEqual([4, 4]);
  },
);

test('by the API a page of guests costs as much with one guest as with ten thousand', async () => {
  const program = await aProgramOf(app, 'list@api.test');
  for (const eventId of [small, large])
    await aPlanning(app).onTeam(eventId, { ...lead, accountId: program.accountId }, 'lead');
  const cost = async (eventId: string) => {
    const before = totals.statements;
    const { status } = await program('GET', `/events/${eventId}/guests?q=last&perPage=100`);
    expect(status).toBe(200);
    return totals.statements - before;
  };
  await cost(small);
  const one = await cost(small);
  expect(one).toBeLessThanOrEqual(4);
  expect(await cost(large)).toBe(one);
});

test('ten thousand guests are tagged in as many statements as one', async () => {
  const cost = async (eventId: string, tag: string) => {
    const { statements, value } = await countStatements(() =>
      app.guests.changeMany({
        eventId,
        selection: { matching: {} },
        change: { what: 'tag', value: tag },
        by: lead,
      }),
    );
    expect(value.ok, JSON.stringify(value)).toBe(true);
    return statements;
  };
  expect(await cost(large, 'choir')).toBe(await cost(small, 'choir'));
});
