import type { Language } from '#platform/i18n';
import type { Clock } from '#platform/time';
import { tsQuery } from './search-words.ts';

/** Which searches are known to find more than anybody ranks: the index need not count half the shop at every visit to tell. */
export type FrequentSearches = {
  has(words: readonly string[], language: Language): boolean;
  learn(words: readonly string[], language: Language): void;
};

/** A word that half the shop has does not become rare within minutes; if it does, fewer of its hits are looked at until then. */
const KNOWN_MS = 10 * 60_000;
const MOST_KNOWN = 1_000;

export function frequentSearches(clock: Clock): FrequentSearches {
  const known = new Map<string, number>();
  const keyOf = (words: readonly string[], language: Language) => `${language} ${tsQuery(words)}`;
  return {
    has: (words, language) => (known.get(keyOf(words, language)) ?? 0) > clock.now().getTime(),
    learn(words, language) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(keyOf(words, language), clock.now().getTime() + KNOWN_MS);
    },
  };
}
