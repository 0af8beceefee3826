import { createMailTemplates } from '#modules/relations/mail-templates';
import { createJobs } from '#platform/jobs';
import { type Attachment, type MailTransport, type OutgoingMail, outboxTransport } from '#platform/mail';
import type { Actor, Role } from '#platform/policy';
import { testDatabase } from '#testing';
import type { Colleague } from './context.ts';
import { createNotifications } from './module.ts';

/** Notifications on a database of its own, with a real queue that works when told to (`work`). */
export async function notificationsForTest({
  transport = outboxTransport,
}: {
  transport?: MailTransport;
} = {}) {
  const database = await testDatabase();
  const failures: string[] = [];
  const jobs = createJobs({ database, url: database.url, onError: (error) => failures.push(String(error)) });
  const people: (Colleague & { disabled: boolean; staff: boolean })[] = [];
  const told: string[] = [];
  const clock = { at: new Date(), now: () => clock.at };
  const templates = createMailTemplates({
    database,
    clock,
    brand: () => ({ name: 'Feest', url: 'https://feest.test' }),
  });
  const guards = new Map<string, (actor: Actor, id: string) => Promise<boolean>>();
  const notifications = createNotifications({
    database,
    clock,
    jobs,
    transport,
    mailFrom: 'Feest <hello@feest.test>',
    mailsKeptDays: 30,
    templates,
    realtime: {
      tell: (tx, room) => {
        tx satisfies object;
        told.push(room);
      },
      tellNow: () => {},
      guardRooms: (kind, guard) => void guards.set(kind, guard as never),
    },
    addressees: {
      staff: async () => people.filter((one) => one.staff && !one.disabled),
      account: async (accountId) => people.find((one) => one.accountId === accountId),
    },
  });
  await jobs.start();

  const person = (email: string, over: Partial<(typeof people)[number]> = {}) => {
    const one = {
      accountId: crypto.randomUUID() as string,
      name: email,
      email,
      language: 'en' as const,
      role: 'agent' as const,
      disabled: false,
      staff: false,
      ...over,
    };
    people.push(one);
    return one;
  };
  const rows = async (sql: string) => (await database.pool.query(sql)).rows;
  const end = async () => {
    await jobs.stop(1_000);
    await database.drop();
  };
  return {
    notifications,
    templates,
    database,
    jobs,
    failures,
    people,
    told,
    clock,
    guards,
    person,
    rows,
    work: () => jobs.drain(),
    end,
  };
}

export type NotificationsForTest = Awaited<ReturnType<typeof notificationsForTest>>;

export const asAccount = (accountId: string, role: Role = 'agent'): Actor => ({
  kind: 'account',
  accountId,
  role,
  name: 'N',
  sessionId: 's',
});

/** A transport whose answers a test decides. */
export function fakeTransport(): MailTransport & {
  sent: OutgoingMail[];
  /** What was drawn for them. */
  papers: Attachment[];
  next: ('later' | 'never' | 'crash')[];
} {
  const sent: OutgoingMail[] = [];
  const papers: Attachment[] = [];
  const next: ('later' | 'never' | 'crash')[] = [];
  return {
    sent,
    papers,
    next,
    close: () => {},
    async send(mail) {
      const fate = next.shift();
      if (fate === 'crash') throw new Error('the connection broke');
      if (fate) return { sent: false, again: fate, reason: `said ${fate}` };
      const made = await mail.paper?.();
      if (made) papers.push(made);
      sent.push(mail);
      return { sent: true };
    },
  };
}
