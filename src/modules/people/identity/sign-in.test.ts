import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { cookieHeaders, GOOD, type IdentityForTest, identityForTest } from './identity-for-test.ts';

let t: IdentityForTest;
beforeAll(async () => {
  t = await identityForTest();
});
afterAll(() => t.database.drop());

const tryIn = (email: string, password: string, address = t.newAddress()) =>
  t.identity.signIn({ email, password, address, userAgent: 'Firefox' });
const WRONG = { ok: false, code: 'wrong-credentials' };
const visitor = { kind: 'visitor', from: '192.0.2.1' };

test('the cookie is ours alone: HttpOnly, Lax, whole site, as long as a browser keeps it', async () => {
  await t.person('ann@x.test');
  const { setCookies } = await t.signIn('ann@x.test');
  expect(setCookies).toHaveLength(1);
  expect(setCookies[0]).toMatch(/^session=[^;]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('over https the cookie is __Host- and Secure, and opens the session', async () => {
  const secure = await identityForTest({ publicUrl: 'https://shop.example' });
  await secure.person('ann@x.test');
  const { setCookies, by } = await secure.signIn('ann@x.test');
  expect(setCookies[0]).toMatch(/^__Host-session=.*; Secure/);
  expect(setCookies[0]).not.toContain('Domain');
  expect(by.kind).toBe('account');
  await secure.database.drop();
});

test('unknown address, wrong password, disabled and unconfirmed account answer the same', async () => {
  await t.person('known@x.test');
  const disabled = await t.person('disabled@x.test');
  const admin = await t.person('boss@x.test', { role: 'admin' });
  const by = { kind: 'account', accountId: admin, role: 'admin', name: 'Boss', sessionId: 'x' } as const;
  await t.identity.disable(by, disabled);
  await t.identity.register({
    name: 'U',
    email: 'unconfirmed@x.test',
    password: GOOD,
    language: 'en',
    address: '1.2.3.4',
  });

  expect(await tryIn('nobody@x.test', GOOD)).toEqual(WRONG);
  expect(await tryIn('known@x.test', `${GOOD}!`)).toEqual(WRONG);
  expect(await tryIn('known@x.test', 'x'.repeat(129))).toEqual(WRONG);
  expect(await tryIn('disabled@x.test', GOOD)).toEqual(WRONG);
  expect(await tryIn('unconfirmed@x.test', GOOD)).toEqual(WRONG);
  expect(await tryIn('not an address', GOOD)).toEqual(WRONG);
  const { rows } = await t.database.pool.query('select 1 from sessions where account_id = $1', [disabled]);
  expect(rows).toEqual([]);
});

test('who is not confirmed yet, and knows the password, gets the link again', async () => {
  await t.identity.register({
    name: 'W',
    email: 'w@x.test',
    password: GOOD,
    language: 'en',
    address: '1.2.3.5',
  });
  await tryIn('w@x.test', 'not the password');
  expect(t.mailsTo('w@x.test')).toHaveLength(1);
  await tryIn('w@x.test', GOOD);
  expect(t.mailsTo('w@x.test')).toHaveLength(2);
  expect(await t.identity.verifyEmail(t.tokenFor('w@x.test'), GOOD)).toMatchObject({ ok: true });
  expect(await tryIn('w@x.test', GOOD)).toMatchObject({ ok: true });
});

test('an unknown address takes about as long as a wrong password', async () => {
  await t.person('timed@x.test');
  const took = async (email: string) => {
    const started = performance.now();
    await tryIn(email, 'wrong wrong wrong');
    return performance.now() - started;
  };
  // In turn, and the quickest of each: what else the machine does makes a try slower, never quicker.
  const times: [number, number][] = [];
  for (let i = 0; i < 7; i++) times.push([await took('timed@x.test'), await took('timed-unknown@x.test')]);
  const [known, unknown] = [0, 1].map((who) => Math.min(...times.map((pair) => pair[who] as number))) as [
    number,
    number,
  ];
  expect(known / unknown).toBeGreaterThan(0.5);
  expect(known / unknown).toBeLessThan(2);
});

test('an answer that could tell something comes no sooner than the others', async () => {
  const even = await identityForTest({ answerAfterMs: 250 });
  const started = performance.now();
  await even.identity.requestReset({ email: 'nobody@x.test', address: '1.1.1.1' });
  expect(performance.now() - started).toBeGreaterThan(245);
  await even.database.drop();
});

test('who knows the password may sign in as often as they like, and guessing between does not count less', async () => {
  await t.person('often@x.test');
  const right = () => tryIn('often@x.test', GOOD, '203.0.113.7');
  for (let i = 0; i < 15; i++) expect((await right()).ok).toBe(true);
  for (let i = 0; i < 10; i++) await tryIn('often@x.test', `guess number ${i}`, '203.0.113.7');
  expect(await right()).toMatchObject({ ok: false, code: 'too-many-attempts' });
});

test('a thousand tries from one address: locked out there, while the owner signs in from elsewhere', async () => {
  await t.person('target@x.test');
  const codes = new Map<string, number>();
  for (let i = 0; i < 1_000; i++) {
    const outcome = await tryIn('target@x.test', `guess number ${i}`, '203.0.113.66');
    const code = outcome.ok ? 'in' : outcome.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(Object.fromEntries(codes)).toEqual({ 'wrong-credentials': 10, 'too-many-attempts': 990 });
  expect(await tryIn('target@x.test', GOOD, '203.0.113.66')).toEqual({
    ok: false,
    code: 'too-many-attempts',
  });
  expect(await tryIn('target@x.test', GOOD, '198.51.100.200')).toMatchObject({ ok: true });
  t.forward(16 * 60_000);
  expect(await tryIn('target@x.test', GOOD, '203.0.113.66')).toMatchObject({ ok: true });
});

test('accounts that do not exist lock in the same way', async () => {
  const outcomes: unknown[] = [];
  for (let i = 0; i < 12; i++) outcomes.push(await tryIn('ghost@x.test', GOOD, '203.0.113.67'));
  expect(outcomes.slice(0, 10)).toEqual(Array(10).fill(WRONG));
  expect(outcomes.slice(10)).toEqual(Array(2).fill({ ok: false, code: 'too-many-attempts' }));
});

test('a crowd of addresses cannot go on guessing at one account', async () => {
  await t.person('famous@x.test');
  await t.database.pool.query('truncate rate_counts');
  const outcomes: string[] = [];
  for (let i = 0; i < 105; i++) {
    // Refused for its length before any work is done, and counted all the same.
    const outcome = await tryIn('famous@x.test', 'x'.repeat(200), `192.0.2.${i}`);
    outcomes.push(outcome.ok ? 'in' : outcome.code);
  }
  expect(outcomes.filter((code) => code === 'wrong-credentials')).toHaveLength(100);
  expect(outcomes.at(-1)).toBe('too-many-attempts');
});

test('one address tries a hundred accounts a quarter of an hour, an IPv6 network likewise', async () => {
  for (const address of [() => '203.0.113.70', (i: number) => `2001:db8:1:2::${i.toString(16)}`]) {
    const outcomes: string[] = [];
    for (let i = 0; i < 103; i++) {
      const outcome = await tryIn(`spray${i}@x.test`, 'x'.repeat(200), address(i));
      outcomes.push(outcome.ok ? 'in' : outcome.code);
    }
    expect(outcomes.filter((code) => code === 'too-many-attempts')).toHaveLength(3);
  }
});

test('who asks is found by one statement, and visitors by none', async () => {
  await t.person('one@x.test');
  const { headers } = await t.signIn('one@x.test');
  const counted = await countStatements(() => t.identity.actorOf(headers, '192.0.2.1'));
  expect(counted.value.kind).toBe('account');
  expect(counted.statements).toBe(1);
  expect((await countStatements(() => t.identity.actorOf(new Headers(), '192.0.2.1'))).statements).toBe(0);
});

test('a cookie that we did not sign is nobody', async () => {
  await t.person('forged@x.test');
  const { setCookies } = await t.signIn('forged@x.test');
  const value = decodeURIComponent(
    (setCookies[0] as string).split(';')[0]?.split('=').slice(1).join('=') as string,
  );
  const token = value.split('.')[0] as string;
  for (const forged of [
    token,
    `${token}.`,
    `${token}.AAAA`,
    `x${value}`,
    `${token}.${'A'.repeat(43)}=`,
    '%E0%A4%A',
    '.',
  ]) {
    const headers = new Headers({ cookie: `session=${forged}` });
    expect(await t.identity.actorOf(headers, '192.0.2.1')).toEqual(visitor);
  }
});

test('a session rolls on while it is used, and ends thirty days after its last use', async () => {
  await t.person('rolls@x.test');
  const { headers, by } = await t.signIn('rolls@x.test');
  const day = 86_400_000;
  for (let i = 0; i < 3; i++) {
    t.forward(20 * day);
    expect((await t.identity.actorOf(headers, '192.0.2.1')).kind).toBe('account');
  }
  t.forward(31 * day);
  expect(await t.identity.actorOf(headers, '192.0.2.1')).toEqual(visitor);
  expect(await t.identity.sessionsOf(by)).toEqual([]);
  await t.jobs.get('identity.forget-expired')?.({} as never);
  const { rows } = await t.database.pool.query('select 1 from sessions where id = $1', [by.sessionId]);
  expect(rows).toEqual([]);
});

test('signing out ends the session and the cookie, here and twice', async () => {
  await t.person('out@x.test');
  const { headers, by } = await t.signIn('out@x.test');
  const { setCookies } = await t.identity.signOut(headers, '192.0.2.1');
  expect(setCookies[0]).toMatch(/^session=; Max-Age=0/);
  expect(await t.identity.actorOf(headers, '192.0.2.1')).toEqual(visitor);
  expect(t.hungUp).toContain(by.accountId);
  expect((await t.identity.signOut(headers)).setCookies[0]).toMatch(/^session=; Max-Age=0/);
  expect(await t.identity.signOut(new Headers())).toMatchObject({
    setCookies: [expect.stringContaining('Max-Age=0')],
  });
  expect(await t.journal('account.sign-out')).toHaveLength(1);
});

test('the sessions list says where and when; one can be ended, somebody else’s cannot', async () => {
  await t.person('list@x.test');
  await t.person('other@x.test');
  const [first, second, other] = [
    await t.signIn('list@x.test'),
    await t.signIn('list@x.test'),
    await t.signIn('other@x.test'),
  ];
  const list = await t.identity.sessionsOf(first.by);
  expect(list).toHaveLength(2);
  expect(list.find((one) => one.current)?.id).toBe(first.by.sessionId);
  expect(list[0]).toMatchObject({ userAgent: 'Firefox', address: expect.stringContaining('198.51.100.') });

  const missing = { ok: false, code: 'no-such-session' };
  expect(await t.identity.revokeSession(other.by, first.by.sessionId)).toEqual(missing);
  expect(await t.identity.revokeSession(first.by, 'x')).toEqual(missing);
  expect(await t.identity.revokeSession(first.by, second.by.sessionId)).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await t.identity.actorOf(second.headers, '192.0.2.1')).toEqual(visitor);
  expect((await t.identity.actorOf(first.headers, '192.0.2.1')).kind).toBe('account');
  expect(t.hungUp).toContain(first.by.accountId);
});

test('signing out everywhere ends all of them, and nobody else’s', async () => {
  const [a, b, other] = [
    await t.signIn('list@x.test'),
    await t.signIn('list@x.test'),
    await t.signIn('other@x.test'),
  ];
  expect(await t.identity.revokeAllSessions(a.by)).toMatchObject({ ok: true });
  for (const { headers } of [a, b]) expect(await t.identity.actorOf(headers, '192.0.2.1')).toEqual(visitor);
  expect((await t.identity.actorOf(other.headers, '192.0.2.1')).kind).toBe('account');
});

test('a visitor has no sessions and changes nothing', async () => {
  const by = { kind: 'visitor' } as const;
  expect(await t.identity.sessionsOf(by)).toEqual([]);
  expect(await t.identity.revokeSession(by, 'x')).toMatchObject({ ok: false });
  expect(await t.identity.revokeAllSessions(by)).toMatchObject({ ok: false });
  expect(await t.identity.changePassword(by, 'a', 'b')).toMatchObject({ code: 'not-allowed' });
  expect(await t.identity.changeEmail(by, 'a@x.test')).toMatchObject({ code: 'not-allowed' });
});

test('an account disabled in the moment of signing in gets no session', async () => {
  const id = await t.person('moment@x.test');
  // As if the row changed between better-auth's insert and our transaction.
  await t.database.pool.query(
    `create function disable_now() returns trigger language plpgsql as $$
     begin update accounts set disabled_at = now() where id = new.account_id and email = 'moment@x.test'; return new; end $$;
     create trigger disable_now after insert on sessions for each row execute function disable_now()`,
  );
  expect(await tryIn('moment@x.test', GOOD)).toEqual(WRONG);
  await t.database.pool.query('drop trigger disable_now on sessions');
  const { rows } = await t.database.pool.query('select s.token from sessions s where account_id = $1', [id]);
  for (const { token } of rows)
    expect(await t.identity.actorOf(cookieHeaders([`session=${token}`]), '')).toMatchObject({
      kind: 'visitor',
    });
});

test('when the database fails, that is an error and not a wrong password', async () => {
  const broken = await identityForTest();
  await broken.person('x@x.test');
  await broken.database.pool.query('alter table sessions rename to gone');
  await expect(
    broken.identity.signIn({ email: 'x@x.test', password: GOOD, address: '1', userAgent: '' }),
  ).rejects.toThrow();
  await broken.database.drop();
});
