import { textIn, type Values } from './form-values.ts';

const PREFIX = 'startsAt.';

/** When services are wished to begin, by their line; what was left empty is not said. */
export const startsIn = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.keys(values)
      .filter((name) => name.startsWith(PREFIX) && textIn(values, name) !== '')
      .map((name) => [name.slice(PREFIX.length), textIn(values, name)]),
  );

/** The field of a time that cannot be read. */
export const startsField = (path: readonly PropertyKey[]): string => `${PREFIX}${String(path[1] ?? '')}`;
