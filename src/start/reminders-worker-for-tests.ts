import { openDatabase } from '#platform/db';
import { smtpTransport } from '#platform/mail';
import { createApplication } from './application.ts';

/** A worker of its own that a test can kill: writes and sends the reminders that are due at the instant it is given. */
const [databaseUrl = '', smtpUrl = '', now = '', secret = ''] = process.argv.slice(2);
const database = openDatabase({ url: databaseUrl, connections: 8 });
const application = createApplication({
  database,
  databaseUrl,
  clock: { now: () => new Date(now) },
  secret,
  secretsBefore: [],
  publicUrl: () => 'http://127.0.0.1',
  dataDir: '/nowhere',
  mailFrom: 'Convive <hello@convive.test>',
  mailsKeptDays: 30,
  signalsKeptDays: 30,
  breachedPasswordsUrl: '',
  transport: smtpTransport(smtpUrl),
  providers: [],
  onError: () => {},
});
await application.jobs.start();
await application.rsvp.remind();
await application.jobs.work();
