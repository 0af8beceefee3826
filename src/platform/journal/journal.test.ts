import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { type Actor, system, visitor } from '#platform/policy';
import { refuse } from '#platform/result';
import { type TestDatabase, testDatabase } from '#testing';
import { type Act, readJournal, record } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const owner: Actor = {
  kind: 'account',
  accountId: newId(),
  role: 'admin',
  name: 'Olga',
  sessionId: newId(),
  from: '203.0.113.7',
};
const write = (over: Partial<Act> & { subject: Act['subject'] }) =>
  database.inTransaction((tx) => record(tx, { by: owner, action: 'order.approve', ...over }));
const read = (filter: Partial<Parameters<typeof readJournal>[1]>) =>
  readJournal(database.reader, { limit: 50, ...filter });

test('an act says who did what, from where, and what it was before and after', async () => {
  const id = newId();
  await write({ subject: { type: 'order', id }, before: { state: 'placed' }, after: { state: 'approved' } });
  expect(await read({ subjectId: id })).toMatchObject([
    {
      actorKind: 'account',
      actorId: owner.kind === 'account' ? owner.accountId : '',
      actorName: 'Olga',
      from: '203.0.113.7',
      action: 'order.approve',
      subjectType: 'order',
      subjectId: id,
      before: { state: 'placed' },
      after: { state: 'approved' },
    },
  ]);
});

test('what our own jobs and visitors do is written too', async () => {
  const id = newId();
  await write({ by: system('expire'), subject: { type: 'order', id } });
  await write({ by: visitor, subject: { type: 'order', id } });
  expect(
    (await read({ subjectId: id })).map(({ actorKind, actorId, actorName }) => [
      actorKind,
      actorId,
      actorName,
    ]),
  ).toEqual([
    ['visitor', null, null],
    ['system', 'expire', null],
  ]);
});

test('an act that was refused is not written', async () => {
  const id = newId();
  await database.inTransaction(async (tx) => {
    await record(tx, { by: owner, action: 'x', subject: { type: 'order', id } });
    return refuse('no');
  });
  expect(await read({ subjectId: id })).toEqual([]);
});

test('the newest come first, by page and by kind of act', async () => {
  const id = newId();
  for (const action of ['a', 'b', 'a', 'b', 'a']) await write({ action, subject: { type: 'shop', id } });
  const first = await read({ subjectId: id, limit: 2 });
  const second = await read({ subjectId: id, limit: 2, beforeId: first.at(-1)?.id as string });
  expect([...first, ...second].map(({ action }) => action)).toEqual(['a', 'b', 'a', 'b']);
  expect(new Set([...first, ...second].map((row) => row.id)).size).toBe(4);
  expect(await read({ subjectId: id, action: 'a' })).toHaveLength(3);
});

test('nobody rewrites the journal: not a line, not all of it', async () => {
  await write({ subject: { type: 'order', id: newId() } });
  for (const meddling of [`update journal set action = 'nothing'`, 'delete from journal', 'truncate journal'])
    await expect(database.pool.query(meddling)).rejects.toThrow('append-only');
});

test('the newest act comes first and pages follow on, also past the hundredth', async () => {
  const id = newId();
  for (let nth = 0; nth < 105; nth++) await write({ subject: { type: 'thing', id }, after: { nth } });
  const first = await read({ subjectId: id, limit: 60 });
  const second = await read({ subjectId: id, limit: 60, beforeId: first.at(-1)?.id ?? '' });
  expect([...first, ...second].map(({ after }) => after?.nth)).toEqual(
    Array.from({ length: 105 }, (_, i) => 104 - i),
  );
});
