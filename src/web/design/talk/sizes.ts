// As the module's contract has them, which a visitor's browser would have to load with all it stands on.
export const LONGEST_LINE = 4_000;
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
