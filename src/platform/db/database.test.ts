import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accept, refuse } from '#platform/result';
import { type TestDatabase, testDatabase } from '#testing';
import { afterCommit, beforeCommit, errorCode, openDatabase, type Tx } from './database.ts';
import { countStatements, totals } from './statements.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table things (id int primary key, said text not null)');
});
beforeEach(() => database.pool.query(`delete from things; insert into things values (1, 'a'), (2, 'a')`));
afterAll(() => database.drop());

const say = (tx: Tx, id: number, said: string) =>
  tx.execute(sql`update things set said = ${said} where id = ${id}`);
const said = async () =>
  (await database.pool.query('select said from things order by id')).rows.map((row) => row.said);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('what a use case accepts is kept, and its value comes back', async () => {
  const outcome = await database.inTransaction(async (tx) => {
    await say(tx, 1, 'b');
    return accept(7);
  });
  expect(outcome).toEqual({ ok: true, value: 7 });
  expect(await said()).toEqual(['b', 'a']);
});

test('a refusal leaves everything as it was, and is the answer', async () => {
  const outcome = await database.inTransaction(async (tx) => {
    await say(tx, 1, 'b');
    return refuse('no', { why: 'because' });
  });
  expect(outcome).toEqual({ ok: false, code: 'no', details: { why: 'because' } });
  expect(await said()).toEqual(['a', 'a']);
});

test('a failure leaves everything as it was, and is thrown', async () => {
  const failing = database.inTransaction(async (tx) => {
    await say(tx, 1, 'b');
    throw new Error('the oven broke');
  });
  await expect(failing).rejects.toThrow('the oven broke');
  expect(await said()).toEqual(['a', 'a']);
});

test('a statement that failed and was hushed up does not pass for a commit', async () => {
  const hushed = database.inTransaction(async (tx) => {
    await say(tx, 1, 'b');
    await tx.execute(sql`select 1 / 0`).catch(() => {});
    return accept('all is well');
  });
  await expect(hushed).rejects.toThrow();
  expect(await said()).toEqual(['a', 'a']);
});

test('two who stand in each other’s way are both served: the database stops one, and it tries again', async () => {
  let attempts = 0;
  let holding = 0;
  const inTurn = (first: number, second: number) =>
    database.inTransaction(async (tx) => {
      attempts += 1;
      await say(tx, first, `${first}`);
      holding += 1;
      // Each has its first row before either asks for its second.
      while (holding < 2) await pause(5);
      await say(tx, second, `${first}`);
      return accept(first);
    });
  const outcomes = await Promise.all([inTurn(1, 2), inTurn(2, 1)]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(attempts).toBeGreaterThan(2);
});

test('what cannot succeed is tried three times and no more', async () => {
  let attempts = 0;
  const stopped = database.inTransaction(async (tx) => {
    attempts += 1;
    await tx.execute(sql`do $$ begin raise exception 'no' using errcode = '40001'; end $$`);
  });
  await expect(stopped.catch((error) => errorCode(error))).resolves.toBe('40001');
  expect(attempts).toBe(3);
});

test('a failure that no second try mends is not tried again', async () => {
  let attempts = 0;
  const twice = database.inTransaction(async (tx) => {
    attempts += 1;
    await tx.execute(sql`insert into things values (1, 'again')`);
  });
  await expect(twice.catch((error) => errorCode(error))).resolves.toBe('23505');
  expect(attempts).toBe(1);
});

test('hooks run around the commit, in order, and only for what is kept', async () => {
  const order: string[] = [];
  const plan = (tx: Tx) => {
    beforeCommit(tx, 'jobs', async () => {
      order.push('gathered');
      await say(tx, 2, 'hook');
      afterCommit(tx, () => order.push(`later`));
    });
    beforeCommit(tx, 'jobs', async () => {
      order.push('gathered once');
      await say(tx, 2, 'hook');
    });
    afterCommit(tx, () => order.push('told'));
  };
  await database.inTransaction(async (tx) => {
    plan(tx);
    order.push('worked');
    return accept(null);
  });
  expect(order).toEqual(['worked', 'gathered once', 'told']);
  expect(await said()).toEqual(['a', 'hook']);
  order.length = 0;
  await database.inTransaction(async (tx) => {
    plan(tx);
    return refuse('no');
  });
  expect(order).toEqual([]);
});

test('what a hook adds before the commit is done too', async () => {
  const order: string[] = [];
  await database.inTransaction(async (tx) => {
    beforeCommit(tx, 'jobs', async () => void order.push('first jobs'));
    beforeCommit(tx, 'letters', async () => {
      order.push('letters');
      beforeCommit(tx, 'jobs', async () => void order.push('jobs of letters'));
    });
  });
  expect(order).toEqual(['first jobs', 'letters', 'jobs of letters']);
});

test('an effect that fails after the commit does not make what is done look undone', async () => {
  const told: string[] = [];
  const errors: Error[] = [];
  const watched = openDatabase({ url: database.url, connections: 1, onError: (error) => errors.push(error) });
  const outcome = await watched.inTransaction(async (tx) => {
    await say(tx, 1, 'kept');
    afterCommit(tx, () => {
      throw new Error('nobody listens');
    });
    afterCommit(tx, () => told.push('the next'));
    return accept('done');
  });
  await watched.close();
  expect(outcome).toEqual({ ok: true, value: 'done' });
  expect(await said()).toEqual(['kept', 'a']);
  expect(told).toEqual(['the next']);
  expect(errors.map(({ message }) => message)).toEqual(['nobody listens']);
});

test('hooks belong to a transaction', () => {
  expect(() => afterCommit({} as Tx, () => {})).toThrow('not inside inTransaction');
});

test('a connection that dies between two statements of a transaction fails that one and nothing else', async () => {
  const failing = database.inTransaction(async (tx) => {
    const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`);
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await pause(50);
    await say(tx, 1, 'b');
  });
  await expect(failing).rejects.toThrow();
  expect(await said()).toEqual(['a', 'a']);
  expect(await database.inTransaction(async () => accept(1))).toMatchObject({ ok: true });
});

test('a connection that dies while nobody uses it is replaced, and told of', async () => {
  const errors: Error[] = [];
  const other = openDatabase({ url: database.url, connections: 1, onError: (error) => errors.push(error) });
  const { rows } = await other.pool.query('select pg_backend_pid() as pid');
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await pause(50);
  expect((await other.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(errors.length).toBeGreaterThan(0);
  await other.close();
});

test('a statement that takes too long is stopped', async () => {
  const hasty = openDatabase({ url: database.url, connections: 1, statementTimeoutMs: 50 });
  await expect(
    hasty.reader.execute(sql`select pg_sleep(5)`).catch((error) => errorCode(error)),
  ).resolves.toBe('57014');
  await hasty.close();
});

test('slow statements are reported by their text, never their values: in transactions and in plain reads', async () => {
  const slow: { ms: number; sql: string }[] = [];
  const watched = openDatabase({
    url: database.url,
    connections: 1,
    slowMs: 30,
    onSlow: (entry) => slow.push(entry),
  });
  await watched.reader.execute(sql`select pg_sleep(0.05), ${'secret'}::text`);
  await watched.inTransaction(
    async (tx) => void (await tx.execute(sql`select pg_sleep(0.05), ${'secret'}::text as x`)),
  );
  await watched.pool.query(`select pg_sleep(0.05), 1 / (pg_backend_pid() * 0)`).catch(() => {});
  await watched.reader.execute(sql`select 1`);
  await watched.close();
  // On a busy machine anything may be slow once; what must be told is what slept.
  expect(slow.map((entry) => entry.sql).filter((text) => text.includes('pg_sleep'))).toEqual([
    'select pg_sleep(0.05), $1::text',
    'select pg_sleep(0.05), $1::text as x',
    'select pg_sleep(0.05), 1 / (pg_backend_pid() * 0)',
  ]);
  expect(slow.every(({ ms }) => ms >= 30)).toBe(true);
});

test('statements are counted for those who asked, begin and commit included', async () => {
  const before = totals.statements;
  const [counted] = await Promise.all([
    countStatements(() =>
      database.inTransaction(async (tx) => {
        await say(tx, 1, 'b');
        return accept('x');
      }),
    ),
    database.reader.execute(sql`select 1`),
  ]);
  expect(counted).toMatchObject({ statements: 3, value: { value: 'x' } });
  expect(counted.texts).toEqual(['begin', 'update things set said = $1 where id = $2', 'commit']);
  expect(totals.statements - before).toBe(4);
});
