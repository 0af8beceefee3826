import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOOD, type IdentityForTest, identityForTest } from './identity-for-test.ts';

let t: IdentityForTest;
beforeAll(async () => {
  t = await identityForTest();
});
afterAll(() => t.database.drop());

const NEXT = 'copper lantern 7 ferry';
const tryIn = (email: string, password: string) =>
  t.identity.signIn({ email, password, address: t.newAddress(), userAgent: '' });
const askReset = (email: string) => t.identity.requestReset({ email, address: t.newAddress() });

test('a forgotten password is replaced by the link of a mail, once', async () => {
  const id = await t.person('forgot@x.test');
  const { headers } = await t.signIn('forgot@x.test');
  await askReset('Forgot@x.test');
  const token = t.tokenFor('forgot@x.test');

  expect(await t.identity.resetPassword(token, 'password1')).toMatchObject({ code: 'breached-password' });
  expect(await t.identity.resetPassword(token, 'short')).toMatchObject({ code: 'weak-password' });
  const both = await Promise.all([
    t.identity.resetPassword(token, NEXT),
    t.identity.resetPassword(token, NEXT),
  ]);
  expect(both.filter((one) => one.ok)).toEqual([{ ok: true, value: { email: 'forgot@x.test' } }]);
  expect(await t.identity.resetPassword(token, GOOD)).toEqual({ ok: false, code: 'invalid-link' });

  expect(await tryIn('forgot@x.test', GOOD)).toMatchObject({ ok: false });
  expect(await tryIn('forgot@x.test', NEXT)).toMatchObject({ ok: true });
  expect((await t.identity.actorOf(headers, '')).kind).toBe('visitor');
  expect(t.hungUp).toContain(id);
  expect(t.mailsTo('forgot@x.test').at(-1)?.template).toBe('password-changed');
});

test('asking for a reset answers the same whether or not there is an account', async () => {
  await t.person('known@x.test');
  expect(await askReset('known@x.test')).toEqual(await askReset('unknown@x.test'));
  expect(t.mailsTo('unknown@x.test')).toEqual([]);
  expect(await askReset('no address')).toMatchObject({ code: 'invalid' });
});

test('a reset link ends after an hour, when a newer one is asked for, and is stored hashed', async () => {
  await t.person('late@x.test');
  await askReset('late@x.test');
  const first = t.tokenFor('late@x.test');
  const { rows } = await t.database.pool.query('select l::text as line from account_links l');
  expect(rows.map((row) => row.line).join()).not.toContain(first);
  await askReset('late@x.test');
  expect(await t.identity.resetPassword(first, NEXT)).toMatchObject({ code: 'invalid-link' });
  t.forward(61 * 60_000);
  expect(await t.identity.resetPassword(t.tokenFor('late@x.test'), NEXT)).toMatchObject({
    code: 'invalid-link',
  });
});

test('a reset proves the address too', async () => {
  await t.identity.register({
    name: 'P',
    email: 'proven@x.test',
    password: GOOD,
    language: 'fr',
    address: t.newAddress(),
  });
  await askReset('proven@x.test');
  expect(await t.identity.resetPassword(t.tokenFor('proven@x.test'), NEXT)).toMatchObject({ ok: true });
  expect(await tryIn('proven@x.test', NEXT)).toMatchObject({ ok: true });
});

test('a link of one kind does not do another’s work', async () => {
  await t.person('kinds@x.test');
  await askReset('kinds@x.test');
  const token = t.tokenFor('kinds@x.test');
  expect(await t.identity.verifyEmail(token, GOOD)).toMatchObject({ code: 'invalid-link' });
  expect(await t.identity.claimOwner(token, { name: 'X', password: NEXT })).toMatchObject({
    code: 'invalid-link',
  });
  expect(await t.identity.resetPassword(token, NEXT)).toMatchObject({ ok: true });
});

test('changing the password needs the one of now, ends the other sessions and keeps this one', async () => {
  await t.person('change@x.test');
  const [here, there] = [await t.signIn('change@x.test'), await t.signIn('change@x.test')];
  const change = (current: string, next: string) => t.identity.changePassword(here.by, current, next);
  expect(await change('wrong wrong', NEXT)).toEqual({ ok: false, code: 'wrong-credentials' });
  expect(await change('x'.repeat(500), NEXT)).toEqual({ ok: false, code: 'wrong-credentials' });
  expect(await change(GOOD, 'qwertyuiop')).toEqual({ ok: false, code: 'breached-password' });
  expect(await change(GOOD, NEXT)).toEqual({ ok: true, value: undefined });
  expect((await t.identity.actorOf(here.headers, '')).kind).toBe('account');
  expect((await t.identity.actorOf(there.headers, '')).kind).toBe('visitor');
  expect(await tryIn('change@x.test', NEXT)).toMatchObject({ ok: true });
  expect(t.mailsTo('change@x.test').at(-1)?.template).toBe('password-changed');
});

test('of two who change it at once with the same old password, one does', async () => {
  await t.person('race@x.test');
  const { by } = await t.signIn('race@x.test');
  const both = await Promise.all([
    t.identity.changePassword(by, GOOD, NEXT),
    t.identity.changePassword(by, GOOD, `${NEXT}!`),
  ]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
});

test('a stolen session cannot guess the password', async () => {
  await t.person('guess@x.test');
  const { by } = await t.signIn('guess@x.test');
  for (let i = 0; i < 10; i++) await t.identity.changePassword(by, 'x'.repeat(200), NEXT);
  expect(await t.identity.changePassword(by, GOOD, NEXT)).toEqual({ ok: false, code: 'too-many-attempts' });
});

test('a new address is confirmed there, and the old one gets notice', async () => {
  await t.person('old@x.test');
  const { by, headers } = await t.signIn('old@x.test');
  expect(await t.identity.changeEmail(by, 'New@x.test')).toEqual({
    ok: true,
    value: { email: 'new@x.test' },
  });
  expect(t.mailsTo('old@x.test').at(-1)).toMatchObject({
    template: 'change-email-notice',
    data: { newEmail: 'new@x.test' },
  });
  expect((await t.account('old@x.test')).email).toBe('old@x.test');

  const confirmed = await t.identity.verifyEmail(t.tokenFor('new@x.test'), GOOD);
  expect(confirmed).toEqual({ ok: true, value: { purpose: 'change', email: 'new@x.test' } });
  expect(await t.account('old@x.test')).toBeUndefined();
  expect((await t.identity.actorOf(headers, '')).kind).toBe('account');
  expect(await tryIn('new@x.test', GOOD)).toMatchObject({ ok: true });
  const [row] = await t.journal('account.change-email');
  expect(row).toMatchObject({ before: { email: 'old@x.test' }, after: { email: 'new@x.test' } });
});

test('an account does not move to an address whose owner does not know its password', async () => {
  await t.person('mover@x.test');
  const { by } = await t.signIn('mover@x.test');
  await t.identity.changeEmail(by, 'bystander@x.test');
  const token = t.tokenFor('bystander@x.test');
  expect(await t.identity.verifyEmail(token, NEXT)).toEqual({ ok: false, code: 'wrong-password' });
  expect(await t.account('bystander@x.test')).toBeUndefined();
});

test('changing to an address that has an account answers the same, and tells its owner', async () => {
  await t.person('mine@x.test');
  await t.person('taken@x.test');
  const { by } = await t.signIn('mine@x.test');
  expect(await t.identity.changeEmail(by, 'taken@x.test')).toEqual({
    ok: true,
    value: { email: 'taken@x.test' },
  });
  expect(t.mailsTo('taken@x.test').map((mail) => mail.template)).toEqual(['already-registered']);
  expect(await t.identity.changeEmail(by, 'mine@x.test')).toMatchObject({ code: 'invalid' });
  expect(await t.identity.changeEmail(by, 'nothing')).toMatchObject({ code: 'invalid' });
});

test('an address that somebody else registered meanwhile is not taken from them', async () => {
  await t.person('first@x.test');
  const { by } = await t.signIn('first@x.test');
  await t.identity.changeEmail(by, 'wanted@x.test');
  await t.person('wanted@x.test');
  expect(await t.identity.verifyEmail(t.tokenFor('wanted@x.test'), GOOD)).toEqual({
    ok: false,
    code: 'invalid-link',
  });
  expect((await t.account('first@x.test')).email).toBe('first@x.test');
});

test('a reset from the old address calls the change off', async () => {
  await t.person('robbed@x.test');
  const { by } = await t.signIn('robbed@x.test');
  await t.identity.changeEmail(by, 'thief@x.test');
  await askReset('robbed@x.test');
  await t.identity.resetPassword(t.tokenFor('robbed@x.test'), NEXT);
  expect(await t.identity.verifyEmail(t.tokenFor('thief@x.test'), NEXT)).toEqual({
    ok: false,
    code: 'invalid-link',
  });
});

test('one person asks for five changes an hour', async () => {
  await t.person('fickle@x.test');
  const { by } = await t.signIn('fickle@x.test');
  const codes: unknown[] = [];
  for (let i = 0; i < 6; i++) {
    const outcome = await t.identity.changeEmail(by, `fickle${i}@x.test`);
    codes.push(outcome.ok || outcome.code);
  }
  expect(codes).toEqual([true, true, true, true, true, 'too-many-attempts']);
});
