import type { Language } from '#platform/i18n';
import { formatMoney } from '#platform/money';
import { formatDay, type PlainDay } from '#platform/time';
import { en, type PaperWords } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

const inLanguage: Record<Language, PaperWords> = { en, nl, fr };

export const wordsOf = (language: Language): PaperWords => inLanguage[language];

/** A sentence with its values; what it names and nobody gives stays empty. */
export const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** A way to pay, as people call it: a word in their language, or the brand's own name. */
export const wayName = ({ ways }: PaperWords, method: string, label = method): string =>
  ways[method as keyof PaperWords['ways']] ?? label;

/** Amounts, days and rates in the language of a paper. */
export const figures = (language: Language, currency: string) => ({
  money: (minor: number) => formatMoney(minor, currency, language),
  day: (day: PlainDay) => formatDay(day, language),
  shortDay: (day: PlainDay) => formatDay(day, language, 'short'),
  rate: (rateBp: number) =>
    new Intl.NumberFormat(`${language}-BE`, { style: 'percent', maximumFractionDigits: 2 }).format(
      rateBp / 10_000,
    ),
});
