import { isDeepStrictEqual } from 'node:util';

type Values = Record<string, unknown>;

/** What a change changes, for the journal: the fields that differ, before and after. */
export function differences(before: Values, change: Values): { before: Values; after: Values } {
  const changed = Object.keys(change).filter(
    (key) => !isDeepStrictEqual(plain(before[key]), plain(change[key])),
  );
  const pick = (from: Values) => Object.fromEntries(changed.map((key) => [key, from[key]]));
  return { before: pick(before), after: pick(change) };
}

const WALL_IN_SQL = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d):00$/;

// The database writes a wall time with a space and seconds; it is the same time.
const plain = (value: unknown) => (typeof value === 'string' ? value.replace(WALL_IN_SQL, '$1T$2') : value);
