// Somebody with a /32 of IPv6 has more networks than we have memory: past this many callers all start afresh.
const MOST_CALLERS = 100_000;

/**
 * Counts in this process alone, for what is too cheap to ask the database about: reads. `allows` counts a call and tells
 * whether it is still within the limit; `most` is asked each time, 0 means that nothing is limited.
 */
export function localLimit({ most, perSeconds }: { most: number; perSeconds: number }) {
  const counts = new Map<string, number>();
  let window = 0;
  return {
    allows(key: string, now: number): boolean {
      if (most === 0) return true;
      const current = Math.floor(now / 1000 / perSeconds);
      if (current !== window || counts.size > MOST_CALLERS) {
        counts.clear();
        window = current;
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= most;
    },
  };
}
