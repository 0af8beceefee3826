import { join, resolve } from 'node:path';
import { readConfig } from '#platform/config';
import { migrate, openDatabase } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { outboxTransport } from '#platform/mail';
import { systemClock } from '#platform/time';
import { createApplication } from './application.ts';

/** `npm run owner -- EMAIL`: prints a link, good once and for a day, that makes this address the owner. */
async function main(): Promise<void> {
  const email = process.argv[2];
  if (!email?.includes('@')) throw new Error('say whose address: npm run owner -- you@example.org');
  const config = readConfig(process.env);
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') });
  const databaseUrl = config.databaseUrl ?? (embedded?.url as string);
  await migrate(databaseUrl, resolve('db/migrations'));
  const database = openDatabase({ url: databaseUrl, connections: 4 });
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const { identity, jobs } = createApplication({
    ...config,
    database,
    databaseUrl,
    clock: systemClock,
    publicUrl: () => publicUrl,
    transport: outboxTransport,
    providers: [],
    onError: () => {},
  });
  await jobs.start();
  const path = await identity.createOwnerLink(email);
  process.stdout.write(`\nOpen this link within a day to become the owner:\n${publicUrl}${path}\n`);
  await jobs.stop();
  await database.close();
  await embedded?.stop();
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
