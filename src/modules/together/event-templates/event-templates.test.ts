import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SettingsForm } from '#modules/planner/rsvp/contract';
import type { Actor } from '#platform/policy';
import {
  anEventForm,
  aPlanning,
  type FixedClock,
  fixedClock,
  type TestApplication,
  type TestPlanning,
  testApplication,
} from '#testing';
import { builtInKeys, type SaveTemplateForm } from './contract.ts';
import { ForgetTemplates } from './module.ts';

type Person = Awaited<ReturnType<TestPlanning['aPerson']>>;

let app: TestApplication;
let clock: FixedClock;
let planning: TestPlanning;
let lead: Person;
/** A wedding with a dinner, a question about it, a guest with a name, groups, fields and tags. */
let eventId: string;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
  planning = aPlanning(app);
});
afterAll(() => app.close());

const settings = (over: Partial<SettingsForm> = {}): SettingsForm => ({
  opened: true,
  deadline: '2027-05-01T20:00',
  maybe: true,
  companionsCount: false,
  waiting: 'in-turn',
  offerHours: 24,
  remindDays: [14, 3],
  registration: false,
  welcome: { en: 'Dear Ann' },
  contact: 'Ann, 0400 00 00 00',
  ...over,
});

beforeEach(async () => {
  lead = await planning.aPerson('Sam Lead');
  eventId = await planning.anEvent(lead, {
    capacity: 80,
    description: 'Ann and Bob say yes',
    privateNote: 'The bill goes to Ann',
    budgetMinor: 1_200_000,
  });
  const dinner = await app.events.parts.keep({
    eventId,
    form: {
      names: { en: 'Dinner' },
      starts: '2027-06-12T18:00',
      ends: '2027-06-12T22:00',
      place: 'Garden of Ann',
      capacity: 60,
      everybody: false,
    },
    by: lead,
  });
  const partId = dinner.ok ? dinner.value.id : null;
  await app.rsvp.changeSettings({ eventId, expected: 0, form: settings(), by: lead });
  await app.rsvp.saveQuestion({
    eventId,
    form: {
      partId,
      whom: 'guest',
      kind: 'meal',
      labels: { en: 'Main course', nl: 'Hoofdgerecht' },
      choices: [
        { id: '', names: { en: 'Fish' } },
        { id: '', names: { en: 'Stew' } },
      ],
      required: true,
    },
    by: lead,
  });
  await app.guests.addGroup({ eventId, name: 'Choir', by: lead });
  await app.guests.addField({
    eventId,
    form: { label: 'Size', kind: 'choice', choices: ['S', 'L'] },
    by: lead,
  });
  await planning.aParty(eventId, lead, [
    { firstName: 'Ann', lastName: 'Maes', tags: ['witness'], dietNote: 'nuts' },
  ]);
});

const all: SaveTemplateForm = {
  name: 'Summer wedding',
  description: 'In the garden',
  programme: true,
  replies: true,
  list: true,
};
async function aTemplate(over: Partial<SaveTemplateForm> = {}, by: Actor = lead): Promise<string> {
  const saved = await app.eventTemplates.save({ eventId, form: { ...all, ...over }, by });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved.value.id;
}
const listed = async (by: Actor = lead, q?: string) =>
  (await app.eventTemplates.list({ query: { q }, by })).rows.map(({ name }) => name);
const begun = async (key: string, over = {}, by: Actor = lead) => {
  const form = anEventForm({ title: 'Another day', starts: '2028-07-01T15:00', ends: '', ...over });
  return app.eventTemplates.begin({ key, form, language: 'en', by });
};
const choices = async (id: string) => {
  const found = await app.guests.choices({ eventId: id, query: {}, by: lead });
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

test('an event that begins from a template has its programme, its questions and the order of its list, and nobody in it', async () => {
  const made = await begun(await aTemplate());
  const id = made.ok ? made.value.id : '';
  const event = await app.events.event(id, lead);
  expect(event).toMatchObject({
    title: 'Another day',
    starts: '2028-07-01T15:00',
    // The template lasts ten hours less a minute.
    ends: '2028-07-02T00:59',
    role: 'lead',
  });
  expect(event?.parts).toMatchObject([
    { main: true, starts: '2028-07-01T15:00', ends: '2028-07-02T00:59' },
    {
      names: { en: 'Dinner' },
      starts: '2028-07-01T19:00',
      ends: '2028-07-01T23:00',
      capacity: 60,
      everybody: false,
    },
  ]);
  const taken = await app.rsvp.settings(id, lead);
  expect(taken.ok && taken.value).toMatchObject({
    opened: false,
    deadline: '2028-05-20T20:00',
    maybe: true,
    companionsCount: false,
    waiting: 'in-turn',
    offerHours: 24,
    remindDays: [14, 3],
  });
  const questions = await app.rsvp.questions(id, lead);
  expect(questions.ok && questions.value).toMatchObject([
    { partId: event?.parts[1]?.id, kind: 'meal', labels: { nl: 'Hoofdgerecht' }, choices: [{}, {}] },
  ]);
  expect(await choices(id)).toMatchObject({
    guests: 0,
    parties: 0,
    groups: [{ name: 'Choir', count: 0 }],
    fields: [{ label: 'Size', choices: ['S', 'L'] }],
    tags: [{ tag: 'witness', count: 0 }],
  });
});

test('nothing that speaks of people or of the one event is kept', async () => {
  const id = await aTemplate();
  const { rows } = await app.database.pool.query('select contents from event_templates where id = $1', [id]);
  const kept = JSON.stringify(rows[0].contents);
  for (const word of ['Ann', 'Bob', 'nuts', 'Lotte', 'Melkerij', 'Gent', '1200000', '0400'])
    expect(kept).not.toContain(word);
  expect(kept).toContain('Main course');
});

test('what is not ticked stays behind: a question about a part goes with its part', async () => {
  const made = await begun(await aTemplate({ programme: false, list: false }), { ends: '2028-07-01T18:00' });
  const id = made.ok ? made.value.id : '';
  expect((await app.events.event(id, lead))?.parts).toMatchObject([{ main: true, ends: '2028-07-01T18:00' }]);
  const questions = await app.rsvp.questions(id, lead);
  expect(questions.ok && questions.value).toEqual([]);
  expect(await choices(id)).toMatchObject({ groups: [], fields: [], tags: [] });
});

test('a template and the event it came from share nothing: each changes alone', async () => {
  const id = await aTemplate();
  const before = await app.eventTemplates.view({ key: id, language: 'en', by: lead });
  await app.events.remove({ id: eventId, title: 'Lotte & Karim', by: lead });
  expect(await app.eventTemplates.view({ key: id, language: 'en', by: lead })).toEqual(before);
});

test('a tag that is offered goes when it is taken from everybody, also when nobody wears it', async () => {
  const made = await begun(await aTemplate());
  const id = made.ok ? made.value.id : '';
  const untag = () =>
    app.guests.changeMany({
      eventId: id,
      selection: { matching: { tag: 'witness' } },
      change: { what: 'untag', value: 'witness' },
      by: lead,
    });
  expect(await untag()).toMatchObject({ ok: true });
  expect((await choices(id)).tags).toEqual([]);
  expect(await untag()).toMatchObject({ code: 'nothing-to-change' });
});

test('a template is called something else, is found by its words, goes and comes back', async () => {
  const id = await aTemplate();
  const { eventTemplates } = app;
  await eventTemplates.rename({ id, form: { name: 'Été', description: '' }, by: lead });
  expect(await listed()).toEqual(['Été']);
  expect([await listed(lead, 'ete'), await listed(lead, 'winter')]).toEqual([['Été'], []]);
  expect(await eventTemplates.remove({ id, by: lead })).toMatchObject({ ok: true });
  expect(await eventTemplates.remove({ id, by: lead })).toMatchObject({ code: 'not-there' });
  expect(await listed()).toEqual([]);
  expect(await begun(id)).toMatchObject({ code: 'not-there' });
  expect(await eventTemplates.restore({ id, by: lead })).toMatchObject({ ok: true });
  expect(await listed()).toEqual(['Été']);
});

test('of one name there is one in a workspace, also when two are called so at once', async () => {
  const id = await aTemplate();
  expect(await app.eventTemplates.save({ eventId, form: all, by: lead })).toMatchObject({
    code: 'invalid',
    details: { problems: [{ field: 'name', code: 'taken' }] },
  });
  await app.eventTemplates.remove({ id, by: lead });
  const others = await Promise.all([1, 2, 3].map((n) => aTemplate({ name: `Other ${n}` })));
  const named = await Promise.all([
    ...others.map((other) =>
      app.eventTemplates.rename({ id: other, form: { name: all.name, description: '' }, by: lead }),
    ),
    app.eventTemplates.restore({ id, by: lead }),
  ]);
  expect(named.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await listed()).filter((name) => name === all.name)).toHaveLength(1);
});

test('one that was removed a month ago is gone for good', async () => {
  const id = await aTemplate();
  await app.eventTemplates.remove({ id, by: lead });
  const now = clock.now();
  clock.set(new Date(now.getTime() + 31 * 86_400_000).toISOString());
  await app.database.inTransaction(async (tx) => {
    app.jobs.enqueue(tx, ForgetTemplates, {});
    return { ok: true, value: null };
  });
  await app.settled();
  clock.set(now.toISOString());
  expect(await app.eventTemplates.restore({ id, by: lead })).toMatchObject({ code: 'not-there' });
});

test('another workspace’s template is not there: not seen, not used, not renamed, not removed', async () => {
  const id = await aTemplate();
  const stranger = await planning.aPerson();
  await planning.anEvent(stranger);
  const { eventTemplates } = app;
  expect(await listed(stranger)).toEqual([]);
  expect(await eventTemplates.view({ key: id, language: 'en', by: stranger })).toBeUndefined();
  expect(await begun(id, {}, stranger)).toMatchObject({ code: 'not-there' });
  const form = { name: 'Mine', description: '' };
  for (const outcome of [
    await eventTemplates.rename({ id, form, by: stranger }),
    await eventTemplates.remove({ id, by: stranger }),
    await eventTemplates.restore({ id, by: stranger }),
    await eventTemplates.remove({ id: 'nonsense', by: lead }),
  ])
    expect(outcome).toMatchObject({ code: 'not-there' });
  expect(await eventTemplates.view({ key: 'nonsense', language: 'en', by: lead })).toBeUndefined();
  expect(await listed()).toEqual([all.name]);
});

test('who is on the team and not in the workspace saves none, nor who may not read what it would keep', async () => {
  const { eventTemplates } = app;
  const [helper, host, stranger] = [
    await planning.aPerson(),
    await planning.aPerson(),
    await planning.aPerson(),
  ];
  await planning.onTeam(eventId, helper, 'lead');
  await planning.onTeam(eventId, host, 'host');
  for (const [by, code] of [
    [helper, 'not-allowed'],
    [host, 'not-allowed'],
    [stranger, 'not-there'],
  ] as const)
    expect(await eventTemplates.save({ eventId, form: all, by })).toMatchObject({ code });
  const steward = await planning.aPerson();
  await planning.onTeam(eventId, steward, 'steward', ['end-event']);
  expect(await eventTemplates.save({ eventId, form: all, by: steward })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await eventTemplates.save({ eventId, form: { ...all, name: ' ' }, by: lead })).toMatchObject({
    details: { problems: [{ field: 'name', code: 'required' }] },
  });
});

test('a template of a later version of this program is listed, and begins nothing', async () => {
  const id = await aTemplate();
  await app.database.pool.query(
    `update event_templates set contents = jsonb_set(contents, '{version}', '2') where id = $1`,
    [id],
  );
  const { rows } = await app.eventTemplates.list({ query: {}, by: lead });
  expect(rows).toMatchObject([{ name: all.name, brings: null, type: null }]);
  expect(await begun(id)).toMatchObject({ code: 'not-there' });
});

test.each(builtInKeys)(
  '%s is there for everybody, in three languages, and makes a whole event',
  async (key) => {
    const newcomer = await planning.aPerson();
    for (const language of ['en', 'nl', 'fr'] as const) {
      const view = await app.eventTemplates.view({ key, language, by: newcomer });
      for (const { names } of view?.brings.parts ?? [])
        expect(Object.keys(names)).toEqual(['en', 'nl', 'fr']);
      const form = anEventForm({ starts: '2028-07-01T10:00', ends: '' });
      const made = await app.eventTemplates.begin({ key, form, language, by: newcomer });
      const id = made.ok ? made.value.id : '';
      const event = await app.events.event(id, newcomer);
      expect(event?.parts).toHaveLength(view?.brings.parts.length ?? 0);
      const questions = await app.rsvp.questions(id, newcomer);
      const asked = questions.ok ? questions.value : [];
      expect(asked).toHaveLength(view?.brings.questions ?? 0);
      for (const { labels, choices: offered } of asked)
        for (const texts of [labels, ...offered.map(({ names }) => names)])
          expect(Object.keys(texts).sort()).toEqual(['en', 'fr', 'nl']);
    }
  },
);

test('a form that says nothing useful makes no event, and says which field', async () => {
  const refused = await begun('wedding', { title: '', starts: '2027-03-28T02:30' });
  expect(refused).toMatchObject({ code: 'invalid' });
  expect(await begun('wedding', { starts: '' })).toMatchObject({ code: 'invalid' });
  expect(await begun('wedding', { zone: 'Mars/Base' })).toMatchObject({ code: 'invalid' });
});

test('a deadline that would be over before the event is made is none', async () => {
  const made = await begun('wedding', { starts: '2027-03-20T14:00' });
  const taken = await app.rsvp.settings(made.ok ? made.value.id : '', lead);
  expect(taken.ok && taken.value).toMatchObject({ deadline: '', deadlineAt: null });
});
