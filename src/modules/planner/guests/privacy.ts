import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { HEALTH_KEPT_DAYS, type PartyMail } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { groupsOfGuest, guestView, partyView } from './party-views.ts';
import { purgeHealth } from './privacy-store.ts';

export const ForgetHealth = defineJob('guests.forget-health', 'slow', z.object({}));
const DAY_MS = 86_400_000;

export const forgetHealth = ({ database, clock }: GuestsContext): Promise<number> =>
  database.inTransaction((tx) =>
    purgeHealth(tx, new Date(clock.now().getTime() - HEALTH_KEPT_DAYS * DAY_MS)),
  );

type Asked = { eventId: string; by: Actor };

/** All that is kept about one guest, to be handed to them; notes on health are theirs as well, so who may not read those hands out nothing. */
export async function dataOfGuest(
  { database, events, seal }: GuestsContext,
  { eventId, guestId, by }: Asked & { guestId: string },
): Promise<Record<string, unknown> | undefined> {
  const may = await events.mayOn(database.reader, by, eventId, 'export-guests');
  if (!may.ok || !may.value.rights.includes('see-health')) return undefined;
  const sees = { seal, health: true };
  const guest = await guestView(database.reader, sees, { eventId, guestId });
  if (!guest) return undefined;
  const party = await partyView(database.reader, sees, { eventId, partyId: guest.partyId });
  const groups = await groupsOfGuest(database.reader, guestId);
  await database.inTransaction((tx) =>
    record(tx, { by, action: 'guests.hand-out', subject: { type: 'guest', id: guestId }, scope: eventId }),
  );
  const { guests: _, note: __, version: ___, ...household } = party ?? { guests: [], note: '', version: 0 };
  const { version: ____, party: _____, ...about } = guest;
  return { guest: about, groups, party: household };
}

/** What was written to a party, the newest first. */
export async function mailsOfParty(
  { database, events, seal, mailsAbout }: GuestsContext,
  { eventId, partyId, by }: Asked & { partyId: string },
): Promise<PartyMail[]> {
  const may = await events.mayOn(database.reader, by, eventId, 'see-guests');
  if (!may.ok) return [];
  const party = await partyView(database.reader, { seal, health: false }, { eventId, partyId });
  return party ? mailsAbout(party.id) : [];
}
