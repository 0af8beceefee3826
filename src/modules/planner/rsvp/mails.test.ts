import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newLinkToken } from '#platform/ids';
import { anEventForm, type FixedClock, fixedClock, type TestApplication, testApplication } from '#testing';
import { anInvitingEvent } from './replies-for-test.ts';

let app: TestApplication;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
beforeEach(() => {
  clock.set('2027-03-01T09:00:00Z');
  app.sent.splice(0);
});
afterAll(() => app.close());

const mails = async () => {
  await app.settled();
  return app.sent;
};
const dateIn = (mail: { attachments?: { content: string }[] } | undefined) => {
  const file = new ICAL.Component(ICAL.parse(mail?.attachments?.[0]?.content ?? ''));
  const event = file.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no date in the mail');
  return new ICAL.Event(event);
};

test('a reply is confirmed with its names, how long it can be changed, and a date that calendars read', async () => {
  const { invite } = await anInvitingEvent(app);
  const party = await invite(['Ann Peeters', 'Bob Peeters'], 1);
  await party.reply('accepted', ['Cas']);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Your answer: Lotte & Karim');
  expect(mail?.text).toMatch(/Ann Peeters: comes\nBob Peeters: comes\nCas: comes/);
  expect(mail?.text).toContain('until Saturday 1 May 2027 at 23:59');
  expect(mail?.text).toContain(`/en/r/${party.token}`);
  const date = dateIn(mail);
  expect([date.summary, date.sequence]).toEqual(['Lotte & Karim', 1]);
  expect(date.startDate.toString()).toBe('2027-06-12T14:00:00');
});

test('the same reply again is no mail; a changed one says by name what is different', async () => {
  const { invite, lead, eventId } = await anInvitingEvent(app);
  const party = await invite(['Ann Peeters', 'Bob Peeters'], 1);
  await party.reply('accepted', ['Cas']);
  await party.reply('accepted', ['Cas']);
  const [first] = (await mails()).splice(0);
  await app.events.change({
    id: eventId,
    expected: 1,
    form: anEventForm({ starts: '2027-06-12T15:00' }),
    by: lead,
  });
  const form = await party.says('accepted');
  const [ann, bob] = form.guests;
  const part = Object.keys(ann?.answers ?? {})[0] as string;
  const guests = [ann, { ...bob, answers: { [part]: 'declined' } }] as typeof form.guests;
  await app.rsvp.reply({ token: party.token, form: { ...form, guests } });
  const [changed] = await mails();
  expect(changed?.subject).toBe('Your answer has changed: Lotte & Karim');
  expect(changed?.text).toContain(
    'Bob Peeters: does not come (before: comes)\nCas: no longer in your answer',
  );
  const [before, after] = [dateIn(first), dateIn(changed)];
  expect([after.uid, after.sequence > before.sequence, after.startDate.hour]).toEqual([before.uid, true, 15]);
});

test('who does not come gets no date, and a household without an address is told by its page alone', async () => {
  const { invite, planning, eventId, lead } = await anInvitingEvent(app);
  const party = await invite(['Ann']);
  await party.reply('declined');
  const [mail] = (await mails()).splice(0);
  expect(mail?.text).toContain('Ann: does not come');
  expect(mail?.attachments).toBeUndefined();
  const { partyId } = await planning.aParty(eventId, lead, ['Cas'], { email: '' });
  const page = await app.rsvp.pageFor({ eventId, partyId, by: lead });
  if (!page.ok) throw new Error(page.code);
  const id = page.value.guests[0]?.id as string;
  const answers = { [page.value.parts[0]?.id as string]: 'accepted' as const };
  const form = { guests: [{ id, answers, said: {} }], companions: [], said: {}, note: '' };
  expect(await app.rsvp.takeReply({ eventId, partyId, form, via: 'paper', by: lead })).toMatchObject({
    ok: true,
  });
  expect(await mails()).toEqual([]);
});

test('who waits is written to when places are offered, when the offer is over, and when places are given', async () => {
  const { invite, lead, eventId } = await anInvitingEvent(app, {
    capacity: 2,
    settings: { waiting: 'in-turn', offerHours: 24 },
  });
  const [inside, waits] = [await invite(['A', 'B']), await invite(['C', 'D'])];
  await inside.reply('accepted');
  await waits.reply('accepted');
  await inside.reply('declined');
  const subjects = async () => (await mails()).splice(0).map(({ subject }) => subject.split(':')[0]);
  expect(await subjects()).toContain('There is room for you');
  clock.set('2027-03-02T09:00:01Z');
  await app.rsvp.endOffers();
  expect(await subjects()).toEqual(['Your places are no longer kept']);
  await inside.reply('accepted');
  await waits.reply('accepted');
  const settings = await app.rsvp.settings(eventId, lead);
  if (!settings.ok) throw new Error(settings.code);
  const { version, deadlineAt: _, ...form } = settings.value;
  await app.rsvp.changeSettings({ eventId, expected: version, form: { ...form, offerHours: 0 }, by: lead });
  await inside.reply('declined');
  expect(await subjects()).toContain('You are in');
});

test('a household’s mail is in its own language, and is found by the household', async () => {
  const { planning, eventId, lead } = await anInvitingEvent(app);
  const { partyId } = await planning.aParty(eventId, lead, ['Noor'], { language: 'nl' });
  const link = await app.rsvp.linkOf({ eventId, partyId, by: lead });
  if (!link.ok) throw new Error(link.code);
  const page = await app.rsvp.page(link.value.token);
  if (!page.ok) throw new Error(page.code);
  const answers = { [page.value.parts[0]?.id as string]: 'accepted' as const };
  const guests = page.value.guests.map(({ id }) => ({ id, answers, said: {} }));
  await app.rsvp.reply({ token: link.value.token, form: { guests, companions: [], said: {}, note: '' } });
  const [mail] = await mails();
  expect(mail?.text).toContain('Noor: komt');
  const about = await app.notifications.outbox({ subjectId: partyId });
  expect(about).toMatchObject([{ subjectType: 'party', template: 'rsvp-confirmation' }]);
});

test('guests correct their own details by their link, not those of others, and not after the feast', async () => {
  const { invite } = await anInvitingEvent(app);
  const [party, other] = [await invite(['Ann']), await invite(['Eve'])];
  const form = {
    firstName: 'Anna',
    lastName: 'Maes',
    email: 'ANN@x.test',
    phone: '',
    town: '',
    diet: ['nuts' as const],
    severity: 'severe' as const,
    dietNote: 'even traces',
    needs: '',
    access: [],
  };
  const correct = (guestId: string, over = {}) =>
    app.rsvp.correctDetails({ token: party.token, guestId, form: { ...form, ...over } });
  expect((await correct(party.guestIds[0] as string)).ok).toBe(true);
  const page = await app.rsvp.page(party.token);
  expect(page).toMatchObject({
    value: {
      guests: [
        { firstName: 'Anna', details: { email: 'ann@x.test', severity: 'severe', dietNote: 'even traces' } },
      ],
    },
  });
  expect(await correct(other.guestIds[0] as string)).toMatchObject({ code: 'not-there' });
  expect(await correct(party.guestIds[0] as string, { email: 'x' })).toMatchObject({
    code: 'invalid',
    details: { problems: [{ field: 'email', code: 'email' }] },
  });
  const { rows } = await app.database.pool.query('select diet_note from guests where id = $1', [
    party.guestIds[0],
  ]);
  expect(rows[0].diet_note).not.toContain('traces');
  clock.set('2027-06-13T00:00:00Z');
  expect(await correct(party.guestIds[0] as string)).toMatchObject({ code: 'closed' });
});

test('wrong links tried at speed from one network are refused, and right ones still open', async () => {
  const { invite } = await anInvitingEvent(app);
  const party = await invite(['Ann']);
  const codes = new Set<string>();
  for (let tried = 0; tried < 40; tried++) {
    const found = await app.rsvp.page(newLinkToken(), '203.0.113.7');
    codes.add(found.ok ? 'opened' : found.code);
  }
  expect([...codes]).toEqual(['not-there', 'too-many']);
  expect(await app.rsvp.calendar(newLinkToken(), '203.0.113.7')).toMatchObject({ code: 'too-many' });
  expect((await app.rsvp.page(party.token, '203.0.113.7')).ok).toBe(true);
  expect(await app.rsvp.page(newLinkToken(), '203.0.113.8')).toMatchObject({ code: 'not-there' });
});
