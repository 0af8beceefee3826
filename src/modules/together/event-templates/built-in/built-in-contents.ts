import type { Language } from '#platform/i18n';
import type { TemplateContents } from '../contents.ts';

/** `list` is in one language, for names of groups and fields are; what guests read is in all. */
export type BuiltIn = Omit<TemplateContents, 'version' | 'list'> & {
  list: Record<Language, TemplateContents['list']>;
};
