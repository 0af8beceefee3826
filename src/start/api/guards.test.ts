import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, testApplication } from '#testing';

let app: TestApplication;
const friend = 'https://planner.example';

beforeAll(async () => {
  app = await testApplication({ api: { corsOrigins: [friend], readsPerMinute: 30 } });
});
afterAll(() => app.close());

test('a page of a listed origin may ask, without cookies; of any other it may not', async () => {
  const ask = (origin: string, method = 'GET') =>
    fetch(`${app.url}/api/categories`, {
      method,
      headers: { origin, 'access-control-request-method': 'GET' },
    });
  const before = await ask(friend, 'OPTIONS');
  expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([204, friend]);
  expect(before.headers.get('access-control-allow-headers')).toContain('authorization');
  const asked = await ask(friend);
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, friend]);
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  expect(asked.headers.get('vary')).toMatch(/origin/i);
  for (const method of ['GET', 'OPTIONS']) {
    const other = await ask('https://evil.example', method);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('without the setting no page of another origin is answered', async () => {
  const closed = await testApplication();
  const answer = await fetch(`${closed.url}/api/categories`, { headers: { origin: friend } });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  await closed.close();
});

test('who reads too much at once is told when to come back, and guessing tokens counts', async () => {
  const statuses: number[] = [];
  for (let asked = 0; asked < 80 && !statuses.includes(429); asked++) {
    const headers = { authorization: `Bearer cvk_${String(asked).padStart(22, 'x')}` };
    statuses.push((await fetch(`${app.url}/api/categories`, { headers })).status);
  }
  expect(statuses[0]).toBe(401);
  const answer = await fetch(`${app.url}/api/products`);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    429,
    'too-many-requests',
  ]);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});
