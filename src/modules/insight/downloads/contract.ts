import { z } from 'zod';
import { type Language, languages } from '#platform/i18n';

import {
  type DownloadFormat,
  type DownloadProblem,
  type DownloadState,
  downloadFormats,
  type ListName,
  listNames,
} from './kinds.contract.ts';

export * from './api.contract.ts';
export * from './kinds.contract.ts';

/** How many rows a file may have: what a program opens, and what somebody still turns the pages of. */
export const MOST_ROWS: Readonly<Record<DownloadFormat, number>> = {
  csv: 250_000,
  xlsx: 100_000,
  pdf: 2_500,
};
/** So many files of one person are waiting or being made at once. */
export const MOST_AT_WORK = 5;
/** A file is kept so long. */
export const KEPT_DAYS = 7;

/** `search` is the part of the list's address after the question mark: the file has exactly what that list shows. */
export const AskForm = z.object({
  list: z.enum(listNames),
  format: z.enum(downloadFormats),
  search: z.string().max(2_000).default(''),
  language: z.enum(languages),
});
export type AskForm = z.input<typeof AskForm>;

export type AskRefusal =
  | 'not-allowed'
  | 'invalid'
  /** The list does not know what was asked of it; `field` says which. */
  | 'bad-filter'
  /** `rows` were found, `most` fit. */
  | 'too-many-rows'
  | 'too-many-at-work';

export type DownloadView = {
  id: string;
  list: ListName;
  format: DownloadFormat;
  language: Language;
  /** What was asked of the list, as it stands in its address. */
  search: string;
  /** The same in words, in the language of whoever looks. */
  asked: { name: string; value: string }[];
  state: DownloadState;
  problem: DownloadProblem | null;
  rows: number;
  total: number;
  bytes: number;
  fileName: string;
  askedAt: string;
  endedAt: string | null;
  expiresAt: string | null;
  /** Who asked; null for one's own, and for somebody who is forgotten. */
  askedBy: string | null;
  isOwn: boolean;
};

export type DownloadsList = { rows: DownloadView[]; total: number; page: number; pages: number };

export const DownloadsQuery = z.object({
  /** The owner's: what everybody asked for. */
  of: z.literal('everybody').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type DownloadsQuery = z.infer<typeof DownloadsQuery>;

/** What the page for a new file says of its list; `rows` as they are now. */
export type NewDownload = {
  list: ListName;
  search: string;
  asked: { name: string; value: string }[];
  rows: number;
};
