import { z } from 'zod';
import { languages, type Texts } from '#platform/i18n';

export { freeSlug, slugOf } from './slug.ts';

// Control characters, and those that turn the direction of what stands after them in a list or a mail.
const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** One line of somebody's words, trimmed. Refuses with `too-long` and `unreadable`. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .refine((text) => !invisible.test(text), 'unreadable');

/** A line that may not stay empty: `required`. */
export const neededLine = (max: number) => line(max).min(1, 'required');

/** Somebody's words over several lines: line breaks and tabs are the only control characters they need. */
export const paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.length <= max, 'too-long')
    .refine((text) => !invisible.test(text.replace(/[\n\t]/g, ' ')), 'unreadable');

/** A text per language; what is empty is left out. */
export const texts = (max: number) =>
  z
    .object(Object.fromEntries(languages.map((language) => [language, line(max).optional()])))
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text)) as Texts);

/** The same, in one language at least: `required`. */
export const neededTexts = (max: number) =>
  texts(max).refine((given) => Object.keys(given).length > 0, 'required');

/** A number from 1 as an address has it, such as that of a page; what is written wrongly is not asked. */
export const countIn = (max = 99_999) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(max))
    .optional()
    .catch(undefined);

export type Problem = { field: string; code: string };

/** What a form's page says beside its fields. A path such as `parts.0.names` stays one name. */
export const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Problem[] =>
  issues.map(({ path, message }) => ({ field: path.map(String).join('.'), code: message }));
