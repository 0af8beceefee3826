import { createInstance, type i18n } from 'i18next';
import { createContext, type ReactNode, useContext } from 'react';
import { isLanguage, type Language } from '#platform/i18n';
import type { WordKey, Words } from '../words/words.ts';

export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

/** The sentences of one language; made once per language, never the global instance, which mixes requests. */
export type Speech = { language: Language; t: Say };

export function createSpeech(language: Language, words: Words): Speech {
  const instance: i18n = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { words } },
    ns: ['words'],
    defaultNS: 'words',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const t = instance.getFixedT(language, 'words') as (key: string, values?: object) => string;
  // Most sentences have no values in them: looked up once, not through all of i18next on every page.
  const plain = new Map<WordKey, string>();
  const say: Say = (key, values) => {
    if (values) return t(key, values);
    const known = plain.get(key) ?? t(key);
    plain.set(key, known);
    return known;
  };
  return { language, t: say };
}

const SpeechContext = createContext<Speech | undefined>(undefined);

export function SpeechProvider({ speech, children }: { speech: Speech; children: ReactNode }) {
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The page's language and its sentences: `const { t, language } = useWords()`. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('no SpeechProvider above this component');
  return speech;
}

/** The language of an address: its first segment, when that is one of ours. */
export function languageOfPath(path: string): Language | undefined {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : undefined;
}
