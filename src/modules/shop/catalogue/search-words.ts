import type { Language } from '#platform/i18n';

/** PostgreSQL's dictionary for each of our languages. */
export const dictionaries: Record<Language, string> = { en: 'english', nl: 'dutch', fr: 'french' };

// Letters that are two in a dictionary: `cœur` is written, and found, as `coeur`.
const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ĳ: 'ij' };

/** The words somebody typed, without accents, signs or case; eight at most, for the rest narrows nothing. */
export function searchWords(typed: string | undefined): string[] {
  return (typed ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđĳ]/g, (letter) => ligatures[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
    .slice(0, 8);
}

/** All words must be there, each may be the beginning of a longer one. Safe: words hold letters and digits only. */
export const tsQuery = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(' & ');
