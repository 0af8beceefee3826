import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expectAccessible } from './browser.ts';
import type { EmptyShop } from './empty-shop.ts';

/** A picture of one colour, as a photograph would come from a camera. */
export const aPhoto = (background: string) =>
  sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** An export of a real shop, as its owner would bring it along. */
export const realExport = (name: 'home-and-garden' | 'apparel' | 'jewelery') => ({
  name: `shopify-${name}.csv`,
  mimeType: 'text/csv',
  buffer: readFileSync(
    new URL(`../src/modules/shop/catalogue/import/fixtures/shopify-${name}.csv`, import.meta.url),
  ),
});

/** Sends a part of the settings, and waits until it is kept. */
export async function saveSettings(owner: Page, of: string): Promise<void> {
  await owner.locator(`form:has(input[name=of][value="${of}"]) button[type=submit]`).first().click();
  await owner.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
}

/** One more rate for products to carry. */
export async function addVatRate(owner: Page, percent: string): Promise<void> {
  await owner.goto('/en/office/settings/taxes');
  const empty = owner.locator('[name^="rate."]').last();
  const at = /\d+/.exec((await empty.getAttribute('name')) ?? '')?.[0];
  await empty.fill(percent);
  for (const language of ['en', 'nl', 'fr'])
    await owner.locator(`[name="names.${at}.${language}"]`).fill(`${percent} %`);
  await saveSettings(owner, 'taxes');
}

type Sheet = { name: string; mimeType: string; buffer: Buffer };

/** Brings a file in by the page: reads it, looks at what would happen, and imports that many products. */
export async function importFile(owner: Page, file: Sheet, products: number): Promise<void> {
  await owner.goto('/en/office/catalogue/import');
  await expectAccessible(owner);
  await owner.locator('[name=file]').setInputFiles(file);
  await owner.getByRole('button', { name: 'Read this file' }).click();
  await owner.waitForURL(/import\/[0-9a-f-]{36}/);
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Show what would happen' }).click();
  const run = owner.getByRole('button', { name: `Import ${products} products` });
  await run.waitFor();
  await expectAccessible(owner);
  await run.click();
  await owner.getByText('The import is done.').waitFor();
}

/** The whole catalogue as a file, as the owner takes it out. */
export async function exported(owner: Page, format: 'csv' | 'xlsx'): Promise<Sheet> {
  await owner.goto('/en/office/catalogue/import');
  const download = owner.waitForEvent('download');
  await owner.getByRole('link', { name: format === 'csv' ? 'As CSV' : 'As Excel' }).click();
  const file = await download;
  return {
    name: file.suggestedFilename(),
    mimeType:
      format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: readFileSync((await file.path()) ?? ''),
  };
}

/** Puts the pictures of one shop into the store of another, as who moves a shop does with the folder. */
export const bringPictures = (from: EmptyShop, to: EmptyShop) =>
  cp(join(from.dataDir, 'pictures'), join(to.dataDir, 'pictures'), { recursive: true });
