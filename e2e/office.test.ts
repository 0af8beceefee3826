import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const browser = aBrowser();

test('stock shows what runs out, and behind each figure the movements that add up to it', async () => {
  const agent = await browser.open({ viewport: phone });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto('/en/office/stock?low=1');
  await expectAccessible(agent);
  await agent.goto('/en/office/stock?q=mirror');
  await agent
    .getByRole('link', { name: /mirror ball/i })
    .first()
    .click();
  await agent.waitForURL(/\/office\/stock\/.+/);
  await agent.getByText('Delivered to us').locator('visible=true').first().waitFor();
  await expectAccessible(agent);
  expect((await agent.goto('/en/office/journal'))?.status()).toBe(404);
});

test('a manager rejects an order in the office, and the journal says who did it', async () => {
  const manager = await browser.open({ viewport: desk });
  await signIn(manager, 'manager@convive.test', convive().password);
  await manager.goto('/en/office/orders?state=placed&payment=paid');
  const number = /CV-\d+/.exec(await manager.locator('main').innerText())?.[0] ?? '';
  await manager.goto(`/en/office/orders/${number}`);
  await manager
    .getByRole('button', { name: /^reject/i })
    .first()
    .click();
  const dialog = manager.locator('dialog[open]');
  await expectAccessible(manager);
  await dialog.locator('[name=reason]').fill('The oven is broken');
  await dialog.locator('button[type=submit]').last().click();
  await expect.poll(() => manager.locator('main').innerText(), { timeout: 10_000 }).toMatch(/rejected/i);
  await manager.goto('/en/office/journal');
  await expectAccessible(manager);
  expect(await manager.locator('main').innerText()).toContain('Inès Lambert');
  // The money of an order of the demo's past goes back as well.
  const order = async () => {
    await manager.goto(`/en/office/orders/${number}`);
    return manager.locator('main').innerText();
  };
  await expect.poll(order, { timeout: 15_000, interval: 1_000 }).toMatch(/refunded/i);
});
