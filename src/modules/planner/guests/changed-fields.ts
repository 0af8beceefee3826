import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;

/**
 * The names of the fields that differ. The journal is never rewritten, so it keeps no words about a guest: who is erased
 * leaves nothing in it.
 */
export const changedFields = (before: Fields, after: Fields): string[] =>
  Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
