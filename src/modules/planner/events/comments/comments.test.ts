import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/policy';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';

let app: TestApplication;
let planning: TestPlanning;
type Person = Awaited<ReturnType<TestPlanning['aPerson']>>;
let [lead, host]: Person[] = [];
let eventId: string;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  [lead, host] = [await planning.aPerson('Sam Lead'), await planning.aPerson('Hanne Host')];
  eventId = await planning.anEvent(lead as Person);
  await planning.onTeam(eventId, host as Person, 'host');
});
afterAll(() => app.close());

const write = (by: Actor, words: string, secret = false) =>
  app.events.comments.write({ eventId, form: { words, private: secret }, by });
const read = async (by: Actor, before?: string) => {
  const found = await app.events.comments.list({ eventId, by, ...(before && { before }) });
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

test('host and team write to each other; a private word is read by those who read the planner’s notes', async () => {
  await write(lead as Person, 'The band asks for a stage');
  await write(lead as Person, 'Fee not paid yet', true);
  await write(host as Person, 'Lovely', true);
  expect((await read(lead as Person)).comments.map(({ words }) => words)).toEqual([
    'Lovely',
    'Fee not paid yet',
    'The band asks for a stage',
  ]);
  expect((await read(host as Person)).comments).toMatchObject([
    { words: 'Lovely', author: 'Hanne Host', private: false, mine: true },
    { words: 'The band asks for a stage', author: 'Sam Lead', mine: false },
  ]);
});

test('one takes back one’s own words, and puts them back; nobody takes those of another', async () => {
  const written = await write(host as Person, 'Blue or green?');
  const id = written.ok ? written.value.id : '';
  const remove = (by: Actor, removed: boolean) => app.events.comments.remove({ eventId, id, removed, by });
  expect(await remove(lead as Person, true)).toMatchObject({ code: 'not-there' });
  expect(await remove(host as Person, true)).toMatchObject({ ok: true });
  expect(JSON.stringify(await read(lead as Person))).not.toContain('Blue or green');
  expect(await remove(host as Person, false)).toMatchObject({ ok: true });
  expect((await read(lead as Person)).comments[0]?.words).toBe('Blue or green?');
});

test('comments come page by page, the newest first', async () => {
  for (let nth = 1; nth <= 12; nth++) await write(lead as Person, `word ${nth}`);
  const first = await read(lead as Person);
  expect([first.comments.length, first.comments[0]?.words]).toEqual([10, 'word 12']);
  const second = await read(lead as Person, first.next ?? '');
  expect(second.comments[0]?.words).toBe('word 2');
});

test('an empty comment is refused, a steward writes none, and a stranger reads none', async () => {
  const [steward, stranger] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, steward, 'steward');
  expect(await write(lead as Person, '  ')).toMatchObject({ code: 'invalid' });
  expect(await write(steward, 'hello')).toMatchObject({ code: 'not-allowed' });
  expect(await write(stranger, 'hello')).toMatchObject({ code: 'not-there' });
  expect(await app.events.comments.list({ eventId, by: stranger })).toMatchObject({ code: 'not-there' });
});
