import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export { keyFor } from './key-for.ts';

const isOrigin = (url: string) => {
  const { pathname, search, hash } = URL.parse(url) ?? { pathname: '?', search: '', hash: '' };
  return pathname + search + hash === '/';
};

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://shop.example' })
    .refine(isOrigin, 'an address without a path, such as https://shop.example')
    .optional(),
  /** Addresses of proxies whose X-Forwarded-* headers count, separated by commas. */
  TRUSTED_PROXIES: z.string().default(''),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address that starts with postgres://')
    .optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(4).max(200).default(20),
  /** Signs cookies and derives other keys (`keyFor`); made and kept in DATA_DIR when the database is embedded. */
  SECRET: z.string().min(32).optional(),
  /** Former values of SECRET, newest first, separated by commas: what they sealed is still opened. */
  SECRETS_BEFORE: z.string().default(''),
  DEMO: z.enum(['on', 'off']).optional(),
  DEMO_PASSWORD: z.string().min(8).max(128).optional(),
  TEST_PAYMENTS: z.enum(['on', 'off']).optional(),
  /** Payment providers: each is on when its key is set; which methods, by commas, with their labels: `ideal=iDEAL | Wero`. */
  MOLLIE_API_KEY: z
    .string()
    .regex(/^(test|live)_\w+$/, 'a key that starts with test_ or live_')
    .optional(),
  MOLLIE_API_URL: z.url().default('https://api.mollie.com'),
  MOLLIE_METHODS: z
    .string()
    .default('ideal=iDEAL | Wero, bancontact=Bancontact, creditcard=Card, paypal=PayPal'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'a key that starts with sk_test_ or sk_live_')
    .optional(),
  /** Several, newest first, separated by commas, while one replaces another. */
  STRIPE_WEBHOOK_SECRET: z.string().default(''),
  STRIPE_API_URL: z.url().default('https://api.stripe.com'),
  STRIPE_METHODS: z.string().default('card=Card, bancontact=Bancontact'),
  PAYPAL_CLIENT_ID: z.string().optional(),
  PAYPAL_CLIENT_SECRET: z.string().optional(),
  PAYPAL_WEBHOOK_ID: z.string().default(''),
  PAYPAL_MODE: z.enum(['sandbox', 'live']).default('sandbox'),
  PAYPAL_API_URL: z.url().optional(),
  PAYPAL_METHODS: z.string().default('paypal=PayPal'),
  /** A folder of pictures of ways to pay, called like them: `mollie-ideal.svg`, or `ideal.svg` for every provider. */
  PAYMENT_LOGOS: z.string().min(1).optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Convive <hello@convive.test>'),
  /** What is over for so long is forgotten, once a day. */
  MAILS_KEPT_DAYS: z.coerce.number().int().min(1).max(3_650).default(180),
  SIGNALS_KEPT_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  /** Figures for Prometheus: on a loopback port of their own, or at `/metrics` for who knows the token. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  SLOW_QUERY_MS: z.coerce.number().int().min(1).default(200),
  /** Origins whose pages may call the API from a browser, separated by commas. */
  API_CORS_ORIGINS: z.string().default(''),
  /** For each caller and each process; 0 is without end. */
  API_READS_PER_MINUTE: z.coerce.number().int().min(0).default(1_200),
  /** Base of a range service for breached passwords (k-anonymity); empty uses the built-in list alone. */
  BREACHED_PASSWORDS_URL: z.string().default(''),
});

export type Config = {
  production: boolean;
  host: string;
  port: number;
  /** The address people use; undefined until the server listens, when PUBLIC_URL is not set. */
  publicUrl: string | undefined;
  trustedProxies: string[];
  role: 'all' | 'web' | 'worker';
  dataDir: string;
  databaseUrl: string | undefined;
  databaseConnections: number;
  secret: string;
  secretsBefore: string[];
  demo: boolean;
  demoPassword: string | undefined;
  /** The built-in provider, whose payments move no money: only where a demo could be. */
  paymentLogos: string | undefined;
  testPayments: boolean;
  providers: ProviderSettings;
  smtpUrl: string | undefined;
  mailFrom: string;
  mailsKeptDays: number;
  signalsKeptDays: number;
  metricsPort: number | undefined;
  metricsToken: string | undefined;
  logLevel: string;
  slowQueryMs: number;
  breachedPasswordsUrl: string;
  api: { corsOrigins: string[]; readsPerMinute: number };
};

/** A way to pay at a provider: its name there, and what people call it. */
export type MethodSetting = { method: string; label: string };
type AtProvider = { apiUrl: string; live: boolean; methods: MethodSetting[] };
export type ProviderSettings = {
  mollie?: AtProvider & { key: string };
  stripe?: AtProvider & { key: string; webhookSecrets: string[] };
  paypal?: AtProvider & { clientId: string; clientSecret: string; webhookId: string };
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** A setting that is missing or contradicts another; the message names it and says what to do. */
export class ConfigError extends Error {}

/** Reads every setting once, at start. Nothing else reads the environment. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`these settings cannot be used:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  const loopback = LOOPBACK.includes(env.HOST);
  // A shop behind a proxy on this machine listens on loopback too: it is the address people use that tells.
  const local = !env.PUBLIC_URL || LOOPBACK.includes(new URL(env.PUBLIC_URL).hostname);
  const demoPossible = !env.DATABASE_URL && loopback && local && !production;
  for (const name of ['DEMO', 'TEST_PAYMENTS'] as const) {
    if (env[name] === 'on' && !demoPossible) {
      throw new ConfigError(
        `${name}=on needs the embedded database, a loopback HOST, no public PUBLIC_URL and no NODE_ENV=production`,
      );
    }
  }
  const demo = env.DEMO ? env.DEMO === 'on' : demoPossible;
  if (!env.PUBLIC_URL && (production || !loopback)) {
    throw new ConfigError('PUBLIC_URL is not set: say the address people use, e.g. https://shop.example');
  }
  if (production && !env.SMTP_URL) {
    throw new ConfigError(
      'SMTP_URL is not set: in production mail has to leave, e.g. smtps://user:password@host',
    );
  }
  const providers = providerSettings(env);
  if (demo && Object.values(providers).some((provider) => provider?.live)) {
    throw new ConfigError(
      'a payment provider has a live key and the demo is on: set DEMO=off, or use a test key',
    );
  }
  const dataDir = resolve(env.DATA_DIR);
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    // As browsers write it in Origin: lower case, no default port, no slash.
    publicUrl: env.PUBLIC_URL && new URL(env.PUBLIC_URL).origin,
    trustedProxies: listed(env.TRUSTED_PROXIES),
    role: env.ROLE,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_CONNECTIONS,
    secret: env.SECRET ?? keptSecret(dataDir, production),
    secretsBefore: listed(env.SECRETS_BEFORE),
    demo,
    demoPassword: env.DEMO_PASSWORD,
    paymentLogos: env.PAYMENT_LOGOS,
    testPayments: env.TEST_PAYMENTS ? env.TEST_PAYMENTS === 'on' : demo,
    providers,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    mailsKeptDays: env.MAILS_KEPT_DAYS,
    signalsKeptDays: env.SIGNALS_KEPT_DAYS,
    metricsPort: env.METRICS_PORT,
    metricsToken: env.METRICS_TOKEN,
    logLevel: env.LOG_LEVEL,
    slowQueryMs: env.SLOW_QUERY_MS,
    breachedPasswordsUrl: env.BREACHED_PASSWORDS_URL,
    api: { corsOrigins: listed(env.API_CORS_ORIGINS), readsPerMinute: env.API_READS_PER_MINUTE },
  };
}

/** What can be meant, and mostly is not: said in the log at every start. */
export function doubtful({ publicUrl, trustedProxies }: Config): string[] {
  return publicUrl?.startsWith('https:') && trustedProxies.length === 0
    ? [
        'PUBLIC_URL is https and TRUSTED_PROXIES is empty: whoever ends TLS in front of us hides who asks, and all shoppers share the limits of one address',
      ]
    : [];
}

function providerSettings(env: z.infer<typeof Environment>): ProviderSettings {
  const settings: ProviderSettings = {};
  if (env.MOLLIE_API_KEY)
    settings.mollie = {
      apiUrl: env.MOLLIE_API_URL,
      key: env.MOLLIE_API_KEY,
      live: env.MOLLIE_API_KEY.startsWith('live_'),
      methods: methodsIn('MOLLIE_METHODS', env.MOLLIE_METHODS),
    };
  if (env.STRIPE_SECRET_KEY) {
    const webhookSecrets = listed(env.STRIPE_WEBHOOK_SECRET);
    if (webhookSecrets.length === 0)
      throw new ConfigError('STRIPE_WEBHOOK_SECRET is not set: without it no news of Stripe can be believed');
    settings.stripe = {
      apiUrl: env.STRIPE_API_URL,
      key: env.STRIPE_SECRET_KEY,
      live: /^.._live_/.test(env.STRIPE_SECRET_KEY),
      webhookSecrets,
      methods: methodsIn('STRIPE_METHODS', env.STRIPE_METHODS),
    };
  }
  if (env.PAYPAL_CLIENT_ID) {
    if (!env.PAYPAL_CLIENT_SECRET || !env.PAYPAL_WEBHOOK_ID)
      throw new ConfigError(
        'PAYPAL_CLIENT_SECRET and PAYPAL_WEBHOOK_ID belong to PAYPAL_CLIENT_ID: set all three',
      );
    const live = env.PAYPAL_MODE === 'live';
    settings.paypal = {
      apiUrl: env.PAYPAL_API_URL ?? `https://api-m.${live ? '' : 'sandbox.'}paypal.com`,
      live,
      clientId: env.PAYPAL_CLIENT_ID,
      clientSecret: env.PAYPAL_CLIENT_SECRET,
      webhookId: env.PAYPAL_WEBHOOK_ID,
      methods: methodsIn('PAYPAL_METHODS', env.PAYPAL_METHODS),
    };
  }
  return settings;
}

function methodsIn(name: string, words: string): MethodSetting[] {
  const methods = listed(words).map((entry) => {
    const [method = '', label = ''] = entry.split('=').map((part) => part.trim());
    return { method, label: label || method };
  });
  if (methods.length === 0 || methods.some(({ method }) => !/^[a-z_]{2,30}$/.test(method)))
    throw new ConfigError(`${name} is not a list of methods such as ideal=iDEAL | Wero, creditcard=Card`);
  return methods;
}

const listed = (entries: string): string[] =>
  entries
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

// An empty variable is how shells and compose files say "not set".
const withoutEmpty = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

function keptSecret(dataDir: string, production: boolean): string {
  if (production) throw new ConfigError('SECRET is not set: give at least 32 random characters');
  const file = join(dataDir, 'secret');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  // A kill while it was written leaves an empty file, and an empty secret signs for everybody.
  if (kept.length >= 32) return kept;
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
