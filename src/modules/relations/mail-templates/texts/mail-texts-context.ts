import type { Database, Tx } from '#platform/db';
import { isLanguage, type Language } from '#platform/i18n';
import type { Clock } from '#platform/time';
import { type TemplateName, templateNames } from '../contract.ts';
import type { Brand } from '../render-mail.ts';

export type MailTextsContext = {
  database: Database;
  clock: Clock;
  brand: () => Brand;
  /** What is kept of the texts is asked for again. */
  forget: (tx: Tx) => void;
};

export type WhichText = { template: TemplateName; language: Language };

/** The owner writes what shoppers, guests and teams get; what the office gets is ours. */
export const isEditable = (template: string): template is TemplateName =>
  !template.startsWith('staff-') && templateNames.some((name) => name === template);

export const whichText = (template: string, language: string): WhichText | undefined =>
  isEditable(template) && isLanguage(language) ? { template, language } : undefined;
