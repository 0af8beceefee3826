import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/policy';
import { anOpenShop, type TestApplication, testApplication } from '#testing';

let app: TestApplication;
beforeAll(async () => {
  app = await testApplication();
  await anOpenShop(app);
});
afterAll(() => app.close());

async function aManager(email: string): Promise<Actor> {
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email,
      name: email,
      role: 'manager',
      language: 'en',
      password: 'a-long-word-42',
    }),
  );
  return { kind: 'account', accountId, role: 'manager', name: email, sessionId: 's' };
}

test('whoever began an import hears when it is done, and nobody else does', async () => {
  const [mine, other] = [await aManager('mine@shop.test'), await aManager('other@shop.test')];
  async function* bytes() {
    yield Buffer.from('Handle,Title,Variant Price\nlantern,Lantern,9.50\n');
  }
  const sheet = await app.imports.upload({
    fileName: 'lanterns.csv',
    bytes: bytes(),
    language: 'en',
    by: mine,
  });
  if (!sheet.ok) throw new Error(sheet.code);
  const { importId } = sheet.value;
  const mapping = (await app.imports.show(importId, mine))?.mapping;
  expect(await app.imports.map({ importId, mapping, by: mine })).toMatchObject({ ok: true });
  await app.imports.finish(importId);
  expect(await app.imports.start({ importId, by: mine })).toMatchObject({ ok: true });
  await app.imports.finish(importId);
  expect((await app.notifications.bell(mine)).items).toMatchObject([
    {
      kind: 'staff-import-ready',
      data: { file: 'lanterns.csv' },
      link: `/office/catalogue/import/${importId}`,
    },
  ]);
  expect((await app.notifications.bell(other)).items).toEqual([]);
});
