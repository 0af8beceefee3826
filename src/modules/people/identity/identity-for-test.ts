import { afterCommit } from '#platform/db';
import type { Actor } from '#platform/policy';
import { type TestDatabase, testDatabase } from '#testing';
import type { Notify } from './context.ts';
import { createIdentity, type Identity } from './module.ts';

export type SentMail = Parameters<Notify>[1];
export const GOOD = 'violet kettle 48 marsh';

/** Identity on a database of its own, with mails, signals and hang-ups written down instead of sent. */
export async function identityForTest(
  over: { publicUrl?: string; breachedPasswordsUrl?: string; answerAfterMs?: number } = {},
) {
  const database: TestDatabase = await testDatabase();
  const mails: SentMail[] = [];
  const announced: { name: string; payload: unknown }[] = [];
  const hungUp: string[] = [];
  const jobs = new Map<string, (data: never) => Promise<void>>();
  const clock = { at: new Date(), now: () => clock.at };
  const forward = (ms: number) => {
    clock.at = new Date(clock.at.getTime() + ms);
  };
  const identity = createIdentity({
    database,
    clock,
    secret: 'a secret of at least thirty-two letters',
    publicUrl: () => over.publicUrl ?? 'http://127.0.0.1:3000',
    breachedPasswordsUrl: over.breachedPasswordsUrl ?? '',
    answerAfterMs: over.answerAfterMs ?? 0,
    notify: async (tx, message) => afterCommit(tx, () => void mails.push(message as SentMail)),
    signals: {
      announce: async (tx, { name }, payload) =>
        afterCommit(tx, () => void announced.push({ name, payload })),
    },
    realtime: { disconnect: (accountId) => void hungUp.push(accountId) },
    jobs: { handle: (job, run) => void jobs.set(job.name, run as never), repeat: () => {} },
  });

  const mailsTo = (email: string) => mails.filter((mail) => mail.recipient.email === email);
  /** The token in the newest mail to an address. */
  const tokenFor = (email: string): string => {
    const data = mailsTo(email).at(-1)?.data as Record<string, string>;
    return /\/(?:verify|reset)\/([\w-]{22})/.exec(Object.values(data).join(' '))?.[1] ?? 'no token';
  };
  const account = async (email: string) =>
    (await database.pool.query('select * from accounts where email = $1', [email])).rows[0];
  const journal = async (action: string) =>
    (await database.pool.query('select * from journal where action = $1 order by id', [action])).rows;

  let addresses = 0;
  const newAddress = () => `198.51.100.${++addresses}`;
  const person = async (email: string, { role = 'customer', password = GOOD } = {}) => {
    const { accountId } = await database.inTransaction((tx) =>
      identity.ensureAccount(tx, {
        email,
        name: `Person ${email}`,
        role: role as never,
        language: 'nl',
        password,
      }),
    );
    return accountId;
  };
  const signIn = async (email: string, password = GOOD) => {
    const signed = await identity.signIn({ email, password, address: newAddress(), userAgent: 'Firefox' });
    if (!signed.ok) throw new Error(signed.code);
    const headers = cookieHeaders(signed.value.setCookies);
    const by = (await identity.actorOf(headers, '192.0.2.1')) as Extract<Actor, { kind: 'account' }>;
    return { headers, by, ...signed.value };
  };

  return {
    identity: identity as Identity,
    database,
    mails,
    mailsTo,
    tokenFor,
    announced,
    hungUp,
    jobs,
    clock,
    forward,
    account,
    journal,
    person,
    signIn,
    newAddress,
  };
}

export type IdentityForTest = Awaited<ReturnType<typeof identityForTest>>;

/** What a browser would send back. */
export const cookieHeaders = (setCookies: string[]): Headers =>
  new Headers({ cookie: setCookies.map((cookie) => cookie.split(';')[0]).join('; ') });
