import { z } from 'zod';
import { neededLine } from '#platform/text';
import { InvitedEmail } from './team.contract.ts';

export const workspaceKinds = ['person', 'organisation'] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

/** An owner leads every event in it; a member makes events in it, and sees those whose team they are on. */
export const workspaceRoles = ['owner', 'member'] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

export const WorkspaceForm = z.object({
  name: neededLine(120),
  kind: z.enum(workspaceKinds, 'required'),
});
export type WorkspaceForm = z.input<typeof WorkspaceForm>;

export const MemberForm = z.object({ email: InvitedEmail, role: z.enum(workspaceRoles, 'required') });
export type MemberForm = z.input<typeof MemberForm>;

export type WorkspaceRow = {
  id: string;
  name: string;
  kind: WorkspaceKind;
  role: WorkspaceRole;
  events: number;
};
export type WorkspaceMember = {
  accountId: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  me: boolean;
};
export type WorkspaceView = WorkspaceRow & {
  members: WorkspaceMember[];
  invited: { id: string; email: string; role: WorkspaceRole; expiresAt: string }[];
};

export type WorkspaceRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'too-many'
  | 'already-there'
  | 'last-owner';
