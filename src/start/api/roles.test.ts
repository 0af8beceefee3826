import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '#platform/policy';
import { scopes } from '#platform/wire';
import { anOpenShop, type TestApplication, testApplication } from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

type Person = Role | 'visitor';
type Operation = { method: string; path: string; body: unknown; scope: string | undefined };
type Document = {
  paths: Record<string, Record<string, { requestBody?: unknown; 'x-scope'?: string }>>;
};

const people: Person[] = ['visitor', ...roles];
const staff: Person[] = ['agent', 'manager', 'admin'];
const managers: Person[] = ['manager', 'admin'];
const everybody = () => true;
const members = (person: Person) => person !== 'visitor';
const byStaff = (person: Person) => staff.includes(person);
const byManagers = (person: Person) => managers.includes(person);

/** Who may do what. A route that fits none of these fails the test: decide, then add it. */
const doors: { is: RegExp; open: (person: Person) => boolean }[] = [
  { is: /^GET \/api\/products\/\{slug\}\/images$/, open: byStaff },
  { is: /^GET \/api\/(?:products|categories|event-types|availability)/, open: everybody },
  { is: /^(?:POST|PATCH|DELETE|PUT) \/api\/(?:products|categories|event-types)/, open: byManagers },
  { is: /^\w+ \/api\/(?:carts|tracking)/, open: everybody },
  { is: /^GET \/api\/orders/, open: members },
  // Of one's own order, a customer posts a cancellation too; of any other there is none.
  { is: /^POST \/api\/orders\/\{number\}\/(?:rejection|refunds|cancellation)$/, open: byManagers },
  { is: /^POST \/api\/orders\/\{number\}\//, open: byStaff },
  { is: /^PATCH \/api\/orders\/\{number\}$/, open: byStaff },
  // Each of its orders is answered by itself; who may not is told so there.
  { is: /^POST \/api\/order-transitions$/, open: members },
  { is: /^POST \/api\/quotes$/, open: everybody },
  { is: /^\w+ \/api\/quote-links/, open: everybody },
  { is: /^\w+ \/api\/quotes/, open: byStaff },
  { is: /^GET \/api\/stock/, open: byStaff },
  { is: /^\w+ \/api\/payments/, open: byStaff },
  { is: /^\w+ \/api\/exports/, open: byManagers },
  // Those one works on; the others are not there.
  { is: /^\w+ \/api\/(?:events|guests|rsvps)/, open: members },
  { is: /^\w+ \/api\/keys/, open: members },
  { is: /^POST \/api\/auth\/token$/, open: everybody },
];
/** What ends the credential it is called with, and has a test of its own. */
const aside = 'DELETE /api/auth/token';

const cake = {
  slug: 'honey-cake',
  kind: 'product',
  category: 'cakes',
  names: { en: 'Honey cake' },
  vatRateBp: 600,
  variants: [{ sku: 'HONEY', price: { amount: 4_200, currency: 'EUR' }, options: {} }],
};

const bodies: [RegExp, unknown][] = [
  [/products$/, cake],
  [/images\/order$/, { ids: ['018f0000-0000-7000-8000-000000000001'] }],
  [/imageId\}$/, { alt: { en: 'A cake' } }],
  [/products\/\{slug\}$/, { names: { en: 'Another' } }],
  [/(?:rejection|cancellation)$/, { reason: 'no' }],
  [/change-preview$/, { version: 1, note: 'another' }],
  [
    /orders\/\{number\}$/,
    { version: 1, note: 'another', seen: { totalMinor: 0, toPayMinor: 0, backMinor: 0 } },
  ],
  [/refunds$/, { paymentId: '018f0000-0000-7000-8000-000000000001', amountMinor: 100, reason: 'no' }],
  [/order-transitions$/, { transition: 'approval', numbers: ['CV-1'] }],
  [/api\/quotes$/, { name: 'Noor', email: 'noor@quotes.test', wish: 'A cake' }],
  [/draft$/, { revision: 0, draft: { introduction: '', validUntil: null, depositBp: null, options: [] } }],
  [/proposal$/, { revision: 1 }],
  [/messages$/, { text: 'a word' }],
  [
    /acceptance$/,
    {
      version: 1,
      optionId: '018f0000-0000-7000-8000-000000000001',
      total: { amount: 100, currency: 'EUR' },
      name: 'Noor',
      phone: '+32 470 00 00 00',
      acceptTerms: true,
    },
  ],
  [/exports$/, { list: 'orders', format: 'csv' }],
  [/notes$/, { text: 'a note' }],
  [/receipts$/, { amountMinor: 100, day: '2027-05-03' }],
  [/keys$/, { name: 'till', scopes: ['read-orders'] }],
  [/auth\/token$/, { grantType: 'refresh', refreshToken: 'A'.repeat(22) }],
  [/lines$/, { variantId: '018f0000-0000-7000-8000-000000000001' }],
  [/lineId\}$/, { quantity: 1 }],
  [/payments$/, { payment: 'test:ideal' }],
];

let app: TestApplication;
let operations: Operation[];
const tokens = new Map<Person, string | undefined>();

beforeAll(async () => {
  app = await testApplication();
  await anOpenShop(app);
  const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, 'x-scope': scope }]) => ({
      method: method.toUpperCase(),
      path,
      scope,
      body: requestBody ? (bodies.find(([is]) => is.test(path))?.[1] ?? {}) : undefined,
    })),
  );
  for (const person of people)
    tokens.set(person, person === 'visitor' ? undefined : await aTokenOf(app, person));
});
afterAll(() => app.close());

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
const doorOf = (operation: Operation) => doors.find(({ is }) => is.test(nameOf(operation)));
const addressOf = ({ path }: Operation) =>
  path
    .replace('/api', '')
    .replace('{lineId}', '018f0000-0000-7000-8000-000000000001')
    .replace('{variantId}', '018f0000-0000-7000-8000-000000000001')
    .replace(/\{\w+\}/g, 'AAAAAAAAAAAAAAAAAAAAAA');
const others = () => operations.filter((operation) => nameOf(operation) !== aside);
const knock = (operation: Operation, credential: string | undefined) =>
  aProgram(app, credential)(operation.method, addressOf(operation), operation.body, {
    'idempotency-key': 'a-key-of-the-roles-test',
  });

test('every route of the API has a door in the table', () => {
  expect(operations.length).toBeGreaterThan(25);
  expect(
    others()
      .filter((operation) => !doorOf(operation))
      .map(nameOf),
  ).toEqual([]);
});

test.each(people)('%s: every route is as open as the table says', async (person) => {
  for (const operation of others()) {
    const { status, body } = await knock(operation, tokens.get(person));
    const said = `${person} ${nameOf(operation)} ${status} ${JSON.stringify(body)?.slice(0, 200)}`;
    expect(status, said).toBeLessThan(500);
    if (doorOf(operation)?.open(person)) {
      expect(body?.code, said).not.toBe('not-allowed');
      expect(body?.code, said).not.toBe('sign-in-needed');
    } else if (person === 'visitor') expect([status, body?.code], said).toEqual([401, 'sign-in-needed']);
    else expect([403, 404], said).toContain(status);
  }
});

test('who may not move orders is told so for each, and nothing happens', async () => {
  const { body } = await aProgram(app, tokens.get('customer'))('POST', '/order-transitions', {
    transition: 'approval',
    numbers: ['CV-1', 'CV-2', 'CV-1'],
  });
  expect(body.results).toMatchObject([
    { number: 'CV-1', ok: false, problem: { status: 403, code: 'not-allowed' } },
    { number: 'CV-2', ok: false, problem: { status: 403, code: 'not-allowed' } },
  ]);
});

test.each(scopes)('the owner’s key for %s opens routes of that scope, and no other', async (scope) => {
  // An owner for each: all scopes at one go are more writes than one caller has in a minute.
  const owner = await aTokenOf(app, 'admin', `${scope}@api.test`);
  const made = await aProgram(app, owner)('POST', '/keys', { name: scope, scopes: [scope] });
  expect(made.status).toBe(201);
  for (const operation of operations) {
    const { status, body } = await knock(operation, made.body.key);
    const said = `${scope} ${nameOf(operation)} ${status}`;
    if (operation.scope === scope) expect(body?.code, said).not.toBe('scope-missing');
    else expect([status, body?.code], said).toEqual([403, 'scope-missing']);
  }
});
