import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCelebration, type Celebration } from './a-celebration.ts';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';
import { aVisitor } from './visitor.ts';

const browser = aBrowser();
let feast: Celebration;
beforeAll(async () => {
  feast = await aCelebration(convive(), { settings: { maybe: true } });
  await feast.ask({
    kind: 'meal',
    labels: { en: 'Main course', nl: 'Hoofdgerecht', fr: 'Plat' },
    choices: [
      { id: '', names: { en: 'Sea bass', nl: 'Zeebaars', fr: 'Bar' } },
      { id: '', names: { en: 'Risotto' } },
    ],
    required: true,
  });
  await feast.ask({
    kind: 'yes-no',
    whom: 'party',
    labels: { en: 'Do you need the bus back?' },
    required: true,
  });
});
afterAll(() => feast?.app.close());

const peeters = (email = 'household@x.test') =>
  feast.invite(
    [
      { firstName: 'Ann', lastName: 'Peeters' },
      { firstName: 'Bob', lastName: 'Peeters' },
    ],
    { companions: 2, email },
  );

const say = (page: Page, group: RegExp | string, answer: string) =>
  page.getByRole('group', { name: group }).getByText(answer, { exact: true }).click();

test.each([
  ['phone, without JavaScript', { viewport: phone, javaScriptEnabled: false, calm: true }],
  ['phone', { viewport: phone }],
  ['desk', { viewport: desk }],
] as const)('a household answers on a %s: mended, with a companion, changed', async (_, options) => {
  const page = await browser.open(options);
  const email = `peeters-${Date.now()}@x.test`;
  const { path } = await peeters(email);
  await page.goto(`/en${path}`);
  await page.getByText('An invitation for Ann & Bob Peeters').waitFor();
  await say(page, /^Ann Peeters: Will you come/, 'Yes, gladly');
  await page.locator('[name=note]').fill('We <b>dance</b>');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  // Each problem names its person, and nothing that was typed is lost.
  await page.getByRole('link', { name: 'Bob Peeters: please say whether you come.' }).waitFor();
  await page.getByRole('link', { name: 'Ann Peeters: please answer this question.' }).waitFor();
  expect(await page.locator('[name=note]').inputValue()).toBe('We <b>dance</b>');
  if (!('javaScriptEnabled' in options)) await expectAccessible(page);

  await say(page, /^Bob Peeters: Will you come/, 'No, sadly not');
  await page.getByRole('button', { name: 'Bring somebody along' }).click();
  await page.getByText('1 of at most 2').waitFor();
  await page.getByRole('button', { name: 'Bring somebody along' }).click();
  await page.getByText('2 of at most 2').waitFor();
  await page.locator('[name="companions.1.firstName"]').fill('Cas');
  await page.getByRole('button', { name: 'Take Companion 1 away' }).click();
  await page.getByText('1 of at most 2').waitFor();
  expect(await page.locator('[name="companions.0.firstName"]').inputValue()).toBe('Cas');
  await say(page, /^Cas: Will you come/, 'Yes, gladly');
  for (const group of await page.getByRole('group', { name: 'Main course' }).all())
    if (await group.isVisible()) await group.getByText('Sea bass').click();
  await say(page, /bus back/, 'Yes');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Thank you, your answer is in').waitFor();
  const given = await page.locator('main').innerText();
  expect(given).toMatch(
    /Ann Peeters[\s\S]*Comes[\s\S]*Bob Peeters[\s\S]*Does not come[\s\S]*Cas[\s\S]*Comes/,
  );
  expect(given).toContain('We <b>dance</b>');
  if (!('javaScriptEnabled' in options)) await expectAccessible(page);

  await page.getByText('Change the answer').click();
  await say(page, /^Bob Peeters: Will you come/, 'Perhaps');
  await page.getByRole('button', { name: 'Send the changed answer' }).click();
  const written = async () =>
    (await feast.app.notifications.outbox({ to: email })).map(({ template }) => template);
  await expect.poll(written).toEqual(['rsvp-changed', 'rsvp-confirmation']);
});

test('guests correct what is known of them, and the page says it in three languages', async () => {
  const page = await browser.open({ viewport: phone });
  const { path } = await peeters();
  for (const [language, words] of [
    ['nl', 'Een uitnodiging voor'],
    ['fr', 'Une invitation pour'],
  ] as const) {
    await page.goto(`/${language}${path}`);
    await page.getByText(words).waitFor();
    await expectAccessible(page);
  }
  await page.goto(`/en${path}`);
  await page.locator('summary').filter({ hasText: 'Ann Peeters' }).click();
  const details = page.locator('details[open]');
  await details.locator('[name=email]').fill('not an address');
  await details.getByText('Nuts', { exact: true }).click();
  await details.getByText('Dangerous: even traces').click();
  await details.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /this is not an e-mail address/ }).waitFor();
  expect(await details.locator('[name=email]').inputValue()).toBe('not an address');
  expect(await details.locator('[name=severity][value=severe]').isChecked()).toBe(true);
  await expectAccessible(page);
  await details.locator('[name=email]').fill('ann@x.test');
  await details.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Thank you, that is noted').waitFor();
});

test('a link’s page is kept by nobody, its dates go into a calendar, and a wrong link says what to do', async () => {
  const visitor = aVisitor();
  const { path } = await peeters();
  const answer = await visitor.get(`/en${path}`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'same-origin',
  });
  const file = await visitor.get(`/en${path}/event.ics`);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  const first = new ICAL.Component(ICAL.parse(await file.text())).getFirstSubcomponent('vevent');
  expect(first?.getFirstPropertyValue('summary')).toBe('Lotte & Karim');
  const page = await browser.open({ viewport: phone });
  expect((await page.goto('/en/r/AAAAAAAAAAAAAAAAAAAAAA'))?.status()).toBe(404);
  await page.getByText('This link opens nothing').first().waitFor();
  await expectAccessible(page);
});

test('a planner asks, invites, takes a reply by telephone, and sees who comes and what they eat', async () => {
  const own = await aCelebration(convive(), { event: { title: 'A feast to reply to', capacity: 2 } });
  try {
    const planner = await browser.open({ viewport: desk });
    await signIn(planner, 'planner@convive.test', convive().password);
    const replies = `/en/planner/events/${own.eventId}/replies`;
    await planner.goto(`${replies}/settings`);
    await expectAccessible(planner);
    await planner.getByText('A line, strictly in turn', { exact: true }).click();
    await planner.locator('[name=remindDays]').fill('14, soon');
    await planner.getByRole('button', { name: 'Save', exact: true }).click();
    await planner.getByRole('link', { name: 'A whole number, please.' }).waitFor();
    await planner.locator('[name=remindDays]').fill('14, 3');
    await planner.getByRole('button', { name: 'Save', exact: true }).click();
    await planner.getByText('Saved.').waitFor();
    await planner.locator('summary').filter({ hasText: 'New question' }).click();
    const asked = planner.locator('details[open]').last();
    await asked.locator('[name=kind]').selectOption('meal');
    await asked.locator('[name="labels.en"]').fill('Main course');
    await asked.locator('[name="choices.0.en"]').fill('Sea bass');
    await asked.getByRole('button', { name: 'Save the question' }).click();
    await planner.getByText('Give at least two choices.').first().waitFor();
    await planner.locator('details[open]').last().locator('[name="choices.1.en"]').fill('Risotto');
    await planner.locator('details[open]').last().getByRole('button', { name: 'Save the question' }).click();
    await planner.locator('summary').filter({ hasText: 'Main course' }).waitFor();

    await own.invite([{ firstName: 'Zoë', lastName: 'Maes', diet: ['nuts'], severity: 'severe' }]);
    await own.invite([{ firstName: 'Kim' }, { firstName: 'Lou' }]);
    await planner.goto(replies);
    await expectAccessible(planner);
    await planner.getByRole('button', { name: 'Send the invitation' }).click();
    await planner.getByText('Choose at least one household first.').waitFor();
    await planner.getByRole('checkbox', { name: 'Choose Zoë Maes' }).check();
    await planner.getByRole('button', { name: 'Send the invitation' }).click();
    await planner.getByText('1 of 1 sent.').waitFor();

    await planner.getByRole('link', { name: 'Zoë Maes' }).click();
    await planner.getByText('How it reached you').waitFor();
    await expectAccessible(planner);
    await say(planner, /^Zoë Maes: Will you come/, 'Yes, gladly');
    await planner.getByRole('group', { name: 'Main course' }).getByText('Risotto').click();
    await planner.getByText('on paper', { exact: true }).click();
    await planner.getByRole('button', { name: 'Take the reply' }).click();
    await planner.getByText('1 of 2 households have answered').waitFor();
    await planner.getByText('on paper, taken by').waitFor();

    await planner.goto(`${replies}/kitchen`);
    await planner.getByText('Severe').first().waitFor();
    await expectAccessible(planner);
    const rows = await own.app.rsvp.list(own.eventId, { state: 'unanswered' }, own.by);
    const waiting = rows.ok ? (rows.value.rows[0]?.id ?? '') : '';
    await planner.goto(`${replies}/${waiting}`);
    await say(planner, /^Kim: Will you come/, 'Yes, gladly');
    await say(planner, /^Lou: Will you come/, 'Yes, gladly');
    for (const group of await planner.getByRole('group', { name: 'Main course' }).all())
      await group.getByText('Sea bass').click();
    await planner.getByRole('button', { name: 'Take the reply' }).click();
    await planner.getByText('2 of 2 households have answered').waitFor();
    await planner.goto(`${replies}/line`);
    await expectAccessible(planner);
    await planner.getByRole('button', { name: 'Let in now' }).click();
    await planner.getByText('There are not enough free places: 1 left.').waitFor();
    await planner.goto(`${replies}/print?party=${waiting}`);
    await planner.getByText('Scan to answer').waitFor();
    await expectAccessible(planner);
    const small = await browser.open({
      viewport: phone,
      storageState: await planner.context().storageState(),
    });
    for (const path of ['', '/line', '/kitchen', '/settings']) {
      await small.goto(replies + path);
      await expectAccessible(small);
      expect(await small.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
  } finally {
    await own.app.close();
  }
});
