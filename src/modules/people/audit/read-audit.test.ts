import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '#platform/journal';
import { type Actor, roles, system } from '#platform/policy';
import { type TestDatabase, testDatabase } from '#testing';
import { AuditPage } from './contract.ts';
import { createAudit } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.inTransaction(async (tx) => {
    for (let i = 0; i < 5; i++) {
      await record(tx, {
        by: {
          kind: 'account',
          accountId: 'a1',
          role: 'agent',
          name: 'Ann',
          sessionId: 's',
          from: '192.0.2.1',
        },
        action: 'order.approve',
        subject: { type: 'order', id: `o${i}` },
        before: { state: 'placed' },
        after: { state: 'approved' },
      });
    }
    await record(tx, { by: system('sweep'), action: 'hold.release', subject: { type: 'hold', id: 'h' } });
  });
});
afterAll(() => database.drop());

const as = (role: string): Actor => ({
  kind: 'account',
  accountId: 'x',
  role: role as never,
  name: 'X',
  sessionId: 's',
});

test('a manager reads who did what, when and from where, page by page', async () => {
  const audit = createAudit({ database });
  const first = await audit.read(as('manager'), { limit: 4 });
  if (!first.ok) throw new Error(first.code);
  expect(AuditPage.parse(first.value)).toEqual(first.value);
  expect(first.value.acts[0]).toMatchObject({
    who: { kind: 'system', id: 'sweep', name: null },
    before: null,
  });
  expect(first.value.acts[1]).toMatchObject({
    who: { kind: 'account', id: 'a1', name: 'Ann' },
    from: '192.0.2.1',
    action: 'order.approve',
    subject: { type: 'order', id: 'o4' },
    before: { state: 'placed' },
    after: { state: 'approved' },
  });
  const second = await audit.read(as('admin'), { limit: 4, before: first.value.next as string });
  expect(second).toMatchObject({ ok: true, value: { next: null, acts: { length: 2 } } });
});

test('by thing and by act', async () => {
  const audit = createAudit({ database });
  expect(await audit.read(as('admin'), { subjectId: 'o2' })).toMatchObject({
    value: { acts: [{ subject: { id: 'o2' } }] },
  });
  expect(await audit.read(as('admin'), { action: 'hold.release' })).toMatchObject({
    value: { acts: { length: 1 } },
  });
  expect(await audit.read(as('admin'), { before: 'x; drop' })).toEqual({ ok: false, code: 'invalid' });
});

test('nobody else reads it', async () => {
  const audit = createAudit({ database });
  for (const role of roles.filter((one) => one !== 'admin' && one !== 'manager')) {
    expect(await audit.read(as(role))).toEqual({ ok: false, code: 'not-allowed' });
  }
  expect(await audit.read({ kind: 'visitor' })).toEqual({ ok: false, code: 'not-allowed' });
});
