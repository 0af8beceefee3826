import type { EventForm } from '#modules/planner/events/contract';
import { aPlanning, type TestApplication, type TestPlanning } from '#testing';
import type { Answer, ReplyForm, SettingsForm } from './contract.ts';

/** Settings with which replies are taken, until a deadline in May. */
export const openSettings = (over: Partial<SettingsForm> = {}): SettingsForm => ({
  opened: true,
  deadline: '2027-05-01T23:59',
  maybe: false,
  companionsCount: true,
  waiting: 'off',
  offerHours: 48,
  remindDays: [],
  registration: false,
  welcome: {},
  ...over,
});

export type Invited = {
  partyId: string;
  guestIds: string[];
  token: string;
  /** Everybody of the party says the same to every part, and brings these. */
  says(answer: Answer, companions?: string[]): Promise<ReplyForm>;
  /** The same, sent by the party's link. */
  reply(answer: Answer, companions?: string[]): ReturnType<TestApplication['rsvp']['reply']>;
};

/** An event that takes replies, and parties with their links. */
export async function anInvitingEvent(
  app: TestApplication,
  {
    capacity = null,
    settings = {},
    event = {},
  }: { capacity?: number | null; settings?: Partial<SettingsForm>; event?: Partial<EventForm> } = {},
) {
  const planning: TestPlanning = aPlanning(app);
  const lead = await planning.aPerson('Sam Lead');
  const eventId = await planning.anEvent(lead, { capacity, ...event });
  const opened = await app.rsvp.changeSettings({
    eventId,
    expected: 0,
    form: openSettings(settings),
    by: lead,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened));

  const invite = async (names: string[], companions = 0): Promise<Invited> => {
    const { partyId, guestIds } = await planning.aParty(eventId, lead, names, { companions });
    const link = await app.rsvp.linkOf({ eventId, partyId, by: lead });
    if (!link.ok) throw new Error(link.code);
    const { token } = link.value;
    const says = async (answer: Answer, brought: string[] = []) => {
      const page = await app.rsvp.page(token);
      if (!page.ok) throw new Error('the link opens nothing');
      const answers = Object.fromEntries(page.value.parts.map(({ id }) => [id, answer]));
      return {
        guests: guestIds.map((id) => ({ id, answers, said: {} })),
        companions: brought.map((firstName) => ({ firstName, lastName: '', answers, said: {} })),
        said: {},
        note: '',
      };
    };
    const reply = async (answer: Answer, brought?: string[]) =>
      app.rsvp.reply({ token, form: await says(answer, brought) });
    return { partyId, guestIds, token, says, reply };
  };

  const taken = async (): Promise<number> => {
    const { rows } = await app.database.pool.query(
      'select coalesce(sum(taken), 0)::int as taken from part_places where event_id = $1',
      [eventId],
    );
    return rows[0].taken;
  };
  /** Guests who may come, as the list of guests says. */
  const accepted = async (): Promise<number> => {
    const { rows } = await app.database.pool.query(
      `select count(*)::int as n from guests where event_id = $1 and reply = 'accepted' and removed_at is null`,
      [eventId],
    );
    return rows[0].n;
  };
  return { planning, lead, eventId, invite, taken, accepted };
}
