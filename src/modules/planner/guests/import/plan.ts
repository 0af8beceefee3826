import type { GuestFields, GuestMapping } from '../contract.ts';
import { partyName } from '../party-name.ts';
import type { DraftGuest, DraftParty } from './drafts.ts';
import { plain } from './headers.ts';

/** A guest who is on the list already. */
export type KnownGuest = {
  id: string;
  partyId: string;
  party: string;
  firstName: string;
  lastName: string;
  email: string;
  version: number;
  phone: string;
  town: string;
  invitedBy: string;
  tags: string[];
};
export type GuestUpdate = {
  guestId: string;
  version: number;
  change: Partial<GuestFields>;
};
/** What a party of a sheet does to the list. */
export type PartyPlan = DraftParty & {
  /** The party its guests come to; null for one of its own. */
  to: string | null;
  updates: GuestUpdate[];
  same: number;
};

/** Who of a sheet is on the list, by their address and by their name in their household, and what becomes of them. */
export function planParties(
  parties: readonly DraftParty[],
  known: readonly KnownGuest[],
  way: GuestMapping['duplicates'],
): PartyPlan[] {
  if (way === 'add') return parties.map((party) => ({ ...party, to: null, updates: [], same: 0 }));
  const nameOf = (guest: { firstName: string; lastName: string }) =>
    plain(`${guest.firstName} ${guest.lastName}`);
  const byEmail = Map.groupBy(
    known.filter(({ email }) => email),
    ({ email }) => email,
  );
  const byName = Map.groupBy(known, (guest) => `${plain(guest.party)}|${nameOf(guest)}`);
  const byParty = Map.groupBy(known, ({ partyId }) => partyId);
  const inFile = new Map<string, number>();
  for (const { email } of parties.flatMap(({ guests }) => guests))
    if (email) inFile.set(email, (inFile.get(email) ?? 0) + 1);
  const taken = new Set<string>();

  return parties.map((party) => {
    const called = plain(party.name || partyName(party.guests));
    const matchOf = (guest: DraftGuest): KnownGuest | undefined => {
      const name = nameOf(guest);
      const free = (found: readonly KnownGuest[] | undefined) =>
        found?.filter(({ id }) => !taken.has(id)) ?? [];
      const reached = guest.email ? free(byEmail.get(guest.email)) : [];
      const sameName = reached.find((one) => nameOf(one) === name);
      if (sameName) return sameName;
      // One address, one person on both sides: "Chris" here is "Christopher" there.
      if (reached.length === 1 && inFile.get(guest.email) === 1) return reached[0];
      return free(byName.get(`${called}|${name}`))[0];
    };
    const besideThem = (partyId: string, name: string) =>
      byParty.get(partyId)?.find((one) => nameOf(one) === name && !taken.has(one.id));
    const add: DraftGuest[] = [];
    const updates: GuestUpdate[] = [];
    let same = 0;
    let to: string | null = null;
    for (const guest of party.guests) {
      const match: KnownGuest | undefined =
        matchOf(guest) ?? (to === null ? undefined : besideThem(to, nameOf(guest)));
      if (!match) {
        add.push(guest);
        continue;
      }
      taken.add(match.id);
      to ??= match.partyId;
      const change = way === 'update' ? changeOf(guest, match) : {};
      if (Object.keys(change).length > 0) updates.push({ guestId: match.id, version: match.version, change });
      else same += 1;
    }
    return { ...party, guests: add, to, updates, same };
  });
}

const words = ['firstName', 'lastName', 'email', 'phone', 'town', 'invitedBy'] as const;

/** What a sheet says otherwise of somebody; what it is silent about stays. */
function changeOf(guest: DraftGuest, known: KnownGuest): Partial<GuestFields> {
  const change: Partial<GuestFields> = {};
  for (const field of words)
    if (guest[field] !== '' && guest[field] !== known[field]) change[field] = guest[field];
  const tags = guest.tags.filter((tag) => !known.tags.includes(tag));
  if (tags.length > 0) change.tags = [...known.tags, ...tags].slice(0, 30);
  return change;
}
