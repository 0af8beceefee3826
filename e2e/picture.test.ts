import { test } from 'vitest';
import { aBrowser, expectAccessible, phone } from './browser.ts';
import { anOccasion } from './shopper.ts';

const browser = aBrowser();

test('a picture for the cake is uploaded, shown in the basket, and what is no picture is refused in words', async () => {
  const { day } = anOccasion();
  const page = await browser.open({ viewport: phone });
  const address = `/en/p/photo-cake?eventType=birthday&date=${day}&guests=20`;
  await page.goto(address);
  const form = page.locator('main form[method=post]').first();
  const file = form.locator('input[type=file]');
  await file.setInputFiles({
    name: 'party.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload=alert(1)>'),
  });
  await form.locator('button[type=submit]').last().click();
  await form.locator('[aria-invalid=true]').first().waitFor();
  await expectAccessible(page);

  // A picture the browser itself draws: a real PNG of 40 by 30.
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  await file.setInputFiles({
    name: '../../party.png',
    mimeType: 'image/png',
    buffer: Buffer.from(drawn, 'base64'),
  });
  await form.locator('button[type=submit]').last().click();
  await page.waitForFunction(() => document.querySelector('dialog[open]'));
  await page.goto('/en/basket');
  await page.getByText('With your picture').first().waitFor();
  await expectAccessible(page);
});
