import type { Notifications } from '#modules/relations/notifications';
import type { Reader, Tx } from '#platform/db';
import { acceptedGuests } from './accepted-facts.ts';
import { addGuest } from './add-guest.ts';
import { addParty, enterParty } from './add-party.ts';
import { addQuickly } from './add-quickly.ts';
import { changeGuest } from './change-guest.ts';
import { changeMany, undoMany } from './change-many.ts';
import { changeParty } from './change-party.ts';
import type { PartyMail, Reply } from './contract.ts';
import { copyList } from './copy-list.ts';
import { eraseGuest } from './erase-guest.ts';
import { exportGuests } from './export-guests.ts';
import type { GuestsContext } from './guests-context.ts';
import { lockParty, writeReplies } from './guests-store.ts';
import { createGuestImports, type GuestImports } from './import/imports.ts';
import { addField, addGroup, changeGroup, removeField, removeGroup } from './keep-groups.ts';
import { listOutlineIn, orderListAs } from './list-outline.ts';
import { moveGuests } from './move-guests.ts';
import { bringCompanions, correctOwnDetails } from './own-details.ts';
import { partyByEmail } from './party-by-email-facts.ts';
import { type PartyFacts, partyFacts } from './party-facts.ts';
import { dataOfGuest, ForgetHealth, forgetHealth, mailsOfParty } from './privacy.ts';
import { openNotes } from './sealed-notes.ts';
import { findParties, seeChoices, seeGuest, seeGuestAnywhere, seeList, seeParty } from './see-guests.ts';

export const needs = ['planner/events', 'relations/notifications'] as const;

export type GuestsNeeds = Omit<GuestsContext, 'mailsAbout'> & {
  notifications: Pick<Notifications, 'outbox'>;
};

type Bound<F> = F extends (context: GuestsContext, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export type Guests = {
  list: Bound<typeof seeList>;
  choices: Bound<typeof seeChoices>;
  /** Undefined for who may not see it, as for what is not on the list. */
  party: Bound<typeof seeParty>;
  guest: Bound<typeof seeGuest>;
  guestAnywhere: Bound<typeof seeGuestAnywhere>;
  findParties: Bound<typeof findParties>;
  addParty: Bound<typeof addParty>;
  addQuickly: Bound<typeof addQuickly>;
  addGuest: Bound<typeof addGuest>;
  changeParty: Bound<typeof changeParty>;
  changeGuest: Bound<typeof changeGuest>;
  moveGuests: Bound<typeof moveGuests>;
  changeMany: Bound<typeof changeMany>;
  undoMany: Bound<typeof undoMany>;
  addGroup: Bound<typeof addGroup>;
  changeGroup: Bound<typeof changeGroup>;
  removeGroup: Bound<typeof removeGroup>;
  addField: Bound<typeof addField>;
  removeField: Bound<typeof removeField>;
  erase: Bound<typeof eraseGuest>;
  /** Undefined for who may not hand it out. */
  dataOf: Bound<typeof dataOfGuest>;
  mails: Bound<typeof mailsOfParty>;
  imports: GuestImports;
  exportFile: Bound<typeof exportGuests>;
  /** For who takes replies and registrations: permission and form have been looked at. */
  enterParty: Bound<typeof enterParty>;
  /** The party that an address of somebody's belongs to; lower case. */
  partyByEmail: typeof partyByEmail;
  partyFacts(reader: Reader | Tx, of: { eventId: string; partyId: string }): Promise<PartyFacts | undefined>;
  /** The same, locked until the transaction ends: whoever changes a party takes turns here. */
  lockParty(tx: Tx, of: { eventId: string; partyId: string }): Promise<PartyFacts | undefined>;
  /** For who copies an event: permission has been looked at. */
  copyList: Bound<typeof copyList>;
  /** For templates: permission has been looked at. */
  listOutlineIn: typeof listOutlineIn;
  orderListAs: typeof orderListAs;
  correctOwnDetails: Bound<typeof correctOwnDetails>;
  bringCompanions: Bound<typeof bringCompanions>;
  /** A note for the kitchen in clear, for who may read it: the caller has asked. */
  openDietNote(guestId: string, sealed: string | null): string;
  /** How many have accepted, of each of these events. */
  accepted(reader: Reader | Tx, eventIds: readonly string[]): Promise<Map<string, number>>;
  writeReplies(tx: Tx, eventId: string, replies: readonly { guestId: string; reply: Reply }[]): Promise<void>;
};

export function createGuests(given: GuestsNeeds): Guests {
  const { notifications, ...rest } = given;
  const context: GuestsContext = { ...rest, mailsAbout: (partyId) => mailsAbout(notifications, partyId) };
  context.jobs.handle(ForgetHealth, async () => {
    await forgetHealth(context);
  });
  context.jobs.repeat(ForgetHealth, '17 4 * * *', {});
  return {
    list: with_(seeList),
    choices: with_(seeChoices),
    party: with_(seeParty),
    guest: with_(seeGuest),
    guestAnywhere: with_(seeGuestAnywhere),
    findParties: with_(findParties),
    addParty: with_(addParty),
    addQuickly: with_(addQuickly),
    addGuest: with_(addGuest),
    changeParty: with_(changeParty),
    changeGuest: with_(changeGuest),
    moveGuests: with_(moveGuests),
    changeMany: with_(changeMany),
    undoMany: with_(undoMany),
    addGroup: with_(addGroup),
    changeGroup: with_(changeGroup),
    removeGroup: with_(removeGroup),
    addField: with_(addField),
    removeField: with_(removeField),
    erase: with_(eraseGuest),
    dataOf: with_(dataOfGuest),
    mails: with_(mailsOfParty),
    imports: createGuestImports(context),
    exportFile: with_(exportGuests),
    enterParty: with_(enterParty),
    partyByEmail,
    partyFacts: (reader, of) => partyFacts(reader, context.seal, of),
    async lockParty(tx, { eventId, partyId }) {
      const party = await lockParty(tx, eventId, partyId);
      return party && partyFacts(tx, context.seal, { eventId, partyId });
    },
    correctOwnDetails: with_(correctOwnDetails),
    openDietNote: (guestId, sealed) =>
      openNotes(given.seal, guestId, { dietNote: sealed, needs: null }).dietNote,
    bringCompanions: with_(bringCompanions),
    accepted: acceptedGuests,
    writeReplies,
    copyList: with_(copyList),
    listOutlineIn,
    orderListAs,
  };

  /** A use case that already has its context. */
  function with_<Rest extends unknown[], Answer>(useCase: (ctx: GuestsContext, ...rest: Rest) => Answer) {
    return (...rest: Rest): Answer => useCase(context, ...rest);
  }
}

const MAILS = 100;

async function mailsAbout({ outbox }: GuestsNeeds['notifications'], subjectId: string): Promise<PartyMail[]> {
  const mails = await outbox({ subjectId, limit: MAILS });
  return mails.map(({ id, subject, toName, to, state, createdAt, sentAt }) => ({
    id,
    subject,
    to: toName ? `${toName} <${to}>` : to,
    state,
    at: sentAt ?? createdAt,
  }));
}
