import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { aBrowser, aSaturday, convive, desk, expectAccessible, opensNothing, phone } from './browser.ts';
import { anOccasion, fillCheckout, putInBasket, signIn, stateOccasion } from './shopper.ts';

const browser = aBrowser();
// A day of its own: what other tests order does not stand in its hours.
const day = addDays(aSaturday(), 91);
const small = { width: 360, height: 780 };

const place = (page: Page) => page.locator('main form button[type=submit]:not([name=intent])').last().click();

/** The link to their share that somebody got by mail. */
async function shareOf(email: string): Promise<string> {
  const mailbox = await browser.open();
  await mailbox.goto(`/dev/mail?to=${encodeURIComponent(email)}`);
  await mailbox.getByRole('link').first().click();
  const text = await mailbox.content();
  await mailbox.close();
  const link = /\/(?:en|nl|fr)\/share\/[\w-]{22}/.exec(text)?.[0];
  if (!link) throw new Error(`no link for ${email}`);
  return link;
}

async function payHere(page: Page, outcome: string): Promise<void> {
  await page.waitForURL(/\/test-provider\/pay\//);
  await page.locator('input[name=delivery][value=normal]').check();
  await page.locator(`button[name=outcome][value=${outcome}]`).click();
}

test('three share a dinner: asked by mail, one replaced, one at the counter, followed live, and sure with the last', async () => {
  const organiser = await browser.open({ viewport: small });
  const occasion = anOccasion({ day });
  const [tom, lena, bas] = ['tom', 'lena', 'bas'].map((who) => occasion.email.replace('noor', who)) as [
    string,
    string,
    string,
  ];
  await stateOccasion(organiser, occasion);
  await putInBasket(organiser, occasion, 'garden-dinner');
  await fillCheckout(organiser, occasion);
  await organiser.getByLabel('Share the cost with others').check();
  await organiser.getByLabel('Each an amount').check();
  await organiser.locator('[name="payerName.1"]').fill('Tom Peeters');
  await organiser.locator('[name="payerEmail.1"]').fill(tom);
  await organiser.locator('[name="payerAmount.0"]').fill('1');
  await organiser.locator('[name="payerAmount.1"]').fill('2,50');
  await organiser.getByText('is still to be shared out').waitFor();
  await place(organiser);
  // Told by the server too, and nothing is lost.
  await organiser.getByText('Please change an amount').first().waitFor();
  expect(await organiser.locator('[name="payerEmail.1"]').inputValue()).toBe(tom);
  await expectAccessible(organiser);
  await organiser.getByLabel('Everybody the same').check();
  await organiser.locator('[name="payerName.2"]').fill('Bas Jansen');
  await organiser.locator('[name="payerEmail.2"]').fill(bas);
  await organiser.getByText(/^3 people/).waitFor();
  await place(organiser);
  await payHere(organiser, 'paid');
  await organiser.getByText('Almost there, Noor').waitFor();
  const number = /[A-Z]{2}-\d+/.exec(await organiser.locator('main').innerText())?.[0] ?? '';
  expect(await organiser.getByText('paid', { exact: true }).count()).toBe(1);
  await expectAccessible(organiser);

  const dead = await shareOf(tom);
  const shares = organiser.locator('#shares li');
  await shares.filter({ hasText: 'Tom Peeters' }).getByText('Send again or change').click();
  const mend = shares.filter({ hasText: 'Tom Peeters' }).locator('form').last();
  await mend.getByLabel('E-mail address').fill('lena@');
  await mend.getByRole('button').click();
  await organiser.getByText('This does not look like an e-mail address').first().waitFor();
  await mend.getByLabel('First name or name').fill('Lena Maes');
  await mend.getByLabel('E-mail address').fill(lena);
  await mend.getByRole('button').click();
  await organiser.getByText('Lena Maes gets a link of their own').waitFor();

  const payer = await browser.open({ viewport: phone });
  const gone = await payer.goto(dead);
  expect(opensNothing).toContain(gone?.status());
  await payer.goto(await shareOf(lena));
  await payer.getByText(/^Hello Lena, your part is/).waitFor();
  await expectAccessible(payer);
  expect(await payer.locator('main').innerText()).not.toContain('Bloemstraat');
  await payer.getByRole('button', { name: /^Pay €/ }).click();
  await payHere(payer, 'failed');
  await payer.getByText('nothing was charged').waitFor();
  await payer.getByRole('button', { name: /^Pay €/ }).click();
  await payHere(payer, 'paid');
  await payer.getByText('Your part is paid!').waitFor();
  // Nobody touched the organiser's page.
  await organiser.getByText('paid', { exact: true }).nth(1).waitFor();

  const office = await browser.open({ viewport: desk });
  await signIn(office, 'agent@convive.test', convive().password);
  await office.goto(`/en/office/orders/${number}`);
  const his = office.locator('#shares li').filter({ hasText: 'Bas Jansen' });
  await expectAccessible(office);
  await his.getByText('Its money came by hand').click();
  await his.getByLabel('How').selectOption({ label: 'At the counter' });
  await his.getByRole('button', { name: /^Record €/ }).click();
  await office.getByText('The share of Bas Jansen is recorded as paid').waitFor();
  await organiser.getByText('It is all set!').waitFor();
  await payer.getByText('everybody has paid').first().waitFor();
  await expectAccessible(payer);
});

test('without a script, in Dutch: somebody is added and nothing is lost, and the organiser gives it up', async () => {
  const organiser = await browser.open({ viewport: phone, javaScriptEnabled: false });
  const occasion = { ...anOccasion({ day: addDays(day, 7) }), language: 'nl' as const };
  await organiser.goto(
    `/nl/p/garden-dinner?eventType=wedding&date=${occasion.day}&guests=${occasion.guests}`,
  );
  await organiser.locator('main form[method=post] button[type=submit]').last().click();
  await organiser.waitForURL(/\/basket/);
  await fillCheckout(organiser, occasion, { javaScript: false });
  await organiser.getByLabel('Deel de kosten met anderen').check();
  await organiser.locator('[name="payerName.1"]').fill('Tom');
  await organiser.locator('[name="payerEmail.1"]').fill(occasion.email.replace('noor', 'tom'));
  await organiser.getByRole('button', { name: 'Iemand toevoegen' }).click();
  await organiser.locator('[name="payerName.3"]').waitFor();
  expect(await organiser.locator('[name="payerName.1"]').inputValue()).toBe('Tom');
  expect(await organiser.locator('[name=name]').inputValue()).toBe('Noor de Vries');
  await organiser.getByText(/^2 personen/).waitFor();
  await place(organiser);
  await payHere(organiser, 'paid');
  await organiser.getByText('Bijna zover, Noor').waitFor();
  const payer = await browser.open({ viewport: phone, javaScriptEnabled: false });
  const share = await shareOf(occasion.email.replace('noor', 'tom'));
  await payer.goto(share);
  await payer.getByText(/^Dag Tom, jouw deel is/).waitFor();

  await payer.getByRole('button', { name: /betalen$/ }).click();
  await payer.waitForURL(/\/test-provider\/pay\//);
  await organiser.getByText('Bestelling annuleren').click();
  await organiser.getByText('wie betaald heeft krijgt alles terug').waitFor();
  await organiser.locator('button[value=cancel]').click();
  await organiser.getByText('Deze bestelling is geannuleerd').first().waitFor();
  await payer.goto(share);
  await payer.getByText('Deze bestelling gaat niet door').waitFor();
});
