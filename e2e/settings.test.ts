import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { anEmptyShop, becomeOwner, type EmptyShop } from './empty-shop.ts';
import { anOccasion, putInBasket, signIn } from './shopper.ts';
import { aVisitor } from './visitor.ts';

const browser = aBrowser();
let shop: EmptyShop;
let owner: Page;
let shopper: Page;
beforeAll(async () => {
  shop = await anEmptyShop();
  owner = await browser.open({ baseURL: shop.url, viewport: desk });
  await becomeOwner(owner, shop);
  shopper = await browser.open({ baseURL: shop.url, viewport: phone, javaScriptEnabled: false });
});
afterAll(() => shop?.close());

const settings = (part = '') => owner.goto(`/en/office/settings${part}`);
const save = async (of: string) => {
  await owner.locator(`form:has(input[name=of][value="${of}"]) button[type=submit]`).first().click();
  await owner.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
};
/** What a shopper reads, within the two seconds that the owner is promised. */
const soon = (path: string, words: RegExp | string) =>
  expect
    .poll(
      async () => {
        await shopper.goto(path);
        return shopper.locator('body').innerText();
      },
      { timeout: 2_500, interval: 200 },
    )
    .toMatch(words);

test('the owner gives the empty shop its details; a number that cannot be is told by name', async () => {
  await settings();
  await expectAccessible(owner);
  await owner.locator('[name=name]').fill('Maison Vert');
  await owner.locator('[name=email]').fill('hello@vert.test');
  await owner.locator('[name="tagline.nl"]').fill('Feest in het groen');
  await owner.locator('[name="address.street"]').fill('Kaai 1');
  await owner.locator('[name="address.postcode"]').fill('9000');
  await owner.locator('[name="address.town"]').fill('Gent');
  await owner.locator('[name=vatNumber]').fill('BE 0403.170.702');
  await owner.locator('form:has([name=vatNumber]) button[type=submit]').first().click();
  await owner.getByRole('alert').getByText('VAT number').waitFor();
  expect(await owner.locator('[name=name]').inputValue()).toBe('Maison Vert');
  await expectAccessible(owner);
  await owner.locator('[name=vatNumber]').fill('be0403170701');
  await save('business');
  expect(await owner.locator('[name=vatNumber]').inputValue()).toBe('BE 0403.170.701');
  await soon('/en', /Maison Vert[\s\S]*Feest in het groen[\s\S]*Kaai 1, 9000 Gent/);
});

test('areas and hours are added, and the shopper is told about them; removing can be undone', async () => {
  await settings('/delivery');
  await owner.getByText('A new area').click();
  const zone = owner.locator('form:has(input[name=of][value=zone])');
  await zone.locator('[name="names.en"]').fill('Ghent');
  await zone.locator('[name=postcodes]').fill('9000-9099, nine');
  await zone.locator('[name=priceMinor]').fill('9,50');
  await zone.locator('button[type=submit]').first().click();
  await owner.getByRole('alert').getByText('nine').waitFor();
  await expectAccessible(owner);
  await zone.locator('[name=postcodes]').fill('9000-9099, 98');
  await save('zone');
  await owner.getByText('A new hour').click();
  const slot = owner.locator('form:has(input[name=of][value=slot])');
  await slot.locator('[name=weekdays][value="6"]').check();
  await slot.locator('[name=from]').fill('10:00');
  await slot.locator('[name=to]').fill('12:00');
  await slot.locator('[name=capacity]').fill('4');
  await save('slot');
  await expect.poll(() => owner.locator('main').innerText()).toMatch(/9000-9099/);
  await owner.getByText('BE 98, 9000-9099').click();
  await owner.locator('details[open] button[value=remove]').click();
  await owner.getByRole('button', { name: 'Undo' }).click();
  await owner.getByText('It is back').waitFor();
  await expect.poll(() => owner.locator('main').innerText()).toMatch(/BE 98, 9000-9099/);
});

test('a colour too light to read is made darker, a logo takes the place of the name, and both are on the next page', async () => {
  await settings('/look');
  await owner.locator('[name=primaryOwn]').check();
  await owner.locator('[name=primaryColour]').fill('#ffe066');
  await owner.getByRole('button', { name: 'Try it' }).click();
  await owner.getByText('too light to read').waitFor();
  await expectAccessible(owner);
  await save('look');
  const logo = await sharp({ create: { width: 400, height: 120, channels: 4, background: '#2f6b4f' } })
    .png()
    .toBuffer();
  await owner.locator('[name=logo]').setInputFiles({
    name: 'x.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  });
  await owner.getByRole('button', { name: 'Use this logo' }).click();
  await owner.getByRole('alert').getByText('not a picture').waitFor();
  await owner.locator('[name=logo]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
  await owner.getByRole('button', { name: 'Use this logo' }).click();
  // What was saved before still says so.
  await owner.getByRole('button', { name: 'Show the name instead' }).waitFor();

  for (const [colorScheme, viewport] of [
    ['light', desk],
    ['dark', phone],
  ] as const) {
    const page = await browser.open({ baseURL: shop.url, colorScheme, viewport });
    await page.goto('/nl');
    await expectAccessible(page);
    expect(await page.locator('header img[alt="Maison Vert"]').count()).toBe(1);
    const colour = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--color-primary'),
    );
    expect(colour).toBe(colorScheme === 'light' ? '#6e5c08' : '#ffe066');
    await page.context().close();
  }
});

test('the owner writes a page; another language shows it by name, and script in it is text', async () => {
  await settings('/pages/new');
  await owner.locator('[name=slug]').fill('our-makers');
  await owner.locator('[name=state]').selectOption('published');
  await owner.locator('[name="titles.en"]').fill('Our makers');
  await owner
    .locator('[name="bodies.en"]')
    .fill('## Bakers\n\nWe bake **at night**. <script>alert(1)</script>');
  await owner.getByRole('button', { name: 'Preview' }).click();
  await owner.locator('.prose h2', { hasText: 'Bakers' }).waitFor();
  await expectAccessible(owner);
  await save('page');
  await soon('/fr/pages/our-makers', /Our makers[\s\S]*Bakers[\s\S]*<script>alert\(1\)<\/script>/);
  expect(await shopper.locator('main [lang=en] strong').innerText()).toBe('at night');
  await soon('/en', /Our makers/);
  await owner.goto('/en/office/settings/pages/about');
  await owner.locator('[name="bodies.en"]').fill('We are green.');
  await save('page');
  await soon('/en/about', /We are green\./);
});

test('days, rates and the home page are the owner’s too', async () => {
  await settings('/opening');
  await expectAccessible(owner);
  await owner.locator('[name=from]').fill('2027-12-24');
  await owner.locator('[name=to]').fill('2027-12-26');
  await save('closed');
  expect(await owner.locator('main').innerText()).toMatch(/26 Dec/);
  await settings('/taxes');
  await expectAccessible(owner);
  await settings('/home');
  await owner.locator('[name="home.promise.en"]').fill('Green days, long tables');
  await save('home');
  await soon('/en', /Green days, long tables/);
});

test('a visitor writes to the shop, without a script and with some in every field; the staff answer', async () => {
  await shopper.goto('/en/contact');
  await expectAccessibleWithout(shopper);
  await shopper.locator('[name=name]').fill('Noor <script>alert(1)</script>');
  await shopper.locator('[name=email]').fill('noor');
  await shopper.locator('[name=text]').fill('Can it be <b>blue</b>?');
  await shopper.getByRole('button', { name: 'Send' }).click();
  expect(await shopper.locator('[name=text]').inputValue()).toBe('Can it be <b>blue</b>?');
  await shopper.locator('[name=email]').fill('noor@guest.test');
  await shopper.getByRole('button', { name: 'Send' }).click();
  await shopper.getByText('Thank you').waitFor();

  await owner.goto('/en/office/messages');
  await owner.getByRole('link', { name: 'Noor <script>alert(1)</script>' }).click();
  await owner.getByText('Can it be <b>blue</b>?').waitFor();
  await expectAccessible(owner);
  await owner.locator('[name=text]').fill('It can.');
  await owner.getByRole('button', { name: 'Send the answer' }).click();
  await owner.getByText('on its way to noor@guest.test').waitFor();
});

// axe needs a script of its own; the form is the same with one.
async function expectAccessibleWithout(page: Page) {
  const same = await browser.open({ baseURL: shop.url, viewport: phone });
  await same.goto(new URL(page.url()).pathname);
  await expectAccessible(same);
  await same.context().close();
}

test('programs that fill in the hidden field are thanked, and nothing is kept', async () => {
  const answer = await fetch(`${shop.url}/en/contact`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: shop.url },
    body: new URLSearchParams({
      name: 'Bot',
      email: 'bot@x.test',
      text: 'Buy',
      homepage: 'https://spam.test',
    }),
  });
  expect(answer.headers.get('location')).toBe('/en/contact?sent=1');
  await owner.goto('/en/office/messages?q=Bot');
  await owner.getByText('Nothing found').waitFor();
});

test('agents and customers find no settings', async () => {
  for (const who of ['agent', 'customer', 'planner']) {
    const visitor = aVisitor();
    const { password } = convive();
    await visitor.post('/en/sign-in', { email: `${who}@convive.test`, password });
    for (const part of ['', '/look', '/delivery', '/taxes', '/home', '/pages', '/pages/about'])
      expect((await visitor.get(`/en/office/settings${part}`)).status).toBe(404);
    expect(
      (await visitor.post('/en/office/settings', { of: 'business', name: 'Mine' })).status,
    ).toBeGreaterThanOrEqual(400);
  }
});

test('a customer keeps addresses, picks one at checkout without a script, and has another remembered', async () => {
  const customer = await browser.open({ viewport: phone });
  await signIn(customer, 'customer@convive.test', convive().password);
  await customer.goto('/en/account/addresses');
  await expectAccessible(customer);
  const add = async (street: string, label: string) => {
    await customer.locator('[name=label]').fill(label);
    await customer.locator('[name=street]').fill(street);
    await customer.locator('[name=postcode]').fill('9030');
    await customer.locator('[name=town]').fill('Mariakerke');
    await customer.getByRole('button', { name: 'Save' }).click();
    await customer.getByText(`${street}, 9030 Mariakerke`).waitFor();
  };
  await add('Kaai 1', 'Home');
  await add('Markt 2', 'Work');
  await expectAccessible(customer);
  await customer.getByRole('button', { name: /Remove.*Work/ }).click();
  await customer.getByRole('button', { name: 'Undo' }).click();
  await customer.getByText('Markt 2, 9030 Mariakerke').waitFor();
  await customer.goto('/en/account/profile');
  await customer.locator('[name=phone]').fill('+32 470 11 22 33');
  await customer.locator('form:has([name=firstName]) button[type=submit]').click();
  await customer.getByText('Saved.').waitFor();
  await expectAccessible(customer);

  const plain = await browser.open({
    viewport: phone,
    javaScriptEnabled: false,
    storageState: await customer.context().storageState(),
  });
  await putInBasket(plain, anOccasion(), 'garden-dinner');
  await plain.goto('/en/checkout');
  expect(await plain.locator('[name=street]').inputValue()).toBe('Kaai 1');
  expect(await plain.locator('[name=phone]').inputValue()).toBe('+32 470 11 22 33');
  await plain.locator('[name=savedAddress]').selectOption({ label: 'Work: Markt 2, 9030 Mariakerke' });
  await plain.getByRole('button', { name: 'Use this address' }).click();
  expect(await plain.locator('[name=street]').inputValue()).toBe('Markt 2');
  await plain.locator('[name=street]').fill('Dok 3');
  await plain.locator('[name=remember]').check();
  await plain.locator('input[name=slotId]:not([disabled])').first().check();
  await plain.locator('[name=terms]').check();
  await plain
    .getByRole('button', { name: /^Place order/ })
    .last()
    .click();
  await plain.waitForURL(/test-provider/);
  await customer.goto('/en/account/addresses');
  await customer.getByText('Dok 3, 9030 Mariakerke').waitFor();
});
