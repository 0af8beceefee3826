import { cpus } from 'node:os';
import type { FlatLists } from '../flat/measure-lists.ts';
import type { Abandoned } from './abandoned.ts';
import type { ApiSpeed } from './api-speed.ts';
import type { KeptSpeed } from './kept-speed.ts';
import type { Rate } from './measure.ts';
import type { PageSpeed } from './page-speed.ts';
import type { StepCost } from './purchase-cost.ts';
import type { PurchaseSpeed } from './purchase-speed.ts';
import type { ReplySpeed, ReplyTimes } from './reply-speed.ts';
import type { Statement } from './statements.ts';

const say = (line = '') => process.stdout.write(`${line}\n`);
const round = (number: number) => (number >= 100 ? Math.round(number) : Math.round(number * 10) / 10);
const percent = (of: number, limit: number) => `${Math.round((of / limit) * 100)} %`;

/** Columns as wide as what stands in them. */
function print(title: string, head: string[], rows: (string | number)[][]): void {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  say(`\n${title}`);
  for (const row of cells)
    say(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`,
    );
}

export function machine(): void {
  const [first] = cpus();
  say(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${first?.model.trim()}), Node ${process.versions.node}, PostgreSQL on the same machine`,
  );
}

export function idle(statements: Statement[], seconds: number): void {
  const of = (who: string) => round(statements.filter((statement) => statement.who === who).length / seconds);
  print(
    `idle, over ${seconds} s`,
    ['', 'statements a second'],
    [
      ['all', round(statements.length / seconds)],
      ['the shop', of('convive')],
      ['its queue', of('convive-jobs')],
    ],
  );
}

export function purchaseSteps(steps: StepCost[], texts: boolean): void {
  const sum = (of: (step: StepCost) => number) => round(steps.reduce((all, step) => all + of(step), 0));
  print(
    'a purchase, step by step (for one order; the queue polls besides)',
    ['', 'statements', 'of the queue', 'commits', 'inserted', 'updated', 'bytes'],
    [
      ...steps.map(({ step, statements, queue, cost }) => [
        step,
        statements,
        queue,
        cost.commits,
        cost.inserted,
        cost.updated,
        cost.bytes,
      ]),
      [
        'whole',
        sum((s) => s.statements),
        sum((s) => s.queue),
        sum((s) => s.cost.commits),
        sum((s) => s.cost.inserted),
        sum((s) => s.cost.updated),
        '',
      ],
    ],
  );
  if (!texts) return;
  for (const { step, texts: all } of steps) {
    say(`\n-- ${step}`);
    for (const { who, text } of all) say(`${who}: ${text.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
  }
}

export const statements = (pages: { page: string; statements: number | string }[]): void =>
  print(
    'SQL statements of a page',
    ['', 'statements'],
    pages.map(({ page, statements }) => [page, statements]),
  );

export const pages = (speeds: PageSpeed[]): void =>
  print(
    'pages at 10,000 products, 8 connections (limit 1: Fastify, one prepared query, JSON; limit 2: Fastify, the same bytes)',
    ['', 'a second', 'p50 ms', 'p99 ms', 'kB', 'limit 1', 'of it', 'limit 2', 'of it'],
    speeds.map(({ page, perSecond, p50, p99, kilobytes, query, bytes }) => [
      page,
      round(perSecond),
      p50,
      p99,
      round(kilobytes),
      round(query),
      percent(perSecond, query),
      round(bytes),
      percent(perSecond, bytes),
    ]),
  );

export function flat({ filledMs, speeds, abandoned: walkedAway }: FlatLists): void {
  print(
    `lists, half of the visits within so many ms, without their HTML (a hundred thousand of each were made in ${Math.round(filledMs / 1000)} s)`,
    ['', 'at 10,000', 'at 100,000', 'ratio', ''],
    speeds.map(({ name, small, large, counts }) => [
      name,
      round(small),
      round(large),
      (large / small).toFixed(2),
      counts ? 'counts all' : '',
    ]),
  );
  abandoned(walkedAway, 'at 100,000: ');
}

export const abandoned = ({ searches, quietMs, p50, worst }: Abandoned, where = ''): void =>
  print(
    `${where}a product page with an occasion, while ${searches} people search for a common word and walk away`,
    ['', 'ms'],
    [
      ['with nobody else', round(quietMs)],
      ['meanwhile, half of the pages within', round(p50)],
      ['meanwhile, the slowest', round(worst)],
    ],
  );

export const kept = (speeds: KeptSpeed[]): void =>
  print(
    'kept pages, 8 connections (limit: Fastify, the same bytes, headers, log line and count; bare: the bytes alone)',
    ['', 'a second', 'p50 ms', 'p99 ms', 'kB', 'limit', 'of it', 'bare', 'of it'],
    speeds.map(({ page, perSecond, p50, p99, kilobytes, same, bare }) => [
      page,
      round(perSecond),
      p50,
      p99,
      round(kilobytes),
      round(same),
      percent(perSecond, same),
      round(bare),
      percent(perSecond, bare),
    ]),
  );

export const api = (speeds: ApiSpeed[]): void =>
  print(
    'the API at 10,000 products, 8 connections (limit: Fastify, one prepared query, same headers and log lines)',
    ['', 'a second', 'p50 ms', 'p99 ms', 'kB', 'limit', 'its kB', 'of it'],
    speeds.map(({ address, perSecond, p50, p99, kilobytes, query, queryKilobytes }) => [
      address,
      round(perSecond),
      p50,
      p99,
      round(kilobytes),
      round(query),
      round(queryKilobytes),
      percent(perSecond, query),
    ]),
  );

export function purchases(speeds: PurchaseSpeed[]): void {
  const line = (shoppers: number, { ours, bare }: { ours: Rate; bare: Rate }) => [
    shoppers,
    round(ours.perSecond),
    round(ours.p50),
    round(ours.p99),
    round(bare.perSecond),
    percent(ours.perSecond, bare.perSecond),
    ours.failed,
  ];
  const head = ['shoppers', 'a second', 'p50 ms', 'p99 ms', 'limit', 'of it', 'failed'];
  print(
    'placing an order (limit: bare Fastify and pg, same requests, commits and rows)',
    head,
    speeds.map(({ shoppers, placing }) => line(shoppers, placing)),
  );
  print(
    'a whole purchase (same limit; the best TypeScript peer makes 9 a second)',
    [...head, '× 9', 'queue before', 'after', 'empty after ms'],
    speeds.map(({ shoppers, whole, queue }) => [
      ...line(shoppers, whole),
      round(whole.ours.perSecond / 9),
      queue.before,
      queue.after,
      Math.round(queue.drainedMs),
    ]),
  );
  print(
    'processor time of a whole purchase, ms (the same however busy the machine is)',
    ['shoppers', 'program', 'database', 'limit: program', 'database', 'limit of ours'],
    speeds.map(({ shoppers, whole: { ours, bare } }) => [
      shoppers,
      round(ours.programMs),
      round(ours.databaseMs),
      round(bare.programMs),
      round(bare.databaseMs),
      percent(bare.programMs + bare.databaseMs, ours.programMs + ours.databaseMs),
    ]),
  );
}

export function replies({ replies, statements, ours, bare, board, emptyAfterMs }: ReplySpeed): void {
  const line = (who: string, { p50, p95, worst, failed, programMs, databaseMs }: ReplyTimes) => [
    who,
    round(p50),
    round(p95),
    round(worst),
    failed,
    round(programMs),
    round(databaseMs),
  ];
  print(
    `${replies} replies in a minute to one event, its board open, ms (limit: bare Fastify and pg, same commits and rows)`,
    ['', 'p50', 'p95', 'worst', 'failed', 'processor: program', 'database'],
    [
      line('ours', ours),
      line('limit', bare),
      [
        'ours of it',
        `${(ours.p50 / bare.p50).toFixed(1)} ×`,
        `${(ours.p95 / bare.p95).toFixed(1)} ×`,
        `${(ours.worst / bare.worst).toFixed(1)} ×`,
        '',
        '',
        '',
      ],
    ],
  );
  say(
    `  ${statements} statements each; the board heard ${board.news} times and read itself ${board.readings} times, 95 in 100 within ${round(board.p95)} ms; the queue was empty ${Math.round(emptyAfterMs)} ms after`,
  );
}

export const resources = (rows: [string, string][]): void => print('start and memory', ['', ''], rows);
