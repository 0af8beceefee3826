import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const confirmation = '/en/office/settings/mails/order-confirmation/nl';
const heading = 'Joepie, {{ name }}!';
const words =
  'We **bakken** voor je feest op {{ orderNumber }}.\n\n{{ order }}\n\n{{ button }}\n\n> Kleine letter';

let owner: Page;
beforeAll(async () => {
  owner = await browser.open();
  await signIn(owner, 'owner@convive.test', convive().password);
});
// Other files order in Dutch too.
afterAll(async () => {
  await owner?.goto(confirmation);
  const fold = owner?.getByText('Back to the delivered text');
  if (await fold?.isVisible()) await backToDelivered();
});

const inFrame = (page: Page) => page.frameLocator('iframe[title="Preview of the mail"]');
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();

async function backToDelivered() {
  await owner.getByText('Back to the delivered text').click();
  await owner.getByRole('button', { name: 'Use the delivered text' }).click();
  await owner.getByRole('button', { name: 'Undo' }).waitFor();
}

async function bellOf(page: Page, on: boolean) {
  await page.goto('/en/account/profile');
  await page
    .getByRole('group', { name: 'A new order', exact: true })
    .getByLabel('In the bell')
    .setChecked(on);
  await page.locator('form:has([value=news]) button[type=submit]').click();
  await page.getByText('Saved.').waitFor();
}

test('the owner rewrites the Dutch confirmation: seen while typing, tried by mail, hostile words refused as they were typed', async () => {
  await owner.goto('/en/office/settings/mails');
  await expectAccessible(owner);
  await owner.getByRole('link', { name: 'Your order CV-2001, Dutch: NL · as delivered' }).click();
  await inFrame(owner).getByText('Taart van drie lagen').waitFor();
  await expectAccessible(owner);

  await owner.locator('[name=heading]').fill(heading);
  await owner.locator('[name=body]').fill(words);
  await inFrame(owner).getByRole('heading', { name: 'Joepie, Ann!' }).waitFor();
  expect(await inFrame(owner).locator('strong', { hasText: 'bakken' }).count()).toBe(1);
  await owner.getByRole('group', { name: 'Width' }).getByLabel('Phone').check();
  await owner.getByRole('group', { name: 'Colours' }).getByLabel('Dark').check();
  await expect
    .poll(() =>
      inFrame(owner)
        .locator('.card')
        .evaluate((card) => getComputedStyle(card).backgroundColor),
    )
    .toBe('rgb(43, 32, 28)');

  await owner.locator('[name=subject]').fill('');
  await owner.getByRole('button', { name: 'Insert orderNumber' }).click();
  expect(await owner.locator('[name=subject]').inputValue()).toBe('{{ orderNumber }}');
  await owner.getByRole('button', { name: 'Send me a test' }).click();
  await owner.getByText('A test is on its way to owner@convive.test').waitFor();
  const mailbox = await browser.open();
  await mailbox.goto('/dev/mail?to=owner@convive.test');
  await mailbox.locator('a[href^="/dev/mail/"]').first().click();
  await mailbox.getByRole('heading', { name: 'Joepie, Ann!' }).waitFor();

  const hostile = `{% for i in (1..999999) %}x{% endfor %}${words}`;
  await owner.locator('[name=body]').fill(hostile);
  await save(owner);
  await owner.getByRole('alert').getByText('The instruction “for” is not known here').waitFor();
  expect(await owner.locator('[name=body]').inputValue()).toBe(hostile);
  expect(await owner.locator('[name=heading]').inputValue()).toBe(heading);
  await expectAccessible(owner);
  await owner.locator('[name=body]').fill(`${words}\n\n{{ name.constructor }}`);
  await save(owner);
  await owner.getByRole('alert').getByText('“name.constructor” is not a word of this mail').waitFor();
  await owner.locator('[name=body]').fill(words);
  await save(owner);
  await saved(owner);
});

test('a real order brings the new words, and rings for everybody but who turned that off', async () => {
  const [agent, manager] = [await browser.open({ viewport: phone }), await browser.open()];
  await signIn(agent, 'agent@convive.test', convive().password);
  await signIn(manager, 'manager@convive.test', convive().password);
  await bellOf(agent, false);
  await expectAccessible(agent);

  const occasion = anOccasion({ language: 'nl' });
  const shopper = await browser.open();
  await putInBasket(shopper, occasion, 'garden-dinner');
  await fillCheckout(shopper, occasion);
  await placeOrder(shopper);
  await payWith(shopper, 'paid');
  const number = /CV-\d+/.exec(await shopper.locator('main').innerText())?.[0] ?? '';
  await shopper.goto(`/dev/mail?to=${encodeURIComponent(occasion.email)}`);
  await shopper.getByRole('link').filter({ hasText: number }).first().click();
  await shopper.getByRole('heading', { name: 'Joepie, Noor de Vries!' }).waitFor();
  await shopper.getByText(`voor je feest op ${number}`).waitFor();

  await manager.goto('/en/office/notifications?kind=staff-new-order');
  await manager.getByText(`New order ${number}`).waitFor();
  await expectAccessible(manager);
  await agent.goto('/en/office/notifications');
  expect(await agent.locator('main').innerText()).not.toContain(`New order ${number}`);
  await bellOf(agent, true);
});

test('two who edit one text: the later sees what the other wrote; the delivered text comes back, and goes again', async () => {
  await owner.goto(confirmation);
  const other = await browser.open({ viewport: phone });
  await signIn(other, 'manager@convive.test', convive().password);
  await other.goto(confirmation);
  await other.locator('[name=heading]').fill('Hoera, {{ name }}!');
  await save(other);
  await saved(other);
  await owner.locator('[name=heading]').fill('Olé, {{ name }}!');
  await save(owner);
  await owner.getByText('Hoera, {{ name }}!').waitFor();
  expect(await owner.locator('[name=heading]').inputValue()).toBe('Olé, {{ name }}!');
  await expectAccessible(owner);
  await save(owner);
  await saved(owner);

  await other.goto(confirmation);
  await expectAccessible(other);
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await owner.goto(confirmation);
  await backToDelivered();
  await owner.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => owner.locator('[name=heading]').inputValue()).toBe('Olé, {{ name }}!');
  await backToDelivered();
  await expect.poll(() => owner.locator('[name=heading]').inputValue()).toBe('Dankjewel, {{ name }}!');
});

test('without a script there is a button for the preview, and nothing typed is lost', async () => {
  const plain = await browser.open({
    javaScriptEnabled: false,
    storageState: await owner.context().storageState(),
  });
  await plain.goto('/en/office/settings/mails/order-ready/fr');
  await plain.locator('[name=heading]').fill('Tout est prêt, {{ name }}');
  await plain.getByRole('button', { name: 'Preview' }).click();
  await inFrame(plain).getByRole('heading', { name: 'Tout est prêt, Ann' }).waitFor();
  expect(await plain.locator('[name=heading]').inputValue()).toBe('Tout est prêt, {{ name }}');
});
