import { array, asyncProperty, boolean, constantFrom, assert as forAll, record } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noDetails } from '#modules/planner/guests/contract';
import { aPlanning, fixedClock, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { type Copied, type CopyForm, copied } from './contract.ts';

type Person = Awaited<ReturnType<TestPlanning['aPerson']>>;

let app: TestApplication;
let planning: TestPlanning;
let lead: Person;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-03-01T09:00:00Z') });
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead');
});
afterAll(() => app.close());

const everything = Object.fromEntries(copied.map((name) => [name, true])) as Record<Copied, boolean>;
const copyForm = (over: Partial<CopyForm> = {}): CopyForm => ({
  ...everything,
  title: 'Once more',
  starts: '2028-06-17T15:00',
  ...over,
});

/** An event with everything a copy may take, and a reply and a companion, which it never takes. */
async function aFullEvent() {
  const eventId = await planning.anEvent(lead);
  const dinner = await app.events.parts.keep({
    eventId,
    form: {
      names: { en: 'Dinner' },
      starts: '2027-06-12T18:00',
      ends: '2027-06-12T22:00',
      place: '',
      capacity: null,
      everybody: true,
    },
    by: lead,
  });
  const group = await app.guests.addGroup({ eventId, name: 'Choir', by: lead });
  const field = await app.guests.addField({
    eventId,
    form: { label: 'Gift', kind: 'text', choices: [] },
    by: lead,
  });
  const groupId = group.ok ? group.value.id : '';
  const fieldId = field.ok ? field.value.id : '';
  const { partyId, guestIds } = await planning.aParty(
    eventId,
    lead,
    [
      {
        firstName: 'Ann',
        lastName: 'Maes',
        tags: ['witness'],
        custom: { [fieldId]: 'A vase' },
        diet: ['nuts'],
        severity: 'severe',
        dietNote: 'carries a pen',
        needs: 'a ramp',
        access: ['wheelchair'],
      },
    ],
    { note: 'sits far from Bob', companions: 1 },
  );
  await app.guests.changeMany({
    eventId,
    selection: { ids: guestIds },
    change: { what: 'group', value: groupId },
    by: lead,
  });
  await app.rsvp.changeSettings({
    eventId,
    expected: 0,
    form: {
      opened: true,
      deadline: '2027-05-01T23:59',
      maybe: false,
      companionsCount: true,
      waiting: 'off',
      offerHours: 48,
      remindDays: [7],
      registration: false,
      welcome: {},
      contact: '',
    },
    by: lead,
  });
  const question = await app.rsvp.saveQuestion({
    eventId,
    form: {
      partId: dinner.ok ? dinner.value.id : null,
      whom: 'guest',
      kind: 'text',
      labels: { en: 'Any wishes?' },
      choices: [],
      required: false,
    },
    by: lead,
  });
  const page = await app.rsvp.pageFor({ eventId, partyId, by: lead });
  const answers = Object.fromEntries(
    (page.ok ? page.value.parts : []).map(({ id }) => [id, 'accepted' as const]),
  );
  const taken = await app.rsvp.takeReply({
    eventId,
    partyId,
    form: {
      guests: guestIds.map((id) => ({ id, answers, said: {} })),
      companions: [{ firstName: 'Guus', lastName: '', answers, said: {} }],
      said: {},
      note: 'see you',
    },
    via: 'phone',
    by: lead,
  });
  if (!taken.ok || !question.ok) throw new Error('the event is not full');
  return { eventId, groupId, fieldId };
}

async function copyOf(eventId: string, over: Partial<CopyForm> = {}): Promise<string> {
  const made = await app.eventLife.copy({ eventId, form: copyForm(over), by: lead });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.id;
}

async function listOf(eventId: string, by: Person = lead) {
  const choices = await app.guests.choices({ eventId, query: {}, by });
  const list = await app.guests.list({ eventId, query: {}, by });
  if (!choices.ok || !list.ok) throw new Error('the list is not seen');
  const [row] = list.value.rows;
  const guest = row && (await app.guests.guest({ eventId, guestId: row.id, by }));
  const party = row && (await app.guests.party({ eventId, partyId: row.partyId, by }));
  return { ...choices.value, rows: list.value.rows, guest, party };
}

test('a copied list has its groups, tags, fields and notes, health sealed anew, and nobody who answered', async () => {
  const { eventId } = await aFullEvent();
  const { rows, guest, party, groups, fields } = await listOf(await copyOf(eventId));
  expect(rows).toHaveLength(1);
  expect(guest).toMatchObject({
    firstName: 'Ann',
    tags: ['witness'],
    custom: { [fields[0]?.id ?? '']: 'A vase' },
    groups: [groups[0]?.id],
    diet: ['nuts'],
    severity: 'severe',
    dietNote: 'carries a pen',
    needs: 'a ramp',
    access: ['wheelchair'],
    reply: 'none',
  });
  expect(party).toMatchObject({ note: 'sits far from Bob', companions: 1 });
  const { rows: sealed } = await app.database.pool.query(
    `select diet_note from guests where first_name = 'Ann' and diet_note is not null
       and event_id in (select id from events where title in ('Once more', 'Lotte & Karim'))`,
  );
  expect(new Set(sealed.map(({ diet_note }) => diet_note)).size).toBe(sealed.length);
});

test('each tick brings its own, and none brings nothing', async () => {
  const { eventId } = await aFullEvent();
  const none = Object.fromEntries(copied.map((name) => [name, false]));
  const bare = await listOf(await copyOf(eventId, none));
  expect(bare).toMatchObject({ guests: 0, groups: [], fields: [], tags: [] });
  const { guest, party, groups, fields } = await listOf(await copyOf(eventId, { ...none, guests: true }));
  expect([groups, fields]).toEqual([[], []]);
  expect(guest).toMatchObject({
    firstName: 'Ann',
    tags: [],
    custom: {},
    groups: [],
    diet: [],
    severity: null,
    dietNote: '',
    needs: '',
    access: [],
  });
  expect(party?.note).toBe('');
  const shape = await listOf(await copyOf(eventId, { ...none, groups: true, fields: true }));
  expect(shape).toMatchObject({ guests: 0, groups: [{ name: 'Choir' }], fields: [{ label: 'Gift' }] });
});

test('notes on health come along only for who may read them', async () => {
  const { eventId } = await aFullEvent();
  const helper = await planning.aPerson();
  await planning.onTeam(eventId, helper, 'host', ['end-event']);
  const copy = (health: boolean) => app.eventLife.copy({ eventId, form: copyForm({ health }), by: helper });
  expect(await copy(true)).toMatchObject({ code: 'not-allowed' });
  const made = await copy(false);
  // The copy is theirs to lead, and what they could not read is not in it.
  const { guest } = await listOf(made.ok ? made.value.id : '', helper);
  expect(guest).toMatchObject({ firstName: 'Ann', dietNote: '', needs: '' });
});

/** Everything that is stored of an event, as it stands. */
async function stored(eventId: string): Promise<unknown> {
  const tables = [
    'event_parts',
    'event_team',
    'parties',
    'guests',
    'guest_groups',
    'guest_group_members',
    'guest_fields',
    'offered_tags',
    'rsvp_settings',
    'rsvp_questions',
    'replies',
    'reply_links',
  ];
  const parts = tables.map(
    (name) =>
      `(select json_agg(to_jsonb(x) order by to_jsonb(x)::text) from ${name} x where x.event_id = e.id) as ${name}`,
  );
  const { rows } = await app.database.pool.query(
    `select to_jsonb(e) as event, ${parts.join(', ')} from events e where id = $1`,
    [eventId],
  );
  return rows[0];
}

type Side = { eventId: string };
/** What somebody may do to an event afterwards; what is not there any more is refused, and that is well. */
const acts: Record<string, (side: Side) => Promise<unknown>> = {
  'change the event': async ({ eventId }) => {
    await app.events.setStatus({ id: eventId, status: 'confirmed', by: lead });
    return app.events.archive({ id: eventId, archived: true, by: lead });
  },
  'move the event': ({ eventId }) =>
    app.eventLife.postpone({ eventId, starts: '2028-02-29T10:00', tell: false, note: '', by: lead }),
  'remove a part': async ({ eventId }) => {
    const part = (await app.events.event(eventId, lead))?.parts.find(({ main }) => !main);
    return app.events.parts.remove({ eventId, partId: part?.id ?? '', by: lead });
  },
  'change a guest': async ({ eventId }) => {
    const { guest } = await listOf(eventId);
    if (!guest) return;
    const form = { ...noDetails, firstName: 'Bea', dietNote: 'none', diet: [] };
    return app.guests.changeGuest({ eventId, guestId: guest.id, expected: guest.version, form, by: lead });
  },
  'erase a guest': async ({ eventId }) => {
    const { guest } = await listOf(eventId);
    return guest && app.guests.erase({ eventId, guestId: guest.id, by: lead });
  },
  'add a party': ({ eventId }) => planning.aParty(eventId, lead, ['Cas Nys']),
  'take a tag away': ({ eventId }) =>
    app.guests.changeMany({
      eventId,
      selection: { matching: {} },
      change: { what: 'untag', value: 'witness' },
      by: lead,
    }),
  'rename a group': async ({ eventId }) => {
    const [group] = (await listOf(eventId)).groups;
    return group && app.guests.changeGroup({ eventId, groupId: group.id, name: 'Band', by: lead });
  },
  'remove a group': async ({ eventId }) => {
    const [group] = (await listOf(eventId)).groups;
    return group && app.guests.removeGroup({ eventId, groupId: group.id, by: lead });
  },
  'remove a field': async ({ eventId }) => {
    const [field] = (await listOf(eventId)).fields;
    return field && app.guests.removeField({ eventId, fieldId: field.id, by: lead });
  },
  'retire a question': async ({ eventId }) => {
    const asked = await app.rsvp.questions(eventId, lead);
    const [question] = asked.ok ? asked.value : [];
    return question && app.rsvp.retireQuestion({ eventId, id: question.id, retired: true, by: lead });
  },
  'delete the event': ({ eventId }) => app.database.pool.query('delete from events where id = $1', [eventId]),
};

test('a copy and its original share nothing: whatever is done to the one, the other stays as it was', async () => {
  const ticks = record(Object.fromEntries(copied.map((name) => [name, boolean()])));
  const done = array(constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 6 });
  await forAll(
    asyncProperty(ticks, done, constantFrom('original', 'copy'), async (along, names, changed) => {
      const { eventId } = await aFullEvent();
      const copy = await copyOf(eventId, along);
      const [side, other] = changed === 'copy' ? [copy, eventId] : [eventId, copy];
      const before = await stored(other);
      for (const name of names) {
        const there = (await app.events.event(side, lead)) !== undefined;
        if (there) await acts[name]?.({ eventId: side });
      }
      await app.settled();
      expect(await stored(other)).toEqual(before);
    }),
    { numRuns: 15 },
  );
}, 60_000);
