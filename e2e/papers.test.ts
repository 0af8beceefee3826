import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { pdfPages } from '../src/start/testing/pdf-pages.ts';
import { aBrowser, aSaturday, convive, desk, expectAccessible, phone } from './browser.ts';
import {
  anOccasion,
  fillCheckout,
  payWith,
  placeOrder,
  putInBasket,
  signIn,
  stateOccasion,
} from './shopper.ts';

const browser = aBrowser();
// A day of its own: what other tests order does not stand in its hours.
const day = addDays(aSaturday(), 70);

/** The text of a paper that a link on this page leads to, and how it was sent. */
async function paperOf(page: Page, name: RegExp) {
  const link = page.getByRole('link', { name }).first();
  await link.waitFor();
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
  return { headers: answer.headers(), text: (await pdfPages(await answer.body())).join('\n') };
}

test('paid, invoiced, paid back in part, credited, proved on a phone, and in the accounts', async () => {
  const occasion = anOccasion({ day });
  const shopper = await browser.open({ viewport: phone });
  await stateOccasion(shopper, occasion);
  await putInBasket(shopper, occasion, 'garden-dinner');
  await fillCheckout(shopper, occasion);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  await shopper.getByText('Thank you').first().waitFor();
  const [order] = /[A-Z]{2}-\d+/.exec(await shopper.locator('main').innerText()) ?? [];

  const invoice = await paperOf(shopper, /^Invoice F-/);
  expect(invoice.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(invoice.headers['content-disposition']).toMatch(
    /^attachment; filename="invoice-F-\d{4}-\d{5}\.pdf"$/,
  );
  for (const words of ['Noor de Vries', order as string, 'VAT by rate'])
    expect(invoice.text).toContain(words);
  await expectAccessible(shopper);

  const proof = await paperOf(shopper, /^Proof of processing/);
  const code = /\/proof\/([\w-]{43})/.exec(proof.text.replace(/\s/g, ''))?.[1] ?? '';
  const anybody = await browser.open({ viewport: phone });
  expect((await anybody.goto(`/en/proof/${code}`))?.status()).toBe(200);
  const said = await anybody.locator('main').innerText();
  expect(said).toContain(order);
  expect(said).not.toMatch(/Noor|Bloemstraat|convive\.test/);
  await expectAccessible(anybody);
  expect(
    (await anybody.goto(`/en/proof/${code.slice(0, -1)}${code.endsWith('A') ? 'E' : 'A'}`))?.status(),
  ).toBe(404);
  await anybody.getByRole('heading', { name: 'This proof is not ours' }).waitFor();
  await expectAccessible(anybody);

  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto(`/en/office/orders/${order}`);
  await manager.getByText('Pay back, whole or in part').click();
  await manager.getByLabel('Amount to pay back').fill('12,50');
  await manager.getByLabel('Why').fill('The cream was off');
  await manager.getByRole('button', { name: 'Send the money back' }).click();
  const note = await paperOf(shopper, /^Credit note C-/);
  expect(note.text).toContain('€12.50');
  const own = await paperOf(manager, /^Packing list/);
  expect(own.text).toContain(`Packing list ${order}`);
  await manager.getByRole('link', { name: /^Credit note C-/ }).waitFor();
  await expectAccessible(manager);

  await manager.goto(`/en/office/papers?q=${order}`);
  await manager.getByRole('status').filter({ hasText: '2 papers' }).waitFor();
  const sums = await manager.locator('main dl').first().innerText();
  expect(sums).toContain('€12.50');
  await expectAccessible(manager);
  await manager.goto('/en/office/accounting');
  await manager.getByRole('table').waitFor();
  await expectAccessible(manager);
  await manager.setViewportSize(phone);
  await expectAccessible(manager);
  await manager.goto('/en/office/papers');
  await expectAccessible(manager);

  const agent = await browser.open();
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto(`/en/office/papers?q=${order}`);
  expect(await agent.getByRole('link', { name: 'Export' }).count()).toBe(0);
  for (const path of ['accounting', 'downloads/new?list=papers'])
    expect((await agent.request.get(`/en/office/${path}`)).status(), path).toBe(404);
});

test('every figure of the accounts adds up on the page: what was invoiced less what was credited', async () => {
  const owner = await browser.open({ viewport: desk, javaScriptEnabled: false, calm: true });
  await signIn(owner, 'owner@convive.test', convive().password);
  const year = new Date().getUTCFullYear();
  await owner.goto(`/en/office/accounting?from=${year - 1}-01-01&until=${year}-12-31`);
  const cents = (text: string) => Math.round(Number(text.replace(/[^\d.-]/g, '').replace('--', '-')) * 100);
  const rows = await owner.locator('main table tbody tr, main table tfoot tr').allInnerTexts();
  const figures = rows.map((row) => row.split(/\t|\n/).filter(Boolean).slice(1).map(cents));
  expect(figures.length).toBeGreaterThan(1);
  for (const [invoiced = 0, credited = 0, gross = 0, net = 0, vat = 0] of figures) {
    expect(invoiced + credited).toBe(gross);
    expect(net + vat).toBe(gross);
  }
  const sums = figures.at(-1) ?? [];
  for (const [column, sum] of sums.entries())
    expect(figures.slice(0, -1).reduce((all, row) => all + (row[column] ?? 0), 0)).toBe(sum);
  await owner.getByRole('link', { name: /bookkeeper/ }).click();
  await owner.getByRole('heading', { name: 'Export: Bookings by VAT rate' }).waitFor();
  await owner.getByText(/^Exactly the \d+ rows/).waitFor();
});
