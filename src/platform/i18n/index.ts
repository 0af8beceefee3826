/** The languages of the product, in the order they are offered; the first is the fallback. */
export const languages = ['en', 'nl', 'fr'] as const;
export type Language = (typeof languages)[number];

/** A text the owner writes, per language; what is missing falls back, visibly, to another. */
export type Texts = Partial<Record<Language, string>>;

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The text in the asked language, else in the first language that has it; `lang` tells which it became. */
export function pickText(texts: Texts, language: Language): { text: string; lang: Language } {
  for (const lang of [language, ...languages]) {
    const text = texts[lang]?.trim();
    if (text) return { text, lang };
  }
  return { text: '', lang: language };
}

/** The text for readers of every language at once, none of them longer than so many letters. */
export const eachText = (texts: Texts, most: number): Record<Language, string> => {
  const of = (language: Language) => pickText(texts, language).text.slice(0, most);
  return { en: of('en'), nl: of('nl'), fr: of('fr') };
};

/** The same said in every language. */
export const inEach = (say: (language: Language) => string): Record<Language, string> => ({
  en: say('en'),
  nl: say('nl'),
  fr: say('fr'),
});

/** The language a browser prefers (RFC 9110 Accept-Language), among ours. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.map((param) => param.trim().toLowerCase()).find((param) => param.startsWith('q='));
      return { tag: tag.toLowerCase().split('-')[0], weight: q ? Number(q.slice(2)) || 0 : 1 };
    })
    // A weight of nought says: not this one.
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.tag).find(isLanguage) ?? languages[0];
}
