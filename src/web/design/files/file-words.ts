import type { Language } from '#platform/i18n';
import { en } from '../../words/en/index.ts';
import { fr } from '../../words/fr/index.ts';
import { nl } from '../../words/nl/index.ts';
import { createSpeech, type Say } from '../words.tsx';

const speeches = { en: createSpeech('en', en), nl: createSpeech('nl', nl), fr: createSpeech('fr', fr) };

/** The sentences of a language for a file, which no page is around. */
export const wordsFor = (language: Language): Say => speeches[language].t;
