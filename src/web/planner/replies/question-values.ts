import type { QuestionForm, QuestionView } from '#modules/planner/rsvp/contract';
import { isTicked, textFields, textIn, textsIn, type Values } from '../../design/forms/form-values.ts';

/** As many lines for choices as there are and a few more, so that none has to be asked for. */
export const choiceLines = (choices: number) => Math.min(30, Math.max(4, choices + 2));

/** What was typed, as the use case takes it; choices without a word are left out. */
export function readQuestion(values: Values): QuestionForm {
  const lines = Math.min(30, Number(textIn(values, 'lines')) || 0);
  const choices = Array.from({ length: lines }, (_, at) => ({
    id: textIn(values, `choices.${at}.id`),
    names: textsIn(values, `choices.${at}`),
  }));
  return {
    partId: textIn(values, 'partId') || null,
    whom: textIn(values, 'whom') as QuestionForm['whom'],
    kind: textIn(values, 'kind') as QuestionForm['kind'],
    labels: textsIn(values, 'labels'),
    choices: choices.filter(({ names }) => Object.values(names).some((name) => name.trim() !== '')),
    required: isTicked(values, 'required'),
  };
}

/** A question as its form shows it. */
export const questionValues = (question?: QuestionView): Values => ({
  partId: question?.partId ?? '',
  whom: question?.whom ?? 'guest',
  kind: question?.kind ?? 'text',
  required: question?.required ? 'on' : '',
  lines: String(choiceLines(question?.choices.length ?? 0)),
  ...textFields('labels', question?.labels ?? {}),
  ...Object.assign(
    {},
    ...(question?.choices ?? []).map(({ id, names }, at) => ({
      [`choices.${at}.id`]: id,
      ...textFields(`choices.${at}`, names),
    })),
  ),
});
