import { join, resolve } from 'node:path';
import { type Config, readConfig } from '#platform/config';
import { migrate, openDatabase } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { outboxTransport } from '#platform/mail';
import { systemClock } from '#platform/time';
import { type Application, createApplication } from './application.ts';

type Work = (application: Application, config: Config, publicUrl: string) => Promise<string>;

/** Runs one command on the application's database and prints what it says. A running `npm start` has to stop first. */
export async function runOnce(work: Work): Promise<void> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') });
  try {
    const databaseUrl = config.databaseUrl ?? (embedded?.url as string);
    await migrate(databaseUrl, resolve('db/migrations'));
    const database = openDatabase({ url: databaseUrl, connections: 4 });
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
    const application = createApplication({
      ...config,
      database,
      databaseUrl,
      clock: systemClock,
      publicUrl: () => publicUrl,
      transport: outboxTransport,
      providers: [],
      onError: () => {},
    });
    await application.jobs.start();
    try {
      process.stdout.write(`\n${await work(application, config, publicUrl)}\n`);
    } finally {
      await application.jobs.stop();
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}

/** Ends with a sentence instead of a stack: these commands are typed by people. */
export function sayAndFail(error: unknown): never {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
