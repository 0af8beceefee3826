import { createContext, type ReactNode, useContext } from 'react';
import { isLanguage, type Language } from '#platform/i18n';
import type { Speech } from './speech.ts';

export { createSpeech, type Say, type Speech } from './speech.ts';

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
