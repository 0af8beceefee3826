import type { Reader, Tx } from '#platform/db';
import type { Result } from '#platform/result';
import { type AddParty, addParty, enterParty } from './add-party.ts';
import type { GuestRefusal, Reply } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { lockParty, writeReplies } from './guests-store.ts';
import { bringCompanions, correctOwnDetails } from './own-details.ts';
import { type PartyFacts, partyFacts } from './party-facts.ts';

export const needs = ['planner/events'] as const;

type Bound<F> = F extends (context: GuestsContext, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export type Guests = {
  addParty(input: AddParty): Promise<Result<{ partyId: string; guestIds: string[] }, GuestRefusal>>;
  /** For who takes replies and registrations: permission and form have been looked at. */
  enterParty: Bound<typeof enterParty>;
  partyFacts(reader: Reader | Tx, of: { eventId: string; partyId: string }): Promise<PartyFacts | undefined>;
  /** The same, locked until the transaction ends: whoever changes a party takes turns here. */
  lockParty(tx: Tx, of: { eventId: string; partyId: string }): Promise<PartyFacts | undefined>;
  correctOwnDetails: Bound<typeof correctOwnDetails>;
  bringCompanions: Bound<typeof bringCompanions>;
  writeReplies(tx: Tx, eventId: string, replies: readonly { guestId: string; reply: Reply }[]): Promise<void>;
};

export function createGuests(context: GuestsContext): Guests {
  return {
    addParty: (input) => addParty(context, input),
    enterParty: (tx, entry) => enterParty(context, tx, entry),
    partyFacts: (reader, of) => partyFacts(reader, context.seal, of),
    async lockParty(tx, { eventId, partyId }) {
      const party = await lockParty(tx, eventId, partyId);
      return party && partyFacts(tx, context.seal, { eventId, partyId });
    },
    correctOwnDetails: (tx, own) => correctOwnDetails(context, tx, own),
    bringCompanions: (tx, own) => bringCompanions(context, tx, own),
    writeReplies,
  };
}
