import { z } from 'zod';
import { languages } from '#platform/i18n';

/** What a column of a list of guests may mean. */
export const guestColumns = [
  'firstName',
  'lastName',
  'name',
  'partner',
  'partnerFirst',
  'partnerLast',
  'child',
  'household',
  'count',
  'companions',
  'email',
  'phone',
  'town',
  'age',
  'type',
  'invitedBy',
  'tags',
  'group',
  'diet',
  'dietNote',
  'needs',
  'language',
  'note',
] as const;
export type GuestColumn = (typeof guestColumns)[number];

const OWN = /^own:[0-9a-f-]{36}$/;
const Column = z.union([z.enum(guestColumns), z.string().regex(OWN)]).nullable();

/** A number of guests beyond those who are named makes companions, or guests who have no name yet. */
export const countMeanings = ['companions', 'unnamed'] as const;
export const duplicateWays = ['skip', 'update', 'add'] as const;

export const GuestMapping = z
  .object({
    sheet: z.int().min(0).max(200),
    columns: z.array(Column).max(300),
    countMeans: z.enum(countMeanings),
    duplicates: z.enum(duplicateWays),
    language: z.enum(languages),
  })
  .refine(({ columns }) => columns.some((column) => column && namesSomebody.has(column)), 'no-name')
  .refine(({ columns }) => {
    const once = columns.filter((column) => column && column !== 'child' && column !== 'tags');
    return new Set(once).size === once.length;
  }, 'twice');
export type GuestMapping = z.output<typeof GuestMapping>;

const namesSomebody = new Set<string>(['firstName', 'lastName', 'name']);

export type ImportState = 'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undone';
export type SheetColumn = { name: string; filled: number; sample: string };

export type ImportCounts = {
  /** Guests. */
  added: number;
  updated: number;
  same: number;
  /** Rows that cannot be brought in. */
  faulty: number;
  parties: number;
  /** After taking back: those that were changed or have answered since. */
  left?: number;
};

export type ImportProblem = { line: number; field: string; code: string; value: string; isNote: boolean };
export type PlannedParty = { line: number; name: string; what: 'add' | 'update' | 'same'; guests: string[] };

export type ImportView = {
  id: string;
  state: ImportState;
  fileName: string;
  sheets: string[];
  columns: SheetColumn[];
  rows: number;
  mapping: GuestMapping;
  counts: ImportCounts;
  done: number;
  of: number;
  planned: PlannedParty[];
  problems: ImportProblem[];
  problemCount: number;
};
export type ImportRow = Pick<ImportView, 'id' | 'state' | 'fileName' | 'rows' | 'counts'> & { at: string };

export type ImportRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'not-now'
  | 'mapping'
  | 'no-header'
  | 'too-many'
  | FileProblem;

/** Why a file cannot be read: those of #platform/sheets, which browsers do not know. */
type FileProblem =
  | 'empty'
  | 'broken-quotes'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'row-too-long'
  | 'too-large'
  | 'old-excel'
  | 'locked'
  | 'broken-excel'
  | 'not-a-sheet';

export const MOST_IMPORT_ROWS = 20_000;
