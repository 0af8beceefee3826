import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { type ImportRefusal, type MappingProblem, mappingProblems } from '#modules/shop/catalogue/contract';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';

export type ImportAnswer = {
  refused: ImportRefusal;
  /** Of a mapping that does not fit, with what was chosen. */
  problem?: MappingProblem;
  typed?: Record<string, string>;
};

/** Maps, starts, stops or takes back an import. */
export async function importAction(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const importId = args.params.importId ?? '';
  const shown = await app.imports.show(importId, by);
  if (!shown) throw notFound();
  const form = await args.request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const of = { importId, by };
  const list = `/${language}/office/catalogue/import`;
  const steps = {
    map: () => app.imports.map({ ...of, mapping: readMapping(typed, shown.columns.length) }),
    start: () => app.imports.start(of),
    cancel: () => app.imports.cancel(of),
    undo: () => app.imports.undo(of),
  };
  const intent = Object.keys(steps).find((one) => one === typed.intent) as keyof typeof steps | undefined;
  if (!intent) throw notFound();
  const done = await steps[intent]();
  if (!done.ok) {
    const problem = mappingProblems.find((one) => one === done.details?.problem);
    const answer: ImportAnswer = { refused: done.code, ...(problem && { problem, typed }) };
    return data(answer, { status: done.code === 'mapping' ? 422 : 409, headers: personal });
  }
  const isGone = intent === 'cancel' && shown.state !== 'running';
  return redirect(isGone ? list : `${list}/${importId}`, { status: 303, headers: personal });
}

function readMapping(typed: Record<string, string>, columns: number) {
  return {
    columns: Array.from({ length: columns }, (_, at) => typed[`column.${at}`] || null),
    category: typed.category,
    categoryFromType: typed.categoryFromType === 'yes',
    kind: typed.kind,
    vatRateBp: Number(typed.vatRateBp ?? Number.NaN),
    language: typed.language,
  };
}
