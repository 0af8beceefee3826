import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';

const browser = aBrowser();
const somebody = () => `Noor ${Math.random().toString(36).slice(2, 8)}`;
const said = (page: Page) => page.getByRole('region', { name: 'Conversation' }).locator('ol');

test('a visitor talks with the staff on a phone, live, and what could not be sent goes again, once', async () => {
  const name = somebody();
  // What goes by way of a service worker cannot be held up here.
  const visitor = await browser.open({ viewport: phone, serviceWorkers: 'block' });
  await visitor.goto('/en/p/garden-dinner');
  // Whatever lies under the button can be pressed: then the button is not there.
  const buy = visitor.locator('main form[method=post] button[type=submit]').last();
  await buy.evaluate((button) => button.scrollIntoView({ block: 'end' }));
  const covered = () =>
    buy.evaluate((button) => {
      const { left, width, bottom } = button.getBoundingClientRect();
      const hit = [0.1, 0.5, 0.95].map((part) => document.elementFromPoint(left + width * part, bottom - 8));
      return hit.some((one) => one?.closest('a[href$="/chat"]'));
    });
  await expect.poll(covered).toBe(false);
  await visitor.goto('/en/shop');
  const heading = await visitor.locator('h1').innerText();
  await visitor.getByRole('link', { name: 'Chat with us' }).press('Enter');
  const begin = visitor.getByRole('button', { name: 'Start the conversation' });
  await begin.waitFor();
  await expectAccessible(visitor);
  await begin.click();
  await visitor.getByText('This could not be sent yet').waitFor();
  await visitor.locator('[name=who]').fill(name);
  await visitor.locator('[name=words]').fill('Is it <b>nut free</b>?');
  await begin.click();
  await said(visitor).getByText('Is it <b>nut free</b>?').waitFor();
  await expectAccessible(visitor);

  const agent = await browser.open({ viewport: desk });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto(`/en/office/chat?q=${encodeURIComponent(name)}`);
  await agent.getByRole('link', { name }).waitFor();
  await expectAccessible(agent);
  await agent.getByRole('link', { name }).click();
  await agent.getByRole('heading', { name, exact: true }).waitFor();
  await expectAccessible(agent);
  const heard: string[] = [];
  visitor.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(String(payload))),
  );
  const answers: string[] = [];
  visitor.on('response', async (response) => {
    if (response.url().includes('/chat/')) answers.push(await response.text().catch(() => ''));
  });

  await agent.locator('[name=noted]').fill('SECRET note');
  await agent.getByRole('button', { name: 'Keep the note' }).click();
  await agent.getByText('SECRET note').waitFor();
  await agent.getByLabel('Your message').fill('Not a single nut.');
  await agent.getByLabel('Your message').press('Enter');
  await said(visitor).getByText('Not a single nut.').waitFor();
  // At the page's next sign of life, if it was not there to hear of it.
  await said(agent).getByText('Seen', { exact: true }).waitFor({ timeout: 30_000 });

  await visitor.getByLabel('Your message').pressSequentially('Won');
  await agent.getByText(`${name} is writing…`).waitFor();

  // The shop cannot be reached for a while, and both write meanwhile.
  await visitor.route('**/chat/now', (route) => route.abort());
  await visitor.getByLabel('Your message').fill('Wonderful');
  await visitor.getByRole('button', { name: 'Send', exact: true }).click();
  await visitor.getByText('No connection. Your message is still here.').waitFor();
  for (const words of ['One', 'Two']) {
    await agent.getByLabel('Your message').fill(words);
    await agent.getByLabel('Your message').press('Enter');
  }
  await said(agent).getByText('Two').waitFor();
  await visitor.unroute('**/chat/now');
  await visitor.getByRole('button', { name: 'Try again' }).click();
  await said(agent).getByText('Wonderful').waitFor();
  await said(visitor).getByText('Two').waitFor();
  for (const page of [visitor, agent])
    for (const words of ['Not a single nut.', 'Wonderful', 'One', 'Two'])
      expect(await said(page).getByText(words, { exact: true }).count(), words).toBe(1);

  // And the page that it stands on is the same all the while.
  expect(await visitor.locator('h1').innerText()).toBe(heading);

  // The panel is open on the next page too, with all that was said.
  await visitor.goto('/en');
  await said(visitor).getByText('Two').waitFor();
  await visitor.keyboard.press('Escape');
  await visitor.getByRole('link', { name: 'Chat with us' }).waitFor();

  await agent.getByRole('button', { name: 'End', exact: true }).click();
  await agent.getByText('This conversation has ended.').waitFor();
  expect([...heard, ...answers].join(' ')).not.toContain('SECRET');
});

test('without a script the page does the same, and the owner switches the chat off', async () => {
  const name = somebody();
  const visitor = await browser.open({ javaScriptEnabled: false, viewport: phone });
  await visitor.goto('/en/about');
  await visitor.getByRole('link', { name: 'Chat with us' }).click();
  await visitor.locator('[name=who]').fill(name);
  await visitor.locator('[name=words]').fill('Do you deliver?');
  await visitor.locator('[name=mail]').fill('not an address');
  await visitor.getByRole('button', { name: 'Start the conversation' }).click();
  await visitor.getByText('This does not look like an e-mail address.').first().waitFor();
  expect(await visitor.locator('[name=words]').inputValue()).toBe('Do you deliver?');
  await visitor.locator('[name=mail]').fill('');
  await visitor.getByRole('button', { name: 'Start the conversation' }).click();
  await visitor.locator('[name=words]').fill('To Gent?');
  await visitor.getByRole('button', { name: 'Send', exact: true }).click();
  await said(visitor).getByText('To Gent?').waitFor();

  const owner = await browser.open({ viewport: desk });
  await signIn(owner, 'owner@convive.test', convive().password);
  await owner.goto('/en/office/chat-answers');
  await owner.locator('[id="new-label"]').fill('Delivery');
  await owner.locator('[id="new-texts.en"]').fill('We deliver to Gent.');
  await owner.getByRole('button', { name: 'Save' }).last().click();
  await owner.getByRole('heading', { name: 'Delivery' }).waitFor();
  await expectAccessible(owner);
  await owner.goto(`/en/office/chat?q=${encodeURIComponent(name)}`);
  await owner.getByRole('link', { name }).click();
  await owner.getByLabel('Ready answer').selectOption({ label: 'Delivery' });
  await owner.getByLabel('Your message').press('Enter');
  await said(owner).getByText('We deliver to Gent.').waitFor();
  await said(owner).getByText('Sent', { exact: true }).waitFor();
  await visitor.goto('/en/chat');
  await said(visitor).getByText('We deliver to Gent.').waitFor();

  // On a shared computer: who signs out takes it along, and the next who sits there finds nothing.
  await signIn(visitor, 'customer@convive.test', convive().password);
  await visitor.goto('/en/account');
  await visitor.getByRole('button', { name: 'Sign out' }).click();
  await visitor.waitForURL('**/sign-in?said=signed-out');
  await visitor.goto('/en/chat');
  await visitor.locator('[name=who]').waitFor();
  expect(await visitor.getByText('Do you deliver?').count()).toBe(0);
  const cookies = await visitor.context().cookies();
  expect(cookies.find(({ name: one }) => one.endsWith('chat'))?.value).toBe('');
  await signIn(visitor, 'customer@convive.test', convive().password);
  await visitor.goto('/en/chat');
  await said(visitor).getByText('Do you deliver?').waitFor();

  const tick = owner.getByLabel('Visitors can talk to us');
  await owner.goto('/en/office/settings/chat');
  await expectAccessible(owner);
  await tick.uncheck();
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByText('Saved.').waitFor();
  const other = await browser.open();
  await expect
    .poll(async () => {
      await other.goto('/en/about');
      return other.getByRole('link', { name: 'Chat with us' }).count();
    })
    .toBe(0);
  await other.goto('/en/chat');
  await other.getByText('There is no live chat at the moment.').waitFor();
  await expectAccessible(other);
  await owner.goto('/en/office/settings/chat');
  await tick.check();
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByText('Saved.').waitFor();
});
