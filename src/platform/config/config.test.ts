import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigError, doubtful, keyFor, readConfig } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'convive-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'x'.repeat(32);
const read = (environment: Record<string, string | undefined> = {}) =>
  readConfig({
    DATA_DIR: folder,
    SECRET,
    SMTP_URL: 'smtps://user:password@mail.test',
    ...environment,
  } as NodeJS.ProcessEnv);

const databases = [undefined, 'postgres://db.test/shop'];
const hosts = ['127.0.0.1', 'localhost', '::1', '0.0.0.0', '192.168.1.5'];
const addresses = [undefined, 'https://shop.test'];
const mixes = ['on', 'off', undefined].flatMap((DEMO) =>
  databases.flatMap((DATABASE_URL) =>
    hosts.flatMap((HOST) =>
      ['development', 'production', 'test'].flatMap((NODE_ENV) =>
        addresses.map((PUBLIC_URL) => ({ DEMO, DATABASE_URL, HOST, NODE_ENV, PUBLIC_URL })),
      ),
    ),
  ),
);

test.each(mixes)(
  'DEMO=$DEMO DATABASE_URL=$DATABASE_URL HOST=$HOST NODE_ENV=$NODE_ENV PUBLIC_URL=$PUBLIC_URL',
  (mix) => {
    const atHome = ['127.0.0.1', 'localhost', '::1'].includes(mix.HOST) && mix.NODE_ENV !== 'production';
    const demoMayBe = atHome && !mix.DATABASE_URL && !mix.PUBLIC_URL;
    const refused = (mix.DEMO === 'on' && !demoMayBe) || (!mix.PUBLIC_URL && !atHome);
    if (refused) expect(() => read(mix)).toThrow(ConfigError);
    else expect(read(mix).demo).toBe(mix.DEMO === 'off' ? false : demoMayBe);
  },
);

test.each([
  ['a shop of its own at home', { DEMO: 'off', TEST_PAYMENTS: 'on' }, true],
  ['a shop of its own that does not ask', { DEMO: 'off' }, false],
  ['the demo', {}, true],
  ['a demo without', { TEST_PAYMENTS: 'off' }, false],
])('the test provider in %s', (_of, environment, there) => {
  expect(read(environment).testPayments).toBe(there);
});

test.each([
  { DATABASE_URL: 'postgres://db.test/shop' },
  { PUBLIC_URL: 'https://shop.test' },
  { NODE_ENV: 'production', PUBLIC_URL: 'https://shop.test' },
])('where money could be real nobody pays with the test provider: %j', (environment) => {
  expect(() => read({ ...environment, TEST_PAYMENTS: 'on' })).toThrow('TEST_PAYMENTS=on needs');
  expect(read(environment).testPayments).toBe(false);
});

const paypal = { PAYPAL_CLIENT_ID: 'id', PAYPAL_CLIENT_SECRET: 'secret', PAYPAL_WEBHOOK_ID: 'hook' };
test('a payment provider is on when its keys are there, test or live by the key', () => {
  expect(read().providers).toEqual({});
  const all = { MOLLIE_API_KEY: 'test_x', STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_WEBHOOK_SECRET: 'new, old' };
  expect(read({ ...all, ...paypal }).providers).toMatchObject({
    mollie: { key: 'test_x', live: false, apiUrl: 'https://api.mollie.com' },
    stripe: { live: false, webhookSecrets: ['new', 'old'] },
    paypal: { live: false, apiUrl: 'https://api-m.sandbox.paypal.com', webhookId: 'hook' },
  });
  const live = { MOLLIE_API_KEY: 'live_x', STRIPE_SECRET_KEY: 'rk_live_x', PAYPAL_MODE: 'live', DEMO: 'off' };
  expect(read({ ...all, ...paypal, ...live }).providers).toMatchObject({
    mollie: { live: true },
    stripe: { live: true },
    paypal: { live: true, apiUrl: 'https://api-m.paypal.com' },
  });
});

test('methods are names with labels', () => {
  const { providers } = read({ MOLLIE_API_KEY: 'test_x', MOLLIE_METHODS: 'ideal=iDEAL | Wero, kbc' });
  expect(providers.mollie?.methods).toEqual([
    { method: 'ideal', label: 'iDEAL | Wero' },
    { method: 'kbc', label: 'kbc' },
  ]);
});

test.each([
  ['a live key beside the demo', { MOLLIE_API_KEY: 'live_x' }, 'DEMO=off'],
  ['a key that is none', { MOLLIE_API_KEY: 'whatever' }, 'MOLLIE_API_KEY'],
  ['Stripe without the secret of its news', { STRIPE_SECRET_KEY: 'sk_test_x' }, 'STRIPE_WEBHOOK_SECRET'],
  ['half of PayPal', { PAYPAL_CLIENT_ID: 'id' }, 'PAYPAL_CLIENT_SECRET'],
  ['no methods', { MOLLIE_API_KEY: 'test_x', MOLLIE_METHODS: ' , ' }, 'MOLLIE_METHODS'],
  ['a method that is none', { MOLLIE_API_KEY: 'test_x', MOLLIE_METHODS: 'i deal=x' }, 'MOLLIE_METHODS'],
])('%s is refused, and the message names it', (_, environment, named) => {
  expect(() => read(environment)).toThrow(named);
});

test('a fresh machine needs to say nothing', () => {
  expect(readConfig({ DATA_DIR: folder })).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 3000,
    demo: true,
    role: 'all',
    publicUrl: undefined,
    databaseUrl: undefined,
    trustedProxies: [],
  });
});

test('the secret of a fresh machine is made once, kept for its owner only, and never empty', () => {
  const file = join(folder, 'secret');
  rmSync(file, { force: true });
  const { secret } = readConfig({ DATA_DIR: folder });
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(readConfig({ DATA_DIR: folder }).secret).toBe(secret);
  expect(readFileSync(file, 'utf8')).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, '');
  expect(readConfig({ DATA_DIR: folder }).secret.length).toBeGreaterThanOrEqual(32);
});

test.each([
  ['SECRET', { SECRET: undefined }],
  ['SECRET', { SECRET: 'short' }],
  ['SMTP_URL', { SMTP_URL: undefined }],
  ['PUBLIC_URL', { PUBLIC_URL: undefined }],
  ['PUBLIC_URL', { PUBLIC_URL: 'shop.test' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://shop.test/shop' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://shop.test/?a=1' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://shop.test' }],
  ['PORT', { PORT: '99999' }],
  ['PORT', { PORT: 'http' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://db.test' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres' }],
  ['DATABASE_CONNECTIONS', { DATABASE_CONNECTIONS: '1' }],
  ['ROLE', { ROLE: 'king' }],
  ['DEMO', { DEMO: 'yes' }],
  ['TEST_PAYMENTS', { TEST_PAYMENTS: 'on' }],
  ['NODE_ENV', { NODE_ENV: 'prod' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['MAILS_KEPT_DAYS', { MAILS_KEPT_DAYS: '0' }],
  ['SIGNALS_KEPT_DAYS', { SIGNALS_KEPT_DAYS: 'ever' }],
  ['METRICS_PORT', { METRICS_PORT: '70000' }],
  ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
])('in production, %s that is missing or wrong stops the start and names itself (%j)', (name, over) => {
  const production = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://shop.test',
    DATABASE_URL: 'postgres://db.test/shop',
  };
  expect(read(production).production).toBe(true);
  expect(() => read({ ...production, ...over })).toThrow(name);
});

test('what is wrong is named without telling the secret', () => {
  try {
    read({ SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db' });
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message).not.toContain('hunter2');
  }
});

test('our address is as browsers write it in Origin', () => {
  for (const written of [
    'https://shop.test',
    'https://shop.test/',
    'https://Shop.Test',
    'https://shop.test:443',
  ])
    expect(read({ PUBLIC_URL: written }).publicUrl).toBe('https://shop.test');
  expect(read({ PUBLIC_URL: 'http://127.0.0.1:3000/' }).publicUrl).toBe('http://127.0.0.1:3000');
});

test('an empty variable is not set, and proxies are a list', () => {
  expect(read({ PORT: '', DATABASE_URL: '', TRUSTED_PROXIES: ' 10.0.0.1, ,10.0.0.2' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    trustedProxies: ['10.0.0.1', '10.0.0.2'],
  });
});

test('TLS that somebody else ends, without their address among the trusted, is said at the start', () => {
  const warned = (environment: Record<string, string>) => doubtful(read(environment));
  expect(warned({ PUBLIC_URL: 'https://shop.test' })).toEqual([expect.stringContaining('TRUSTED_PROXIES')]);
  expect(warned({ PUBLIC_URL: 'https://shop.test', TRUSTED_PROXIES: '10.0.0.1' })).toEqual([]);
  expect(warned({ PUBLIC_URL: 'http://127.0.0.1:3000' })).toEqual([]);
  expect(warned({})).toEqual([]);
});

test('a derived key is the same at every start, another for another secret, and does not tell the secret', () => {
  const key = keyFor(SECRET, 'test-provider');
  expect(key).toBe(keyFor(SECRET, 'test-provider'));
  expect(key).toHaveLength(43);
  expect(key).not.toContain(SECRET.slice(0, 8));
  expect(keyFor('y'.repeat(32), 'test-provider')).not.toBe(key);
});
