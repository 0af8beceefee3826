import { type Language, languages } from '#platform/i18n';

/** What a form holds, field by field; a name that stands there several times has several values. */
export type Values = Record<string, string | string[]>;

export function valuesOf(form: FormData): Values {
  const values: Values = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string');
    values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
}

export const textIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

export const listIn = (values: Values, name: string): string[] => {
  const value = values[name];
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;
};

export const isTicked = (values: Values, name: string): boolean => textIn(values, name) === 'on';

/** `tagline.en`, `tagline.nl` and `tagline.fr` as one text in languages. */
export const textsIn = (values: Values, name: string): Record<Language, string> =>
  Object.fromEntries(
    languages.map((language) => [language, textIn(values, `${name}.${language}`)]),
  ) as Record<Language, string>;

/** The other way round, for the fields of a form. */
export const textFields = (name: string, texts: Partial<Record<Language, string>>): Values =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, texts[language] ?? '']));

/** An amount as people type it, in minor units; NaN when it is none. */
export function minorIn(typed: string): number {
  const plain = typed.trim().replace(/^€|€$/g, '').trim().replace(',', '.');
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

/** A number without more; NaN for anything else, an empty field too. */
export const numberIn = (typed: string): number =>
  /^-?\d{1,7}([.,]\d{1,2})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN;

/** Minor units as they stand in a field. */
export const amountField = (minor: number | null, language: string): string =>
  minor === null
    ? ''
    : new Intl.NumberFormat(language, { minimumFractionDigits: 2, useGrouping: false }).format(minor / 100);
