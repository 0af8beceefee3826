import type { DoorParty } from '#modules/planner/check-in/contract';

/** Letters as people type them: without accents and case. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Parties with a guest, or a name, that has all words that were typed. */
export function findByName(parties: readonly DoorParty[], typed: string): DoorParty[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...parties];
  return parties.filter((party) => {
    const all = plain([party.name, ...party.guests.map(({ name }) => name)].join(' '));
    return words.every((word) => all.includes(word));
  });
}

/** The token in a scanned text: a reply link, or the token alone. */
export const tokenIn = (scanned: string): string | undefined =>
  /(?:^|\/)([A-Za-z0-9_-]{22})\/?(?:[?#].*)?$/.exec(scanned.trim())?.[1];

/** The party of a scanned code, known by the hash of its token: the list on the device opens no reply page. */
export async function findByCode(
  parties: readonly DoorParty[],
  scanned: string,
): Promise<DoorParty | undefined> {
  const token = tokenIn(scanned);
  if (!token) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return parties.find(({ codeHash }) => codeHash === hash);
}
