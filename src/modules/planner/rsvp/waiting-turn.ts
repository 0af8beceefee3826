import type { WaitingRule } from './contract.ts';

type Waiting = { partyId: string; places: number };

/**
 * Who of those that wait, longest first, is offered free places: whole parties, by the host's rule. `free` is null when
 * there is room without end. In turn, nobody passes the first, so that a large party is not passed over for ever.
 */
export function whoseTurn(rule: WaitingRule, waiting: readonly Waiting[], free: number | null): string[] {
  if (rule === 'off') return [];
  const chosen: string[] = [];
  let left = free ?? Number.POSITIVE_INFINITY;
  for (const { partyId, places } of waiting) {
    if (places <= left) {
      chosen.push(partyId);
      left -= places;
    } else if (rule === 'in-turn') break;
  }
  return chosen;
}
