import type { DoorParty } from '#modules/planner/check-in/contract';
import type { Scan } from './scan.ts';

/** The list as it will be once the server has heard of what this device kept; `by` is empty for those. */
export function withScans(parties: readonly DoorParty[], scans: readonly Scan[]): DoorParty[] {
  if (scans.length === 0) return [...parties];
  const kept = new Map<string, Scan>();
  for (const scan of scans) for (const id of scan.guestIds) kept.set(id, scan);
  return parties.map((party) => ({
    ...party,
    guests: party.guests.map((guest) => {
      const scan = kept.get(guest.id);
      if (!scan) return guest;
      if (scan.intent === 'undo') return { ...guest, inside: null };
      return { ...guest, inside: guest.inside ?? { at: scan.at, by: '' } };
    }),
  }));
}
