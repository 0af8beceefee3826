import type { EventFacts } from '#modules/planner/events';
import { noDetails } from '#modules/planner/guests/contract';
import type { Tx } from '#platform/db';
import { isLinkToken } from '#platform/ids';
import { network, withinLimit } from '#platform/limits';
import { visitor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { partsFor } from '../invitations-store.ts';
import { tokenOf } from '../links-store.ts';
import { opennessOf } from '../openness.ts';
import { giveReplyIn } from '../reply.ts';
import type { RsvpContext } from '../rsvp-context.ts';
import { settingsOf } from '../settings-store.ts';
import type { AskedRegistration, RegistrationRefusal } from './registration.contract.ts';
import type { RegistrationRecord } from './registrations.rows.ts';
import { confirmWish, findWish, lockWish } from './registrations-store.ts';

const WRONG_LINKS = { name: 'register-link', most: 30, perSeconds: 600 };

/** What a mail's link asks to confirm. Looking confirms nothing: programs that guard mailboxes follow every link. */
export async function askedRegistration(
  { database, clock, events, eventPages }: RsvpContext,
  token: string,
  from: string,
): Promise<Result<AskedRegistration, 'not-there' | 'too-many'>> {
  const { reader } = database;
  const wish = isLinkToken(token) ? await findWish(reader, token) : undefined;
  const event = wish && isLasting(wish, clock.now()) && (await events.facts(reader, wish.eventId));
  if (event)
    return accept({
      path: await eventPages.pathOf(reader, event),
      title: event.title,
      starts: event.starts,
      name: [wish.firstName, wish.lastName].filter(Boolean).join(' '),
      people: wish.people,
      email: wish.email,
    });
  const mayTry = await withinLimit(database, WRONG_LINKS, network(from), clock.now());
  return refuse(mayTry ? 'not-there' : 'too-many');
}

const isLasting = ({ expiresAt }: RegistrationRecord, now: Date) => now <= expiresAt;

export type Confirmed = { token: string; outcome: 'comes' | 'waits' | 'known' };

/**
 * Puts a party on the list and takes its reply, now that its address is known to be its own: in one transaction, taking turns with
 * all other replies at the places. Confirmed twice it is one party; an address that has come onto the list meanwhile opens its own link.
 */
export async function confirmRegistration(
  context: RsvpContext,
  token: string,
): Promise<Result<Confirmed, RegistrationRefusal>> {
  if (!isLinkToken(token)) return refuse('not-there');
  const { database, clock, events } = context;
  return database.inTransaction(async (tx) => {
    const seen = await findWish(tx, token);
    // The event first, as everybody locks who changes something of it.
    const event = seen && (await events.facts(tx, seen.eventId, 'share'));
    const wish = event && (await lockWish(tx, token));
    const now = clock.now();
    if (!wish || !isLasting(wish, now)) return refuse('not-there');
    if (wish.partyId)
      return accept({ token: await linkOf(context, tx, wish, wish.partyId), outcome: 'known' });
    const refused = await whyNot(context, tx, event, wish);
    if (refused) return refused;
    const { eventId, email } = wish;
    const known = await context.guests.partyByEmail(tx, { eventId, email });
    if (known) {
      await confirmWish(tx, wish.id, { partyId: known, confirmedAt: now });
      return accept({ token: await linkOf(context, tx, wish, known), outcome: 'known' });
    }
    return enterAndReply(context, tx, event, wish);
  });
}

const linkOf = ({ seal, clock }: RsvpContext, tx: Tx, { eventId }: RegistrationRecord, partyId: string) =>
  tokenOf(tx, seal, { eventId, partyId, now: clock.now() });

/** What has changed since the mail was asked for: the host may have closed, or want fewer at once. */
async function whyNot(context: RsvpContext, tx: Tx, event: EventFacts, wish: RegistrationRecord) {
  const settings = await settingsOf(tx, event.id);
  const isOffered = settings.registration && event.visibility === 'public';
  if (!isOffered || (await context.eventPages.pathOf(tx, event)) === null) return refuse('off');
  const { state } = opennessOf(event, settings, null, context.clock.now());
  if (state !== 'open') return refuse(state);
  const most = settings.registrationMost;
  return wish.people > most ? refuse('too-many-people', { most }) : undefined;
}

async function enterAndReply(
  context: RsvpContext,
  tx: Tx,
  event: EventFacts,
  wish: RegistrationRecord,
): Promise<Result<Confirmed, RegistrationRefusal>> {
  const { clock, guests } = context;
  const now = clock.now();
  const { eventId, language } = wish;
  const { partyId, guestIds } = await guests.enterParty(tx, {
    eventId,
    name: '',
    // Their own, with their other details: when they correct it, mails go to the new one.
    email: '',
    phone: '',
    language,
    companions: 0,
    note: '',
    registeredAt: now,
    guests: peopleOf(wish),
    by: visitor,
  });
  const token = await linkOf(context, tx, wish, partyId);
  const parts = await partsFor(tx, event, partyId);
  const answers = Object.fromEntries(parts.map(({ id }) => [id, 'accepted' as const]));
  const replied = await giveReplyIn(context, tx, {
    eventId,
    partyId,
    given: {
      guests: guestIds.map((id) => ({ id, answers, said: {} })),
      companions: [],
      said: {},
      note: '',
    },
    via: 'registration',
    by: visitor,
    token,
  });
  if (!replied.ok) {
    // A reply that is complete and allowed is refused for want of places alone.
    if (replied.code === 'full') return refuse('full', replied.details);
    throw new Error(`a registration was refused with ${replied.code}`);
  }
  await confirmWish(tx, wish.id, { partyId, confirmedAt: now });
  return accept({ token, outcome: replied.value.waiting.length > 0 ? 'waits' : 'comes' });
}

/** Who registered, who they named, and companions for those they did not. */
function peopleOf({ firstName, lastName, email, others, people }: RegistrationRecord) {
  const named = others.map((name) => {
    const [first = '', ...rest] = name.split(/\s+/);
    return { ...noDetails, firstName: first, lastName: rest.join(' ') };
  });
  const unnamed = Array.from({ length: people - 1 - others.length }, () => ({
    ...noDetails,
    type: 'plus-one' as const,
  }));
  return [{ ...noDetails, firstName, lastName, email }, ...named, ...unnamed];
}
