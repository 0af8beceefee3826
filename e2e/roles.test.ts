import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { convive } from './browser.ts';
import { aVisitor, type Visitor } from './visitor.ts';

type Manifest = Record<
  string,
  { id: string; parentId?: string; path?: string; index?: boolean; module: Record<string, unknown> }
>;

const people = [
  'visitor',
  'customer',
  'planner',
  'vendor',
  'association',
  'agent',
  'manager',
  'owner',
] as const;
type Person = (typeof people)[number];
const staff: readonly Person[] = ['agent', 'manager', 'owner'];
const heads: readonly Person[] = ['manager', 'owner'];

/** Who may open what, by the beginning of an address; the first that fits decides. A route that fits none of these fails the test: decide, then add it. */
const areas: { begins: RegExp; open: (person: Person) => boolean }[] = [
  {
    begins: /^\/en\/office\/(?:settings|journal|accounting|downloads|catalogue\/(?:import|export))/,
    open: (person) => heads.includes(person),
  },
  { begins: /^\/en\/office/, open: (person) => staff.includes(person) },
  { begins: /^\/en\/(?:account|views|planner)/, open: (person) => person !== 'visitor' },
  {
    begins:
      /^(?:\/$|\/site\.webmanifest|\/theme\.css|\/\*|\/en(?:$|\/(?:shop|for|p|pages|basket|checkout|track|share|quote|proof|r|e\/|about|terms|privacy|contact|chat|me|suggest|sign-in|sign-out|register|forgot-password|reset|verify|welcome|\*)))/,
    open: () => true,
  },
];

const samples: Record<string, string> = {
  ':lang': 'en',
  ':category': 'cakes',
  ':eventType': 'wedding',
  ':slug': 'garden-dinner',
  ':link': 'AAAAAAAAAAAAAAAAAAAAAA',
  ':eventId': '01900000-0000-7000-8000-000000000000',
  ':number': 'CV-2001',
  ':mail': 'order-confirmation',
  ':language': 'nl',
  ':day': '2027-06-12',
  ':token': 'AAAAAAAAAAAAAAAAAAAAAA',
};

const signedIn = new Map<Person, Visitor>();
let addresses: { path: string; posts: boolean }[] = [];

beforeAll(async () => {
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as { routes: Manifest };
  addresses = routesOf(build.routes);
  for (const person of people) {
    const visitor = aVisitor();
    if (person !== 'visitor') {
      const answer = await visitor.post('/en/sign-in', {
        email: `${person}@convive.test`,
        password: convive().password,
      });
      expect(answer.status, person).toBe(303);
    }
    signedIn.set(person, visitor);
  }
});

/** Every address of the built pages, its parameters filled in. */
function routesOf(routes: Manifest): { path: string; posts: boolean }[] {
  const fullPath = (id: string): string => {
    const route = routes[id];
    if (!route) return '';
    return `${route.parentId ? fullPath(route.parentId) : ''}${route.path ? `/${route.path}` : ''}`;
  };
  const leaves = Object.values(routes).filter(({ id, module }) =>
    module.default || module.loader || module.action ? id !== 'root' : false,
  );
  return leaves.map(({ id, module }) => ({
    path: fullPath(id).replace(/:\w+/g, (name) => samples[name] ?? 'x') || '/',
    posts: module.action !== undefined,
  }));
}

/** Let in: the page itself, or, with made-up numbers and links, "there is no such thing" from behind the door. */
const letIn = (answer: Response) =>
  answer.status === 200 ||
  answer.status === 404 ||
  !(answer.headers.get('location') ?? '').includes('/sign-in');

test('the table of areas covers every address there is', () => {
  expect(addresses.length).toBeGreaterThan(20);
  for (const { path } of addresses) {
    expect(areas.filter(({ begins }) => begins.test(path)).length, path).toBeGreaterThan(0);
  }
});

test.each(people)('%s: every address, read and posted to, is as open as the table says', async (person) => {
  const visitor = signedIn.get(person) as Visitor;
  for (const { path, posts } of addresses) {
    if (path.includes('sign-out') || path.includes('*')) continue;
    const area = areas.find(({ begins }) => begins.test(path));
    const answers = [await visitor.get(path), ...(posts ? [await visitor.post(path, {})] : [])];
    for (const answer of answers) {
      const { status } = answer;
      await answer.arrayBuffer();
      expect(status, `${person} ${path}`).toBeLessThan(500);
      if (area?.open(person)) expect(letIn(answer), `${person} ${path} ${status}`).toBe(true);
      // 403: what leaves the house is refused in so many words; 405: a frame of pages takes no form itself.
      else expect([302, 303, 403, 404, 405], `${person} ${path} ${status}`).toContain(status);
    }
  }
});

test('the office is not there for people who do not work in it: no page, no data, no step', async () => {
  for (const person of people.filter((one) => !staff.includes(one))) {
    const visitor = signedIn.get(person) as Visitor;
    for (const path of [
      '/en/office',
      '/en/office/orders',
      '/en/office.data',
      '/en/office/orders.data',
      '/en/office/board.data',
    ]) {
      const { html } = await visitor.page(path);
      expect(html, `${person} ${path}`).not.toMatch(/CV-\d/);
    }
    const step = await visitor.post('/en/office/orders/CV-2001/steps', { step: 'approve' });
    expect([302, 303, 404]).toContain(step.status);
  }
});
