import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, roles, system } from '#platform/policy';
import { GOOD, type IdentityForTest, identityForTest } from './identity-for-test.ts';

let t: IdentityForTest;
let admin: string;
let owner: Actor;
beforeAll(async () => {
  t = await identityForTest();
  admin = await t.person('admin@x.test', { role: 'admin' });
  owner = (await t.signIn('admin@x.test')).by;
});
afterAll(() => t.database.drop());

const as = (role: string, accountId: string = crypto.randomUUID()): Actor =>
  ({ kind: 'account', accountId, role: role as never, name: 'N', sessionId: 's' }) as const;
const DONE = { ok: true, value: undefined };

test('a disabled account loses its sessions and its live connections at once, and cannot come back', async () => {
  const id = await t.person('gone@x.test');
  const { headers } = await t.signIn('gone@x.test');
  await t.identity.requestReset({ email: 'gone@x.test', address: t.newAddress() });
  const link = t.tokenFor('gone@x.test');
  expect(await t.identity.disable(owner, id)).toEqual(DONE);
  expect((await t.identity.actorOf(headers, '')).kind).toBe('visitor');
  expect(t.hungUp).toContain(id);
  expect(await t.identity.resetPassword(link, 'copper lantern 7 ferry')).toMatchObject({
    code: 'invalid-link',
  });
  await expect(t.signIn('gone@x.test')).rejects.toThrow('wrong-credentials');
  expect(await t.identity.disable(owner, id)).toEqual(DONE);
  expect(await t.journal('account.disable')).toHaveLength(1);

  const before = t.mails.length;
  await t.identity.requestReset({ email: 'gone@x.test', address: t.newAddress() });
  await t.identity.register({
    name: 'X',
    email: 'gone@x.test',
    password: GOOD,
    language: 'en',
    address: t.newAddress(),
  });
  expect(t.mails.length).toBe(before);

  expect(await t.identity.enable(owner, id)).toEqual(DONE);
  expect(await t.identity.enable(owner, id)).toEqual(DONE);
  await t.signIn('gone@x.test');
});

test('a session that a disabled account somehow has opens nothing', async () => {
  const id = await t.person('ghost@x.test');
  const { headers } = await t.signIn('ghost@x.test');
  await t.database.pool.query('update accounts set disabled_at = now() where id = $1', [id]);
  expect((await t.identity.actorOf(headers, '')).kind).toBe('visitor');
});

test('a new role ends the sessions of the old one', async () => {
  const id = await t.person('rises@x.test');
  const { headers } = await t.signIn('rises@x.test');
  expect(await t.identity.setRole(owner, id, 'manager')).toEqual(DONE);
  expect((await t.identity.actorOf(headers, '')).kind).toBe('visitor');
  expect((await t.signIn('rises@x.test')).role).toBe('manager');
  expect(await t.identity.setRole(owner, id, 'manager')).toEqual(DONE);
  const [row] = await t.journal('account.set-role');
  expect(row).toMatchObject({
    actor_id: admin,
    subject_id: id,
    before: { role: 'customer' },
    after: { role: 'manager' },
  });
});

test('only an admin changes rights, whoever asks', async () => {
  const id = await t.person('plain@x.test');
  const others = [
    { kind: 'visitor' } as Actor,
    system('x'),
    ...roles.filter((role) => role !== 'admin').map((role) => as(role, id)),
  ];
  for (const by of others) {
    const refused = { ok: false, code: 'not-allowed' };
    expect(await t.identity.setRole(by, id, 'admin')).toEqual(refused);
    expect(await t.identity.disable(by, id)).toEqual(refused);
    expect(await t.identity.enable(by, id)).toEqual(refused);
    expect(await t.identity.forceSignOut(by, id)).toEqual(refused);
  }
  expect((await t.account('plain@x.test')).role).toBe('customer');
});

test('the last admin stays', async () => {
  expect(await t.identity.setRole(owner, admin, 'agent')).toEqual({ ok: false, code: 'last-admin' });
  expect(await t.identity.disable(owner, admin)).toEqual({ ok: false, code: 'last-admin' });
});

test('two admins who remove each other at once: one stays', async () => {
  const second = await t.person('admin2@x.test', { role: 'admin' });
  // Somebody holds both rows until both have begun: without the lock in id order each would count the other.
  const holder = await t.database.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from accounts where id = any($1) for update', [[admin, second]]);
  const both = Promise.all([
    t.identity.setRole(as('admin', second), admin, 'customer'),
    t.identity.disable(as('admin', admin), second),
  ]);
  const waiting = () =>
    t.database.pool.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
  await expect.poll(async () => (await waiting()).rowCount).toBe(2);
  await holder.query('rollback');
  holder.release();
  const outcomes = await both;
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  const { rows } = await t.database.pool.query(
    `select id from accounts where role = 'admin' and disabled_at is null`,
  );
  expect(rows).toHaveLength(1);
  await t.database.pool.query(`update accounts set role = 'admin', disabled_at = null where id = $1`, [
    admin,
  ]);
});

test('forcing somebody out ends their sessions and nothing else', async () => {
  const id = await t.person('forced@x.test');
  const { headers } = await t.signIn('forced@x.test');
  expect(await t.identity.forceSignOut(owner, id)).toEqual(DONE);
  expect((await t.identity.actorOf(headers, '')).kind).toBe('visitor');
  await t.signIn('forced@x.test');
});

test('an account that is not there, or no id at all, is not found', async () => {
  for (const id of [crypto.randomUUID(), "' or 1=1"]) {
    expect(await t.identity.disable(owner, id)).toEqual({ ok: false, code: 'no-such-account' });
  }
  expect(await t.identity.setRole(owner, admin, 'king' as never)).toEqual({ ok: false, code: 'invalid' });
});

test('the staff are admins, managers and agents that are not disabled', async () => {
  const agent = await t.person('agent@x.test', { role: 'agent' });
  await t.person('planner@x.test', { role: 'planner' });
  const emails = async () => (await t.identity.staffDirectory()).map((one) => one.email);
  expect(await emails()).toContain('agent@x.test');
  expect(await emails()).not.toContain('planner@x.test');
  await t.identity.disable(owner, agent);
  expect(await emails()).not.toContain('agent@x.test');
  const inside = await t.database.inTransaction((tx) => t.identity.staffDirectory(tx));
  expect(inside.find((one) => one.accountId === admin)).toEqual({
    accountId: admin,
    name: 'Person admin@x.test',
    email: 'admin@x.test',
    language: 'nl',
    role: 'admin',
  });
  expect(await t.identity.accountFacts(agent)).toMatchObject({
    email: 'agent@x.test',
    verified: true,
    disabled: true,
  });
  expect(await t.identity.accountFacts(crypto.randomUUID())).toBeUndefined();
});

test('managers find accounts by name, address and role; agents do not see them', async () => {
  const found = await t.identity.listAccounts(as('manager'), { search: 'PLANNER@' });
  expect(found).toMatchObject({
    ok: true,
    value: { more: false, accounts: [{ email: 'planner@x.test', role: 'planner' }] },
  });
  expect(await t.identity.listAccounts(as('manager'), { search: '%' })).toMatchObject({
    value: { accounts: [] },
  });
  const admins = await t.identity.listAccounts(as('admin'), { role: 'admin' });
  expect(admins.ok && admins.value.accounts.every((one) => one.role === 'admin')).toBe(true);
  expect(await t.identity.listAccounts(as('agent'), {})).toEqual({ ok: false, code: 'not-allowed' });
  expect(await t.identity.listAccounts(as('admin'), { page: 0 })).toEqual({ ok: false, code: 'invalid' });
});

test('an owner link makes an owner, once', async () => {
  const fresh = await identityForTest();
  expect(await fresh.identity.hasOwner()).toBe(false);
  const path = await fresh.identity.createOwnerLink('Boss@x.test');
  expect(path).toMatch(/^\/en\/welcome\/[\w-]{22}$/);
  const token = path.split('/').at(-1) as string;
  expect(await fresh.identity.ownerOfLink(token)).toEqual({ email: 'boss@x.test' });

  expect(await fresh.identity.claimOwner(token, { name: ' ', password: GOOD })).toMatchObject({
    code: 'invalid',
  });
  expect(await fresh.identity.claimOwner(token, { name: 'Boss', password: 'iloveyou' })).toMatchObject({
    code: 'breached-password',
  });
  const both = await Promise.all(
    [1, 2].map(() => fresh.identity.claimOwner(token, { name: 'Boss', password: GOOD })),
  );
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await fresh.identity.ownerOfLink(token)).toBeUndefined();
  expect((await fresh.signIn('boss@x.test')).role).toBe('admin');
  expect(await fresh.identity.hasOwner()).toBe(true);
  const { rows } = await fresh.database.pool.query('select l::text as line from journal l');
  expect(rows.map((row) => row.line).join()).not.toContain(token);
  await fresh.database.drop();
});

test('an owner link promotes the account its address has, and everybody on it signs in again', async () => {
  const id = await t.person('promoted@x.test');
  const { headers } = await t.signIn('promoted@x.test');
  const first = (await t.identity.createOwnerLink('promoted@x.test')).split('/').at(-1) as string;
  const second = (await t.identity.createOwnerLink('promoted@x.test')).split('/').at(-1) as string;
  const claim = (token: string) =>
    t.identity.claimOwner(token, { name: 'Owner', password: 'copper lantern 7 ferry' });
  expect(await claim(first)).toMatchObject({ code: 'invalid-link' });
  expect(await claim(second)).toEqual({ ok: true, value: { accountId: id, email: 'promoted@x.test' } });
  expect((await t.identity.actorOf(headers, '')).kind).toBe('visitor');
  expect(await t.account('promoted@x.test')).toMatchObject({ role: 'admin', name: 'Owner' });

  const late = (await t.identity.createOwnerLink('promoted@x.test')).split('/').at(-1) as string;
  t.forward(25 * 3_600_000);
  expect(await t.identity.ownerOfLink(late)).toBeUndefined();
  expect(await claim(late)).toMatchObject({ code: 'invalid-link' });
  await expect(t.identity.createOwnerLink('nobody')).rejects.toThrow();
});

test('a demo account is made once, and made right again', async () => {
  const id = await t.person('demo@x.test', { role: 'agent' });
  expect(await t.person('demo@x.test', { role: 'agent' })).toBe(id);
  await t.database.pool.query(`update accounts set role = 'customer', disabled_at = now() where id = $1`, [
    id,
  ]);
  expect(await t.person('demo@x.test', { role: 'agent', password: 'copper lantern 7 ferry' })).toBe(id);
  await expect(t.signIn('demo@x.test')).rejects.toThrow();
  const again = await t.identity.signIn({
    email: 'demo@x.test',
    password: 'copper lantern 7 ferry',
    address: '9.9.9.9',
    userAgent: '',
  });
  expect(again).toMatchObject({ ok: true, value: { role: 'agent' } });
});
