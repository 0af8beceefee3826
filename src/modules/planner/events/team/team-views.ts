import type { Actor } from '#platform/policy';
import { accountOf } from '#platform/policy';
import { accept, type Result } from '#platform/result';
import { mayOn } from '../event-rights.ts';
import type { EventsContext } from '../events-context.ts';
import type { TeamRefusal, TeamView } from '../team.contract.ts';
import { invitationsOf, teamOf } from './team-store.ts';

/** Who works on an event; how to reach them, and who is asked, is for those who keep the team. */
export async function teamView(
  { database: { reader }, clock, accounts }: EventsContext,
  { eventId, by }: { eventId: string; by: Actor },
): Promise<Result<TeamView, TeamRefusal>> {
  const may = await mayOn(reader, by, eventId, 'see-event');
  if (!may.ok) return may;
  const keeps = may.value.rights.includes('keep-team');
  const places = await teamOf(reader, eventId);
  const people = new Map(
    (
      await accounts(
        places.map(({ accountId }) => accountId),
        reader,
      )
    ).map((person) => [person.accountId, person]),
  );
  const team = places.flatMap((place) => {
    const person = people.get(place.accountId);
    if (!person) return [];
    const { name, email } = person;
    return [{ ...place, name, email: keeps ? email : null, me: place.accountId === accountOf(by) }];
  });
  const invited = keeps ? await invitationsOf(reader, eventId, clock.now()) : [];
  return accept({
    team: team.sort((a, b) => Number(b.owner) - Number(a.owner) || a.name.localeCompare(b.name)),
    invited: invited.map(({ id, email, role, extra, invitedAt, expiresAt }) => ({
      id,
      email,
      role,
      extra,
      invitedAt: invitedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  });
}
