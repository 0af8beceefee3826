import { z } from 'zod';
import type { Reply } from '#modules/planner/guests/contract';
import { neededLine } from '#platform/text';

/** A scan of some guests. `scanId` is made by the device, so that what is sent again after the network was away counts once. */
export const AdmitForm = z.object({
  scanId: z.uuid(),
  guestIds: z.array(z.uuid()).min(1, 'required').max(60, 'too-many'),
  /** When it was scanned, for scans that were kept on the device; ISO, never taken for later than now. */
  at: z.iso.datetime().optional(),
  /** Lets in who has declined, or has not answered: somebody at the door decided so. */
  anyway: z.boolean().default(false),
});
export type AdmitForm = z.input<typeof AdmitForm>;

export const WalkInForm = z.object({
  scanId: z.uuid(),
  firstName: neededLine(80),
  lastName: z.string().trim().max(80, 'too-long').default(''),
  at: z.iso.datetime().optional(),
});
export type WalkInForm = z.input<typeof WalkInForm>;

/** `already`: somebody else's scan was first. `not-expected`: did not accept; the door decides. */
export type Admitted = {
  guestId: string;
  outcome: 'admitted' | 'already' | 'not-expected' | 'unknown';
  reply: Reply | null;
  at: string | null;
  by: string | null;
};

export type DoorGuest = {
  id: string;
  name: string;
  reply: Reply;
  brought: boolean;
  vip: boolean;
  /** Needs help at the door: a wheelchair, an assistance dog. Nothing about health. */
  access: string[];
  inside: { at: string; by: string } | null;
};

/** As little of each party as a door needs, for a device that may lose its network. */
export type DoorParty = {
  id: string;
  name: string;
  /** SHA-256 of its link's token, in hex: a scanned link is known again, and the list opens no page. Null without a link. */
  codeHash: string | null;
  guests: DoorGuest[];
};

export type DoorFigures = { expected: number; inside: number; walkIns: number };

export type DoorList = {
  event: { id: string; title: string; starts: string; ends: string; zone: string; cancelled: boolean };
  figures: DoorFigures;
  parties: DoorParty[];
  /** When it was read; a device that was away knows how old its list is. */
  readAt: string;
};

export type DoorRefusal = 'not-there' | 'not-allowed' | 'cancelled' | 'invalid' | 'too-many';
