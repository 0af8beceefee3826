import type { Language } from '#platform/i18n';
import type { GuestFields, ImportProblem } from '../contract.ts';

/** A guest as a sheet has them; `given` are the fields it says something of. */
export type DraftGuest = GuestFields & { groups: string[]; given: string[] };

/** A party of a sheet, from one row or from several of one household. */
export type DraftParty = {
  line: number;
  /** Empty: made from the names of its guests. */
  name: string;
  language: Language;
  companions: number;
  note: string;
  guests: DraftGuest[];
};

export type ReadList = { parties: DraftParty[]; problems: ImportProblem[] };
