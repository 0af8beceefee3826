import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { textIn, type Values } from '../forms/form-values.ts';
import type { FormProblem } from '../forms/use-problems.ts';
import { rowsIn, withRows } from './reply-values.ts';

/** A form that comes back: with a row more or less, or with what is wrong. `turn` makes it a new form in the browser. */
export type ReplyAnswer = {
  of: string;
  problems: FormProblem[];
  values: Values;
  turn: number;
  added?: number;
};

/** Adds or takes away a companion, when that is what the button said. */
export function withOtherRows(values: Values, page: Pick<ReplyPage, 'party'>): ReplyAnswer | undefined {
  const asked = textIn(values, 'do');
  const rows = rowsIn(values);
  const answer = { of: 'reply', problems: [], turn: Date.now() };
  if (asked === 'add' && rows.length < page.party.companions)
    return { ...answer, values: withRows(values, [...rows, {}]), added: rows.length };
  const remove = /^remove\.(\d+)$/.exec(asked)?.[1];
  if (remove === undefined) return undefined;
  return {
    ...answer,
    values: withRows(
      values,
      rows.filter((_, at) => at !== Number(remove)),
    ),
  };
}

type Refused = { code: string; details?: Record<string, unknown> };

/** Why a reply was not taken, beside what was typed. */
export function refusedReply({ code, details = {} }: Refused, values: Values): ReplyAnswer {
  const problems = Array.isArray(details.problems)
    ? (details.problems as FormProblem[])
    : [{ field: '', code, details: details as Record<string, string | number> }];
  return { of: 'reply', problems, values, turn: Date.now() };
}
