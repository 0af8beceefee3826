/** The clock of the demo's past. */
export type MovableClock = { now(): Date; set(to: Date): void };
