import { z } from 'zod';
import { type EventRight, type EventRole, eventRights, eventRoles } from './rights.contract.ts';

/** Where an invitation goes. */
export const InvitedEmail = z.string().trim().toLowerCase().pipe(z.email('email').max(254, 'too-long'));

export const RoleForm = z.object({
  role: z.enum(eventRoles, 'required'),
  extra: z
    .array(z.enum(eventRights))
    .max(eventRights.length, 'too-many')
    .transform((extra) => [...new Set(extra)]),
});
export type RoleForm = z.input<typeof RoleForm>;
export const InviteForm = RoleForm.extend({ email: InvitedEmail });
export type InviteForm = z.input<typeof InviteForm>;

/** `email` is null for who does not keep the team. */
export type Teammate = {
  accountId: string;
  name: string;
  email: string | null;
  role: EventRole;
  extra: EventRight[];
  /** Owns the workspace: leads every event in it, and cannot be sent away. */
  owner: boolean;
  me: boolean;
};
export type InvitationView = {
  id: string;
  email: string;
  role: EventRole;
  extra: EventRight[];
  invitedAt: string;
  expiresAt: string;
};
/** `invited` is empty for who does not keep the team. */
export type TeamView = { team: Teammate[]; invited: InvitationView[] };

/** What a link asks somebody into. */
export type InvitedTo = {
  kind: 'event' | 'workspace';
  /** Of the event or the workspace. */
  id: string;
  name: string;
  invitedBy: string;
  /** Null for a workspace. */
  role: EventRole | null;
  starts: string | null;
  /** It was sent to the address of who asks. */
  yours: boolean;
};

export type TeamRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'too-many'
  | 'already-there'
  | 'last-lead'
  | 'owner-stays'
  | 'other-address';
