import type { Clock } from '#platform/time';

/** How old a kept answer may be: the two seconds within which every process sees a change. */
const KEPT_MS = 2_000;

export type Kept<T> = { get(): Promise<T>; forget(): void };

/**
 * Keeps one answer for two seconds, and asks once for all who wait meanwhile. For what every page asks and seldom changes; an
 * answer that failed is not kept.
 */
export function keep<T>(load: () => Promise<T>, clock: Clock): Kept<T> {
  let kept: { at: number; answer: Promise<T> } | undefined;
  return {
    get() {
      const now = clock.now().getTime();
      if (!kept || now - kept.at > KEPT_MS || now < kept.at) {
        const answer = load();
        const mine = { at: now, answer };
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
