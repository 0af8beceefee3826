import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventForm } from '#modules/planner/events/contract';
import { type AddPartyForm, type GuestForm, noDetails } from '#modules/planner/guests/contract';
import type { QuestionForm, SettingsForm } from '#modules/planner/rsvp/contract';
import { openDatabase } from '#platform/db';
import { outboxTransport } from '#platform/mail';
import type { Actor } from '#platform/policy';
import { systemClock } from '#platform/time';
import { type Application, createApplication } from '../src/start/application.ts';
import { anEventForm } from '../src/start/testing/planners.ts';

type Server = { dataDir: string; url: string };

/** The use cases on the database of a running server: to make ready what a test then does in the browser. */
export async function behind({ dataDir, url }: Server): Promise<Application & { close(): Promise<void> }> {
  const { port, password } = JSON.parse(await readFile(join(dataDir, 'postgres/postgres.json'), 'utf8'));
  const databaseUrl = `postgres://convive:${password}@127.0.0.1:${port}/convive`;
  const database = openDatabase({ url: databaseUrl, connections: 4 });
  const application = createApplication({
    database,
    databaseUrl,
    clock: systemClock,
    secret: (await readFile(join(dataDir, 'secret'), 'utf8')).trim(),
    secretsBefore: [],
    publicUrl: () => url,
    dataDir,
    mailFrom: 'Convive <hello@convive.test>',
    mailsKeptDays: 30,
    signalsKeptDays: 30,
    breachedPasswordsUrl: '',
    transport: outboxTransport,
    providers: [],
    onError: () => {},
  });
  await application.jobs.start();
  return {
    ...application,
    async close() {
      await application.jobs.stop(1_000);
      await database.close();
    },
  };
}

export type Celebration = Awaited<ReturnType<typeof aCelebration>>;

/** An event of the demo's planner, some months ahead, that takes replies. */
export async function aCelebration(
  server: Server,
  { event = {}, settings = {} }: { event?: Partial<EventForm>; settings?: Partial<SettingsForm> } = {},
) {
  const app = await behind(server);
  const { rows } = await app.database.pool.query(
    `select id, name, role from accounts where email = 'planner@convive.test'`,
  );
  const by: Actor = {
    kind: 'account',
    accountId: rows[0].id,
    name: rows[0].name,
    role: rows[0].role,
    sessionId: rows[0].id,
  };
  const year = new Date().getUTCFullYear() + 1;
  const made = await app.events.create({
    form: anEventForm({ starts: `${year}-06-12T14:00`, ends: `${year}-06-12T23:59`, ...event }),
    by,
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const eventId = made.value.id;
  const opened = await app.rsvp.changeSettings({
    eventId,
    expected: 0,
    form: {
      opened: true,
      deadline: `${year}-05-01T23:59`,
      maybe: false,
      companionsCount: true,
      waiting: 'off',
      offerHours: 48,
      remindDays: [],
      registration: false,
      welcome: {
        en: 'We would love to see you.',
        nl: 'Wat zou het fijn zijn.',
        fr: 'Quelle joie ce serait.',
      },
      contact: 'Lotte, +32 470 12 34 56',
      ...settings,
    },
    by,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return {
    app,
    by,
    eventId,
    async ask(form: Partial<QuestionForm>) {
      const asked = await app.rsvp.saveQuestion({
        eventId,
        by,
        form: {
          partId: null,
          whom: 'guest',
          kind: 'text',
          labels: { en: 'Anything?' },
          choices: [],
          required: false,
          ...form,
        },
      });
      if (!asked.ok) throw new Error(JSON.stringify(asked));
    },
    /** A household, and the path of its link without language. */
    async invite(guests: Partial<GuestForm>[], over: Partial<AddPartyForm> = {}) {
      const added = await app.guests.addParty({
        eventId,
        by,
        form: {
          name: '',
          email: 'household@x.test',
          phone: '',
          language: 'en',
          companions: 0,
          note: '',
          guests: guests.map((guest) => ({ ...noDetails, ...guest })),
          ...over,
        },
      });
      if (!added.ok) throw new Error(JSON.stringify(added));
      const { partyId } = added.value;
      const link = await app.rsvp.linkOf({ eventId, partyId, by });
      if (!link.ok) throw new Error(link.code);
      return { ...added.value, path: `/r/${link.value.token}` };
    },
  };
}
