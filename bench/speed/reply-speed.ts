import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connections, openBrowser } from '../browser.ts';
import { databaseUrlOf, postmasterOf, type ServerProcess } from '../server-process.ts';
import type { BarePlan } from './bare-server.ts';
import { type Household, invitedHouseholds } from './celebration.ts';
import { openBoard } from './open-board.ts';
import { startPeer } from './peer-process.ts';
import { postgresMs, processorMs } from './processor-time.ts';
import { drained } from './queue.ts';
import { watchStatements } from './statements.ts';

const A_MINUTE = 1_000;
const EVERY_MS = 60_000 / A_MINUTE;
const MEASURED = 10;
const WARM = 100;

/** How long a reply took from the moment it was due, and what it took of the processors. */
export type ReplyTimes = {
  p50: number;
  p95: number;
  worst: number;
  failed: number;
  programMs: number;
  databaseMs: number;
};
export type ReplySpeed = {
  replies: number;
  statements: number;
  ours: ReplyTimes;
  bare: ReplyTimes;
  board: { news: number; readings: number; p95: number };
  emptyAfterMs: number;
};

/** A thousand replies in a minute to one event whose board is open; then the same write by the bare script. */
export async function replySpeed(server: ServerProcess): Promise<ReplySpeed> {
  const databaseUrl = await databaseUrlOf(server.dataDir);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'bench' });
  // Every household comes by a connection of its own.
  const agent = new Agent();
  const desk = connections(1);
  const { pid: postmaster } = await postmasterOf(server.dataDir);
  const { eventId, households } = await invitedHouseholds(server, MEASURED + WARM + A_MINUTE);
  const send = (url: string) => {
    const browser = openBrowser(url, agent, { patienceMs: 60_000 });
    return async ({ path, form }: Household): Promise<void> => {
      const { status, body } = await browser.post(path, form);
      if (status !== 303) throw new Error(`a reply answered ${status} ${body.slice(0, 200)}`);
    };
  };

  async function minute(url: string, pid: number, from: readonly Household[]): Promise<ReplyTimes> {
    const reply = send(url);
    const warm = await atRate(from.slice(0, WARM), reply);
    await drained(pool);
    const [program, database] = [await processorMs(pid), await postgresMs(postmaster)];
    const { times, failed } = await atRate(from.slice(WARM), reply);
    await drained(pool);
    return {
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      worst: at(times, 1),
      failed: warm.failed + failed,
      programMs: ((await processorMs(pid)) - program) / times.length,
      databaseMs: ((await postgresMs(postmaster)) - database) / times.length,
    };
  }

  try {
    const watch = await watchStatements(databaseUrl, server.dataDir);
    const { statements, cost } = await watch.cost(async () => {
      for (const household of households.slice(0, MEASURED)) await send(server.url)(household);
      await drained(pool);
    });
    await watch.close();
    const each = (number: number) => Math.round(number / MEASURED);
    const plan = {
      reply: {
        commits: each(cost.commits),
        inserted: each(cost.inserted),
        updated: each(cost.updated),
        bytes: 0,
      },
    } satisfies Pick<BarePlan, 'reply'>;

    const others = households.slice(MEASURED);
    const peer = await startPeer('bare-server.ts', databaseUrl, JSON.stringify(plan));
    const bare = await minute(peer.url, peer.pid, others).finally(() => peer.stop());
    const board = await openBoard(server.url, desk, eventId);
    const ours = await minute(server.url, server.pid, others);
    const emptyAfterMs = await drained(pool);
    const { news, times } = await board.close();
    await everybodyComes(pool, eventId, households.length - ours.failed);
    return {
      replies: A_MINUTE,
      statements: Math.round(statements.filter(({ who }) => who === 'convive').length / MEASURED),
      ours,
      bare,
      board: { news, readings: times.length, p95: at(times, 0.95) },
      emptyAfterMs,
    };
  } finally {
    agent.destroy();
    desk.destroy();
    await pool.end();
  }
}

/** One after the other, at their moment, whether those before were answered or not; milliseconds from that moment. */
async function atRate(
  households: readonly Household[],
  send: (household: Household) => Promise<void>,
): Promise<{ times: number[]; failed: number }> {
  const began = performance.now();
  const answered: Promise<number | undefined>[] = [];
  for (const [nth, household] of households.entries()) {
    const due = began + nth * EVERY_MS;
    await sleep(Math.max(0, due - performance.now()));
    const lost = (error: Error) => void process.stderr.write(`  failed: ${error.message.slice(0, 200)}\n`);
    answered.push(send(household).then(() => performance.now() - due, lost));
  }
  const times = (await Promise.all(answered)).filter((ms) => ms !== undefined);
  return { times, failed: households.length - times.length };
}

const at = (sorted: readonly number[], share: number): number =>
  [...sorted].sort((a, b) => a - b)[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Fast and wrong is no speed: every reply stands, and its places are counted. */
async function everybodyComes(pool: pg.Pool, eventId: string, households: number): Promise<void> {
  const { rows } = await pool.query(
    `select (select count(*)::int from replies where event_id = $1) as replies,
       (select sum(taken)::int from part_places where event_id = $1) as taken`,
    [eventId],
  );
  const { replies, taken } = rows[0];
  if (replies !== households || taken !== 2 * households)
    throw new Error(`${households} households replied; ${replies} replies stand, ${taken} places are taken`);
}
