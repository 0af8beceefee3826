import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const browser = aBrowser();

/** The numbers of the orders that a list shows, on all its pages. */
async function numbersOn(page: Page, address: string): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 1; ; at++) {
    await page.goto(`${address}&page=${at}`);
    numbers.push(
      ...(await page
        .locator('main table tbody')
        .getByRole('link', { name: /^CV-\d+$/ })
        .allInnerTexts()),
    );
    if ((await page.getByRole('link', { name: 'Next' }).count()) === 0) return numbers.sort();
  }
}

/** The file of the newest row, once it is made, by the link that leads to it. */
async function newestFile(page: Page): Promise<{ body: Buffer; name: string }> {
  const row = page.locator('main ul > li').filter({ hasText: 'Orders' }).first();
  await row.getByText('Ready', { exact: true }).waitFor();
  const link = await row.getByRole('link', { name: /^Download: / }).getAttribute('href');
  const answer = await page.request.get(link ?? '');
  expect(answer.status()).toBe(200);
  return { body: await answer.body(), name: answer.headers()['content-disposition'] ?? '' };
}

test('a filtered list becomes a CSV and an Excel file with exactly its rows, and is told of when it is ready', async () => {
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  const list = '/en/office/orders?payment=paid';
  const numbers = await numbersOn(manager, list);
  expect(numbers.length).toBeGreaterThan(0);

  await manager.goto(list);
  await manager.getByRole('link', { name: 'Export' }).press('Enter');
  const sheet = manager.getByRole('dialog', { name: 'Export: Orders' });
  await sheet.getByText(/^Exactly the/).waitFor();
  await expectAccessible(manager);
  await sheet.getByRole('radio', { name: 'CSV' }).press('Space');
  await sheet.getByRole('button', { name: 'Make the file' }).press('Enter');
  await manager.getByRole('heading', { name: 'Downloads', level: 1 }).waitFor();
  const csv = await newestFile(manager);
  expect(csv.name).toMatch(/filename="orders-.+\.csv"/);
  const rows: Record<string, string>[] = parse(csv.body, { bom: true, columns: true });
  expect(rows.map((row) => row.Number).sort()).toEqual(numbers);
  await manager.locator('main').getByText('Payment: Paid').first().waitFor();
  await expectAccessible(manager);

  await manager
    .getByRole('link', { name: /^Again: / })
    .first()
    .click();
  await manager.getByText('Excel', { exact: true }).click();
  await manager.getByRole('button', { name: 'Make the file' }).click();
  await manager.getByRole('heading', { name: 'Downloads', level: 1 }).waitFor();
  await manager.locator('main ul > li').first().getByText('Excel').waitFor();
  const excel = await newestFile(manager);
  const data = (await readWorkbook(excel.body))[0]?.data ?? [];
  expect(
    data
      .slice(1)
      .map(([number]) => String(number))
      .sort(),
  ).toEqual(numbers);
  await manager.goto('/en/office/notifications');
  await manager.getByText(/^Your file orders-.+\.xlsx is ready/).waitFor();
});

test('without JavaScript, on a phone: a PDF is asked for, removed and brought back; agents have no such thing', async () => {
  const owner = await browser.open({ viewport: phone, javaScriptEnabled: false, calm: true });
  await signIn(owner, 'owner@convive.test', convive().password);
  await owner.goto('/en/office/downloads');
  await owner.getByText('No files yet').waitFor();
  await owner.goto('/en/office/stock?low=1');
  await owner.getByRole('link', { name: 'Export' }).click();
  await owner.getByRole('heading', { name: 'Export: Stock' }).waitFor();
  const asking = owner.url();
  await owner.getByText('PDF', { exact: true }).click();
  await owner.getByRole('button', { name: 'Make the file' }).click();
  const file = owner.locator('main ul > li').filter({ hasText: 'Stock' });
  await file.first().waitFor();
  await expect
    .poll(
      async () => {
        await owner.goto('/en/office/downloads');
        return file.first().innerText();
      },
      { timeout: 30_000 },
    )
    .toContain('Ready');
  await file.getByRole('button', { name: /^Remove: / }).click();
  await owner.getByText('The file is removed.').waitFor();
  expect(await file.count()).toBe(0);
  await owner.getByRole('button', { name: 'Bring it back' }).click();
  await file.getByText('Ready', { exact: true }).waitFor();
  const address = (await file.getByRole('link', { name: /^Download: / }).getAttribute('href')) ?? '';
  expect((await (await owner.request.get(address)).body()).subarray(0, 5).toString()).toBe('%PDF-');
  // axe is a script itself.
  const looker = await browser.open({ viewport: phone });
  await signIn(looker, 'owner@convive.test', convive().password);
  for (const page of [asking, '/en/office/downloads']) {
    await looker.goto(page);
    await expectAccessible(looker);
  }

  const agent = await browser.open({ viewport: desk });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto('/en/office/orders');
  expect(await agent.getByRole('link', { name: 'Export' }).count()).toBe(0);
  expect((await agent.request.get(address)).status()).toBe(403);
  const asked = await agent.request.post('/en/office/downloads/new', {
    form: { list: 'orders', format: 'csv', search: '' },
    headers: { origin: convive().url },
  });
  expect(asked.status()).toBe(403);
});
