import { z } from 'zod';
import { type Language, languages, type Texts } from '#platform/i18n';
import { Slug } from '../keeping.contract.ts';
import { productKinds } from '../product.contract.ts';

/** What a column can mean; those per language end in it, e.g. `title-nl`. */
const perLanguage = ['title', 'summary', 'description', 'material', 'label', 'category-name', 'alt'] as const;
const optionPlaces = [1, 2, 3, 4] as const;
export const importFields = [
  'handle',
  ...(['title', 'summary', 'body', 'description', 'vendor', 'type', 'tags', 'published'] as const),
  ...(['status', 'kind', 'category', 'event-types', 'options'] as const),
  ...optionPlaces.flatMap((place) => [`option${place}-name`, `option${place}-value`] as const),
  ...(['sku', 'price', 'stock', 'stock-policy', 'serves', 'vat', 'lead-days', 'day-capacity'] as const),
  ...(['min-guests', 'max-guests', 'days-out', 'days-back', 'deposit', 'allergens', 'diets'] as const),
  ...(['making-days', 'unique-piece', 'text-max', 'picture-upload', 'highlight'] as const),
  ...(['image', 'image-key', 'alt'] as const),
  ...perLanguage.flatMap((field) => languages.map((language) => `${field}-${language}` as const)),
] as const;
export type ImportField = (typeof importFields)[number];

const Field = z.enum(importFields);
/** How a sheet is read: what each column means, and what all of its new products have that no column says. */
export const ImportMapping = z.object({
  columns: z
    .array(Field.nullable())
    .max(300)
    .refine((fields) => {
      const chosen = fields.filter((field) => field !== null);
      return new Set(chosen).size === chosen.length;
    }, 'field-twice')
    .refine((fields) => fields.some((field) => field === 'handle' || field?.startsWith('title')), 'no-name')
    .refine((fields) => fields.includes('price'), 'no-price'),
  category: Slug,
  categoryFromType: z.boolean(),
  kind: z.enum(productKinds),
  vatRateBp: z.number().int().min(0).max(10_000),
  language: z.enum(languages),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

export const mappingProblems = ['field-twice', 'no-name', 'no-price', 'unreadable'] as const;
export type MappingProblem = (typeof mappingProblems)[number];

/** The category for what has none of its own: made when it is needed. */
export const OTHER_CATEGORY = 'other';

export type ImportState =
  | 'reading'
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'running'
  | 'done'
  | 'cancelled'
  | 'failed'
  | 'undoing'
  | 'undone';

export const importRefusals = [
  'not-allowed',
  'no-such-import',
  'not-now',
  'busy',
  'mapping',
  'empty',
  'header-only',
  'no-header',
  'broken-quotes',
  'too-many-rows',
  'too-many-columns',
  'row-too-long',
  'too-large',
  'old-excel',
  'locked',
  'broken-excel',
  'not-a-sheet',
  'not-an-image',
  'too-many-pixels',
  'too-many',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

export type ImportColumn = {
  name: string;
  /** How many cells of it say something, and the first that does. */
  filled: number;
  sample: string;
};
/** What is wrong with a row, or a note about one that is taken over none the less. */
export type ImportProblem = { line: number; slug: string; field: string; code: string; value: string };
export type ImportCounts = { added: number; changed: number; same: number; faulty: number };
export type ImportPreviewRow = {
  line: number;
  slug: string;
  names: Texts;
  plan: keyof ImportCounts;
  priceMinor: number | null;
  variants: number;
  pictures: number;
};

export type ImportView = {
  id: string;
  state: ImportState;
  fileName: string;
  columns: ImportColumn[];
  rows: number;
  mapping: ImportMapping;
  /** How far the work is, of how much. */
  done: number;
  of: number;
  problem: string | null;
  plan: ImportCounts;
  outcome: ImportCounts;
  pictures: { brought: number; skipped: number };
  preview: ImportPreviewRow[];
  problems: ImportProblem[];
  problemCount: number;
  undone: { removed: number; restored: number; left: number };
  left: { slug: string; names: Texts; why: string; archived: boolean }[];
  createdAt: string;
  updatedAt: string;
};
export type ImportRow = Pick<ImportView, 'id' | 'state' | 'fileName' | 'rows' | 'createdAt'>;

/** So many rows one import takes; a longer sheet is refused. */
export const MOST_IMPORT_ROWS = 200_000;

/** So many days the way back, and the list of what was wrong, are kept. */
export const IMPORT_KEPT_DAYS = 30;

/** Without its language: `title-nl` is a `title`. */
export function splitField(field: ImportField): { name: string; language: Language | undefined } {
  const language = languages.find((one) => field.endsWith(`-${one}`));
  return language ? { name: field.slice(0, -3), language } : { name: field, language: undefined };
}
