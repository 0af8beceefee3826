import { join, resolve } from 'node:path';
import { testProvider } from '#modules/shop/payments';
import { type Config, doubtful, keyFor } from '#platform/config';
import { migrate, openDatabase } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { createLogger } from '#platform/http';
import { outboxTransport, smtpTransport } from '#platform/mail';
import { systemClock } from '#platform/time';
import { type Application, createApplication } from './application.ts';
import { buildPages } from './build-pages.ts';
import { openDemo } from './demo/open-demo.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { openMetricsPort } from './metrics/metrics-route.ts';
import { paymentLogos } from './payment-logos.ts';
import { paymentProviders } from './payment-providers.ts';
import { createWebServer } from './server.ts';

type Stops = (() => Promise<unknown> | unknown)[];

const STOP_WITHIN_MS = 25_000;
const STEP_WITHIN_MS = 6_000;

/** Starts everything this process is asked to be: database, web, worker. */
export async function run(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const say = (message: string) => logger.info(message);
  for (const doubt of doubtful(config)) logger.warn(doubt);
  const stops: Stops = [];
  let stopping = false;

  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    const deadline = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
    deadline.unref();
    void (async () => {
      for (const end of stops) {
        // One step that hangs does not keep the others from being taken: above all, the database has to stop.
        const late = new Promise<void>((go) => setTimeout(go, STEP_WITHIN_MS).unref());
        await Promise.race([Promise.resolve(end()), late]).catch((error: unknown) =>
          logger.error({ err: error }, 'while stopping'),
        );
      }
      process.exit(0);
    })();
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));

  const building = config.role === 'worker' ? undefined : buildPages(say);
  building?.catch(() => {});
  let databaseUrl = config.databaseUrl;
  if (!databaseUrl) {
    const embedded = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: say });
    databaseUrl = embedded.url;
    stops.unshift(() => embedded.stop());
  }
  await migrate(databaseUrl, resolve('db/migrations'));
  const database = openDatabase({
    url: databaseUrl,
    connections: config.databaseConnections,
    slowMs: config.slowQueryMs,
    onSlow: (entry) => logger.warn(entry, 'slow query'),
    onError: (error) => logger.error({ err: error }, 'a database connection failed'),
  });
  stops.unshift(() => database.close());

  let listening = '';
  const publicUrl = () => config.publicUrl ?? listening;
  const testProviderKey = config.testPayments ? keyFor(config.secret, 'test-provider') : undefined;
  const logos = await paymentLogos(config.paymentLogos);
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl) : outboxTransport;
  const application = createApplication({
    ...config,
    database,
    databaseUrl,
    clock: systemClock,
    publicUrl,
    transport,
    providers: [
      ...(testProviderKey ? [testProvider({ apiUrl: () => listening, secret: testProviderKey })] : []),
      ...logos.on(paymentProviders(config.providers)),
    ],
    onError: (error, job) => logger.error({ err: error, job }, 'background work failed'),
  });
  stops.unshift(() => transport.close());

  await application.jobs.start();
  // The launcher lets one program at a time use the embedded database: whatever is begun there was left by a dead one.
  if (!config.databaseUrl) {
    await application.notifications.takeUpAgain();
    await application.jobs.takeUpAgain();
  }
  stops.unshift(() => application.jobs.stop());

  if (config.demo)
    await openDemo(application, { ...config, database, databaseUrl, publicUrl, transport, say });
  const metrics = await watch(application, config, logger, stops);
  if (config.role !== 'web') await application.jobs.work();
  if (config.role !== 'worker') {
    await building;
    const server = await createWebServer({
      application,
      logger,
      publicUrl,
      trustedProxies: config.trustedProxies,
      testProviderKey,
      metrics,
      // A port of their own is instead of the address everybody reaches.
      metricsToken: config.metricsPort === undefined ? config.metricsToken : undefined,
      demo: config.demo,
      logos,
      api: config.api,
      stopping: () => stopping,
    });
    listening = await server.listen({ host: config.host, port: config.port });
    stops.unshift(() => server.close());
    process.stdout.write(`\nConvive is open at ${publicUrl()}\n`);
    if (config.demo)
      process.stdout.write(
        `Demo accounts are in ${join(config.dataDir, 'demo-accounts.txt')}, mail in ${publicUrl()}/dev/mail\n`,
      );
  }
}

/** Figures, when somebody is meant to read them: counting costs a little at every request. */
async function watch(
  application: Application,
  { metricsPort: port, metricsToken: token }: Config,
  logger: ReturnType<typeof createLogger>,
  stops: Stops,
): Promise<Metrics | undefined> {
  if (port === undefined && !token) return undefined;
  const metrics = createMetrics(application);
  if (port !== undefined) {
    const opened = await openMetricsPort(metrics, { logger, port, token });
    logger.info(`figures for Prometheus at ${opened.url}/metrics`);
    stops.unshift(opened.close);
  }
  return metrics;
}
