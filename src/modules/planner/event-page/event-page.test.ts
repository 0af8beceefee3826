import ICAL from 'ical.js';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import { aPlanning, type FixedClock, fixedClock, type TestApplication, testApplication } from '#testing';
import type { EventPage, SectionForm } from './contract.ts';

let app: TestApplication;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
afterAll(() => app.close());

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const words: SectionForm = {
  kind: 'words',
  titles: { nl: 'Welkom' },
  bodies: { nl: 'Wij **trouwen**.', fr: 'Nous nous marions.' },
  shown: true,
};

async function aPage(over: Parameters<ReturnType<typeof aPlanning>['anEvent']>[1] = {}, publish = true) {
  const planning = aPlanning(app);
  const lead = await planning.aPerson();
  const eventId = await planning.anEvent(lead, { visibility: 'public', ...over });
  if (publish) await app.eventPages.publish({ eventId, published: true, by: lead });
  const kept = async () => {
    const found = await app.eventPages.kept({ eventId, by: lead });
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const look = async (form: Partial<{ slug: string; mainColour: string; secondColour: string }>) => {
    const { slug, mainColour, secondColour, version } = await kept();
    return app.eventPages.changeLook({
      eventId,
      expected: version,
      form: { slug, mainColour, secondColour, ...form },
      by: lead,
    });
  };
  const link = async () => (await kept()).path?.replace('/e/t/', '') ?? '';
  return { planning, lead, eventId, kept, look, link };
}

const open = (
  address: { slug: string } | { token: string },
  {
    agent = FIREFOX,
    language = 'en' as const,
    from = '192.0.2.1',
  }: { agent?: string; language?: 'en' | 'nl' | 'fr'; from?: string } = {},
) => app.eventPages.page({ address, language, from, agent });

async function shown(address: { slug: string } | { token: string }, language: 'en' | 'nl' | 'fr' = 'en') {
  const found = await open(address, { language });
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

test('a page begins with what the event knows, under the event’s own name, and nobody sees it before it is published', async () => {
  const { kept, eventId, lead } = await aPage({ title: 'Zoë & Ümit trouwen' }, false);
  expect(await kept()).toMatchObject({
    slug: 'zoe-umit-trouwen',
    mainColour: '#7d3a4d',
    publishedAt: null,
    path: '/e/zoe-umit-trouwen',
    sections: [{ kind: 'programme' }, { kind: 'place' }],
  });
  expect(await open({ slug: 'zoe-umit-trouwen' })).toMatchObject({ ok: false, code: 'not-there' });
  const preview = await app.eventPages.preview({ eventId, language: 'en', by: lead });
  expect(preview).toMatchObject({ ok: true, value: { event: { title: 'Zoë & Ümit trouwen' } } });
  await app.eventPages.publish({ eventId, published: true, by: lead });
  expect(await shown({ slug: 'zoe-umit-trouwen' })).toMatchObject({ path: '/e/zoe-umit-trouwen' });
  await app.eventPages.publish({ eventId, published: false, by: lead });
  expect((await open({ slug: 'zoe-umit-trouwen' })).ok).toBe(false);
});

test('two events of one name have two addresses, also when twenty are opened at once', async () => {
  const planning = aPlanning(app);
  const lead = await planning.aPerson();
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => planning.anEvent(lead, { title: '…', visibility: 'public' })),
  );
  const kept = await Promise.all(ids.map((eventId) => app.eventPages.kept({ eventId, by: lead })));
  const slugs = kept.map((one) => (one.ok ? one.value.slug : one.code));
  expect(new Set(slugs).size).toBe(20);
  expect(slugs).toContain('event');
});

test('one event opened by many at once has one page with its first sections once', async () => {
  const { eventId, lead, kept } = await aPage({}, false);
  await Promise.all(Array.from({ length: 10 }, () => app.eventPages.kept({ eventId, by: lead })));
  expect((await kept()).sections).toHaveLength(2);
});

test('only parts meant for everybody are on it, in the order of the day, and no guest is', async () => {
  const { eventId, lead, planning, kept } = await aPage();
  await planning.aParty(eventId, lead, ['Quirine Verhoogstraete']);
  for (const [name, starts, everybody] of [
    ['Party', '2027-06-12T20:00', true],
    ['Dinner of the family', '2027-06-12T18:00', false],
    ['Ceremony', '2027-06-12T15:00', true],
  ] as const) {
    const form = {
      names: { en: name },
      starts,
      ends: '2027-06-12T23:30',
      place: '',
      capacity: null,
      everybody,
    };
    expect((await app.events.parts.keep({ eventId, form, by: lead })).ok).toBe(true);
  }
  const page = await shown({ slug: (await kept()).slug });
  expect(page.programme.map(({ names }) => names.en)).toEqual([undefined, 'Ceremony', 'Party']);
  expect(JSON.stringify(page)).not.toMatch(/Quirine|family|Sam Planner/);
});

test('sections are read in the guest’s language where the host wrote in it, safely, and in the host’s order', async () => {
  const { eventId, lead, kept } = await aPage({ languages: ['nl', 'fr'] });
  const { slug } = await kept();
  const save = (form: SectionForm) => app.eventPages.saveSection({ eventId, form, by: lead });
  const first = await save(words);
  const id = first.ok ? first.value.id : '';
  await save({
    kind: 'question',
    titles: { nl: 'Parkeren?' },
    bodies: {
      nl: '<script>alert(1)</script> [hier](javascript:alert(1)) of [daar](https://parking.example)',
    },
    shown: true,
  });
  await save({ ...words, kind: 'gifts', shown: false });
  const french = await shown({ slug }, 'fr');
  expect(french.sections.map(({ kind }) => kind)).toEqual(['programme', 'place', 'words', 'question']);
  expect(french.sections[2]).toMatchObject({
    title: { text: 'Welkom', lang: 'nl' },
    html: '<p>Nous nous marions.</p>\n',
    lang: 'fr',
  });
  const answer = french.sections[3]?.html ?? '';
  expect(answer).not.toMatch(/<script|href="javascript/);
  expect(answer).toContain('rel="noopener nofollow ugc"');
  expect(answer).toContain('rel="noopener nofollow ugc"');
  for (let step = 0; step < 3; step++) await app.eventPages.moveSection({ eventId, id, to: 'up', by: lead });
  expect((await shown({ slug })).sections[0]?.html).toContain('<strong>trouwen</strong>');
  await app.eventPages.removeSection({ eventId, id, removed: true, by: lead });
  expect((await shown({ slug })).sections).toHaveLength(3);
  await app.eventPages.removeSection({ eventId, id, removed: false, by: lead });
  expect((await shown({ slug })).sections[0]?.kind).toBe('words');
});

test('what a section needs is asked for, and the programme stands there once', async () => {
  const { eventId, lead, kept } = await aPage();
  await kept();
  const save = (form: SectionForm) => app.eventPages.saveSection({ eventId, form, by: lead });
  expect(await save({ ...words, bodies: {} })).toMatchObject({
    details: { problems: [{ field: 'bodies', code: 'required' }] },
  });
  expect(await save({ ...words, kind: 'question', titles: {} })).toMatchObject({
    details: { problems: [{ field: 'titles', code: 'required' }] },
  });
  expect(await save({ ...words, kind: 'programme' })).toMatchObject({
    details: { problems: [{ field: 'kind', code: 'once-only' }] },
  });
  for (let nth = 0; nth < 38; nth++) expect((await save(words)).ok).toBe(true);
  expect(await save(words)).toMatchObject({ ok: false, code: 'too-many' });
});

test('a new address takes the place of the old one, which leads on and is never anybody else’s', async () => {
  const { look, kept } = await aPage({ title: 'Old name' });
  const other = await aPage({ title: 'Other feast' });
  expect(await look({ slug: 'Not An Address' })).toMatchObject({
    details: { problems: [{ field: 'slug', code: 'slug' }] },
  });
  expect(await look({ mainColour: 'red;}' })).toMatchObject({
    details: { problems: [{ field: 'mainColour', code: 'colour' }] },
  });
  expect(await look({ slug: 'new-name' })).toMatchObject({ ok: true });
  expect((await shown({ slug: 'old-name' })).path).toBe('/e/new-name');
  expect(await other.look({ slug: 'old-name' })).toMatchObject({
    details: { problems: [{ field: 'slug', code: 'slug-taken' }] },
  });
  expect(await look({ slug: 'old-name' })).toMatchObject({ ok: true });
  expect((await kept()).path).toBe('/e/old-name');
  for (let nth = 0; nth < 8; nth++) expect((await look({ slug: `name-${nth}-of-ten` })).ok).toBe(true);
  expect(await look({ slug: 'the-eleventh' })).toMatchObject({
    details: { problems: [{ field: 'slug', code: 'too-many-addresses' }] },
  });
});

test('two who change the look at once: the second is told', async () => {
  const { eventId, lead, kept } = await aPage();
  const { slug, version } = await kept();
  const form = { slug, mainColour: '#123456', secondColour: '#abcdef' };
  const change = () => app.eventPages.changeLook({ eventId, expected: version, form, by: lead });
  const outcomes = await Promise.all([change(), change()]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
});

test('a private event is found by its link alone, which is stored unreadable and dies at once when it is replaced', async () => {
  const { eventId, lead, kept, link } = await aPage({ visibility: 'private', title: 'Secret garden' });
  const { slug } = await kept();
  const token = await link();
  expect(token).toMatch(/^[\w-]{22}$/);
  expect((await open({ slug })).ok).toBe(false);
  expect(await shown({ token })).toMatchObject({ public: false, path: `/e/t/${token}` });
  const { rows } = await app.database.pool.query('select * from event_pages where event_id = $1', [eventId]);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0].token_hash).toBe(hashLinkToken(token));
  await app.eventPages.replaceLink({ eventId, by: lead });
  expect(await open({ token })).toMatchObject({ ok: false, code: 'not-there' });
  expect((await shown({ token: await link() })).event.title).toBe('Secret garden');
});

test('a public event that becomes private is not found by its name any more', async () => {
  const { eventId, lead, kept } = await aPage({ title: 'First public' });
  const { slug } = await kept();
  expect((await open({ slug })).ok).toBe(true);
  await app.database.pool.query(`update events set visibility = 'private' where id = $1`, [eventId]);
  expect(await open({ slug })).toEqual(await open({ slug: 'no-such-page' }));
  expect((await app.eventPages.kept({ eventId, by: lead })).ok).toBe(true);
});

test('who tries links at speed is stopped, and the right link still opens for others', async () => {
  const { link } = await aPage({ visibility: 'private' });
  const from = '198.51.100.7';
  const tries = [];
  for (let nth = 0; nth < 31; nth++)
    tries.push(await open({ token: `AAAAAAAAAAAAAAAAAAAA${nth + 10}` }, { from }));
  expect(tries.at(29)).toMatchObject({ code: 'not-there' });
  expect(tries.at(30)).toMatchObject({ code: 'too-many' });
  expect((await open({ token: await link() }, { from })).ok).toBe(true);
});

test('cancelled, moved to another day, over, put away: each is said as it is', async () => {
  const { eventId, lead, kept } = await aPage({ title: 'As it comes' });
  const { slug } = await kept();
  const page = (): Promise<EventPage> => shown({ slug });
  expect(await page()).toMatchObject({ postponedFrom: null, event: { cancelled: false, over: false } });
  const move = (starts: string) =>
    app.database.inTransaction((tx) => app.events.moveIn(tx, { id: eventId, starts, by: lead }));
  await move('2027-09-04T14:00');
  expect(await page()).toMatchObject({
    postponedFrom: '2027-06-12T14:00',
    event: { starts: '2027-09-04T14:00' },
  });
  await app.eventPages.sayDateAsItIs({ eventId, by: lead });
  expect((await page()).postponedFrom).toBeNull();
  await app.database.inTransaction((tx) =>
    app.events.cancelIn(tx, { id: eventId, reason: 'rain', by: lead }),
  );
  const cancelled = await page();
  expect(cancelled.event.cancelled).toBe(true);
  expect(JSON.stringify(cancelled)).not.toContain('rain');
  await app.events.archive({ id: eventId, archived: true, by: lead });
  expect((await open({ slug })).ok).toBe(false);
});

test('a day that is past says that it is over', async () => {
  const { kept } = await aPage({ starts: '2027-02-01T10:00', ends: '2027-02-01T12:00' });
  expect((await shown({ slug: (await kept()).slug })).event.over).toBe(true);
});

test('its dates are a calendar file that another program reads, with a date for each part that is for everybody', async () => {
  const { eventId, lead, kept } = await aPage({ title: 'Dates; to keep, "safe"' });
  const form = {
    names: { en: 'Brunch' },
    starts: '2027-06-13T11:00',
    ends: '2027-06-13T14:00',
    place: 'Orangery',
    capacity: null,
    everybody: true,
  };
  await app.events.parts.keep({ eventId, form, by: lead });
  const found = await app.eventPages.calendar({ address: { slug: (await kept()).slug }, language: 'en' });
  const calendar = new ICAL.Component(ICAL.parse(found.ok ? found.value.file : ''));
  const dates = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(dates.map(({ summary }) => summary)).toEqual([
    'Dates; to keep, "safe"',
    'Dates; to keep, "safe": Brunch',
  ]);
  expect(dates[0]?.startDate.toJSDate().toISOString()).toBe('2027-06-12T12:00:00.000Z');
  expect(dates[1]?.location).toBe('Orangery');
  expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('url')).toMatch(
    /\/en\/e\/dates-to-keep-safe$/,
  );
});

test('the code to be scanned leads to the page, drawn and as a picture', async () => {
  const { eventId, lead, kept } = await aPage({ visibility: 'private' });
  const url = `${app.url}/nl${(await kept()).path}`;
  for (const format of ['svg', 'png'] as const) {
    const code = await app.eventPages.code({ eventId, language: 'nl', format, by: lead });
    if (!code.ok) throw new Error(code.code);
    const { data, info } = await sharp(code.value.bytes, { density: 300 })
      .flatten({ background: '#ffffff' })
      .resize(600)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data, format).toBe(url);
  }
});

test('openings are counted by the day of the event’s zone, without robots, and nobody is kept', async () => {
  const { eventId, kept } = await aPage({ title: 'Well read' });
  const address = { slug: (await kept()).slug };
  clock.set('2027-03-31T21:59:00Z');
  await Promise.all(Array.from({ length: 25 }, () => open(address)));
  clock.set('2027-03-31T22:01:00Z');
  await open(address);
  for (const agent of ['Googlebot/2.1', 'WhatsApp/2.23', '']) await open(address, { agent });
  expect((await kept()).views).toEqual([
    { day: '2027-03-31', views: 25 },
    { day: '2027-04-01', views: 1 },
  ]);
  const { rows } = await app.database.pool.query('select * from event_page_views where event_id = $1', [
    eventId,
  ]);
  expect(Object.keys(rows[0]).sort()).toEqual(['day', 'event_id', 'views']);
});

test('only who keeps the page may look behind it or change it; for strangers there is none', async () => {
  const { eventId, planning, kept } = await aPage();
  const { version } = await kept();
  const host = await planning.aPerson('Host');
  await planning.onTeam(eventId, host, 'host');
  const stranger = await planning.aPerson('Stranger');
  const tries = (by: Actor) => [
    app.eventPages.kept({ eventId, by }),
    app.eventPages.preview({ eventId, language: 'en', by }),
    app.eventPages.code({ eventId, language: 'en', format: 'png', by }),
    app.eventPages.publish({ eventId, published: false, by }),
    app.eventPages.replaceLink({ eventId, by }),
    app.eventPages.setPicture({ eventId, picture: null, by }),
    app.eventPages.sayDateAsItIs({ eventId, by }),
    app.eventPages.saveSection({ eventId, form: words, by }),
    app.eventPages.changeLook({
      eventId,
      expected: version,
      form: { slug: 'mine-now', mainColour: '#000000', secondColour: '#000000' },
      by,
    }),
  ];
  for (const outcome of await Promise.all(tries(host)))
    expect(outcome).toMatchObject({ code: 'not-allowed' });
  for (const outcome of await Promise.all(tries(stranger)))
    expect(outcome).toMatchObject({ code: 'not-there' });
});

test('a picture that is gone is not shown, and one on a page is not swept', async () => {
  const { eventId, lead, kept } = await aPage();
  expect(
    await app.eventPages.setPicture({ eventId, picture: 'ab/0123456789abcdef', by: lead }),
  ).toMatchObject({ code: 'picture' });
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7d3a4d' } })
    .png()
    .toBuffer();
  const stored = await app.storeUpload(bytes, '192.0.2.9');
  if (!stored.ok) throw new Error(stored.code);
  expect((await app.eventPages.setPicture({ eventId, picture: stored.value.key, by: lead })).ok).toBe(true);
  clock.set('2027-05-01T09:00:00Z');
  await app.sentPictures.sweep();
  expect(await app.images.get(`${stored.value.key}-640.webp`)).toBeDefined();
  expect((await kept()).picture).toBe(stored.value.key);
});

test('a page costs the same few statements, however many sections and parts it has', async () => {
  const { eventId, lead, kept } = await aPage();
  const address = { slug: (await kept()).slug };
  const cost = async () => (await countStatements(() => open(address))).texts.length;
  expect(await cost()).toBe(5);
  for (let nth = 0; nth < 30; nth++) await app.eventPages.saveSection({ eventId, form: words, by: lead });
  expect(await cost()).toBe(5);
});

test('an event that is deleted takes its page and its names along', async () => {
  const { eventId, lead, kept } = await aPage({ title: 'Gone soon' });
  const { slug } = await kept();
  const removed = await app.events.remove({ id: eventId, title: 'Gone soon', by: lead });
  expect(removed).toMatchObject({ ok: true });
  expect((await open({ slug })).ok).toBe(false);
  expect((await (await aPage({ title: 'Gone soon' })).kept()).slug).toBe(slug);
});
