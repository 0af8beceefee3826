import { data } from 'react-router';
import type { Difference } from '#modules/planner/guests/contract';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';

/** Somebody else saved first: what they changed, and the form as it was typed, to be saved over theirs or not. */
export type ConflictAnswer = FormAnswer & { version?: number; differences?: Difference[]; base?: Values };

/** The form carries what it began with, so that what others changed since can be told field by field. */
export function conflict(of: string, typed: Values, now: { values: Values; version: number }) {
  const { base: _, ...values } = typed;
  const began = baseIn(typed);
  const differences = Object.keys(now.values)
    .filter((field) => plain(began[field]) !== plain(now.values[field]))
    .map((field) => ({ field, was: plain(began[field]), is: plain(now.values[field]) }));
  return data<ConflictAnswer>(
    {
      of,
      values,
      version: now.version,
      base: now.values,
      differences,
      problems: [{ field: '', code: 'changed-meanwhile' }],
    },
    { status: 409, headers: personal },
  );
}

const plain = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');

function baseIn(typed: Values): Values {
  try {
    const base: unknown = JSON.parse(textIn(typed, 'base'));
    return typeof base === 'object' && base !== null ? (base as Values) : {};
  } catch {
    return {};
  }
}
