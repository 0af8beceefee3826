import { isLanguage, type Language } from '#platform/i18n';
import { createSpeech } from '../design/speech.ts';

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'en';

// A chunk for each language and part of the product: a browser loads what its pages say.
const everywhere: Record<Language, () => Promise<object>> = {
  en: async () => (await import('./en/everywhere.ts')).everywhere,
  nl: async () => (await import('./nl/everywhere.ts')).everywhere,
  fr: async () => (await import('./fr/everywhere.ts')).everywhere,
};
const workplace: Record<Language, () => Promise<object>> = {
  en: async () => (await import('./en/workplace.ts')).workplace,
  nl: async () => (await import('./nl/workplace.ts')).workplace,
  fr: async () => (await import('./fr/workplace.ts')).workplace,
};
const invited: Record<Language, () => Promise<object>> = {
  en: async () => (await import('./en/invited.ts')).invited,
  nl: async () => (await import('./nl/invited.ts')).invited,
  fr: async () => (await import('./fr/invited.ts')).invited,
};

const talking: Record<Language, () => Promise<object>> = {
  en: async () => (await import('./en/talking.ts')).talking,
  nl: async () => (await import('./nl/talking.ts')).talking,
  fr: async () => (await import('./fr/talking.ts')).talking,
};

/** Speaks the language the server wrote the page in. */
export const speech = createSpeech(language, {});

export const learnEverywhere = async () => speech.learn(await everywhere[language]());

export const learnInvited = async () => speech.learn(await invited[language]());

export const learnTalking = async () => speech.learn(await talking[language]());

export const learnWorkplace = async () => speech.learn(await workplace[language]());
