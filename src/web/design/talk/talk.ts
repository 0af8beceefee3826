import type { Line } from '#modules/relations/chat/contract';

/** The last number up to which nothing is missing. */
export function lastOf(lines: readonly Line[]): number {
  return lines.at(-1)?.seq ?? 0;
}

/**
 * What is known and what has come, each line once and in order, up to the first that is missing. What lies behind a gap is asked
 * for again: `missing` says so.
 */
export function withLines(
  known: readonly Line[],
  come: readonly Line[],
): { lines: readonly Line[]; missing: boolean } {
  const later = come.filter(({ seq }) => seq > lastOf(known)).sort((a, b) => a.seq - b.seq);
  const lines = [...known];
  for (const line of later) {
    const last = lastOf(lines);
    if (line.seq === last + 1) lines.push(line);
    else if (line.seq > last) return { lines: lines.length === known.length ? known : lines, missing: true };
  }
  return { lines: lines.length === known.length ? known : lines, missing: false };
}
