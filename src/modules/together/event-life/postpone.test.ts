import { asyncProperty, constantFrom, assert as forAll } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { instantOf, shiftWallTime, wallTimeOf } from '#platform/zones';
import { aPlanning, fixedClock, type TestApplication, type TestPlanning, testApplication } from '#testing';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-03-01T09:00:00Z') });
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead');
});
afterAll(() => app.close());

/** A night that goes on past three, with a deadline, reminders, and a party that was given more time. */
async function anEveningWithDates(zone: string) {
  const made = await app.eventTemplates.begin({
    key: 'wedding',
    form: {
      title: 'Lotte & Karim',
      description: '',
      type: 'wedding',
      zone,
      starts: '2027-06-12T14:00',
      ends: '2027-06-13T03:00',
      venue: { name: '', street: '', postcode: '', town: '', country: '' },
      capacity: null,
      budgetMinor: null,
      currency: 'EUR',
      languages: ['en'],
      visibility: 'private',
      privateNote: '',
    },
    language: 'en',
    by: lead,
  });
  const eventId = made.ok ? made.value.id : '';
  const late = await app.events.parts.keep({
    eventId,
    form: {
      names: { en: 'Soup for who stays' },
      starts: '2027-06-13T02:30',
      ends: '2027-06-13T02:45',
      place: '',
      capacity: null,
      everybody: true,
    },
    by: lead,
  });
  if (!late.ok) throw new Error(JSON.stringify(late));
  const { partyId } = await planning.aParty(eventId, lead, ['Ann Maes']);
  await app.rsvp.giveMoreTime({ eventId, partyId, until: '2027-05-20T12:00', by: lead });
  return eventId;
}

const dates = async (eventId: string) => {
  const event = await app.events.event(eventId, lead);
  const settings = await app.rsvp.settings(eventId, lead);
  const { rows } = await app.database.pool.query('select late_until from reply_links where event_id = $1', [
    eventId,
  ]);
  if (!event || !settings.ok) throw new Error('the event is not there');
  return { event, settings: settings.value, lateUntil: rows[0].late_until as Date };
};

// Both changes of clocks, New Year, and the day that comes every four years; some of them make a part begin in no hour at all.
const starts = [
  '2027-10-30T14:00',
  '2027-10-31T10:00',
  '2028-03-25T14:00',
  '2028-03-26T14:00',
  '2027-12-31T20:00',
  '2028-01-01T00:00',
  '2028-02-29T14:00',
  '2028-03-11T14:00',
  '2028-11-04T14:00',
  '2027-06-05T09:30',
];

test('to whatever day an event moves, each of its dates moves by the same on the wall clock, and still exists', async () => {
  const zones = constantFrom('Europe/Brussels', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
  await forAll(
    asyncProperty(zones, constantFrom(...starts), async (zone, to) => {
      const eventId = await anEveningWithDates(zone);
      const before = await dates(eventId);
      const touched = await app.eventLife.touched({ eventId, starts: to, by: lead });
      const moved = await app.eventLife.postpone({ eventId, starts: to, tell: false, note: '', by: lead });
      expect(moved).toMatchObject({ ok: true });
      const after = await dates(eventId);
      const move = touched.ok ? touched.value.move : null;
      const days = move?.days ?? 0;

      expect(after.event.starts).toBe(to);
      for (const [nth, part] of [...after.event.parts.entries()]) {
        const was = before.event.parts[nth];
        const minutes = minutesFrom(before.event.starts, was?.starts ?? '');
        const wanted = shiftWallTime(to, { minutes });
        // An hour that is skipped that night is the one after it.
        if (instantOf(wanted, zone)) expect(part.starts).toBe(wanted);
        else expect(part.starts > wanted).toBe(true);
        for (const [wall, at] of [
          [part.starts, part.startsAt],
          [part.ends, part.endsAt],
        ] as const)
          expect(wallTimeOf(new Date(at), zone)).toBe(wall);
        expect(part.endsAt > part.startsAt).toBe(true);
      }
      const deadline = shiftWallTime(before.settings.deadline, { days });
      expect(after.settings).toMatchObject({ deadline, remindDays: [21, 7, 2] });
      expect(after.settings.deadlineAt).toBe(endOfMinute(deadline, zone));
      expect(wallTimeOf(after.lateUntil, zone)).toBe(
        shiftWallTime(wallTimeOf(before.lateUntil, zone), { days }),
      );
      expect(move).toMatchObject({
        deadline: { before: before.settings.deadline, after: deadline },
        moreTime: 1,
        registration: false,
      });
      expect(move?.reminders.map((one) => one.after.slice(0, 10))).toEqual(
        [21, 7, 2].map((n) => addDays(deadline.slice(0, 10), -n)),
      );
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('there and back again, everything is where it was', async () => {
  const eventId = await anEveningWithDates('Europe/Brussels');
  const before = await dates(eventId);
  for (const to of ['2028-02-29T14:00', before.event.starts])
    await app.eventLife.postpone({ eventId, starts: to, tell: false, note: '', by: lead });
  const after = await dates(eventId);
  expect(after.event.parts).toEqual(before.event.parts);
  expect(after.lateUntil).toEqual(before.lateUntil);
  expect(after.settings).toEqual({ ...before.settings, version: before.settings.version + 2 });
});

const minutesFrom = (from: string, until: string): number =>
  Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(until)).total('minutes');

const endOfMinute = (wall: string, zone: string): string | undefined => {
  const minute = instantOf(wall, zone);
  return minute && new Date(minute.getTime() + 59_999).toISOString();
};
