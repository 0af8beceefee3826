import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { mollieDouble } from '../doubles/mollie.ts';
import { paypalDouble } from '../doubles/paypal.ts';
import { stripeDouble } from '../doubles/stripe.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each file that runs at the same time. */
    shops: TestedShop[];
  }
}

type TestedShop = {
  url: string;
  password: string;
  dataDir: string;
  /** Where the doubles of the payment providers stand. */
  doubles: Record<'mollie' | 'stripe' | 'paypal', string>;
};

const READY_WITHIN_MS = 180_000;

/**
 * Starts the real server for the whole run: `npm start`'s own program, on the demo, on a port of its own. A browser mostly waits,
 * so two files run at a time, each before a shop that nobody else changes; one file alone needs one.
 */
export default async function setup({ provide }: Pick<TestProject, 'provide'>) {
  const first = await startShop();
  // Its pages are built now, and its PostgreSQL is unpacked: the second finds both.
  const asksForOne = process.argv.filter((word) => word.startsWith('e2e/')).length === 1;
  const shops = asksForOne ? [first] : [first, await startShop()];
  provide(
    'shops',
    shops.map(({ shop }) => shop),
  );
  return () => Promise.all(shops.map(({ stop }) => stop())).then(() => undefined);
}

async function startShop(): Promise<{ shop: TestedShop; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convive-e2e-'));
  const password = 'long-live-the-bride-42';
  let url = '';
  const webhook = (provider: string) => () => `${url}/webhooks/payments/${provider}`;
  const doubles = {
    mollie: await mollieDouble(),
    stripe: await stripeDouble({ webhookUrl: webhook('stripe') }),
    paypal: await paypalDouble({ webhookUrl: webhook('paypal') }),
  };
  const server = spawn(process.execPath, [resolve('src/start/main.ts')], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'warn',
      DEMO_PASSWORD: password,
      MOLLIE_API_KEY: 'test_double',
      MOLLIE_API_URL: doubles.mollie.url,
      STRIPE_SECRET_KEY: 'sk_test_double',
      STRIPE_WEBHOOK_SECRET: 'whsec_double',
      STRIPE_API_URL: doubles.stripe.url,
      PAYPAL_CLIENT_ID: 'client-double',
      PAYPAL_CLIENT_SECRET: 'secret-double',
      PAYPAL_WEBHOOK_ID: 'webhook-double',
      PAYPAL_API_URL: doubles.paypal.url,
      NODE_EXTRA_CA_CERTS: resolve('doubles/keys/paypal-root.pem'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endDoubles = () => Promise.all(Object.values(doubles).map((double) => double.close()));
  url = await ready(server).catch(async (error) => {
    server.kill('SIGTERM');
    await endDoubles();
    throw error;
  });
  const { mollie, stripe, paypal } = doubles;
  return {
    shop: {
      url,
      password,
      dataDir,
      doubles: { mollie: mollie.url, stripe: stripe.url, paypal: paypal.url },
    },
    async stop() {
      await endDoubles();
      server.kill('SIGTERM');
      await new Promise((done) => server.once('exit', done));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(
      () => fail(new Error(`the server was not ready in time:\n${said}`)),
      READY_WITHIN_MS,
    );
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /Convive is open at (\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(late);
      done(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)));
  });
}
