import { isLanguage, type Language } from '#platform/i18n';
import { createSpeech, type Speech } from '../design/words.tsx';
import type { Words } from '../words/words.ts';

// One chunk per language: a browser loads only its own.
const load: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../words/en/index.ts')).en,
  nl: async () => (await import('../words/nl/index.ts')).nl,
  fr: async () => (await import('../words/fr/index.ts')).fr,
};

/** The language the server wrote the page in. */
export async function loadSpeech(): Promise<Speech> {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : 'en';
  return createSpeech(language, await load[language]());
}
