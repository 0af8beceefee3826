import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EventForm } from '#modules/planner/events/contract';
import {
  aPlanning,
  type FixedClock,
  fixedClock,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import type { RegisterForm, SettingsForm } from '../contract.ts';
import { openSettings } from '../replies-for-test.ts';

let app: TestApplication;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
beforeEach(() => clock.set('2027-03-01T09:00:00Z'));
afterAll(() => app.close());

let networks = 0;
let strangers = 0;
const anAddress = () => `stranger-${++strangers}@x.test`;

const aWish = (over: Partial<RegisterForm> = {}): RegisterForm => ({
  firstName: 'Noor',
  lastName: 'Haddad',
  email: anAddress(),
  people: 1,
  others: '',
  consent: true,
  language: 'nl',
  ...over,
});

/** A public event with its page open, on whose list strangers may put themselves. */
async function anOpenEvent(event: Partial<EventForm> = {}, settings: Partial<SettingsForm> = {}) {
  const planning = aPlanning(app);
  const lead = await planning.aPerson();
  const eventId = await planning.anEvent(lead, { title: 'Open days', visibility: 'public', ...event });
  await app.eventPages.publish({ eventId, published: true, by: lead });
  const kept = await app.eventPages.kept({ eventId, by: lead });
  const slug = kept.ok ? kept.value.slug : '';
  const change = async (form: Partial<SettingsForm>) => {
    const stood = await app.rsvp.settings(eventId, lead);
    if (!stood.ok) throw new Error(stood.code);
    const asked = { registration: true, ...settings, ...form };
    const changed = await app.rsvp.changeSettings({
      eventId,
      expected: stood.value.version,
      form: openSettings(asked),
      by: lead,
    });
    if (!changed.ok) throw new Error(changed.code);
  };
  await change({});
  const ask = (form: RegisterForm, from = `198.18.${++networks % 250}.${networks % 199}`) =>
    app.rsvp.registration.ask({ slug, form, from });
  const mails = async (to: string) =>
    (await app.notifications.outbox({ to })).map(({ template }) => template);
  /** The link of the last mail to an address. */
  const linkTo = async (to: string, path = 'e/c') => {
    const { rows } = await app.database.pool.query(
      'select text from mails where to_address = $1 order by created_at desc, id desc limit 1',
      [to],
    );
    return new RegExp(`/${path}/([\\w-]{22})`).exec(rows[0]?.text ?? '')?.[1] ?? '';
  };
  const confirm = (token: string) => app.rsvp.registration.confirm(token);
  const register = async (form: RegisterForm) => {
    const asked = await ask(form);
    if (!asked.ok) return asked;
    return confirm(await linkTo(form.email));
  };
  const list = async () => {
    const { rows } = await app.database.pool.query(
      `select g.first_name, g.last_name, g.type, g.reply, g.email, p.registered_at, p.id from guests g
       join parties p on p.id = g.party_id where g.event_id = $1 order by p.created_at, p.id, g.position`,
      [eventId],
    );
    return rows;
  };
  const taken = async () => {
    const { rows } = await app.database.pool.query(
      'select coalesce(max(taken), 0)::int as taken from part_places where event_id = $1',
      [eventId],
    );
    return rows[0].taken as number;
  };
  return { planning, lead, eventId, slug, change, ask, mails, linkTo, confirm, register, list, taken };
}

test('a stranger asks, confirms by the mail, and stands on the list as registered, with their reply and their own link', async () => {
  const { ask, mails, linkTo, confirm, list, taken, eventId, lead } = await anOpenEvent({ capacity: 10 });
  const form = aWish({ people: 3, others: ' Bo de Vries \n\n', email: `  Mixed.Case-${Date.now()}@X.test ` });
  const email = form.email.trim().toLowerCase();
  expect((await ask(form)).ok).toBe(true);
  expect(await list()).toEqual([]);
  expect(await taken()).toBe(0);
  expect(await mails(email)).toEqual(['rsvp-confirm-address']);
  const token = await linkTo(email);
  expect(await app.rsvp.registration.asked(token, '192.0.2.1')).toMatchObject({
    ok: true,
    value: { title: 'Open days', name: 'Noor Haddad', people: 3, email },
  });
  expect(await list(), 'looking confirms nothing').toEqual([]);
  const confirmed = await confirm(token);
  expect(confirmed).toMatchObject({ ok: true, value: { outcome: 'comes' } });
  expect(await list()).toMatchObject([
    { first_name: 'Noor', last_name: 'Haddad', type: 'regular', reply: 'accepted', email },
    { first_name: 'Bo', last_name: 'de Vries', reply: 'accepted' },
    { first_name: '', type: 'plus-one', reply: 'accepted' },
  ]);
  expect((await list())[0].registered_at).toEqual(new Date('2027-03-01T09:00:00Z'));
  expect(await taken()).toBe(3);
  expect(await mails(email)).toEqual(['rsvp-confirmation', 'rsvp-confirm-address']);
  const page = await app.rsvp.page(confirmed.ok ? confirmed.value.token : '');
  expect(page).toMatchObject({
    ok: true,
    value: { party: { language: 'nl' }, event: { pagePath: '/e/open-days' } },
  });
  const found = await app.rsvp.list(eventId, {}, lead);
  expect(found.ok && found.value.rows[0]).toMatchObject({ via: 'registration' });
});

test('a mail that was asked twice, and a link that is pressed twenty times at once, make one party', async () => {
  const { ask, mails, linkTo, confirm, list, taken } = await anOpenEvent();
  const form = aWish({ people: 2 });
  await Promise.all(Array.from({ length: 5 }, () => ask(form)));
  expect(await mails(form.email)).toEqual(['rsvp-confirm-address']);
  const token = await linkTo(form.email);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirm(token)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(new Set(outcomes.map((one) => one.ok && one.value.token)).size).toBe(1);
  expect(await list()).toHaveLength(2);
  expect(await taken()).toBe(2);
});

test('who asks again with other words gets a new link, and the one before opens nothing', async () => {
  const { ask, linkTo, confirm, list } = await anOpenEvent();
  const form = aWish();
  await ask(form);
  const first = await linkTo(form.email);
  clock.set('2027-03-01T09:00:05Z');
  await ask({ ...form, people: 2 });
  const second = await linkTo(form.email);
  expect(second).not.toBe(first);
  expect(await confirm(first)).toMatchObject({ ok: false, code: 'not-there' });
  expect((await confirm(second)).ok).toBe(true);
  expect(await list()).toHaveLength(2);
});

test('of an address on the list a stranger learns nothing: the answer is the same, and the mail has the personal link', async () => {
  const { ask, mails, linkTo, list, planning, eventId, lead } = await anOpenEvent();
  const email = anAddress();
  const { partyId } = await planning.aParty(eventId, lead, ['Ann Peeters'], { email });
  const unknown = await ask(aWish());
  const known = await ask(aWish({ email: email.toUpperCase() }));
  expect(known).toEqual(unknown);
  expect(await mails(email)).toEqual(['rsvp-your-link']);
  const link = await app.rsvp.linkOf({ eventId, partyId, by: lead });
  expect(await linkTo(email, 'r')).toBe(link.ok && link.value.token);
  expect(await list()).toHaveLength(1);
});

test('an address that came onto the list before it was confirmed opens its own link, and is not entered twice', async () => {
  const { ask, linkTo, confirm, list, planning, eventId, lead } = await anOpenEvent();
  const form = aWish();
  await ask(form);
  await planning.aParty(eventId, lead, [{ firstName: 'Noor', email: form.email }], { email: '' });
  expect(await confirm(await linkTo(form.email))).toMatchObject({ ok: true, value: { outcome: 'known' } });
  expect(await list()).toHaveLength(1);
});

test('the link lasts two days to the second, and what is over is forgotten', async () => {
  const { ask, linkTo, confirm, eventId } = await anOpenEvent();
  const form = aWish();
  await ask(form);
  const token = await linkTo(form.email);
  clock.set('2027-03-03T09:00:01Z');
  expect(await confirm(token)).toMatchObject({ code: 'not-there' });
  expect(await app.rsvp.registration.asked(token, '192.0.2.1')).toMatchObject({ code: 'not-there' });
  clock.set('2027-03-03T09:00:00Z');
  expect((await confirm(token)).ok).toBe(true);
  clock.set('2027-03-03T09:00:01Z');
  await app.rsvp.registration.forgetOver();
  const { rows } = await app.database.pool.query('select * from registrations where event_id = $1', [
    eventId,
  ]);
  expect(rows).toEqual([]);
});

test('registration closes with the replies, to the second, in the zone of the event', async () => {
  const { register, ask } = await anOpenEvent({}, { deadline: '2027-03-28T03:30' });
  clock.set('2027-03-28T01:30:59Z');
  expect((await register(aWish())).ok).toBe(true);
  clock.set('2027-03-28T01:31:00Z');
  expect(await ask(aWish())).toMatchObject({ ok: false, code: 'closed' });
});

test('what the host changes meanwhile counts when the address is confirmed', async () => {
  const meanwhile = async (happens: (of: Awaited<ReturnType<typeof anOpenEvent>>) => Promise<unknown>) => {
    const of = await anOpenEvent();
    const form = aWish({ people: 3 });
    await of.ask(form);
    await happens(of);
    const outcome = await of.confirm(await of.linkTo(form.email));
    expect(await of.list()).toEqual([]);
    return outcome.ok ? 'ok' : outcome.code;
  };
  expect(await meanwhile(({ change }) => change({ registration: false }))).toBe('off');
  expect(await meanwhile(({ change }) => change({ opened: false }))).toBe('not-open');
  expect(await meanwhile(({ change }) => change({ deadline: '2027-03-01T09:00' }))).toBe('closed');
  expect(await meanwhile(({ change }) => change({ registrationMost: 2 }))).toBe('too-many-people');
  expect(
    await meanwhile(({ eventId, lead }) => app.eventPages.publish({ eventId, published: false, by: lead })),
  ).toBe('off');
  expect(
    await meanwhile(({ eventId }) =>
      app.database.pool.query(`update events set visibility = 'private' where id = $1`, [eventId]),
    ),
  ).toBe('off');
});

test('what cannot be is said where it was typed, and nothing is written', async () => {
  const { ask, mails, change } = await anOpenEvent();
  const problem = async (over: Partial<Record<keyof RegisterForm, unknown>>) => {
    const form = aWish(over as Partial<RegisterForm>);
    const asked = await ask(form);
    if (typeof form.email === 'string') expect(await mails(form.email)).toEqual([]);
    return asked.ok ? asked : (asked.details?.problems as object[] | undefined)?.[0];
  };
  expect(await problem({ firstName: ' ' })).toMatchObject({ field: 'firstName', code: 'required' });
  expect(await problem({ firstName: 'a\u202Eb' })).toMatchObject({ field: 'firstName', code: 'unreadable' });
  expect(await problem({ email: 'noor@' })).toMatchObject({ field: 'email', code: 'email' });
  expect(await problem({ people: '0' })).toMatchObject({ field: 'people', code: 'number' });
  expect(await problem({ people: 5 })).toMatchObject({ field: 'people', code: 'too-many-people' });
  expect(await problem({ others: 'Bo\nAb', people: 2 })).toMatchObject({
    field: 'others',
    code: 'more-names',
  });
  expect(await problem({ consent: false })).toMatchObject({ field: 'consent', code: 'consent' });
  await change({ registration: false });
  expect(await ask(aWish())).toMatchObject({ code: 'off' });
});

test('one network asks forty times an hour, one address gets five mails, and guessing links is stopped', async () => {
  const { ask, mails, slug } = await anOpenEvent();
  const outcomes = [];
  for (let nth = 0; nth < 41; nth++) outcomes.push(await ask(aWish(), '203.0.113.5'));
  expect(outcomes.at(39)?.ok).toBe(true);
  expect(outcomes.at(40)).toMatchObject({ code: 'too-many' });
  const email = anAddress();
  for (let nth = 1; nth <= 8; nth++)
    expect(await ask(aWish({ email, firstName: `Name ${nth}` }))).toEqual({ ok: true, value: { slug } });
  expect(await mails(email)).toHaveLength(5);
  const guesses = [];
  for (let nth = 0; nth < 31; nth++)
    guesses.push(await app.rsvp.registration.asked('AAAAAAAAAAAAAAAAAAAAAA', '203.0.113.6'));
  expect(guesses.at(30)).toMatchObject({ code: 'too-many' });
});

test('the last places go once: thirty who confirm, many at a time, never fill more than there are', {
  timeout: 60_000,
}, async () => {
  // Look whether there is room, then take it: what is said to be open lets more in than there are places.
  const hurt = await untilItHurts(async () => {
    const { slug, eventId } = await anOpenEvent({ capacity: 1 });
    await app.database.pool.query(
      `insert into part_places (part_id, event_id) select id, event_id from event_parts where event_id = $1`,
      [eventId],
    );
    const careless = async () => {
      const page = await app.rsvp.registration.page(slug);
      if (!page.ok || page.value.state !== 'open') return false;
      await app.database.pool.query('update part_places set taken = taken + 1 where event_id = $1', [
        eventId,
      ]);
      return true;
    };
    const letIn = await Promise.all(Array.from({ length: 8 }, careless));
    return letIn.filter(Boolean).length > 1;
  });
  expect(hurt).toBe(true);

  const { ask, linkTo, confirm, taken, list, ...of } = await anOpenEvent({ capacity: 5 });
  const forms = Array.from({ length: 30 }, () => aWish({ people: 2 }));
  for (const form of forms) expect((await ask(form)).ok).toBe(true);
  const tokens = await Promise.all(forms.map(({ email }) => linkTo(email)));
  const outcomes: Awaited<ReturnType<typeof confirm>>[] = [];
  // No more at once than there are connections: who waits for one long enough is refused one.
  while (tokens.length > 0) outcomes.push(...(await Promise.all(tokens.splice(0, 15).map(confirm))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
  expect(outcomes.filter((one) => !one.ok && one.code === 'full')).toHaveLength(28);
  expect(await taken()).toBe(4);
  expect(await list(), 'who did not come in left nothing behind').toHaveLength(4);
  expect(await app.rsvp.registration.page(of.slug)).toMatchObject({ value: { state: 'open' } });
  const last = await of.register(aWish());
  expect(last).toMatchObject({ ok: true });
  expect(await app.rsvp.registration.page(of.slug)).toMatchObject({ value: { state: 'full' } });
  expect(await ask(aWish())).toMatchObject({ code: 'full' });
});

test('where there is a line, who finds no place waits, and is offered one like everybody', async () => {
  const { register, mails, list, lead, eventId, slug } = await anOpenEvent(
    { capacity: 2 },
    { waiting: 'in-turn', offerHours: 24 },
  );
  const inside = await register(aWish({ people: 2 }));
  expect(await app.rsvp.registration.stateOf(eventId)).toBe('line');
  const form = aWish();
  expect(await register(form)).toMatchObject({ ok: true, value: { outcome: 'waits' } });
  expect(await app.rsvp.registration.page(slug)).toMatchObject({ value: { state: 'line' } });
  const token = inside.ok ? inside.value.token : '';
  const page = await app.rsvp.page(token);
  if (!page.ok) throw new Error(page.code);
  const answers = Object.fromEntries(page.value.parts.map(({ id }) => [id, 'declined' as const]));
  const declined = {
    guests: page.value.guests.map(({ id }) => ({ id, answers, said: {} })),
    companions: [],
    said: {},
    note: '',
  };
  expect((await app.rsvp.reply({ token, form: declined })).ok).toBe(true);
  await app.settled();
  expect(await mails(form.email)).toContain('rsvp-offer');
  const line = await app.rsvp.line(eventId, lead);
  expect(line.ok && line.value).toHaveLength(1);
  expect((await list()).at(-1)).toMatchObject({ reply: 'waiting' });
});

test('a question that must be answered does not keep anybody out: it is answered by the party’s own link', async () => {
  const { register, eventId, lead } = await anOpenEvent();
  const asked = await app.rsvp.saveQuestion({
    eventId,
    by: lead,
    form: { partId: null, whom: 'guest', kind: 'text', labels: { en: 'Song?' }, choices: [], required: true },
  });
  expect(asked.ok).toBe(true);
  const confirmed = await register(aWish());
  const page = await app.rsvp.page(confirmed.ok ? confirmed.value.token : '');
  expect(page.ok && page.value.questions).toHaveLength(1);
});

test('a private event, and one whose page is closed, has no page to register on', async () => {
  const of = await anOpenEvent();
  await app.eventPages.publish({ eventId: of.eventId, published: false, by: of.lead });
  expect(await app.rsvp.registration.page(of.slug)).toMatchObject({ code: 'not-there' });
  expect(await of.ask(aWish())).toMatchObject({ code: 'not-there' });
});

test('a household’s own link leads to the event’s page as soon as it is published, that of a private event too', async () => {
  const { planning, eventId, lead } = await anOpenEvent({ visibility: 'private' });
  const { partyId } = await planning.aParty(eventId, lead, ['Ann Peeters']);
  const link = await app.rsvp.linkOf({ eventId, partyId, by: lead });
  const pagePath = async () => {
    const page = await app.rsvp.page(link.ok ? link.value.token : '');
    return page.ok ? page.value.event.pagePath : page.code;
  };
  const kept = await app.eventPages.kept({ eventId, by: lead });
  expect(await pagePath()).toBe(kept.ok && kept.value.path);
  expect(await pagePath()).toMatch(/^\/e\/t\/[\w-]{22}$/);
  await app.eventPages.publish({ eventId, published: false, by: lead });
  expect(await pagePath()).toBeNull();
});
