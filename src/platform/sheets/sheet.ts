export type Cells = string[];
/** A row as it stands in the file; `line` counts from 1, title rows, empty lines and lines inside quotes included. */
export type SheetRow = { line: number; cells: Cells };

/** What a sheet may be: more than any shop has, less than stops a process. */
export const LIMITS = {
  rows: 200_000,
  columns: 300,
  /** Letters of one cell; the rest is cut off, so that whoever reads it can say that it is too long. */
  cell: 65_536,
  recordBytes: 2 * 1024 * 1024,
  excelBytes: 32 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  entries: 2_000,
};

export type SheetProblem =
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

/** Thrown while a sheet is read, for its rows are handed on before its end is known; `line` says where, if it can. */
export class UnreadableSheet extends Error {
  readonly problem: SheetProblem;
  readonly line: number | undefined;
  constructor(problem: SheetProblem, line?: number) {
    super(line ? `${problem} at line ${line}` : problem);
    this.problem = problem;
    this.line = line;
  }
}

/** A cell without signs that a database refuses or nobody sees; cut where no reader goes on. */
export const tidy = (cell: string): string =>
  cell
    .slice(0, LIMITS.cell)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|\ufeff/gu, '');
