import { isId } from '#platform/ids';

/** The lines that go the other way, as a form, an address or the values of the page hold them. */
export const apartIn = (written: unknown): string[] =>
  typeof written === 'string' ? written.split(/[\s,]+/).filter(isId) : [];
