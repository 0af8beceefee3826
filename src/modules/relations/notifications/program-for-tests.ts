import { openDatabase } from '#platform/db';
import { createJobs } from '#platform/jobs';
import { type MailTransport, smtpTransport } from '#platform/mail';
import type { NotificationsContext } from './context.ts';
import { createNotifications } from './module.ts';
import { SendMail, sendMail } from './send-mail.ts';

/** A worker of its own that a test can kill: sends what waits. `together` is without the guard: all of a batch at once. */
const [url = '', smtp = '', together] = process.argv.slice(2);
const database = openDatabase({ url, connections: 10 });
const jobs = createJobs({ database, url, onError: () => {} });
const needs = {
  database,
  jobs,
  clock: { now: () => new Date() },
  transport: smtpTransport(smtp),
  mailFrom: 'Feest <hello@feest.test>',
  realtime: { guardRooms: () => {} },
} as unknown as NotificationsContext;
const ownConnection: MailTransport = { send: (mail) => smtpTransport(smtp).send(mail), close: () => {} };

if (together) jobs.handle(SendMail, (data) => sendMail({ ...needs, transport: ownConnection }, data));
else createNotifications(needs);
await jobs.start();
await jobs.work();
