import { afterAll, beforeAll, expect, test } from 'vitest';
import { noDetails } from '#modules/planner/guests/contract';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import {
  anOpenShop,
  aPlanning,
  type OpenShop,
  orderOf,
  type TestApplication,
  type TestPlanning,
  testApplication,
} from '#testing';

const PASSWORD = 'violet kettle 48 marsh';
let app: TestApplication;
let planning: TestPlanning;
let shop: OpenShop;
let people = 0;
type Person = Extract<Actor, { kind: 'account' }> & { email: string; mark: string; from: string };

beforeAll(async () => {
  app = await testApplication({ clock: { now: () => new Date('2027-03-01T09:00:00Z') } });
  planning = aPlanning(app);
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

/** Somebody whose every word can be found again: their name, address, telephone and street hold one mark. */
async function somebody(): Promise<Person> {
  const mark = `Quillfeather${++people}`;
  const from = `198.51.100.${100 + people}`;
  const email = `${mark.toLowerCase()}@convive.test`;
  const name = `Zebedee ${mark}`;
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, { email, name, role: 'customer', language: 'en', password: PASSWORD }),
  );
  const signed = await app.identity.signIn({
    email,
    password: PASSWORD,
    address: from,
    userAgent: mark,
  });
  if (!signed.ok) throw new Error(signed.code);
  const { sessionId } = signed.value;
  return {
    kind: 'account',
    accountId,
    role: 'customer',
    name,
    sessionId,
    from,
    email,
    mark,
  };
}

/** They did a bit of everything: ordered, wrote, planned with others, were invited themselves. */
async function aLife(person: Person, partner: Actor) {
  const { mark, email } = person;
  const profile = {
    firstName: 'Zebedee',
    lastName: mark,
    phone: '+32 470 11 22 33',
    organisation: `${mark} & Co`,
  };
  await app.identity.saveProfile(person, { ...profile, language: 'en' }, 0);
  await app.identity.keepAddress(person, {
    label: 'Home',
    street: `${mark} street 1`,
    postcode: '9000',
    town: 'Gent',
    country: 'BE',
  });
  await app.identity.createApiKey(person, { name: `${mark} laptop`, scopes: ['read-orders'] });
  await app.views.save({ form: { place: 'planner/events', search: 'q=a', name: mark }, by: person });
  const wrote = await app.messages.writeToUs({
    request: { name: person.name, email, phone: '', orderNumber: '', text: `I am ${mark}` },
    language: 'en',
    address: person.from,
    by: person,
  });
  if (!wrote.ok) throw new Error(JSON.stringify(wrote));
  const asked = await app.quotes.ask({
    request: { name: person.name, email, town: `${mark} town`, wish: `Music for ${mark}` },
    language: 'en',
    address: person.from,
    by: person,
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  await app.quotes.askAbout({ link: asked.value.link, text: `A word of ${mark}` });
  const cake = await shop.aProduct({ onHand: 5, personalText: { max: 60, label: { en: 'On the cake' } } });
  const shopper = await shop.aShopper([{ variantId: cake.variantId, personalText: `For ${mark}` }]);
  const placed = await shopper.place({
    name: person.name,
    email,
    street: `${mark} street 1`,
    note: `Ring at ${mark}`,
  });
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value as { orderLink: string });
  const paymentId = order.payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  await app.papers.issueInvoice(order.id);

  const eventId = await planning.anEvent(person, { title: 'The celebration' });
  await app.events.comments.write({ eventId, form: { words: 'Blue, please', private: false }, by: person });
  const theirs = await planning.anEvent(partner, { title: 'Another feast' });
  await planning.onTeam(theirs, person, 'coordinator');
  await app.events.team.invite({
    eventId,
    form: { email: 'helper@convive.test', role: 'steward', extra: [] },
    language: 'en',
    by: person,
  });
  const guests = [
    { ...noDetails, firstName: 'Zebedee', lastName: 'Guest', email, dietNote: 'no celery' },
    { ...noDetails, firstName: 'Secret', lastName: 'Neighbour', email: 'neighbour@convive.test' },
  ];
  await planning.aParty(theirs, partner, guests, { email: 'household@convive.test' });
  return { eventId, theirs, order };
}

const end = (id: string, state: string) =>
  app.database.pool.query('update orders set fulfilment_state = $2 where id = $1', [id, state]);
/** Somebody else owns the workspace of this event as well. */
async function handOver(eventId: string, accountId: string) {
  await app.database.pool.query(
    `insert into workspace_members (workspace_id, account_id, role, joined_at)
     select workspace_id, $2, 'owner', now() from events where id = $1`,
    [eventId, accountId],
  );
}

test('one file holds all that is theirs, and nothing of anybody else', async () => {
  const [person, partner] = [await somebody(), await planning.aPerson('Pat Partner')];
  await aLife(person, partner);
  const handed = await app.ownData.handOut(person);
  if (!handed.ok) throw new Error(handed.code);
  expect(handed.value).toMatchObject({
    account: { email: person.email },
    profile: { lastName: person.mark, phone: '+32 470 11 22 33' },
    savedAddresses: [{ street: `${person.mark} street 1` }],
    sessions: [{ userAgent: person.mark, ipAddress: person.from }],
    savedViews: [{ name: person.mark }],
    messages: [{ text: `I am ${person.mark}` }],
    quotes: [{ wish: `Music for ${person.mark}`, messages: [{ text: `A word of ${person.mark}` }] }],
    orders: [{ contactName: person.name, lines: [{ personalText: `For ${person.mark}` }] }],
    papers: [{ kind: 'invoice', facts: { customer: { name: person.name, email: person.email } } }],
    workspaces: [{ role: 'owner' }],
    comments: [{ event: 'The celebration', words: 'Blue, please' }],
    guestAt: [{ event: 'Another feast', firstName: 'Zebedee', dietNote: 'no celery' }],
  });
  const words = JSON.stringify(handed.value);
  expect(words).toContain('comment.write');
  for (const others of ['Neighbour', 'neighbour@', 'helper@', 'Pat Partner'])
    expect(words).not.toContain(others);
  expect(words).not.toContain('password');
});

test('what is under way is settled first: an order, a workspace that nobody else owns', async () => {
  const [person, partner] = [await somebody(), await planning.aPerson('Pat Partner')];
  const { eventId, order } = await aLife(person, partner);
  expect(await app.ownData.erase(person, 'not my password')).toMatchObject({ code: 'wrong-credentials' });
  expect((await app.ownData.unsettled(person)).map(({ code }) => code).sort()).toEqual([
    'order',
    'workspace',
  ]);
  expect(await app.ownData.erase(person, PASSWORD)).toMatchObject({ code: 'unsettled' });
  await end(order.id, 'delivered');
  await handOver(eventId, partner.accountId);
  expect(await app.ownData.unsettled(person)).toEqual([]);
});

test('whoever is forgotten is found nowhere; figures, what a team agreed on and the lists of others stay', async () => {
  const [person, partner] = [await somebody(), await planning.aPerson('Pat Partner')];
  const { eventId, theirs, order } = await aLife(person, partner);
  await end(order.id, 'delivered');
  await handOver(eventId, partner.accountId);
  await app.identity.changeEmail(person, `other-${person.mark}@convive.test`);
  await app.settled();

  expect(await app.ownData.erase(person, PASSWORD)).toMatchObject({ ok: true });
  const left = await placesOf(person.mark);
  // The guest list is its host's; and what was mailed to others goes when mails do.
  expect(left.filter((at) => !/^(guests|mails)\./.test(at))).toEqual([]);
  expect(await placesOf(person.from)).toEqual([]);
  const { rows } = await app.database.pool.query(
    'select contact_name, contact_email, total_minor, vat from orders where id = $1',
    [order.id],
  );
  expect(rows).toMatchObject([{ contact_name: `#${person.accountId.slice(-8)}`, contact_email: '' }]);
  expect(rows[0].total_minor).toBeGreaterThan(0);
  const [invoice] = (
    await app.database.pool.query(
      'select customer_name, total_minor, facts from papers where order_id = $1',
      [order.id],
    )
  ).rows;
  expect(invoice).toMatchObject({
    customer_name: `#${person.accountId.slice(-8)}`,
    total_minor: rows[0].total_minor,
    facts: { customer: { email: '', address: null }, totalMinor: rows[0].total_minor },
  });
  expect((await app.events.event(eventId, partner))?.title).toBe('The celebration');
  const said = await app.events.comments.list({ eventId, by: partner });
  expect(said.ok && said.value.comments).toMatchObject([
    { words: 'Blue, please', author: null, mine: false },
  ]);
  const [guest] = (
    await app.database.pool.query('select first_name from guests where event_id = $1 and email = $2', [
      theirs,
      person.email,
    ])
  ).rows;
  expect(guest).toMatchObject({ first_name: 'Zebedee' });
  expect(
    await app.identity.signIn({
      email: person.email,
      password: PASSWORD,
      address: '198.51.100.9',
      userAgent: '',
    }),
  ).toMatchObject({ code: 'wrong-credentials' });
  const acts = await app.database.pool.query(
    `select action from journal where subject_id = $1 and action = 'account.erase'`,
    [person.accountId],
  );
  expect(acts.rowCount).toBe(1);
});

test('of two owners of a workspace who go at once, one stays', async () => {
  const [one, two] = [await somebody(), await somebody()];
  const eventId = await planning.anEvent(one, { title: 'Theirs together' });
  await handOver(eventId, two.accountId);
  const gone = await Promise.all([app.ownData.erase(one, PASSWORD), app.ownData.erase(two, PASSWORD)]);
  expect(gone.filter(({ ok }) => ok)).toHaveLength(1);
  const { rows } = await app.database.pool.query('select title from events where id = $1', [eventId]);
  expect(rows).toEqual([{ title: 'Theirs together' }]);
});

test('the only owner of the business stays, a visitor has nothing, and nobody asks without end', async () => {
  const owner = await somebody();
  await app.database.pool.query(`update accounts set role = 'admin' where id = $1`, [owner.accountId]);
  expect(await app.ownData.erase(owner, PASSWORD)).toMatchObject({ code: 'unsettled' });
  expect(await app.ownData.handOut({ kind: 'visitor' })).toMatchObject({ code: 'not-allowed' });
  for (let nth = 0; nth < 10; nth++) await app.ownData.handOut(owner);
  expect(await app.ownData.handOut(owner)).toMatchObject({ code: 'too-many-attempts' });
});

test('the journal forgets who, and nothing else of it can be changed', async () => {
  const person = await somebody();
  const change = (set: string) =>
    app.database.pool.query(`update journal set ${set} where actor_id = $1`, [person.accountId]);
  for (const meddling of [
    `action = 'nothing'`,
    `actor_name = 'Somebody else'`,
    `after = after || '{"sessionId": "other"}'`,
    `after = '{}'`,
    `at = now()`,
  ])
    await expect(change(meddling), meddling).rejects.toThrow('append-only');
  await expect(
    change(`actor_name = null, after = after || '{"sessionId": "[erased]"}'`),
  ).resolves.toBeDefined();
  await expect(app.database.pool.query('delete from journal')).rejects.toThrow('append-only');
});

/** Every column of every table in which these words stand, however it is written. */
async function placesOf(words: string): Promise<string[]> {
  const { rows } = await app.database.pool.query<{ table: string; column: string }>(`
    select c.table_name as "table", c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY', 'character', 'inet')`);
  const found: string[] = [];
  for (const { table, column } of rows) {
    const { rowCount } = await app.database.pool.query(
      `select from "${table}" where "${column}"::text ilike $1 limit 1`,
      [`%${words}%`],
    );
    if (rowCount) found.push(`${table}.${column}`);
  }
  return found;
}

test('a place where somebody stands would be found', async () => {
  await app.views.save({
    form: { place: 'planner/events', search: '', name: 'needle-in-it' },
    by: { ...(await somebody()), sessionId: newId() },
  });
  expect(await placesOf('needle-in-it')).toEqual(['saved_views.name']);
});
