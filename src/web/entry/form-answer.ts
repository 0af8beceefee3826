import { data, redirect } from 'react-router';
import type { Values } from '../design/forms/form-values.ts';
import type { FormProblem } from '../design/forms/use-problems.ts';
import { personal } from './signed-in.ts';
import { notFound } from './visit.ts';

/** What became of a form that could not be saved: what is wrong, and everything that was typed. */
export type FormAnswer = { of: string; problems: FormProblem[]; values: Values };

export const dones = ['saved', 'removed', 'restored'] as const;
export type Done = (typeof dones)[number];

type Outcome = { ok: true } | { ok: false; code: string; details?: Record<string, unknown> };

/** Saved: back to the page, which says so. Refused: the form again, as it was typed. `of` tells forms of one page apart. */
export function settle(
  request: Request,
  outcome: Outcome,
  {
    of,
    values,
    done = 'saved',
    to,
    undo,
  }: { of: string; values: Values; done?: Done; to?: string; undo?: string },
) {
  // Who may not change it has no such page either.
  if (!outcome.ok && outcome.code === 'not-allowed') throw notFound();
  if (!outcome.ok)
    return data<FormAnswer>(
      { of, problems: problemsOf(outcome), values },
      { status: outcome.code === 'changed-meanwhile' ? 409 : 422, headers: personal },
    );
  const said = new URLSearchParams({ done, ...(undo && { undo }) });
  return redirect(`${to ?? new URL(request.url).pathname.replace(/\.data$/, '')}?${said}`, {
    status: 303,
    headers: personal,
  });
}

export function refusal(of: string, values: Values, problems: FormProblem[]) {
  return data<FormAnswer>({ of, problems, values }, { status: 422, headers: personal });
}

function problemsOf({ code, details }: { code: string; details?: Record<string, unknown> }): FormProblem[] {
  const problems = details?.problems;
  if (code === 'invalid' && Array.isArray(problems)) return problems as FormProblem[];
  const days = details?.days;
  if (Array.isArray(days)) return [{ field: 'capacity', code, details: { days: days.join(' ') } }];
  return [{ field: '', code }];
}
