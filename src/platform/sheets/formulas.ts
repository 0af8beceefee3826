// What spreadsheet programs take for the beginning of a formula, their full-width twins included.
const STARTS = /^'*[=+\-@\t\r＝＋－＠]/;
const NEUTRAL = /^'+[=+\-@\t\r＝＋－＠]/;

/** A cell that no program runs: an apostrophe before what looks like a formula. `plainText` takes it away again. */
export const neutral = (cell: string): string => (STARTS.test(cell) ? `'${cell}` : cell);

export const plainText = (cell: string): string => (NEUTRAL.test(cell) ? cell.slice(1) : cell);
