import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashLinkToken } from '#platform/links';
import { untilItHurts } from '#testing';
import { cookieHeaders, GOOD, type IdentityForTest, identityForTest } from './identity-for-test.ts';
import type { Tokens } from './tokens.ts';

let it: IdentityForTest;
beforeAll(async () => {
  it = await identityForTest();
});
afterAll(() => it.database.drop());

let people = 0;
async function aHolder(role = 'customer') {
  const email = `holder-${++people}@convive.test`;
  const accountId = await it.person(email, { role });
  return { email, accountId, tokens: await tokensOf(email) };
}
async function tokensOf(email: string): Promise<Tokens> {
  const opened = await it.identity.openTokens({
    email,
    password: GOOD,
    address: it.newAddress(),
    userAgent: 'a program',
  });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}
const whose = async (token: string) => {
  const caller = await it.identity.callerOf(token, '192.0.2.1');
  return caller.ok && caller.value.actor.kind === 'account' ? caller.value : undefined;
};
const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString());

test('a token says whose session it is, with which role, and nothing else', async () => {
  const { accountId, tokens } = await aHolder('agent');
  expect(Object.keys(claims(tokens.accessToken)).sort()).toEqual(['exp', 'iat', 'iss', 'role', 'sid', 'sub']);
  expect(claims(tokens.accessToken)).toMatchObject({ sub: accountId, role: 'agent' });
  expect(tokens).toMatchObject({ tokenType: 'Bearer', expiresIn: 600 });
  expect(await whose(tokens.accessToken)).toMatchObject({
    actor: { accountId, role: 'agent', from: '192.0.2.1' },
    scopes: 'all',
  });
});

test('a wrong password is answered as on the page, and counted with it', async () => {
  const { email } = await aHolder();
  const from = { email, address: '203.0.113.9', userAgent: '' };
  for (let tries = 0; tries < 10; tries++)
    expect(await it.identity.openTokens({ ...from, password: 'not this one' })).toEqual({
      ok: false,
      code: 'wrong-credentials',
    });
  expect(await it.identity.signIn({ ...from, password: GOOD })).toMatchObject({ code: 'too-many-attempts' });
  expect(await it.identity.openTokens({ ...from, password: GOOD })).toMatchObject({
    code: 'too-many-attempts',
  });
});

test('a token ends after ten minutes, and the refresh token brings another', async () => {
  const { tokens } = await aHolder();
  it.forward(601_000);
  expect(await whose(tokens.accessToken)).toBeUndefined();
  const renewed = await it.identity.refreshTokens(tokens.refreshToken);
  expect(renewed.ok && (await whose(renewed.value.accessToken))).toBeTruthy();
});

test('the signing key changes with the month, and the month before still counts for ten minutes', async () => {
  const before = it.clock.at;
  it.clock.at = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 1) - 60_000);
  const { tokens } = await aHolder();
  it.forward(120_000);
  expect(await whose(tokens.accessToken)).toBeDefined();
  const renewed = await it.identity.refreshTokens(tokens.refreshToken);
  const kid = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[0] as string, 'base64url').toString()).kid;
  expect(renewed.ok && kid(renewed.value.accessToken)).not.toBe(kid(tokens.accessToken));
  it.clock.at = before;
});

test.each([
  ['nothing', ''],
  ['words', 'let me in'],
  ['no signature', `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`],
  ['a key that was never made', `cvk_${'A'.repeat(22)}`],
  ['half a key', 'cvk_abc'],
])('%s opens nothing', async (_what, token) => {
  expect(await whose(token)).toBeUndefined();
});

test('a token signed with another secret opens nothing, whatever it says', async () => {
  const { tokens } = await aHolder('admin');
  const { sub, sid, role } = claims(tokens.accessToken);
  const header = JSON.parse(Buffer.from(tokens.accessToken.split('.')[0] as string, 'base64url').toString());
  for (const kid of [header.kid, '1999-01', undefined]) {
    const forged = await new SignJWT({ sid, role })
      .setProtectedHeader({ alg: 'HS256', ...(kid ? { kid } : {}) })
      .setSubject(sub)
      .setIssuer('convive')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(new TextEncoder().encode('a secret of at least thirty-two letters'));
    expect(await whose(forged)).toBeUndefined();
  }
});

test('a refresh token that comes a second time ends the whole family', async () => {
  const { tokens, accountId } = await aHolder();
  const renewed = await it.identity.refreshTokens(tokens.refreshToken);
  if (!renewed.ok) throw new Error('not renewed');
  expect(await it.identity.refreshTokens(tokens.refreshToken)).toEqual({ ok: false, code: 'invalid-token' });
  expect(await whose(renewed.value.accessToken)).toBeUndefined();
  expect((await it.identity.refreshTokens(renewed.value.refreshToken)).ok).toBe(false);
  expect((await it.journal('account.refresh-token-reused')).map((row) => row.subject_id)).toContain(
    accountId,
  );
});

test('of many who refresh with the same token at once, at most one goes on', async () => {
  const { pool } = it.database;
  const looksThenTakes = async (hash: string) => {
    const { rows } = await pool.query('select used_at from refresh_tokens where token_hash = $1', [hash]);
    await pool.query('update refresh_tokens set used_at = now() where token_hash = $1', [hash]);
    return rows[0]?.used_at === null;
  };
  const hurt = await untilItHurts(async () => {
    const hash = hashLinkToken((await aHolder()).tokens.refreshToken);
    const taken = await Promise.all(Array.from({ length: 8 }, () => looksThenTakes(hash)));
    return taken.filter(Boolean).length > 1;
  });
  expect(hurt).toBe(true);
  const { tokens } = await aHolder();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => it.identity.refreshTokens(tokens.refreshToken)),
  );
  expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
});

test('a refresh token nobody made is refused', async () => {
  for (const token of ['', 'A'.repeat(22), 'x'.repeat(90)])
    expect(await it.identity.refreshTokens(token)).toEqual({ ok: false, code: 'invalid-token' });
});

test('revoking ends access and refresh at once', async () => {
  const { tokens } = await aHolder();
  const caller = await whose(tokens.accessToken);
  expect((await it.identity.revokeTokens(caller?.actor ?? { kind: 'visitor' })).ok).toBe(true);
  expect(await whose(tokens.accessToken)).toBeUndefined();
  expect((await it.identity.refreshTokens(tokens.refreshToken)).ok).toBe(false);
  expect((await it.identity.revokeTokens({ kind: 'visitor' })).ok).toBe(false);
});

test('an account that is disabled is stopped at once: its tokens, its refresh tokens and its keys', async () => {
  const owner = await it.person('token-owner@convive.test', { role: 'admin' });
  const { by } = await it.signIn('token-owner@convive.test');
  const { tokens, accountId } = await aHolder('agent');
  const caller = await whose(tokens.accessToken);
  if (!caller) throw new Error('nobody');
  const made = await it.identity.createApiKey(caller.actor, { name: 'till', scopes: ['stock'] });
  if (!made.ok) throw new Error(made.code);
  expect(await whose(made.value.key)).toBeDefined();
  expect((await it.identity.disable(by, accountId)).ok).toBe(true);
  expect(await whose(tokens.accessToken)).toBeUndefined();
  expect((await it.identity.refreshTokens(tokens.refreshToken)).ok).toBe(false);
  expect(await whose(made.value.key)).toBeUndefined();
  await it.identity.enable(by, accountId);
  expect(await whose(made.value.key)).toBeUndefined();
  expect(owner).toBeTruthy();
});

test('signing out everywhere on the page ends the programs’ sessions too', async () => {
  const { email, tokens } = await aHolder();
  const { by } = await it.signIn(email);
  await it.identity.revokeAllSessions(by);
  expect(await whose(tokens.accessToken)).toBeUndefined();
  expect((await it.identity.refreshTokens(tokens.refreshToken)).ok).toBe(false);
});

test('a session token of a page is no bearer token', async () => {
  const { email } = await aHolder();
  const { setCookies } = await it.signIn(email);
  const cookie = decodeURIComponent(
    (cookieHeaders(setCookies).get('cookie') ?? '').split('=').slice(1).join('='),
  );
  expect(await whose(cookie)).toBeUndefined();
  expect(await whose(cookie.split('.')[0] as string)).toBeUndefined();
});

test('used refresh tokens are swept when nobody can come with them any more', async () => {
  const { tokens } = await aHolder();
  await it.identity.refreshTokens(tokens.refreshToken);
  const before = it.clock.at;
  it.forward(31 * 86_400_000);
  await it.jobs.get('identity.forget-expired')?.({} as never);
  it.clock.at = before;
  const { rows } = await it.database.pool.query('select 1 from refresh_tokens where token_hash = $1', [
    hashLinkToken(tokens.refreshToken),
  ]);
  expect(rows).toEqual([]);
});
