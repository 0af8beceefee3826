import type { Language } from '#platform/i18n';
import type { TemplateContents } from '../contents.ts';
import { type BuiltInKey, builtInKeys } from '../contract.ts';
import { birthday } from './birthday.ts';
import type { BuiltIn } from './built-in-contents.ts';
import { conference } from './conference.ts';
import { wedding } from './wedding.ts';

const all: Record<BuiltInKey, BuiltIn> = { wedding, birthday, conference };

export const isBuiltIn = (key: string): key is BuiltInKey => builtInKeys.some((known) => known === key);

export const builtIn = (key: BuiltInKey, language: Language): TemplateContents => ({
  ...all[key],
  version: 1,
  list: all[key].list[language],
});
