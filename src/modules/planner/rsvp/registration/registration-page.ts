import type { EventFacts } from '#modules/planner/events';
import type { Reader, Tx } from '#platform/db';
import { accept, type Result, refuse } from '#platform/result';
import { placesTaken } from '../places-store.ts';
import type { SettingsRecord } from '../rsvp.rows.ts';
import type { RsvpContext } from '../rsvp-context.ts';
import { settingsOf } from '../settings-store.ts';
import type { RegistrationPage, RegistrationState } from './registration.contract.ts';
import { registrationState } from './registration-state.ts';

export type Registering = {
  slug: string;
  event: EventFacts;
  settings: SettingsRecord;
  state: RegistrationState;
};

/** How registration stands for the event whose public page goes by a name. */
export async function registering(
  { clock, events, eventPages }: RsvpContext,
  reader: Reader | Tx,
  slug: string,
): Promise<Registering | undefined> {
  const found = await eventPages.publicEvent(reader, slug);
  const event = found && (await events.facts(reader, found.eventId));
  if (!event) return undefined;
  const settings = await settingsOf(reader, event.id);
  const taken = await placesTaken(reader, event.id);
  return { slug: found.slug, event, settings, state: registrationState(event, settings, taken, clock.now()) };
}

/** The page on which strangers register. */
export async function registrationPage(
  context: RsvpContext,
  slug: string,
): Promise<Result<RegistrationPage, 'not-there'>> {
  const found = await registering(context, context.database.reader, slug);
  if (!found) return refuse('not-there');
  const { event, settings, state } = found;
  const { title, starts, ends, zone, venue, languages } = event;
  return accept({
    slug: found.slug,
    event: { title, starts, ends, zone, venue, languages },
    state,
    most: settings.registrationMost,
    until: settings.deadlineAt?.toISOString() ?? null,
  });
}

/** How it stands, for the event's page. */
export async function registrationOf(
  { database: { reader }, clock, events }: RsvpContext,
  eventId: string,
): Promise<RegistrationState> {
  const event = await events.facts(reader, eventId);
  if (!event) return 'off';
  const settings = await settingsOf(reader, eventId);
  if (!settings.registration) return 'off';
  return registrationState(event, settings, await placesTaken(reader, eventId), clock.now());
}
