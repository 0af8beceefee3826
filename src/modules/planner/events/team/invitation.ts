import type { Message } from '#modules/relations/notifications';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { newId, newLinkToken } from '#platform/ids';
import { type Act, record } from '#platform/journal';
import { withinLimit } from '#platform/limits';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { EventsContext } from '../events-context.ts';

/** How long an invitation waits: time enough for a holiday, too short for a link in a forgotten mail to matter. */
const INVITATION_DAYS = 14;

// One person does not write to strangers in our name, and one address is not written to at speed.
const BY_ONE_PERSON = { name: 'invitation by', most: 30, perSeconds: 3_600 };
const TO_ONE_ADDRESS = { name: 'invitation to', most: 3, perSeconds: 3_600 };

type InvitationMail = 'team-invitation' | 'workspace-invitation';
type Link = { acceptUrl: string; inviter: string; days: number };
/** What is written down of an invitation, whatever it asks into; its link is stored hashed. */
export type NewInvitation = {
  id: string;
  email: string;
  tokenHash: string;
  invitedBy: string;
  invitedAt: Date;
  expiresAt: Date;
};

/** What somebody is asked into: the team of an event, or a workspace. */
export type Into<Place, Mail extends InvitationMail> = {
  /** Locked until the transaction ends; undefined when it is gone. */
  find(tx: Tx): Promise<Place | undefined>;
  people(tx: Tx): Promise<readonly { accountId: string }[]>;
  /** The same address again: a new link, and the one before is dead. */
  keep(tx: Tx, invitation: NewInvitation): Promise<void>;
  template: Mail;
  data(place: Place, link: Link, language: Language): Message<Mail>['data'];
  act: Omit<Act, 'by'>;
};

/** Asks somebody in by mail, in their language, or in that of who asks when none is known. */
export async function invite<Place, Mail extends InvitationMail>(
  context: EventsContext,
  { email, language, by }: { email: string; language: Language; by: Extract<Actor, { kind: 'account' }> },
  into: Into<Place, Mail>,
): Promise<Result<null, 'too-many' | 'not-there' | 'already-there'>> {
  const { database, clock, notify, publicUrl, accountByEmail } = context;
  if (!(await mayInvite(context, { accountId: by.accountId, email }))) return refuse('too-many');
  return database.inTransaction(async (tx) => {
    const place = await into.find(tx);
    if (!place) return refuse('not-there');
    const account = await accountByEmail(email, tx);
    if (account && (await into.people(tx)).some(({ accountId }) => accountId === account.accountId))
      return refuse('already-there');
    const now = clock.now();
    const token = newLinkToken();
    await into.keep(tx, {
      id: newId(),
      email,
      tokenHash: hashLinkToken(token),
      invitedBy: by.name,
      invitedAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    });
    const theirs = account?.language ?? language;
    const acceptUrl = `${publicUrl()}/${theirs}/planner/invite/${token}`;
    const link = { acceptUrl, inviter: by.name, days: INVITATION_DAYS };
    await notify(tx, {
      recipient: { kind: 'address', email, language: theirs, ...(account && { name: account.name }) },
      template: into.template,
      data: into.data(place, link, theirs),
    });
    await record(tx, { by, ...into.act });
    return accept(null);
  });
}

async function mayInvite(
  { database, clock }: Pick<EventsContext, 'database' | 'clock'>,
  { accountId, email }: { accountId: string; email: string },
): Promise<boolean> {
  const now = clock.now();
  return (
    (await withinLimit(database, BY_ONE_PERSON, accountId, now)) &&
    (await withinLimit(database, TO_ONE_ADDRESS, email, now))
  );
}
