import type { Config } from '#platform/config';
import type { Database } from '#platform/db';
import type { MailTransport } from '#platform/mail';
import { wallClock } from '#platform/time';
import { type Application, createApplication } from '../application.ts';
import { ensureDemoAccounts } from './demo-accounts.ts';
import { seedCoupon } from './demo-coupon.ts';
import { paidInThePast, seedOrders } from './demo-orders.ts';
import { seedQuotes } from './demo-quotes.ts';
import { planEvents } from './planned/plan-events.ts';
import { seedDemo } from './seed-demo.ts';

type Opening = Pick<
  Config,
  | 'demoPassword'
  | 'dataDir'
  | 'secret'
  | 'secretsBefore'
  | 'mailFrom'
  | 'mailsKeptDays'
  | 'signalsKeptDays'
  | 'breachedPasswordsUrl'
> & {
  database: Database;
  databaseUrl: string;
  publicUrl: () => string;
  transport: MailTransport;
  say: (message: string) => void;
};

/** Sets up the demo business at its first start; at every other it has nothing to do. */
export async function openDemo(application: Application, opening: Opening): Promise<void> {
  const accounts = await ensureDemoAccounts(application, {
    password: opening.demoPassword,
    dataDir: opening.dataDir,
  });
  if (!(await seedDemo(application, opening))) return;
  await seedCoupon(application);
  let moment = new Date();
  const clock = {
    now: () => moment,
    set: (to: Date) => {
      moment = to;
    },
  };
  const past = createApplication({
    ...opening,
    clock,
    publicUrl: () => 'http://127.0.0.1:3000',
    providers: [paidInThePast(opening.database)],
    onError: (error) => opening.say(`the demo's past: ${String(error)}`),
  });
  await past.jobs.start();
  try {
    const { zone } = await application.settings.shop();
    const now = application.clock.now();
    const today = wallClock(now, zone).day;
    const placed = await seedOrders(past, clock, { today, customer: accounts.customer });
    // Its mails and refunds belong to the past too: the real provider knows nothing of them.
    await past.jobs.drain();
    // What is left to do for these, such as mailing that a reply has come, is done once the doors are open.
    await planEvents({ past, clock, now, today, zone, ...accounts });
    await seedQuotes(past, clock, { now, today });
    for (const by of accounts.staff) await application.notifications.markAllRead(by);
    opening.say(`the demo has ${placed} orders`);
  } finally {
    await past.jobs.stop();
  }
}
