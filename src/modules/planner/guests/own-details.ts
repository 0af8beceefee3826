import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { noDetails, OwnDetailsForm } from './contract.ts';
import type { GuestRecord } from './guests.rows.ts';
import type { GuestsContext } from './guests-context.ts';
import { guestsOfParty, insertGuests, lockGuest, lockParty, updateGuest } from './guests-store.ts';
import { sealNotes } from './sealed-notes.ts';

type Own = { eventId: string; partyId: string };

/** What a guest says of themselves by their party's link; the caller knows that the link is theirs. */
export async function correctOwnDetails(
  { seal }: GuestsContext,
  tx: Tx,
  { eventId, partyId, guestId, form }: Own & { guestId: string; form: OwnDetailsForm },
): Promise<Result<null, 'not-there' | 'invalid'>> {
  const parsed = OwnDetailsForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const before = await lockGuest(tx, eventId, guestId);
  if (before?.partyId !== partyId) return refuse('not-there');
  await updateGuest(tx, before, { ...parsed.data, ...sealNotes(seal, guestId, parsed.data) });
  return accept(null);
}

export type Companion = { firstName: string; lastName: string };

/**
 * The companions a party brings, of those it may bring: those it named before stay the same guests, further ones are
 * made, and those it does not bring any more leave the list. Refuses more than it may bring. The party is locked.
 */
export async function bringCompanions(
  { clock }: GuestsContext,
  tx: Tx,
  { eventId, partyId, companions }: Own & { companions: readonly Companion[] },
): Promise<Result<{ companionIds: string[] }, 'not-there' | 'too-many'>> {
  const party = await lockParty(tx, eventId, partyId);
  if (!party) return refuse('not-there');
  if (companions.length > party.companions) return refuse('too-many', { most: party.companions });
  const people = await guestsOfParty(tx, eventId, partyId);
  const brought = people.filter((guest) => guest.brought);
  const now = clock.now();
  const stay = brought.slice(0, companions.length);
  for (const [at, guest] of stay.entries()) {
    const companion = companions[at] as Companion;
    if (isCalled(guest, companion)) continue;
    await updateGuest(tx, guest, companion);
  }
  for (const guest of brought.slice(companions.length))
    await updateGuest(tx, guest, { removedAt: now, reply: 'none' });
  const next = Math.max(-1, ...people.map(({ position }) => position)) + 1;
  const further = companions.slice(stay.length).map((companion, at) => ({
    ...noDetails,
    ...companion,
    id: newId(),
    eventId,
    partyId,
    position: next + at,
    type: 'plus-one' as const,
    brought: true,
    dietNote: null,
    needs: null,
    createdAt: now,
  }));
  await insertGuests(tx, further);
  return accept({ companionIds: [...stay, ...further].map(({ id }) => id) });
}

const isCalled = (guest: GuestRecord, { firstName, lastName }: Companion) =>
  guest.firstName === firstName && guest.lastName === lastName;
