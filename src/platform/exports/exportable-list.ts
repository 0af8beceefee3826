import type { z } from 'zod';
import type { Actor } from '#platform/policy';
import type { PlainDay } from '#platform/time';

/**
 * What a column holds. `texts` are in several languages, `code` is one of a set of words, `percent` is in basis points, `money`
 * in minor units of the shop's currency or that of the row's own `currency`; a `day` is plain, an `instant` is told in the shop's zone.
 */
export type ColumnKind = 'text' | 'texts' | 'code' | 'number' | 'percent' | 'money' | 'day' | 'instant';

export type Column = {
  key: string;
  kind: ColumnKind;
  /** The set of words that a code is of. */
  codes?: string;
  /** How wide it stands on paper beside the others: 1 when left out, and not at all with 0. */
  onPaper?: number;
};

/** How what a filter asks is said: as it was typed, as a day, or as a word of a set. */
export type FilterKind = 'text' | 'day' | { codes: string };

/** A row by the keys of its columns. */
export type ExportRow = Record<string, unknown>;

/** The shop, on the day that a file is made. */
export type ShopAt = { zone: string; today: PlainDay; currency: string };

/**
 * A list or report that somebody may take along. Whoever owns the list offers it; what becomes of it (which file, when, for
 * whom) is not its business. Rows come oldest first, some at a time, each page from where the last one ended.
 */
export type ExportableList<Filter = Record<string, unknown>> = {
  name: string;
  columns: readonly Column[];
  filter: z.ZodType<Filter>;
  filters: Readonly<Record<string, FilterKind>>;
  may(by: Actor): boolean;
  count(filter: Filter, shop: ShopAt): Promise<number>;
  after(
    filter: Filter,
    shop: ShopAt,
    place: string | undefined,
    most: number,
  ): Promise<{ rows: ExportRow[]; place: string | undefined }>;
};
