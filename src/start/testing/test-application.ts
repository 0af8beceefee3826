import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PaymentProvider, testProvider } from '#modules/shop/payments';
import { createLogger } from '#platform/http';
import type { MailTransport, OutgoingMail } from '#platform/mail';
import type { Clock } from '#platform/time';
import { type Application, createApplication } from '../application.ts';
import { createWebServer } from '../server.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

export type TestApplication = Application & {
  database: TestDatabase;
  url: string;
  secret: string;
  /** Where files are kept; gone with the application. */
  dataDir: string;
  /** What has left the building, oldest first. */
  sent: OutgoingMail[];
  /** Runs due background work until none is left. */
  settled(): Promise<void>;
  /** What a shopper does on the test provider's page. */
  choose(paymentId: string, outcome: string, delivery?: string): Promise<void>;
  errors: unknown[];
  close(): Promise<void>;
};

/** The whole application on a database and a port of its own, with the test provider; its jobs run when told to. */
export async function testApplication(
  options: {
    clock?: Clock;
    connections?: number;
    /** Beside the test provider. */
    providers?: PaymentProvider[];
    api?: { corsOrigins?: string[]; readsPerMinute?: number };
  } = {},
): Promise<TestApplication> {
  const database = await testDatabase(options.connections ?? 20);
  const dataDir = await mkdtemp(join(tmpdir(), 'convive-files-'));
  const secret = 'a-secret-of-the-tests-that-is-long-enough';
  const sent: OutgoingMail[] = [];
  const errors: unknown[] = [];
  const transport: MailTransport = {
    send: async (mail) => {
      sent.push(mail);
      return { sent: true };
    },
    close: () => {},
  };
  let url = '';
  const application = createApplication({
    database,
    databaseUrl: database.url,
    clock: options.clock ?? { now: () => new Date() },
    secret,
    secretsBefore: [],
    publicUrl: () => url,
    dataDir,
    mailFrom: 'Convive <hello@convive.test>',
    mailsKeptDays: 30,
    signalsKeptDays: 30,
    breachedPasswordsUrl: '',
    transport,
    providers: [testProvider({ apiUrl: () => url, secret }), ...(options.providers ?? [])],
    onError: (error) => errors.push(error),
  });
  await application.jobs.start();
  const server = await createWebServer({
    application,
    logger: createLogger('silent'),
    publicUrl: () => url,
    trustedProxies: [],
    testProviderKey: secret,
    demo: true,
    api: { corsOrigins: [], readsPerMinute: 0, ...options.api },
    withPages: false,
    stopping: () => false,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

  return {
    ...application,
    database,
    url,
    secret,
    dataDir,
    sent,
    errors,
    async settled() {
      // News travels over HTTP: a moment for it to arrive, then its jobs.
      for (let quiet = 0; quiet < 2; ) {
        const before = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 30));
        // On a machine with other work a moment in which nothing came says nothing: nobody had their turn.
        const onTime = performance.now() - before < 45;
        quiet = (await application.jobs.drain()) === 0 ? quiet + (onTime ? 1 : 0.25) : 0;
      }
    },
    async choose(paymentId, outcome, delivery = 'normal') {
      const { rows } = await database.pool.query('select external_id from payments where id = $1', [
        paymentId,
      ]);
      const answer = await fetch(`${url}/test-provider/api/payments/${rows[0].external_id}/outcome`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ outcome, delivery }),
      });
      if (!answer.ok) throw new Error(`the test provider answered ${answer.status}`);
    },
    async close() {
      await server.close();
      await application.jobs.stop(1_000);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
