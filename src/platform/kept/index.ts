import type { Clock } from '#platform/time';

/** How old a kept answer may be: the two seconds within which every process sees a change. */
const KEPT_MS = 2_000;

let generation = 0;

/** Everything kept in this process is asked for again: something that many answers are made of has changed. */
export function forgetAll(): void {
  generation += 1;
}

export type Kept<T> = { get(): Promise<T>; forget(): void };

/**
 * Keeps one answer for two seconds, and asks once for all who wait meanwhile. For what every page asks and seldom changes; an
 * answer that failed is not kept.
 */
export function keep<T>(load: () => Promise<T>, clock: Clock): Kept<T> {
  let kept: { at: number; of: number; answer: Promise<T> } | undefined;
  return {
    get() {
      const now = clock.now().getTime();
      if (!kept || kept.of !== generation || now - kept.at > KEPT_MS || now < kept.at) {
        const of = generation;
        // A query of Drizzle's is not a promise: it runs again for each who awaits it.
        const answer = (async () => load())();
        const mine = { at: now, of, answer };
        answer.catch(() => {
          if (kept === mine) kept = undefined;
        });
        kept = mine;
      }
      return kept.answer;
    },
    forget() {
      kept = undefined;
    },
  };
}

export { type KeptByVersion, keepByVersion } from './by-version.ts';
