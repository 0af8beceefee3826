import type { Page } from 'playwright-core';
import { aSaturday } from './browser.ts';

export type Occasion = { language: 'en' | 'nl' | 'fr'; day: string; guests: number; email: string };

export const anOccasion = (over: Partial<Occasion> = {}): Occasion => ({
  language: 'en',
  day: aSaturday(),
  guests: 80,
  email: `noor+${Math.random().toString(36).slice(2, 8)}@convive.test`,
  ...over,
});

const query = ({ day, guests }: Occasion) => `?eventType=wedding&date=${day}&guests=${guests}`;

/** Tells the shop what is celebrated, from the home page. */
export async function stateOccasion(page: Page, { language, day, guests }: Occasion): Promise<void> {
  await page.goto(`/${language}`);
  const form = page.locator('main form:has(select[name=eventType])').first();
  await form.locator('select[name=eventType]').selectOption('wedding');
  await form.locator('input[name=date]').fill(day);
  await form.locator('input[name=guests]').fill(String(guests));
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/shop\?/);
}

/** Opens a product for this occasion and puts it in the basket, with a message where it takes one. */
export async function putInBasket(
  page: Page,
  occasion: Occasion,
  slug: string,
  message?: string,
): Promise<void> {
  await page.goto(`/${occasion.language}/p/${slug}${query(occasion)}`);
  const form = page.locator('main form[method=post]').first();
  if (message) await form.locator('[name=personalText]').fill(message);
  await form.locator('button[type=submit]').last().click();
  // With JavaScript a side sheet opens, without it the basket does.
  await page.waitForFunction(
    () => document.querySelector('dialog[open]') || location.pathname.endsWith('/basket'),
  );
}

/** Fills in the checkout page: who, where, when. */
export async function fillCheckout(
  page: Page,
  occasion: Occasion,
  { javaScript = true } = {},
): Promise<void> {
  await page.goto(`/${occasion.language}/checkout`);
  await page.locator('[name=name]').fill('Noor de Vries');
  await page.locator('[name=email]').fill(occasion.email);
  await page.locator('[name=phone]').fill('+32 470 00 00 00');
  await page.locator('[name=day]').fill(occasion.day);
  await page.locator('[name=street]').fill('Bloemstraat 3');
  await page.locator('[name=postcode]').fill('9000');
  await page.locator('[name=town]').fill('Gent');
  if (!javaScript) await page.locator('button[name=intent][value=update]').first().click();
  else {
    await page.locator('[name=town]').press('Tab');
    // The page asks again what all this costs; whoever places before it knows is asked to look at the new total.
    await page.waitForLoadState('networkidle');
  }
  await page.locator('input[name=slotId]:not([disabled])').first().check();
  await page.locator('input[name=payment]').first().check();
  await page.locator('input[name=terms]').check();
}

/** Presses the button, and arrives on the provider's page. */
export async function placeOrder(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]:not([name=intent])').last().click();
  await page.waitForURL(/\/test-provider\/pay\//);
}

export async function payWith(page: Page, outcome: string, delivery = 'normal'): Promise<void> {
  await page.locator(`input[name=delivery][value=${delivery}]`).check();
  await page.locator(`button[name=outcome][value=${outcome}]`).click();
  await page.waitForURL(/\/track\//);
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/en/sign-in');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
