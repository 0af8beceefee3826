import { z } from 'zod';
import { neededLine } from '#platform/text';

export * from './plain-search.contract.ts';

/** A list's own address without language: of the office or the planner, never of anything else. */
const Place = z.string().regex(/^(office|planner)(\/[a-z0-9-]{1,40}){0,4}$/, 'invalid');
const Search = z.string().max(600, 'too-long');

export const SaveViewForm = z.object({ place: Place, search: Search, name: neededLine(40) });
export type SaveViewForm = z.input<typeof SaveViewForm>;

/** `search` is what stands after the question mark: without page, in the order of its names. */
export type SavedView = { id: string; place: string; search: string; name: string };

export const MOST_VIEWS = 60;
