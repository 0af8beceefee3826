import type { Seal } from '#platform/seal';

type Notes = { dietNote: string; needs: string };
type Sealed = { dietNote: string | null; needs: string | null };

/** What is said about somebody's health, as it is stored; an empty note is none. */
export const sealNotes = (seal: Seal, guestId: string, { dietNote, needs }: Notes): Sealed => ({
  dietNote: dietNote ? seal.seal(dietNote, `${guestId} diet`) : null,
  needs: needs ? seal.seal(needs, `${guestId} needs`) : null,
});

/** The notes in clear; one whose key is gone is empty. */
export const openNotes = (seal: Seal, guestId: string, { dietNote, needs }: Sealed): Notes => ({
  dietNote: dietNote ? (seal.open(dietNote, `${guestId} diet`) ?? '') : '',
  needs: needs ? (seal.open(needs, `${guestId} needs`) ?? '') : '',
});
