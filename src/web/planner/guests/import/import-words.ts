import type { GuestColumn, ImportState } from '#modules/planner/guests/contract';
import type { Tone } from '../../../design/badge.tsx';
import { type Say, useWords } from '../../../design/words.tsx';
import { guestImport } from '../../../words/en/guest-import.ts';
import { imports } from '../../../words/en/import.ts';

export const stateTone: Record<ImportState, Tone> = {
  uploaded: 'plain',
  checking: 'info',
  checked: 'warning',
  running: 'info',
  done: 'success',
  failed: 'error',
  undone: 'plain',
};

const known = <Words extends object>(words: Words, code: string): code is keyof Words & string =>
  Object.hasOwn(words, code);

export function useRefusedWords() {
  const { t } = useWords();
  return ({ code, ...details }: { code: string; line?: number; most?: number }) =>
    known(guestImport.refused, code)
      ? t(`guestImport.refused.${code}`, details)
      : // What is wrong with a file is the same for goods and for guests.
        t(`imports.refused.${known(imports.refused, code) ? code : 'not-a-sheet'}`, details);
}

export const problemWords = (t: Say, code: string): string =>
  t(`guestImport.problems.${known(guestImport.problems, code) ? code : 'invalid'}`);

/** What a column means in words; a host's own field has a name of its own. */
export const columnWords = (t: Say, column: string): string =>
  known(guestImport.columns, column) ? t(`guestImport.columns.${column as GuestColumn}`) : column;
