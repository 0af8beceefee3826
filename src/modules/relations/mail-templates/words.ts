import type { Language } from '#platform/i18n';
import type { TemplateName } from './contract.ts';

/**
 * A mail is a column of blocks, written once; the HTML body and the plain text are both made from them. The texts
 * are Liquid; the words themselves hold no HTML.
 */
export type Block =
  | string
  | { button: string; to: string }
  | { small: string }
  /** What somebody wrote: set apart, and its line breaks kept. */
  | { quote: string; when?: string }
  /** A line for each of a list of texts. */
  | { rows: string }
  | { part: 'order' | 'address' };

export type MailWords = { subject: string; preheader: string; heading: string; blocks: Block[] };

export type Words = Record<Language, MailWords>;
export type WordsOf<Names extends TemplateName> = Record<Names, Words>;
