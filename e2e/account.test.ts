import { expect, test } from 'vitest';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { anOccasion, fillCheckout, payWith, placeOrder, putInBasket, signIn } from './shopper.ts';

const browser = aBrowser();
const password = 'seven tall lanterns';

/** The link in the newest mail to somebody. */
async function linkInMail(
  page: Awaited<ReturnType<typeof browser.open>>,
  email: string,
  like: RegExp,
): Promise<string> {
  await page.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
  await page.getByRole('link').first().click();
  await page.waitForURL(/\/dev\/mail\/.+/);
  const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const found = links.find((link) => like.test(link));
  if (!found) throw new Error(`no link like ${like} in ${links.join(' ')}`);
  return found;
}

test('somebody registers, confirms, signs in with a full basket, orders, and finds the order in the account', async () => {
  const email = `ada${Date.now()}@convive.test`;
  const page = await browser.open({ viewport: phone });
  await page.goto('/en/register');
  await expectAccessible(page);
  await page.locator('[name=name]').fill('Ada Peeters');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill('password1');
  await page.locator('main form button[type=submit]').first().click();
  await page.locator('[aria-invalid=true], [role=alert]').first().waitFor();
  await page.locator('[name=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  await page.locator('main [name=password]').waitFor({ state: 'detached' });
  await expectAccessible(page);

  await page.goto(await linkInMail(page, email, /\/verify\//));
  await expectAccessible(page);
  await page.locator('main [name=password]').fill('not what I chose');
  await page.locator('main form button[type=submit]').first().click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await page.locator('main a[href$="/forgot-password"]').first().waitFor();
  await expectAccessible(page);
  await page.locator('main [name=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.includes('/verify/'));

  const occasion = anOccasion({ email });
  await putInBasket(page, occasion, 'garden-dinner');
  await signIn(page, email, password);
  await page.goto('/en/basket');
  expect(await page.locator('main').innerText()).toContain('Garden dinner');
  await fillCheckout(page, occasion);
  await placeOrder(page);
  await payWith(page, 'paid');
  const number = /CV-\d+/.exec(await page.locator('main').innerText())?.[0] ?? '';
  await page.goto('/en/account');
  await expectAccessible(page);
  await page.getByText(number).first().waitFor();
  await page.goto(`/en/account/orders/${number}`);
  await expectAccessible(page);

  // Another device, the same basket.
  await putInBasket(page, occasion, 'mezze-table');
  const tablet = await browser.open();
  await signIn(tablet, email, password);
  await tablet.goto('/en/basket');
  expect(await tablet.locator('main').innerText()).toContain('Mezze');

  // Signed out everywhere from the tablet, the phone is nobody again.
  await tablet.goto('/en/account/profile');
  await expectAccessible(tablet);
});

test('a forgotten password is set anew by mail, once', async () => {
  const email = 'vendor@convive.test';
  const page = await browser.open();
  const fresh = 'nine small drums';
  const link = await setAnew(page, email, fresh);
  await signIn(page, email, fresh);
  const again = await browser.open();
  await again.goto(link);
  await again.locator('[name=password]').fill('ten small drums');
  await again.locator('main form button[type=submit]').first().click();
  await again.waitForTimeout(800);
  expect(again.url()).toContain('/reset/');
  // Other tests sign in with the password of the demo.
  await setAnew(again, email, convive().password);
});

async function setAnew(
  page: Awaited<ReturnType<typeof browser.open>>,
  email: string,
  next: string,
): Promise<string> {
  await page.goto('/en/forgot-password');
  await expectAccessible(page);
  await page.locator('[name=email]').fill(email);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForTimeout(1_000);
  const link = await linkInMail(page, email, /\/reset\//);
  await page.goto(link);
  await expectAccessible(page);
  await page.locator('[name=password]').fill(next);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.includes('/reset/'));
  return link;
}

test('the answer to a wrong password is the same whether or not there is an account', async () => {
  const texts: string[] = [];
  for (const email of ['customer@convive.test', 'nobody-at-all@convive.test']) {
    const page = await browser.open();
    await page.goto('/en/sign-in');
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill('certainly not this one');
    await page.locator('main form button[type=submit]').first().click();
    await page.locator('[role=alert], .note').first().waitFor();
    await page.locator('main form button[aria-busy]').waitFor({ state: 'detached' });
    texts.push((await page.locator('main').innerText()).replaceAll(email, ''));
    await expectAccessible(page);
  }
  expect(texts[0]).toBe(texts[1]);
  expect(convive().url).toContain('127.0.0.1');
});
