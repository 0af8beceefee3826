import { toString as drawCode } from 'qrcode';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { InvitationCard, ReplyRefusal } from './contract.ts';
import { tokenOf } from './links-store.ts';
import type { RsvpContext } from './rsvp-context.ts';

const MOST_CARDS = 300;

/** The cards of these parties to be printed, each with its link as a code to be scanned. */
export async function invitationCards(
  { database, clock, events, guests, seal, publicUrl }: RsvpContext,
  { eventId, partyIds, by }: { eventId: string; partyIds: readonly string[]; by: Actor },
): Promise<Result<InvitationCard[], ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  if (partyIds.length > MOST_CARDS) return refuse('too-many', { most: MOST_CARDS });
  return database.inTransaction(async (tx) => {
    const cards: InvitationCard[] = [];
    // In the order of their numbers, in which everybody locks links.
    for (const partyId of [...partyIds].sort()) {
      const party = await guests.partyFacts(tx, { eventId, partyId });
      if (!party) continue;
      const token = await tokenOf(tx, seal, { eventId, partyId, now: clock.now() });
      const url = `${publicUrl()}/${party.language}/r/${token}`;
      cards.push({ partyId, name: party.name, language: party.language, url, code: await codeOf(url) });
    }
    return accept(cards.sort((a, b) => a.name.localeCompare(b.name)));
  });
}

/** A link as a code, drawn without colours of its own so that paper and dark screens both show it. */
const codeOf = (url: string): Promise<string> =>
  drawCode(url, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
