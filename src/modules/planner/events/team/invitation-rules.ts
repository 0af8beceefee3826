import { withinLimit } from '#platform/limits';
import type { EventsContext } from '../events-context.ts';

/** How long an invitation waits: time enough for a holiday, too short for a link in a forgotten mail to matter. */
export const INVITATION_DAYS = 14;

// One person does not write to strangers in our name, and one address is not written to at speed.
const BY_ONE_PERSON = { name: 'invitation by', most: 30, perSeconds: 3_600 };
const TO_ONE_ADDRESS = { name: 'invitation to', most: 3, perSeconds: 3_600 };

export async function mayInvite(
  { database, clock }: Pick<EventsContext, 'database' | 'clock'>,
  { accountId, email }: { accountId: string; email: string },
): Promise<boolean> {
  const now = clock.now();
  return (
    (await withinLimit(database, BY_ONE_PERSON, accountId, now)) &&
    (await withinLimit(database, TO_ONE_ADDRESS, email, now))
  );
}

export const invitationEnds = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 86_400_000);

export const acceptUrl = (
  { publicUrl }: Pick<EventsContext, 'publicUrl'>,
  language: string,
  token: string,
): string => `${publicUrl()}/${language}/planner/invite/${token}`;
