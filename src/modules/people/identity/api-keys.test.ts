import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/policy';
import { scopes } from '#platform/wire';
import { type IdentityForTest, identityForTest } from './identity-for-test.ts';

let it: IdentityForTest;
let by: Actor;
beforeAll(async () => {
  it = await identityForTest();
  await it.person('keys@convive.test', { role: 'manager' });
  ({ by } = await it.signIn('keys@convive.test'));
});
afterAll(() => it.database.drop());

const make = async (over: { name?: string; expiresInDays?: number } = {}) => {
  const made = await it.identity.createApiKey(by, {
    name: 'till',
    scopes: ['stock', 'read-orders', 'stock'],
    ...over,
  });
  if (!made.ok) throw new Error(made.code);
  return made.value;
};

test('a key is shown once, acts as its account, and only for what it is', async () => {
  const made = await make();
  expect(made.key).toMatch(/^cvk_[\w-]{22}$/);
  expect(made.scopes).toEqual(['stock', 'read-orders']);
  const stored = await it.database.pool.query('select * from api_keys where id = $1', [made.id]);
  expect(JSON.stringify(stored.rows)).not.toContain(made.key);
  expect(JSON.stringify(await it.identity.listApiKeys(by))).not.toContain(made.key);
  expect(await it.identity.callerOf(made.key, '192.0.2.1')).toMatchObject({
    ok: true,
    value: { actor: { kind: 'account', role: 'manager' }, scopes: ['stock', 'read-orders'] },
  });
  const [listed] = await it.identity.listApiKeys(by);
  expect(listed).toMatchObject({ name: 'till', hint: made.key.slice(0, 8) });
  expect(listed?.lastUsedAt).not.toBeNull();
  await it.identity.revokeApiKey(by, made.id);
});

test('a key that was withdrawn, or whose days are over, opens nothing', async () => {
  const withdrawn = await make();
  expect((await it.identity.revokeApiKey(by, withdrawn.id)).ok).toBe(true);
  expect((await it.identity.callerOf(withdrawn.key, '')).ok).toBe(false);
  expect(await it.identity.revokeApiKey(by, withdrawn.id)).toEqual({ ok: false, code: 'no-such-key' });
  const short = await make({ expiresInDays: 1 });
  expect((await it.identity.callerOf(short.key, '')).ok).toBe(true);
  it.forward(86_400_001);
  expect((await it.identity.callerOf(short.key, '')).ok).toBe(false);
  await it.identity.revokeApiKey(by, short.id);
});

test('somebody else’s key is not there', async () => {
  const mine = await make();
  await it.person('other-keys@convive.test');
  const other = await it.signIn('other-keys@convive.test');
  expect(await it.identity.revokeApiKey(other.by, mine.id)).toEqual({ ok: false, code: 'no-such-key' });
  expect(await it.identity.listApiKeys(other.by)).toEqual([]);
  await it.identity.revokeApiKey(by, mine.id);
});

test('a key is for no more than its person may do', async () => {
  await it.person('shopper-keys@convive.test');
  const shopper = await it.signIn('shopper-keys@convive.test');
  expect(
    await it.identity.createApiKey(shopper.by, {
      name: 'x',
      scopes: ['read-orders', 'stock', 'write-catalogue'],
    }),
  ).toEqual({ ok: false, code: 'scope-not-yours', details: { scopes: ['stock', 'write-catalogue'] } });
  expect((await it.identity.createApiKey(shopper.by, { name: 'x', scopes: ['read-orders'] })).ok).toBe(true);
  expect(it.identity.scopesFor('agent')).toEqual(scopes.filter((scope) => scope !== 'write-catalogue'));
  expect(it.identity.scopesFor('admin')).toEqual([...scopes]);
});

test('who is not signed in has no keys, and makes none', async () => {
  const visitor: Actor = { kind: 'visitor' };
  expect(await it.identity.createApiKey(visitor, { name: 'x', scopes: ['stock'] })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await it.identity.listApiKeys(visitor)).toEqual([]);
  expect((await it.identity.revokeApiKey(visitor, 'x')).ok).toBe(false);
});

test('twenty keys, and no more, whoever makes them at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, number) =>
      it.identity.createApiKey(by, { name: `key ${number}`, scopes: ['stock'] }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  expect(await it.identity.listApiKeys(by)).toHaveLength(20);
});

test('another role ends the keys made under the old one', async () => {
  await it.person('key-owner@convive.test', { role: 'admin' });
  const owner = await it.signIn('key-owner@convive.test');
  const customer = await it.person('promoted@convive.test');
  const promoted = await it.signIn('promoted@convive.test');
  const made = await it.identity.createApiKey(promoted.by, { name: 'mine', scopes: ['read-orders'] });
  if (!made.ok) throw new Error(made.code);
  await it.identity.setRole(owner.by, customer, 'manager');
  expect((await it.identity.callerOf(made.value.key, '')).ok).toBe(false);
});
