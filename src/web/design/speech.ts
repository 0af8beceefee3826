import type { Language } from '#platform/i18n';
import type { WordKey } from '../words/words.ts';

export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

/** The sentences of one language; it can learn more of them. */
export type Speech = { language: Language; t: Say; learn(words: object): void };

/**
 * Sentences by their path (`site.home`), values in double braces. With a `count` the plural form of the language is taken
 * (`pieces_one`, `pieces_other`), for nought `pieces_zero` where there is one. A path that is not known is said as it is.
 */
export function createSpeech(language: Language, words: object): Speech {
  const sentences = new Map<string, string>();
  const rules = new Intl.PluralRules(language);

  const learn = (more: object, under = '') => {
    for (const [name, word] of Object.entries(more)) {
      if (typeof word === 'string') sentences.set(under + name, word);
      else learn(word, `${under}${name}.`);
    }
  };
  learn(words);

  const counted = (key: string, count: number) =>
    (count === 0 ? sentences.get(`${key}_zero`) : undefined) ??
    sentences.get(`${key}_${rules.select(count)}`) ??
    sentences.get(`${key}_other`);

  const t: Say = (key, values) => {
    const count = values?.count;
    const sentence =
      (typeof count === 'number' ? counted(key, count) : undefined) ?? sentences.get(key) ?? key;
    return values ? sentence.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? '')) : sentence;
  };
  return { language, t, learn };
}
