import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readJournal } from '#platform/journal';
import { type Actor, type Role, visitor } from '#platform/policy';
import { fixedClock, type TestDatabase, testDatabase } from '#testing';
import { createMailTemplates, type MailTemplates } from '../module.ts';
import { sampleData } from '../samples.ts';
import type { MailText } from './mail-text.contract.ts';

let database: TestDatabase;
let mails: MailTemplates;
/** Another process: it knows nothing of what this one does. */
let elsewhere: MailTemplates;
const clock = fixedClock('2027-03-01T10:00:00Z');
const brand = () => ({ name: 'Feest', url: 'https://feest.test' });
const pass = (ms: number) => clock.set(new Date(clock.now().getTime() + ms).toISOString());
beforeAll(async () => {
  database = await testDatabase();
  mails = createMailTemplates({ database, clock, brand });
  elsewhere = createMailTemplates({ database, clock, brand });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('truncate mail_texts');
  pass(3_000);
});

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  role,
  name: 'O',
  sessionId: 's',
});
const owner = as('admin');
const which = { template: 'order-approved', language: 'nl' } as const;
const text = (over: Partial<MailText> = {}): MailText => ({
  subject: 'Joepie, {{ orderNumber }}!',
  preheader: 'Goed nieuws',
  heading: 'Dag {{ name }}',
  body: 'Het **staat** vast voor {{ day }}.\n\n{{ button }}',
  ...over,
});
const keep = (expected = 0, over: Partial<MailText> = {}, by = owner) =>
  mails.keepText({ ...which, text: text(over), expected, by });
const sent = (of = mails, language: 'nl' | 'fr' = 'nl') =>
  of.renderMail('order-approved', language, sampleData(language, 'https://feest.test')['order-approved']);
const state = async () => {
  const edited = await mails.text({ ...which, by: owner });
  return edited.ok ? edited.value : undefined;
};

test('the next mail says the owner’s words, in that language alone, and another process says them within two seconds', async () => {
  await sent(elsewhere);
  expect(await keep()).toEqual({ ok: true, value: { version: 1 } });
  expect((await sent()).subject).toBe('Joepie, CV-2001!');
  expect((await sent()).html).toContain('<strong>staat</strong>');
  expect((await sent(mails, 'fr')).subject).toContain('confirmée');
  pass(2_001);
  expect((await sent(elsewhere)).subject).toBe('Joepie, CV-2001!');
  expect(await state()).toMatchObject({ state: 'edited', states: { en: 'delivered', nl: 'edited' } });
});

test('who else saved meanwhile is not written over; two first words at once are one', async () => {
  const outcomes = await Promise.all([keep(0, { heading: 'Een' }), keep(0, { heading: 'Twee' })]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
  expect(await keep(0, { heading: 'Drie' })).toMatchObject({ code: 'changed-meanwhile' });
  expect(await keep(1, { heading: 'Drie' })).toMatchObject({ ok: true });
});

test('back to the delivered words, and from there to one’s own again; the journal has who, before and after', async () => {
  await keep();
  expect(await mails.removeText({ ...which, expected: 0, by: owner })).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await mails.removeText({ ...which, expected: 1, by: owner })).toMatchObject({ ok: true });
  expect((await sent()).subject).toBe('Bestelling CV-2001 is bevestigd');
  expect(await state()).toMatchObject({ state: 'delivered', removed: true, version: 2 });
  expect(await mails.restoreText({ ...which, expected: 2, by: owner })).toMatchObject({ ok: true });
  expect((await sent()).subject).toBe('Joepie, CV-2001!');
  expect(await mails.restoreText({ ...which, language: 'fr', expected: 0, by: owner })).toMatchObject({
    code: 'not-there',
  });
  const acts = await readJournal(database.reader, { subjectId: 'order-approved nl', limit: 3 });
  expect(acts.map(({ action }) => action)).toEqual([
    'mail-text.change',
    'mail-text.remove',
    'mail-text.change',
  ]);
  expect(acts[2]).toMatchObject({
    actorName: 'O',
    before: { subject: 'Bestelling {{ orderNumber }} is bevestigd' },
    after: { subject: 'Joepie, {{ orderNumber }}!' },
  });
});

test('the same words again change nothing, and our own words as they are do not either', async () => {
  await keep();
  expect(await keep(1)).toEqual({ ok: true, value: { version: 1 } });
  const other = { template: 'order-ready', language: 'en' } as const;
  const before = await mails.text({ ...other, by: owner });
  if (!before.ok) throw new Error(before.code);
  await mails.keepText({ ...other, text: before.value.text, expected: 0, by: owner });
  expect(await mails.text({ ...other, by: owner })).toMatchObject({
    value: { state: 'delivered', version: 0 },
  });
});

test('words that can no longer be said are passed over: ours go out, and it is noted once', async () => {
  await keep();
  await database.pool.query(`update mail_texts set body = '{{ gone }}'`);
  pass(2_001);
  expect(await sent()).toMatchObject({ subject: 'Bestelling CV-2001 is bevestigd', unusable: true });
  const note = () => database.inTransaction((tx) => mails.noteUnusable(tx, 'order-approved', 'nl'));
  expect([await note(), await note()]).toEqual([true, false]);
  expect(await state()).toMatchObject({ state: 'unusable' });
  expect(await keep(1)).toMatchObject({ ok: true });
  expect(await state()).toMatchObject({ state: 'edited' });
});

test('only who may change settings sees or writes mails; mails to the office are nobody’s to write', async () => {
  for (const by of [as('agent'), as('customer'), as('planner'), visitor]) {
    const refusal = { code: 'not-allowed' };
    expect(await keep(0, {}, by)).toMatchObject(refusal);
    expect(await mails.removeText({ ...which, expected: 1, by })).toMatchObject(refusal);
    expect(await mails.restoreText({ ...which, expected: 1, by })).toMatchObject(refusal);
    expect(await mails.texts({ language: 'en', by })).toMatchObject(refusal);
    expect(await mails.text({ ...which, by })).toMatchObject(refusal);
    expect(mails.preview({ ...which, text: text(), scheme: 'dark', by })).toMatchObject(refusal);
    expect(mails.sample({ ...which, text: text(), by })).toMatchObject(refusal);
  }
  for (const [template, language] of [
    ['staff-new-order', 'nl'],
    ['constructor', 'nl'],
    ['order-approved', 'de'],
  ] as const)
    expect(await mails.keepText({ template, language, text: text(), expected: 0, by: owner })).toMatchObject({
      code: 'not-there',
    });
  expect(await keep(0, {}, as('manager'))).toMatchObject({ ok: true });
});

test('a hostile text is refused with what is wrong, and nothing of it is kept', async () => {
  expect(await keep(0, { body: '{% for x in (1..9) %}{% endfor %}\n\n{{ button }}' })).toMatchObject({
    code: 'invalid',
    details: { problems: [{ field: 'body', code: 'tag', details: { name: 'for' } }] },
  });
  expect(await keep(0, { body: '{{ (1..100000000) }}\n\n{{ button }}' })).toMatchObject({ code: 'invalid' });
  expect((await database.pool.query('select 1 from mail_texts')).rows).toEqual([]);
});

test('the preview is light or dark as asked, and its links lead nowhere', async () => {
  const shown = (scheme: 'light' | 'dark') => {
    const preview = mails.preview({ ...which, text: text(), scheme, by: owner });
    return preview.ok ? preview.value.html : '';
  };
  expect(shown('dark')).toContain('@media all {');
  expect(shown('light')).toContain('@media not all {');
  expect(shown('light')).not.toMatch(/ href=/);
  expect(shown('light')).toContain('Goed nieuws');
});

test('the list says of each mail what is rewritten in which language', async () => {
  await keep();
  const list = await mails.texts({ language: 'fr', by: owner });
  if (!list.ok) throw new Error(list.code);
  const mail = list.value.find(({ template }) => template === 'order-approved');
  expect(mail).toEqual({
    template: 'order-approved',
    group: 'orders',
    subject: 'La commande CV-2001 est confirmée',
    states: { en: 'delivered', nl: 'edited', fr: 'delivered' },
  });
  expect(list.value.some(({ template }) => template.startsWith('staff-'))).toBe(false);
  for (const { subject } of list.value) expect(subject).not.toMatch(/\{\{|undefined/);
});
