import { z } from 'zod';
import { languages, type Texts } from '#platform/i18n';
import { paragraphs, texts } from '#platform/text';

/** The programme and the place are made from the event; the rest is what its host writes. */
export const sectionKinds = ['programme', 'place', 'words', 'travel', 'gifts', 'question'] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Of these a page has one at most. */
export const onceOnly: readonly SectionKind[] = ['programme', 'place'];

export const MOST_SECTIONS = 40;

const bodies = z
  .object(Object.fromEntries(languages.map((language) => [language, paragraphs(8_000).optional()])))
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text)) as Texts);

const isWritten = (given: Texts) => Object.keys(given).length > 0;

/** One section of a page; its words are Markdown. A section made from the event may go without any. */
export const SectionForm = z
  .object({ kind: z.enum(sectionKinds), titles: texts(120), bodies, shown: z.boolean() })
  .refine(({ kind, titles }) => kind !== 'question' || isWritten(titles), {
    path: ['titles'],
    error: 'required',
  })
  .refine((form) => onceOnly.includes(form.kind) || isWritten(form.bodies), {
    path: ['bodies'],
    error: 'required',
  });
export type SectionForm = z.input<typeof SectionForm>;

export type SectionView = { id: string; kind: SectionKind; titles: Texts; bodies: Texts; shown: boolean };
