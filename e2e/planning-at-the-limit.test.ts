import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SettingsForm } from '#modules/planner/rsvp/contract';
import { aCelebration, type Celebration } from './a-celebration.ts';
import { aBrowser, convive, expectAccessible, phone } from './browser.ts';
import { say } from './planning-steps.ts';

const browser = aBrowser();
let feast: Celebration;
let page: Page;

beforeAll(async () => {
  feast = await aCelebration(convive(), { event: { capacity: 2 }, settings: { waiting: 'in-turn' } });
  page = await browser.open({ viewport: phone });
});
afterAll(() => feast?.app.close());

/** Changes how replies are taken, as a planner does while a guest has the page open. */
async function change(over: Partial<SettingsForm>): Promise<void> {
  const { app, eventId, by } = feast;
  const settings = await app.rsvp.settings(eventId, by);
  if (!settings.ok) throw new Error(settings.code);
  const { version, deadlineAt: _, ...form } = settings.value;
  const changed = await app.rsvp.changeSettings({
    eventId,
    expected: version,
    form: { ...form, ...over },
    by,
  });
  if (!changed.ok) throw new Error(JSON.stringify(changed));
}
const aFarMay = `${new Date().getUTCFullYear() + 1}-05-01T23:59`;

test('what is sent a moment after the last one is refused, and what was typed is still there', async () => {
  const { path } = await feast.invite([{ firstName: 'Ada', lastName: 'Late' }]);
  await page.goto(`/en${path}`);
  await say(page, /^Ada Late: Will you come/, 'Yes, gladly');
  await page.locator('[name=note]').fill('See you there');
  await change({ deadline: '2026-01-02T12:00' });
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Answers are closed').first().waitFor();
  expect(await feast.app.rsvp.figures(feast.eventId, feast.by)).toMatchObject({ value: { answered: 0 } });
  for (const [language, words] of [
    ['en', 'Answers are closed'],
    ['nl', 'Antwoorden kan niet meer'],
    ['fr', 'Les réponses sont closes'],
  ] as const) {
    await page.goto(`/${language}${path}`);
    await page.getByText(words).first().waitFor();
    await expectAccessible(page);
  }
  await change({ opened: false, deadline: aFarMay });
  await page.goto(`/en${path}`);
  await page.getByText('You cannot answer yet').waitFor();
  await expectAccessible(page);
  await change({ opened: true });
});

test('an offer is taken while it lasts; when it is over the household waits again', async () => {
  const two = await feast.invite([{ firstName: 'Bea' }, { firstName: 'Ben' }]);
  const waiting = await feast.invite([{ firstName: 'Cas' }]);
  const answer = async (path: string, names: string[], words: string) => {
    await page.goto(`/en${path}`);
    if (await page.getByText('Change the answer', { exact: true }).count())
      await page.getByText('Change the answer', { exact: true }).click();
    for (const name of names) await say(page, new RegExp(`^${name}: Will you come`), words);
    await page.getByRole('button', { name: /^Send the/ }).click();
  };
  await answer(two.path, ['Bea', 'Ben'], 'Yes, gladly');
  await page.getByText('Thank you, your answer is in').waitFor();
  await answer(waiting.path, ['Cas'], 'Yes, gladly');
  await page.getByText('You are in line').waitFor();
  await expectAccessible(page);
  await answer(two.path, ['Ben'], 'No, sadly not');
  await page.getByText('Thank you, your answer is in').waitFor();
  const offered = () => page.getByText('There is room for you');
  await expect
    .poll(async () => {
      await page.goto(`/en${waiting.path}`);
      return offered().count();
    })
    .toBeGreaterThan(0);
  for (const language of ['nl', 'fr', 'en']) {
    await page.goto(`/${language}${waiting.path}`);
    await expectAccessible(page);
  }
  // The page stays open over the end of the offer.
  await feast.app.database.pool.query(
    `update waiting_parties set offered_until = now() - interval '1 second' where party_id = $1`,
    [waiting.partyId],
  );
  await feast.app.rsvp.endOffers();
  await page.getByRole('button', { name: 'Yes, we come' }).click();
  await expect.poll(() => page.locator('main').innerText()).toMatch(/in line|Waits for a place|Comes/);
  await expectAccessible(page);
});

test('a cancelled celebration says so, and so does a link that opens nothing, also when many were tried', async () => {
  const { app, eventId, by } = feast;
  const { path } = await feast.invite([{ firstName: 'Dirk' }]);
  const cancelled = await app.eventLife.cancel({ eventId, reason: '', tell: false, by });
  expect(cancelled).toMatchObject({ ok: true });
  await page.goto(`/en${path}`);
  await page.getByText('This celebration is cancelled').waitFor();
  await expectAccessible(page);
  const wrong = 'A'.repeat(22);
  for (const [language, words] of [
    ['en', 'This link opens nothing'],
    ['nl', 'Deze link'],
    ['fr', 'Ce lien'],
  ] as const) {
    expect((await page.goto(`/${language}/r/${wrong}`))?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
    await expectAccessible(page);
  }
  try {
    for (let nth = 0; nth < 31; nth++) await fetch(`${convive().url}/en/r/${wrong}`);
    for (const language of ['nl', 'fr', 'en']) {
      expect((await page.goto(`/${language}/r/${wrong}`))?.status()).toBe(429);
      await expectAccessible(page);
    }
    await page.getByRole('heading', { name: 'That was a lot of links at once' }).waitFor();
    expect((await page.goto(`/en${path}`))?.status()).toBe(200);
  } finally {
    // The network is that of all the other tests, too.
    await app.database.pool.query('delete from rate_counts');
  }
});
