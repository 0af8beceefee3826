import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type { EventsContext } from '../events-context.ts';
import type { InvitedTo, RoleForm, TeamRefusal, TeamView } from '../team.contract.ts';
import { acceptInvitation, invitedTo } from './answer-invitation.ts';
import { changeTeammate, removeTeammate } from './change-team.ts';
import { type InviteToTeam, inviteToTeam, withdrawFromTeam } from './invite-to-team.ts';
import { teamView } from './team-views.ts';

type OnTeam = { eventId: string; accountId: string; by: Actor };

/** Who works on an event, and how they come to it. */
export type Team = {
  view(of: { eventId: string; by: Actor }): Promise<Result<TeamView, TeamRefusal>>;
  invite(input: InviteToTeam): Promise<Result<null, TeamRefusal>>;
  withdraw(input: { eventId: string; id: string; by: Actor }): Promise<Result<null, TeamRefusal>>;
  change(input: OnTeam & { form: RoleForm }): Promise<Result<null, TeamRefusal>>;
  remove(input: OnTeam): Promise<Result<null, TeamRefusal>>;
  /** What a link asks into, an event or a workspace. */
  invitation(input: { token: string; by: Actor }): Promise<InvitedTo | undefined>;
  accept(input: {
    token: string;
    by: Actor;
  }): Promise<Result<{ kind: 'event' | 'workspace'; id: string }, TeamRefusal>>;
};

export const createTeam = (context: EventsContext): Team => ({
  view: (of) => teamView(context, of),
  invite: (input) => inviteToTeam(context, input),
  withdraw: (input) => withdrawFromTeam(context, input),
  change: (input) => changeTeammate(context, input),
  remove: (input) => removeTeammate(context, input),
  invitation: (input) => invitedTo(context, input),
  accept: (input) => acceptInvitation(context, input),
});
