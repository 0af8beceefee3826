import { isLanguage, type Language, preferredLanguage } from '#platform/i18n';
import { createSpeech, type Speech } from '../design/words.tsx';
import { en } from '../words/en/index.ts';
import { fr } from '../words/fr/index.ts';
import { nl } from '../words/nl/index.ts';

const speeches: Record<Language, Speech> = {
  en: createSpeech('en', en),
  nl: createSpeech('nl', nl),
  fr: createSpeech('fr', fr),
};

/** The language of an address, else what the browser prefers (only for addresses that do not exist). */
export function speechFor(request: Request): Speech {
  const first = new URL(request.url).pathname.split('/')[1];
  const language = isLanguage(first)
    ? first
    : preferredLanguage(request.headers.get('accept-language') ?? undefined);
  return speeches[language];
}
