import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { fixedClock, type TestApplication, testApplication } from '#testing';
import { anInvitingEvent } from './replies-for-test.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-03-01T09:00:00Z') });
});
afterAll(() => app.close());

const costOf = async (households: number, people: number) => {
  const { invite } = await anInvitingEvent(app, { capacity: 1_000 });
  const parties = [];
  for (let nth = 0; nth < households; nth++)
    parties.push(await invite(Array.from({ length: people }, (_, at) => `Guest ${nth}-${at}`)));
  const last = parties.at(-1);
  const form = await last?.says('accepted');
  if (!last || !form) throw new Error('nobody to answer');
  await app.settled();
  const { texts } = await countStatements(() => app.rsvp.reply({ token: last.token, form }));
  return texts.length;
};

test('a reply costs the same few statements, however many households and guests there are', async () => {
  // What is kept a while (the owner's words for mails) is asked for by the first.
  await costOf(1, 1);
  const small = await costOf(1, 1);
  expect(small).toBeLessThanOrEqual(24);
  expect(await costOf(40, 8)).toBe(small);
});
