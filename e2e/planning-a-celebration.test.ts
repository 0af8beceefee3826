import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { aMessyList } from './planning-list.ts';
import { linkInMail, mailTo, register, say } from './planning-steps.ts';
import { signIn } from './shopper.ts';

// One story in chapters: each goes on where the one before it ended, and none goes on from a broken one.
let broken = false;
beforeEach(({ skip }) => skip(broken));
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail';
});

const browser = aBrowser();
const run = Date.now();
const mailbox = (name: string) => `${name}-${run}@story.test`;
const year = new Date().getUTCFullYear() + 1;
const title = `Lotte & Karim ${run}`;
let couple: Page;
let coordinator: Page;
let steward: Page;
let board: Page;
let event = '';

const guestPhone = () =>
  browser.open({ viewport: phone, isMobile: true, hasTouch: true, javaScriptEnabled: false, calm: true });
/** Opens the invitation in somebody's mail on their phone, without JavaScript. */
async function invited(name: string, language: string): Promise<Page> {
  const page = await guestPhone();
  const path = await linkInMail(couple, mailbox(name), new RegExp(`/${language}/r/[\\w-]{22}`));
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}

beforeAll(async () => {
  couple = await browser.open({ viewport: desk });
  coordinator = await browser.open({ viewport: phone, isMobile: true, hasTouch: true });
  steward = await browser.open({ viewport: phone, isMobile: true, hasTouch: true });
  for (const page of [couple, coordinator, steward]) page.context().setDefaultTimeout(40_000);
});

test('a couple makes an account and their event', async () => {
  await couple.goto('/en/planner/events/new');
  await couple.waitForURL(/sign-in\?next=/);
  await couple.getByRole('link', { name: 'Make an account' }).click();
  await register(couple, { name: 'Lotte Maes', email: mailbox('lotte') });
  // Where they wanted to go, after the mail and the sign-in.
  await couple.waitForURL(/\/planner\/events\/new/);
  await expectAccessible(couple);
  await couple.locator('[name=title]').fill(title);
  await couple.locator('[name=starts]').fill(`${year}-06-12T14:00`);
  await couple.locator('[name=ends]').fill(`${year}-06-12T23:30`);
  await couple.locator('[name=capacity]').fill('4');
  await couple.getByRole('button', { name: 'Create event' }).click();
  await couple.waitForURL(/events\/[0-9a-f-]{36}$/);
  event = new URL(couple.url()).pathname.slice(3);
  await expectAccessible(couple);
});

test('a coordinator without an account joins by the mail’s link, and so does a steward who has one', async () => {
  await couple.goto(`/en${event}/team`);
  for (const [email, role] of [
    [mailbox('cora'), 'coordinator'],
    ['customer@convive.test', 'steward'],
  ] as const) {
    await couple.locator('form:has([value=invite]) [name=email]').fill(email);
    await couple.locator('form:has([value=invite]) [name=role]').selectOption(role);
    await couple.getByRole('button', { name: 'Send invitation' }).click();
    await couple.getByText(email).first().waitFor();
  }
  const asked = (email: string) => linkInMail(couple, email, /\/\w\w\/planner\/invite\/[\w-]{22}/);

  await coordinator.goto((await asked(mailbox('cora'))).replace(/^\/\w\w/, '/en'));
  await coordinator.getByText('You were invited to plan along').waitFor();
  await coordinator.getByRole('link', { name: 'Make an account' }).click();
  await coordinator.getByText('brings you back to the invitation').waitFor();
  await expectAccessible(coordinator);
  await register(coordinator, { name: 'Cora Dierckx', email: mailbox('cora') });
  await coordinator.waitForURL(/\/planner\/invite\//);
  await expectAccessible(coordinator);
  await coordinator.getByRole('button', { name: 'Join' }).click();
  await coordinator.waitForURL(/done=joined/);

  await signIn(steward, 'customer@convive.test', convive().password);
  await steward.goto(await asked('customer@convive.test'));
  await steward.getByRole('button', { name: /Join|Meedoen|Rejoindre/ }).click();
  // A steward has the door and nothing else.
  await steward.waitForURL(/\/door/);
  await couple.getByText('Cora Dierckx').first().waitFor();
});

test('a messy list comes in: UTF-16, titles above it, couples in one cell, a row twice', async () => {
  const sheet = aMessyList([
    ['Mr & Mrs Peeters', mailbox('peeters'), '2', 'en'],
    ['Noor de Wit', mailbox('noor'), '1', 'nl'],
    ['Chloé Lefèvre', mailbox('chloe'), '1', 'fr'],
    ['Wim & An Claes', mailbox('claes'), '2', 'en'],
    ['Sam Late', mailbox('sam'), '1', 'en'],
  ]);
  await couple.goto(`/en${event}/guests/import`);
  await couple
    .locator('[name=file]')
    .setInputFiles({ name: 'guests.txt.csv', mimeType: 'text/csv', buffer: sheet });
  await couple.getByRole('button', { name: 'Read this list' }).click();
  await couple.waitForURL(/import\/[0-9a-f-]{36}/);
  await expectAccessible(couple);
  await couple.getByRole('button', { name: 'Look at what would happen' }).click();
  await couple.getByRole('button', { name: 'Bring in 7 guests' }).waitFor();
  await expectAccessible(couple);
  await couple.getByRole('button', { name: 'Bring in 7 guests' }).click();
  await couple.getByRole('button', { name: 'Take this import back' }).waitFor();
  await couple.goto(`/en${event}/guests`);
  for (const name of ['Noor de Wit', 'Chloé Lefèvre', 'An Claes'])
    await couple.getByRole('link', { name, exact: true }).first().waitFor();
});

test('questions and meals are made, replies open, and everybody is invited by mail', async () => {
  await couple.goto(`/en${event}/replies/settings`);
  await couple.locator('summary').filter({ hasText: 'New question' }).click();
  const asked = couple.locator('details[open]').last();
  await asked.locator('[name=kind]').selectOption('meal');
  for (const [language, label, bass] of [
    ['en', 'Main course', 'Sea bass'],
    ['nl', 'Hoofdgerecht', 'Zeebaars'],
    ['fr', 'Plat', 'Bar de ligne'],
  ]) {
    const words = asked.locator(`[name="labels.${language}"]`);
    if ((await words.count()) === 0) continue;
    await words.fill(label ?? '');
    await asked.locator(`[name="choices.0.${language}"]`).fill(bass ?? '');
    await asked.locator(`[name="choices.1.${language}"]`).fill('Risotto');
  }
  await asked.getByRole('button', { name: 'Save the question' }).click();
  await couple.locator('summary').filter({ hasText: 'Main course' }).waitFor();

  await couple.getByText('Take replies', { exact: true }).click();
  await couple.getByText('Guests may say “perhaps”', { exact: true }).click();
  await couple.getByText('A line, whoever fits', { exact: true }).click();
  await couple.locator('[name=deadline]').fill(`${year}-05-01T23:59`);
  await couple.getByRole('button', { name: 'Save', exact: true }).click();
  await couple.getByText('Saved.').waitFor();
  await expectAccessible(couple);

  await couple.goto(`/en${event}/replies`);
  await couple.getByRole('button', { name: 'Invite everybody who was not invited yet' }).click();
  await couple.getByText('5 of 5 sent.').waitFor();
  board = await couple.context().newPage();
  await board.goto(`/en${event}/replies`);
});

test('households answer on their phones, without JavaScript, in English, Dutch and French, and the board follows', async () => {
  const answered = (count: number) => board.getByText(`${count} of 5 households have answered`).waitFor();
  await answered(0);

  const peeters = await invited('peeters', 'en');
  await say(peeters, /^Mr Peeters: Will you come/, 'Yes, gladly');
  await say(peeters, /^Mrs Peeters: Will you come/, 'Yes, gladly');
  for (const group of await peeters.getByRole('group', { name: 'Main course' }).all())
    await group.getByText('Sea bass').click();
  await peeters.getByRole('button', { name: 'Send the answer' }).click();
  await peeters.getByText('Thank you, your answer is in').waitFor();
  await answered(1);

  const noor = await invited('noor', 'nl');
  await say(noor, /^Noor de Wit: /, 'Ja, graag');
  for (const group of await noor.getByRole('group', { name: 'Hoofdgerecht' }).all())
    await group.getByText('Risotto').click();
  await noor.getByRole('button', { name: 'Antwoord versturen' }).click();
  await noor.getByText('Bedankt').first().waitFor();
  await answered(2);

  const chloe = await invited('chloe', 'fr');
  await say(chloe, /^Chloé Lefèvre : |^Chloé Lefèvre: /, 'Peut-être');
  await chloe.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await chloe.getByText('Merci').first().waitFor();
  await answered(3);

  const claes = await invited('claes', 'en');
  await say(claes, /^Wim Claes: Will you come/, 'Yes, gladly');
  await say(claes, /^An Claes: Will you come/, 'Yes, gladly');
  for (const group of await claes.getByRole('group', { name: 'Main course' }).all())
    await group.getByText('Risotto').click();
  await claes.getByRole('button', { name: 'Send the answer' }).click();
  await claes.getByText('You are in line').waitFor();
  await answered(4);
  await board.getByText('3 of 4 places taken').waitFor();
  await expectAccessible(board);
});

test('who declines after all makes room: the mail says what changed, and those in line get the offer and take it', async () => {
  const noor = await invited('noor', 'nl');
  await noor.getByText('Antwoord wijzigen', { exact: true }).click();
  await say(noor, /^Noor de Wit: /, 'Nee, helaas');
  await noor.getByRole('button', { name: 'Gewijzigd antwoord versturen' }).click();
  await noor.getByText('Bedankt').first().waitFor();
  expect(await mailTo(couple, mailbox('noor'), /gewijzigd|veranderd/i)).toContain('Noor de Wit');

  const claes = await guestPhone();
  await mailTo(couple, mailbox('claes'), /room|place/i);
  await claes.goto(await linkInMail(couple, mailbox('claes'), /\/en\/r\/[\w-]{22}/));
  await claes.getByText('There is room for you').waitFor();
  await claes.getByRole('button', { name: 'Yes, we come' }).click();
  await claes.getByText('Thank you, your answer is in').waitFor();
  await board.getByText('4 of 4 places taken').waitFor();
});

test('after the last moment a reply is refused, and one household is given time', async () => {
  await couple.goto(`/en${event}/replies/settings`);
  await couple.locator('[name=deadline]').fill('2026-01-02T12:00');
  await couple.getByRole('button', { name: 'Save', exact: true }).click();
  await couple.getByText('Saved.').waitFor();
  const sam = await invited('sam', 'en');
  await sam.getByText('Answers are closed').waitFor();
  expect(await sam.getByRole('button', { name: 'Send the answer' }).count()).toBe(0);

  await couple.goto(`/en${event}/replies`);
  await couple.getByRole('link', { name: 'Sam Late' }).click();
  await couple.locator('summary').filter({ hasText: 'May answer until' }).click();
  await couple.locator('[name=until]').fill(`${year}-06-01T12:00`);
  await couple.getByRole('button', { name: 'Give this time' }).click();
  await couple.getByText('Saved.').waitFor();
  await sam.reload();
  await say(sam, /^Sam Late: Will you come/, 'No, sadly not');
  await sam.getByRole('button', { name: 'Send the answer' }).click();
  await sam.getByText('Thank you, your answer is in').waitFor();
  await board.getByText('5 of 5 households have answered').waitFor();
});

test('the kitchen knows what is eaten', async () => {
  await coordinator.goto(`/en${event}/replies/kitchen`);
  const meals = coordinator.locator('main');
  await expect.poll(() => meals.innerText()).toMatch(/2\s*Sea bass[\s\S]*2\s*Risotto/);
  await expectAccessible(coordinator);
});

test('two phones at the door let in once: the one without a network is told when it is back', async () => {
  const row = (page: Page, name: string) => page.locator('article li', { hasText: name });
  const letIn = (page: Page, name: string) =>
    row(page, name)
      .getByRole('button', { name: /^(Let in|Binnenlaten|Laisser entrer)/ })
      .click();
  await coordinator.goto(`/en${event}/door`);
  await steward.goto(`/en${event}/door`);
  await expectAccessible(steward);
  await letIn(steward, 'Mr Peeters');
  await row(coordinator, 'Mr Peeters').getByText('Inside since').waitFor();

  await steward.context().setOffline(true);
  await letIn(steward, 'Mrs Peeters');
  await letIn(steward, 'Wim Claes');
  await steward.getByText(/No network/).waitFor();
  await letIn(coordinator, 'Mrs Peeters');
  await row(coordinator, 'Mrs Peeters').getByText('Inside since').waitFor();
  await steward.context().setOffline(false);
  await steward.getByText(/Mrs Peeters is inside already, since .*, let in by Cora Dierckx/).waitFor();
  await row(coordinator, 'Wim Claes').getByText('Inside since').waitFor();
  await expectAccessible(coordinator);
  await expect.poll(() => coordinator.locator('main').innerText()).toMatch(/3\s*inside/);
});
