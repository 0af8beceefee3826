import type { Tx } from '#platform/db';
import { newLinkToken } from '#platform/ids';
import { network, withinLimit } from '#platform/limits';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { RsvpContext } from '../rsvp-context.ts';
import { remindOfLink } from '../write-to-party.ts';
import {
  CONFIRM_HOURS,
  type RegisterFields,
  RegisterForm,
  type RegistrationRefusal,
} from './registration.contract.ts';
import { type Registering, registering } from './registration-page.ts';
import { keepWish } from './registrations-store.ts';

export type Register = { slug: string; form: RegisterForm; from: string };

/** A school or an office registers from one network; a script does not stop at this. */
const FROM_ONE_NETWORK = { name: 'register', most: 40, perSeconds: 3_600 };
/** Whoever types somebody else's address over and over fills their mailbox with no more than this. */
const TO_ONE_ADDRESS = { name: 'register-mail', most: 5, perSeconds: 3_600 };
const ONE_PRESS_MS = 2 * 60_000;

/**
 * Takes note of who wants to come, and asks the address for a word by mail. No place is held before that: an address costs nothing
 * to make up. What is answered is the same for every address, so that nobody learns who is on the list; who is gets the link they have.
 */
export async function register(
  context: RsvpContext,
  { slug, form, from }: Register,
): Promise<Result<{ slug: string }, RegistrationRefusal>> {
  const { database, clock } = context;
  const now = clock.now();
  if (!(await withinLimit(database, FROM_ONE_NETWORK, network(from), now))) return refuse('too-many');
  const found = await registering(context, database.reader, slug);
  if (!found) return refuse('not-there');
  if (found.state !== 'open' && found.state !== 'line') return refuse(found.state);
  const parsed = RegisterForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const most = found.settings.registrationMost;
  if (parsed.data.people > most)
    return refuse('invalid', { problems: [{ field: 'people', code: 'too-many-people', details: { most } }] });
  if (await withinLimit(database, TO_ONE_ADDRESS, parsed.data.email, now))
    await database.inTransaction((tx) => askAddress(context, tx, found, parsed.data));
  return accept({ slug: found.slug });
}

async function askAddress(
  context: RsvpContext,
  tx: Tx,
  { event }: Registering,
  { consent: _, ...wish }: RegisterFields,
): Promise<Result<null, never>> {
  const { clock, guests, notifications, publicUrl } = context;
  const now = clock.now();
  const { email, language } = wish;
  const partyId = await guests.partyByEmail(tx, { eventId: event.id, email });
  const party = partyId && (await guests.partyFacts(tx, { eventId: event.id, partyId }));
  if (party) {
    await remindOfLink(context, tx, { event, party: { ...party, email } });
    return accept(null);
  }
  const token = newLinkToken();
  const kept = await keepWish(
    tx,
    {
      ...wish,
      eventId: event.id,
      askedAt: now,
      expiresAt: new Date(now.getTime() + CONFIRM_HOURS * 3_600_000),
    },
    { token, justNow: new Date(now.getTime() - ONE_PRESS_MS) },
  );
  if (kept)
    await notifications.notify(tx, {
      recipient: { kind: 'address', email, language },
      template: 'rsvp-confirm-address',
      data: {
        event: event.title,
        confirmUrl: `${publicUrl()}/${language}/e/c/${token}`,
        hours: CONFIRM_HOURS,
      },
    });
  return accept(null);
}
