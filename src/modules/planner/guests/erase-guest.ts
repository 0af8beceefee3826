import { eventRoom } from '#modules/planner/events';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type GuestRefusal, noDetails } from './contract.ts';
import type { GuestRecord } from './guests.rows.ts';
import type { GuestsContext } from './guests-context.ts';
import { guestsOfParty, lockGuest, lockParty, updateGuest, updateParty } from './guests-store.ts';
import { fullName, partyName } from './party-name.ts';
import { forgetStaged } from './privacy-store.ts';
import { GuestErased } from './signals.ts';

/**
 * Forgets who a guest is: a number stays in their place, so that what was counted still adds up. It cannot be undone. The
 * journal holds no words about guests, and modules that do hear of it.
 */
export async function eraseGuest(
  { database, events, realtime, signals }: GuestsContext,
  { eventId, guestId, by }: { eventId: string; guestId: string; by: Actor },
): Promise<Result<null, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const guest = await lockGuest(tx, eventId, guestId);
    if (!guest) return refuse('not-there');
    const party = await lockParty(tx, eventId, guest.partyId);
    const { age: _, type: __, ...nothing } = noDetails;
    const pseudonym = pseudonymOf(guest);
    await updateGuest(tx, guest, {
      ...nothing,
      lastName: pseudonym,
      dietNote: null,
      needs: null,
      importId: null,
    });
    if (party) {
      const others = (await guestsOfParty(tx, eventId, party.id)).filter(({ id }) => id !== guestId);
      const namesThem = others.length === 0 || names(party.name, guest);
      const alone = others.length === 0;
      await updateParty(tx, party, {
        ...(namesThem && { name: partyName(others) || pseudonym }),
        ...((alone || party.email === guest.email) && { email: '' }),
        ...((alone || party.phone === guest.phone) && { phone: '' }),
        // Words about a party may be about any of its guests.
        note: '',
      });
    }
    await forgetStaged(tx, eventId, guest);
    await record(tx, {
      by,
      action: 'guests.erase',
      subject: { type: 'guest', id: guestId },
      scope: eventId,
    });
    await signals.announce(tx, GuestErased, { eventId, partyId: guest.partyId, guestId });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept(null);
  });
}

const pseudonymOf = ({ id }: GuestRecord) => `#${id.replaceAll('-', '').slice(-8)}`;

const names = (partyName: string, guest: GuestRecord): boolean =>
  [fullName(guest), guest.firstName, guest.lastName].some((name) => name !== '' && partyName.includes(name));
