/**
 * A cell of a sheet that is written: a text, a number, an amount to its last digit (`12.50`), a day (`2027-05-01`) or a moment by
 * the clock of the shop (`2027-05-01 14:30`).
 */
export type Cell = string | number | null | { decimal: string } | { day: string } | { at: string };
