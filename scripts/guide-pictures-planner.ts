import type { Page } from 'playwright-core';
import { aCelebration } from '../e2e/a-celebration.ts';
import { aMessyList } from '../e2e/planning-list.ts';
import type { GuestForm } from '../src/modules/planner/guests/contract.ts';
import type { Actor } from '../src/platform/policy/index.ts';

type Server = { dataDir: string; url: string };
type Celebration = Awaited<ReturnType<typeof aCelebration>>;
type Camera = { desk: Page; phone: Page; take(page: Page, name: string): Promise<void> };

/** The pictures of docs/planner.md, of an event made for them. */
export async function takeOfPlanner(server: Server, { desk, phone, take }: Camera): Promise<void> {
  const feast = await aCelebration(server, {
    event: { capacity: 12 },
    settings: { maybe: true, waiting: 'who-fits', remindDays: [14, 3] },
  });
  try {
    const paths = await fill(feast);
    const event = `/en/planner/events/${feast.eventId}`;
    for (const { name, path, prepare } of [
      { name: 'overview', path: '' },
      { name: 'team', path: '/team' },
      { name: 'guests', path: '/guests', prepare: tickTwo },
      { name: 'import', path: '/guests/import', prepare: lookAtList },
      { name: 'settings', path: '/replies/settings' },
      { name: 'board', path: '/replies' },
      { name: 'kitchen', path: '/replies/kitchen' },
      { name: 'postpone', path: '/manage', prepare: seeWhatMoves },
    ]) {
      await desk.goto(event + path);
      await prepare?.(desk);
      await take(desk, `planner-${name}`);
    }
    await phone.goto(`/en${paths.open}`);
    await take(phone, 'planner-reply');
    await phone.context().addCookies(await desk.context().cookies());
    await phone.goto(`${event}/door`);
    await take(phone, 'planner-door');
  } finally {
    await feast.app.close();
  }
}

const households: Partial<GuestForm>[][] = [
  [
    { firstName: 'Ann', lastName: 'Peeters', diet: ['nuts'], severity: 'severe' },
    { firstName: 'Bob', lastName: 'Peeters' },
  ],
  [{ firstName: 'Noor', lastName: 'de Wit', diet: ['vegetarian'], severity: 'preference' }],
  [
    { firstName: 'Chloé', lastName: 'Lefèvre' },
    { firstName: 'Hugo', lastName: 'Lefèvre' },
    { firstName: 'Mia', lastName: 'Lefèvre', age: 'child' },
  ],
  [{ firstName: 'Sam', lastName: 'Okafor', access: ['wheelchair'] }],
  [
    { firstName: 'Wim', lastName: 'Claes' },
    { firstName: 'An', lastName: 'Claes', diet: ['gluten'], severity: 'intolerance' },
  ],
  [
    { firstName: 'Priya', lastName: 'Nair' },
    { firstName: 'Tom', lastName: 'Baert' },
  ],
];

/** Households in every state, a question, a team, somebody inside. */
async function fill({ app, by, eventId, ask, invite }: Celebration): Promise<{ open: string }> {
  await ask({
    kind: 'meal',
    labels: { en: 'Main course', nl: 'Hoofdgerecht', fr: 'Plat' },
    choices: [
      { id: '', names: { en: 'Sea bass', nl: 'Zeebaars', fr: 'Bar' } },
      { id: '', names: { en: 'Risotto' } },
    ],
    required: true,
  });
  const invited = [];
  for (const [nth, guests] of households.entries())
    invited.push(await invite(guests, { email: `household-${nth}@x.test` }));
  await app.rsvp.invite({
    eventId,
    who: { partyIds: invited.slice(0, 5).map(({ partyId }) => partyId) },
    again: false,
    by,
  });
  for (const [nth, answer] of (['accepted', 'accepted', 'accepted', 'declined'] as const).entries())
    await answerFor({ app, by, eventId }, invited[nth]?.partyId ?? '', answer);
  await app.events.team.invite({
    eventId,
    form: { email: 'cora@x.test', role: 'coordinator', extra: [] },
    language: 'en',
    by,
  });
  await app.events.comments.write({
    eventId,
    form: { words: 'The band asks for a stage.', private: false },
    by,
  });
  await app.checkIn.admit({
    eventId,
    form: { scanId: crypto.randomUUID(), guestIds: (invited[0]?.guestIds ?? []).slice(0, 1) },
    by,
  });
  return { open: invited[4]?.path ?? '' };
}

async function answerFor(
  { app, by, eventId }: { app: Celebration['app']; by: Actor; eventId: string },
  partyId: string,
  answer: 'accepted' | 'declined',
): Promise<void> {
  const page = await app.rsvp.pageFor({ eventId, partyId, by });
  if (!page.ok) throw new Error(page.code);
  const meal = page.value.questions.find(({ kind }) => kind === 'meal');
  const taken = await app.rsvp.takeReply({
    eventId,
    partyId,
    by,
    via: 'phone',
    form: {
      guests: page.value.guests.map((guest, nth) => ({
        id: guest.id,
        answers: Object.fromEntries(page.value.parts.map((part) => [part.id, answer])),
        said: meal && answer === 'accepted' ? { [meal.id]: meal.choices[nth % 2]?.id ?? '' } : {},
      })),
      companions: [],
      said: {},
      note: '',
    },
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
}

async function tickTwo(page: Page): Promise<void> {
  // A touch starts the scripts; what is ticked before them would be forgotten.
  await page.mouse.click(600, 300);
  await page.locator('html[data-hydrated]').waitFor();
  for (const name of ['Chloé Lefèvre', 'Noor de Wit']) await page.getByLabel(`Choose ${name}`).check();
  await page.mouse.wheel(0, -2_000);
}

async function lookAtList(page: Page): Promise<void> {
  const buffer = aMessyList([
    ['Mr & Mrs Janssens', 'janssens@x.test', '2', 'nl'],
    ['Zoë & Lena Brandt', 'brandt@x.test', '3', 'en'],
    ['Omar Haddad', 'omar@', '1', 'fr'],
  ]);
  await page.locator('[name=file]').setInputFiles({ name: 'guests.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read this list' }).click();
  await page.getByRole('button', { name: 'Look at what would happen' }).click();
  await page.getByRole('button', { name: /^Bring in \d+ guests$/ }).waitFor();
}

async function seeWhatMoves(page: Page): Promise<void> {
  await page.locator('#new-starts').fill(`${new Date().getUTCFullYear() + 2}-06-15T14:00`);
  await page.getByRole('button', { name: 'See what moves' }).click();
  await page.getByRole('button', { name: 'Move the event' }).waitFor();
}
