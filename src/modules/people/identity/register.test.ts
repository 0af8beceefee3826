import { afterAll, beforeAll, expect, test } from 'vitest';
import { GOOD, type IdentityForTest, identityForTest } from './identity-for-test.ts';

let t: IdentityForTest;
beforeAll(async () => {
  t = await identityForTest();
});
afterAll(() => t.database.drop());

const newcomer = (email: string, more: object = {}) =>
  t.identity.register({
    name: 'Ann Peeters',
    email,
    password: GOOD,
    language: 'nl',
    address: t.newAddress(),
    ...more,
  });

test('a person registers, confirms the address and signs in', async () => {
  const email = 'ann@x.test';
  expect(await newcomer('Ann@X.test')).toEqual({ ok: true, value: { email } });
  expect(await t.identity.signIn({ email, password: GOOD, address: '1.1.1.1', userAgent: '' })).toMatchObject(
    { ok: false },
  );

  const [mail] = t.mailsTo(email);
  expect(mail).toMatchObject({ template: 'verify-email', recipient: { language: 'nl' } });
  expect(JSON.stringify(mail)).not.toContain('Ann Peeters');
  const token = t.tokenFor(email);
  expect(await t.identity.verifyEmail(token, GOOD)).toEqual({
    ok: true,
    value: { purpose: 'registration', email },
  });
  expect(t.announced.at(-1)?.name).toBe('identity.account-verified');

  const { by, role } = await t.signIn('ANN@x.test');
  expect(role).toBe('customer');
  expect(by).toMatchObject({ kind: 'account', name: 'Ann Peeters', role: 'customer', from: '192.0.2.1' });
});

test('the link leads back to where a newcomer began, each time it is sent, and never to another site', async () => {
  const urlTo = (email: string) =>
    (t.mailsTo(email).at(-1)?.data as { verifyUrl: string } | undefined)?.verifyUrl;
  const next = '/nl/planner/invite/AAAAAAAAAAAAAAAAAAAAAA';
  const back = `?next=${encodeURIComponent(next)}`;
  await newcomer('back@x.test', { next });
  expect(urlTo('back@x.test')).toMatch(new RegExp(`/verify/[\\w-]{22}${back.replace('?', '[?]')}$`));
  await t.identity.resendVerification({ email: 'back@x.test', address: t.newAddress(), next });
  expect(urlTo('back@x.test')).toContain(back);
  await t.identity.signIn({
    email: 'back@x.test',
    password: GOOD,
    address: t.newAddress(),
    userAgent: '',
    next,
  });
  expect(urlTo('back@x.test')).toContain(back);
  for (const [nth, foreign] of [
    'https://evil.test/',
    '//evil.test/nl/',
    '/nl/../evil',
    '/nl/x?to=evil',
  ].entries()) {
    await newcomer(`foreign-${nth}@x.test`, { next: foreign });
    expect(urlTo(`foreign-${nth}@x.test`), foreign).not.toContain('next');
  }
});

test('a confirmation link works once, and not after a day', async () => {
  await newcomer('once@x.test');
  const token = t.tokenFor('once@x.test');
  const both = await Promise.all([t.identity.verifyEmail(token, GOOD), t.identity.verifyEmail(token, GOOD)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);

  await newcomer('slow@x.test');
  t.forward(25 * 3_600_000);
  expect(await t.identity.verifyEmail(t.tokenFor('slow@x.test'), GOOD)).toEqual({
    ok: false,
    code: 'invalid-link',
  });
  expect((await t.account('slow@x.test')).email_verified).toBe(false);
});

test('nobody gets a role, or a confirmed address, through extra fields', async () => {
  const extra = { role: 'admin', emailVerified: true, email_verified: true, id: '0', disabledAt: null };
  expect(await newcomer('sly@x.test', extra)).toMatchObject({ ok: true });
  expect(await t.account('sly@x.test')).toMatchObject({ role: 'customer', email_verified: false });
});

test('registering an address that has an account answers exactly like a new one, and its owner is told', async () => {
  await t.person('owner@x.test');
  const before = await t.account('owner@x.test');
  const [known, unknown] = [await newcomer('owner@x.test'), await newcomer('new@x.test')];
  expect(known).toEqual({ ok: true, value: { email: 'owner@x.test' } });
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
  expect(JSON.stringify(known).replace('owner', 'new')).toBe(JSON.stringify(unknown));

  expect(t.mailsTo('owner@x.test').map((mail) => mail.template)).toEqual(['already-registered']);
  expect(await t.account('owner@x.test')).toEqual(before);
  await t.signIn('owner@x.test');
});

test('who registers an address first does not get into the account that its owner confirms', async () => {
  const [stranger, own] = ['stranger 1 was here', 'own 2 kettle marsh'];
  await newcomer('victim@x.test', { password: stranger });
  const strangersLink = t.tokenFor('victim@x.test');
  await newcomer('victim@x.test', { password: own, name: 'Victim' });
  expect(await t.identity.verifyEmail(strangersLink, stranger)).toMatchObject({ code: 'invalid-link' });
  expect(await t.identity.verifyEmail(t.tokenFor('victim@x.test'), own)).toMatchObject({ ok: true });

  const signIn = (password: string) =>
    t.identity.signIn({ email: 'victim@x.test', password, address: t.newAddress(), userAgent: '' });
  expect(await signIn(stranger)).toEqual({ ok: false, code: 'wrong-credentials' });
  expect(await signIn(own)).toMatchObject({ ok: true });
});

test('who registers an address after its owner gains nothing: the owner does not confirm a password of somebody else', async () => {
  const email = 'later@x.test';
  const [own, stranger] = ['own 2 kettle marsh', 'stranger 1 was here'];
  const signIn = (password: string) =>
    t.identity.signIn({ email, password, address: t.newAddress(), userAgent: '' });
  await newcomer(email, { password: own, name: 'Owner' });
  await newcomer(email, { password: stranger, name: 'Stranger' });

  // The link of the mail on top is the stranger's.
  const newest = t.tokenFor(email);
  expect(await t.identity.verifyEmail(newest, own)).toEqual({ ok: false, code: 'wrong-password' });
  expect((await t.account(email)).email_verified).toBe(false);
  expect(await signIn(stranger)).toEqual({ ok: false, code: 'wrong-credentials' });

  // The mailbox is the owner's, and so is a password set by mail.
  await t.identity.requestReset({ email, address: t.newAddress() });
  expect(await t.identity.resetPassword(t.tokenFor(email), own)).toMatchObject({ ok: true });
  expect(await signIn(own)).toMatchObject({ ok: true });
  expect(await signIn(stranger)).toEqual({ ok: false, code: 'wrong-credentials' });
  expect(await t.identity.verifyEmail(newest, stranger)).toEqual({ ok: false, code: 'invalid-link' });
  await newcomer(email, { password: stranger });
  expect(await signIn(own)).toMatchObject({ ok: true });
});

test('who registers an address while its owner confirms it does not slip a password in', async () => {
  const [own, stranger] = ['own 2 kettle marsh', 'stranger 1 was here'];
  for (let round = 0; round < 6; round++) {
    const email = `slip${round}@x.test`;
    await newcomer(email, { password: own });
    const [verified] = await Promise.all([
      t.identity.verifyEmail(t.tokenFor(email), own),
      newcomer(email, { password: stranger }),
    ]);
    const signIn = (password: string) =>
      t.identity.signIn({ email, password, address: t.newAddress(), userAgent: '' });
    expect((await signIn(stranger)).ok).toBe(false);
    expect((await signIn(own)).ok).toBe(verified.ok);
    expect((await t.account(email)).email_verified).toBe(verified.ok);
  }
});

test('a confirmation link bears five tries, also when they come at once, and is dead then', async () => {
  const email = 'tries@x.test';
  await newcomer(email);
  const token = t.tokenFor(email);
  const many = await Promise.all(
    ['', 'x'.repeat(500), 'wrong 1', 'wrong 2', 'wrong 3', 'wrong 4', 'wrong 5', 'wrong 6'].map((wrong) =>
      t.identity.verifyEmail(token, wrong),
    ),
  );
  const codes = many.map((one) => (one.ok ? 'in' : one.code));
  expect(codes).not.toContain('in');
  expect(codes.filter((code) => code === 'wrong-password').length).toBeLessThanOrEqual(5);
  expect(await t.identity.verifyEmail(token, GOOD)).toEqual({ ok: false, code: 'invalid-link' });

  await t.identity.resendVerification({ email, address: t.newAddress() });
  for (let i = 0; i < 4; i++)
    expect(await t.identity.verifyEmail(t.tokenFor(email), 'wrong')).toMatchObject({
      code: 'wrong-password',
    });
  expect(await t.identity.verifyEmail(t.tokenFor(email), GOOD)).toMatchObject({ ok: true });
});

test('two who register one address at once make one account', async () => {
  const both = await Promise.all([newcomer('twin@x.test'), newcomer('twin@x.test')]);
  expect(both.every((one) => one.ok)).toBe(true);
  const { rows } = await t.database.pool.query(`select id from accounts where email = 'twin@x.test'`);
  expect(rows).toHaveLength(1);
});

test.each([
  ['1234567', 'weak-password'],
  ['x'.repeat(129), 'weak-password'],
  ['password1', 'breached-password'],
  ['P@ssw0rd!', 'breached-password'],
])('the password %s is refused: %s', async (password, code) => {
  expect(await newcomer('weak@x.test', { password })).toEqual({ ok: false, code });
  expect(await t.account('weak@x.test')).toBeUndefined();
});

test('what is no name, no address or no language is refused', async () => {
  for (const wrong of [
    { name: ' ' },
    { name: 'a\nb' },
    { name: 'a\u0007b' },
    { name: 'a\u202Eb' },
    { name: '\u2066ab' },
    { name: 'ab\u2069' },
    { email: 'nobody' },
    { language: 'xx' },
    { password: 3 },
  ]) {
    expect(await newcomer('wrong@x.test', wrong)).toEqual({ ok: false, code: 'invalid' });
  }
});

test('one address registers twenty times an hour', async () => {
  const codes: unknown[] = [];
  for (let i = 0; i < 22; i++) {
    const outcome = await newcomer(`many${i}@x.test`, { address: '203.0.113.9', password: 'short' });
    codes.push(outcome.ok || outcome.code);
  }
  expect(codes.slice(0, 20)).toEqual(Array(20).fill('weak-password'));
  expect(codes.slice(20)).toEqual(['too-many-attempts', 'too-many-attempts']);
});

test('nobody is mailed more than five times an hour, by whatever way, and the answer tells nothing', async () => {
  await t.person('calm@x.test');
  for (const email of ['calm@x.test', 'nobody@x.test']) {
    const answers: unknown[] = [];
    for (let i = 0; i < 3; i++)
      answers.push(await t.identity.requestReset({ email, address: t.newAddress() }));
    for (let i = 0; i < 2; i++)
      answers.push(await t.identity.resendVerification({ email, address: t.newAddress() }));
    expect(answers).toEqual(Array(5).fill({ ok: true, value: undefined }));
    const limited = { ok: false, code: 'too-many-attempts' };
    expect(await t.identity.requestReset({ email, address: t.newAddress() })).toEqual(limited);
    expect(await t.identity.resendVerification({ email, address: t.newAddress() })).toEqual(limited);
    expect(await newcomer(email)).toEqual(limited);
  }
  expect(t.mailsTo('calm@x.test')).toHaveLength(3);
  expect(t.mailsTo('nobody@x.test')).toHaveLength(0);
});

test('a link is sent again to who waits for one, and to nobody else', async () => {
  await newcomer('waits@x.test');
  const first = t.tokenFor('waits@x.test');
  await t.identity.resendVerification({ email: 'waits@x.test', address: t.newAddress() });
  const second = t.tokenFor('waits@x.test');
  expect(second).not.toBe(first);
  expect(await t.identity.verifyEmail(first, GOOD)).toMatchObject({ code: 'invalid-link' });
  expect(await t.identity.verifyEmail(second, GOOD)).toMatchObject({ ok: true });
  expect(await t.identity.resendVerification({ email: 'not an address', address: '' })).toMatchObject({
    code: 'invalid',
  });
});

test('the journal knows who registered from where, and no secret', async () => {
  const [row] = await t.journal('account.register');
  expect(row).toMatchObject({ actor_kind: 'visitor', from_address: expect.stringContaining('198.51.100.') });
  const { rows } = await t.database.pool.query('select journal::text as line from journal');
  const text = rows.map((one) => one.line).join('\n');
  expect(text).not.toContain(GOOD);
  for (const mail of t.mails) {
    const token = /\/(?:verify|reset)\/([\w-]{22})/.exec(JSON.stringify(mail))?.[1];
    if (token) expect(text).not.toContain(token);
  }
});
