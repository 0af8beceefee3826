import { z } from 'zod';
import { type Language, languages, type Texts } from '#platform/i18n';

/** Pages that have words of their own until the owner writes some. */
export const builtInPages = ['about', 'terms', 'privacy'] as const;
export type BuiltInPage = (typeof builtInPages)[number];

type Text = { text: string; lang: Language };

/** A page as the shop shows it: in the reader's language, or in another one, named. */
export type PageView = { slug: string; title: Text; html: string; lang: Language; summary: string };

/** A line of the menu in the footer; a built-in page without a title of its own has an empty one. */
export type MenuItem = { slug: string; builtIn: boolean; title: Text };

export const pageStates = ['draft', 'published'] as const;
export type PageState = (typeof pageStates)[number];

export type OfficePage = {
  id: string;
  slug: string;
  builtIn: boolean;
  state: PageState;
  titles: Texts;
  inMenu: boolean;
  /** The owner has written something: a built-in page no longer shows our words. */
  written: boolean;
  updatedAt: string;
  version: number;
};
export type EditedPage = OfficePage & { bodies: Texts };

const texts = (max: number) =>
  z
    .object(
      Object.fromEntries(
        languages.map((language) => [language, z.string().trim().max(max, 'too-long').optional()]),
      ),
    )
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text)) as Texts);

export const PageForm = z.object({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'required')
    .max(60, 'too-long')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug'),
  state: z.enum(pageStates),
  inMenu: z.boolean(),
  titles: texts(120),
  bodies: texts(40_000),
});
export type PageForm = z.input<typeof PageForm>;

export type PageRefusal = 'not-allowed' | 'invalid' | 'not-there' | 'changed-meanwhile';
