import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventRight, eventRoles, rightsWith } from '#modules/planner/events/contract';
import { aCelebration, type Celebration } from './a-celebration.ts';
import { aBrowser, convive, desk } from './browser.ts';
import { aVisitor, type Visitor } from './visitor.ts';

const outside = ['stranger', 'neighbour', 'sent away', 'manager'] as const;
const people = [...eventRoles, ...outside] as const;
type Person = (typeof people)[number];

/** What a page of an event is for. An address that fits none of these fails the test: decide, then add it. */
const doors: [RegExp, EventRight][] = [
  [/^\/door(?:\/|$)/, 'check-in'],
  [/^\/guests\/(?:new|groups|import|parties\/[^/]+\/add)(?:\/|$)/, 'change-guests'],
  [/^\/guests\/(?:export|[^/]+\/data)/, 'export-guests'],
  [/^\/guests(?:\/|$)/, 'see-guests'],
  [/^\/replies(?:\/(?:line|kitchen))?$/, 'see-replies'],
  [/^\/replies\//, 'keep-replies'],
  [/^\/orders$/, 'see-orders'],
  [/^\/activity$/, 'see-activity'],
  [/^\/(?:manage|details)$/, 'change-event'],
  [/^\/page(?:\/|$)/, 'keep-page'],
  [/^(?:\/programme|\/team)?$/, 'see-event'],
];
const doorOf = (path: string) => doors.find(([is]) => is.test(path))?.[1];
/** A picture of a page that is not published yet is not there, for nobody. */
const mayBeMissing = /^\/page\/code\//;
/** Forms of these are for others than their pages. */
const formDoors: [RegExp, EventRight][] = [[/^$/, 'comment']];

const PASSWORD = 'violet kettle 48 marsh';
const emailOf = (person: Person) => `${person.replace(' ', '-')}@roles.test`;
let celebration: Celebration;
let base: string;
let partyId: string;
let guestId: string;
let importId: string;
let pages: { path: string; reads: boolean; posts: boolean }[];
const visitors = new Map<Person, Visitor>();
const tokens = new Map<Person, string>();
const accounts = new Map<Person, string>();
const sockets: Socket[] = [];

beforeAll(async () => {
  celebration = await aCelebration(convive());
  const { app, by, eventId, invite } = celebration;
  base = `/en/planner/events/${eventId}`;
  const invited = await invite([{ firstName: 'Zebedee', lastName: 'Maes' }]);
  [partyId, guestId] = [invited.partyId, invited.guestIds[0] as string];
  const read = await app.guests.imports.upload({
    eventId,
    fileName: 'list.csv',
    bytes: (async function* () {
      yield Buffer.from('Name\nZebedee Smet\n');
    })(),
    language: 'en',
    by,
  });
  if (!read.ok) throw new Error(read.code);
  importId = read.value.importId;
  const numbers: Record<string, string> = {
    ':lang': 'en',
    ':eventId': eventId,
    ':partyId': partyId,
    ':guestId': guestId,
    ':importId': importId,
    ':format': 'csv',
  };
  pages = (await routesOfEvents()).map(({ path, ...does }) => ({
    ...does,
    path: path
      .replace('code/:format', 'code/svg')
      .replace(/:\w+/g, (name) => numbers[name] ?? 'x')
      .slice(base.length),
  }));
  for (const person of people) await enter(person);
  const place = (person: Person, role: string) =>
    app.database.pool.query(
      'insert into event_team (event_id, account_id, role, joined_at) values ($1, $2, $3, now())',
      [eventId, accounts.get(person), role],
    );
  for (const role of eventRoles) await place(role, role);
  await place('sent away', 'coordinator');
  await app.events.team.remove({ eventId, accountId: accounts.get('sent away') as string, by });
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await celebration.app.close();
});

/** An account of their own, signed in on a page and by a program. */
async function enter(person: Person): Promise<void> {
  const { app } = celebration;
  const email = emailOf(person);
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email,
      name: `The ${person}`,
      role: person === 'manager' ? 'manager' : 'customer',
      language: 'en',
      password: PASSWORD,
    }),
  );
  accounts.set(person, accountId);
  const visitor = aVisitor();
  expect((await visitor.post('/en/sign-in', { email, password: PASSWORD })).status, person).toBe(303);
  visitors.set(person, visitor);
  const opened = await fetch(`${convive().url}/api/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grantType: 'password', email, password: PASSWORD }),
  });
  tokens.set(person, ((await opened.json()) as { accessToken: string }).accessToken);
}

type Route = { id: string; parentId?: string; path?: string; module: Record<string, unknown> };

/** Every address of the built pages about one event. */
async function routesOfEvents(): Promise<{ path: string; reads: boolean; posts: boolean }[]> {
  const build = await import(pathToFileURL(resolve('build/server/index.js')).href);
  const routes = build.routes as Record<string, Route>;
  const fullPath = (id: string): string => {
    const route = routes[id];
    return route
      ? `${route.parentId ? fullPath(route.parentId) : ''}${route.path ? `/${route.path}` : ''}`
      : '';
  };
  return Object.values(routes)
    .map(({ id, module }) => ({
      path: fullPath(id),
      // One that only takes forms answers a reader with "there is no such page".
      reads:
        !fullPath(id).endsWith('/door/scan') && (module.loader !== undefined || module.default !== undefined),
      posts: module.action !== undefined,
    }))
    .filter(({ path }) => path.includes('/planner/events/:eventId'));
}

const rightsOf = (person: Person): EventRight[] =>
  (outside as readonly string[]).includes(person)
    ? []
    : rightsWith(person as (typeof eventRoles)[number], []);
const may = (person: Person, right: EventRight | undefined) =>
  right !== undefined && rightsOf(person).includes(right);
/** How much has been done on an event. */
const actsOf = async (eventId: string): Promise<number> => {
  const { rows } = await celebration.app.database.pool.query(
    'select count(*)::int as n from journal where scope = $1',
    [eventId],
  );
  return rows[0].n;
};
const visitorOf = (person: Person) => visitors.get(person) as Visitor;

test('the table of doors covers every address of an event', () => {
  expect(pages.length).toBeGreaterThan(25);
  expect(pages.filter(({ path }) => !doorOf(path)).map(({ path }) => path)).toEqual([]);
});

test.each(people)(
  '%s: every page of an event is as open as their rights say, and a closed one tells nothing',
  async (person) => {
    const onTeam = rightsOf(person).length > 0;
    for (const { path } of pages.filter(({ reads }) => reads)) {
      const right = doorOf(path);
      const open = may(person, right) && (!path.endsWith('/data') || may(person, 'see-health'));
      for (const address of [base + path, `${base}${path || '/_index'}.data`]) {
        const answer = await visitorOf(person).get(address);
        const text = await answer.text();
        const said = `${person} ${address} ${answer.status}`;
        expect(answer.status, said).toBeLessThan(500);
        if (!open) expect(text, said).not.toContain('Zebedee');
        // Who is on the team knows that there is such an event.
        if (!onTeam) expect(text, said).not.toContain('Lotte');
        if (address.endsWith('.data')) continue;
        if (open)
          expect(mayBeMissing.test(path) ? [200, 302, 404] : [200, 302], said).toContain(answer.status);
        // Who only stands at the door is led there.
        else expect(may(person, 'check-in') ? [302, 404] : [404], said).toContain(answer.status);
      }
    }
  },
);

test.each(people)('%s: a form of a page that is closed to them does nothing', async (person) => {
  const before = await actsOf(celebration.eventId);
  for (const { path } of pages.filter(({ posts }) => posts)) {
    const right = formDoors.find(([is]) => is.test(path))?.[1] ?? doorOf(path);
    if (may(person, right)) continue;
    for (const form of [
      {},
      { intent: 'many', what: 'remove', all: '1' },
      { intent: 'remove', id: accounts.get('lead') as string },
    ]) {
      const answer = await visitorOf(person).post(base + path, form);
      await answer.arrayBuffer();
      expect([302, 400, 403, 404, 405, 409, 422], `${person} ${path} ${answer.status}`).toContain(
        answer.status,
      );
    }
  }
  expect(await actsOf(celebration.eventId)).toBe(before);
});

test.each(people)('%s: the API is as open to their programs', async (person) => {
  const { eventId } = celebration;
  const ask = async (path: string) => {
    const answer = await fetch(`${convive().url}/api${path}`, {
      headers: { authorization: `Bearer ${tokens.get(person)}` },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const onTeam = rightsOf(person).length > 0;
  for (const [path, right] of [
    [`/events/${eventId}`, 'see-event'],
    [`/events/${eventId}/guests`, 'see-guests'],
    [`/events/${eventId}/rsvps`, 'see-replies'],
  ] as const) {
    const { status, text } = await ask(path);
    const said = `${person} ${path} ${status}`;
    if (may(person, right)) expect(status, said).toBe(200);
    else {
      expect(onTeam ? [403, 404] : [404], said).toContain(status);
      expect(text, said).not.toMatch(/Zebedee|Lotte/);
    }
  }
});

test.each(people)('%s: the live rooms are as open', async (person) => {
  const { url } = convive();
  const cookie = [...visitorOf(person).jar].map((pair) => pair.join('=')).join('; ');
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie, origin: new URL(url).origin },
  });
  sockets.push(socket);
  await new Promise<void>((open, fail) => {
    socket.once('connect', open);
    socket.once('connect_error', fail);
  });
  const joins = (room: string) => socket.emitWithAck('join', { room });
  expect(await joins(`event:${celebration.eventId}`)).toBe(may(person, 'see-event'));
  expect(await joins(`door:${celebration.eventId}`)).toBe(may(person, 'check-in'));
});

test('who plans next door reaches no guest of this event by number: not on a page of their own event, not by the API', async () => {
  const { eventId } = celebration;
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${convive().url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.get('neighbour')}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const made = await call('POST', '/events', {
    title: 'Next door',
    type: 'birthday',
    zone: 'Europe/Brussels',
    starts: '2030-06-12T14:00',
    ends: '2030-06-12T23:00',
    languages: ['en'],
  });
  expect(made.status, made.text).toBe(201);
  const own = `/en/planner/events/${JSON.parse(made.text).id}`;
  const visitor = visitorOf('neighbour');
  const ofSomebody = pages.filter(({ path }) => [partyId, guestId, importId].some((id) => path.includes(id)));
  expect(ofSomebody.length).toBeGreaterThan(5);
  const before = await actsOf(eventId);
  for (const { path, reads, posts } of ofSomebody) {
    const answers = [
      ...(reads ? [await visitor.get(own + path), await visitor.get(`${own}${path}.data`)] : []),
      ...(posts ? [await visitor.post(own + path, { intent: 'remove', of: 'link' })] : []),
    ];
    for (const answer of answers) {
      expect(await answer.text(), path).not.toContain('Zebedee');
      if (!answer.url.endsWith('.data'))
        expect([400, 404, 409, 422], `${path} ${answer.status}`).toContain(answer.status);
    }
  }
  const said = { guests: [{ id: guestId, answers: {} }], via: 'phone' };
  for (const [method, path, body] of [
    ['PUT', `/guests/${guestId}`, { town: 'Gent' }],
    ['DELETE', `/guests/${guestId}`, undefined],
    ['POST', '/rsvps', { eventId: JSON.parse(made.text).id, partyId, ...said }],
    ['POST', '/rsvps', { eventId, partyId, ...said }],
    ['GET', `/rsvps/${partyId}`, undefined],
    ['PUT', `/rsvps/${partyId}`, { version: 1, ...said }],
  ] as const) {
    const { status, text } = await call(method, path, body);
    expect([status, JSON.parse(text).code], `${method} ${path}`).toEqual([404, 'not-there']);
  }
  expect(await actsOf(eventId)).toBe(before);
});

test('a workspace is there for its members alone', async () => {
  const { rows } = await celebration.app.database.pool.query(
    'select workspace_id as id from events where id = $1',
    [celebration.eventId],
  );
  const path = `/en/planner/workspaces/${rows[0].id}`;
  for (const person of people) {
    expect((await visitorOf(person).get(path)).status, person).toBe(404);
    const { html } = await visitorOf(person).page('/en/planner/workspaces');
    expect(html, person).not.toContain(rows[0].id);
    const posted = await visitorOf(person).post(path, { intent: 'rename', name: 'Mine now' });
    expect([403, 404, 422], person).toContain(posted.status);
  }
});

const browser = aBrowser();

test('whoever is sent off a team loses the page that lies open, within seconds', async () => {
  const page = await browser.open({ viewport: desk });
  await page.goto('/en/sign-in');
  await page.locator('[name=email]').fill(emailOf('assistant'));
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  await page.goto(`${base}/guests`);
  await page.getByText('Zebedee').first().waitFor();
  const sent = await visitorOf('lead').post(`${base}/team`, {
    intent: 'remove',
    id: accounts.get('assistant') as string,
  });
  expect(sent.headers.get('location')).toContain('done=removed');
  await page.getByText('Zebedee').first().waitFor({ state: 'detached' });
  expect((await page.goto(`${base}/guests`))?.status()).toBe(404);
});
