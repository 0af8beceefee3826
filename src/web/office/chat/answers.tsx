import { useCallback } from 'react';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { CannedAnswer } from '#modules/relations/chat/contract';
import type { Problem } from '#platform/text';
import { Button } from '../../design/button.tsx';
import { FilledField, FilledForm, LanguageFields } from '../../design/forms/filled-form.tsx';
import { textFields, textIn, textsIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { desk } from '../../words/en/desk.ts';
import { officeVisit, shown } from '../office-visit.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  return shown(await app.chat.desk.answers(by));
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const id = textIn(values, 'answer');
  if (of === 'remove') {
    const outcome = await app.chat.desk.putAwayAnswer({ id, by });
    return settle(args.request, outcome, { of, values, done: 'removed', undo: id });
  }
  if (of === 'restore') {
    const outcome = await app.chat.desk.bringBackAnswer({ id, by });
    return settle(args.request, outcome, { of, values, done: 'restored' });
  }
  const outcome = await app.chat.desk.keepAnswer({
    id: of === 'new' ? undefined : of,
    expected: Number(textIn(values, 'expected')),
    values: { title: textIn(values, 'label'), texts: textsIn(values, 'texts') },
    by,
  });
  return settle(args.request, asNamedHere(outcome), { of, values });
}

/** A form has a property that is called title, and so no field may be. */
function asNamedHere<Outcome extends { ok: boolean; details?: Record<string, unknown> }>(
  outcome: Outcome,
): Outcome {
  const problems = outcome.details?.problems as Problem[] | undefined;
  if (!problems) return outcome;
  const named = problems.map((one) => (one.field === 'title' ? { ...one, field: 'label' } : one));
  return { ...outcome, details: { problems: named } };
}

/** What the staff answer often. */
export default function Answers() {
  const answers = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('desk.cannedList')} hidden />
      <header className="mb-5">
        <h1 className="text-[1.9rem] sm:text-4xl">{t('desk.cannedList')}</h1>
        <p className="mt-1 max-w-prose text-quiet">{t('desk.cannedLead')}</p>
      </header>
      <Done />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        {answers.map((answer) => (
          <Panel key={answer.id} title={answer.title}>
            <AnswerForm answer={answer} />
          </Panel>
        ))}
        <Panel title={t('desk.cannedNew')}>
          <AnswerForm count={answers.length} />
        </Panel>
      </div>
    </>
  );
}

/** What was just done, and the way back from deleting. */
function Done() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const [done, undo] = [params.get('done'), params.get('undo')];
  if (!done) return null;
  return (
    <div role="status" className="mb-6">
      <Note tone="success">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {t(done === 'removed' ? 'desk.cannedRemoved' : 'desk.saved')}
          {undo && (
            <Form method="post">
              <input type="hidden" name="of" value="restore" />
              <input type="hidden" name="answer" value={undo} />
              <Button type="submit" look="quiet" size="small">
                {t('desk.cannedUndo')}
              </Button>
            </Form>
          )}
        </span>
      </Note>
    </div>
  );
}

type Code = keyof typeof desk.problem;
const isCode = (code: string): code is Code => Object.hasOwn(desk.problem, code);

function AnswerForm({ answer, count = 0 }: { answer?: CannedAnswer; count?: number }) {
  const { t } = useWords();
  const refused = useAnswer<FormAnswer>();
  const of = answer?.id ?? 'new';
  const say = useCallback(
    ({ code }: FormProblem) => t(`desk.problem.${isCode(code) ? code : 'invalid'}`),
    [t],
  );
  const problems = useProblems(refused, of, say);
  return (
    <>
      <FilledForm
        of={of}
        version={answer?.version ?? count}
        values={
          refused?.of === of
            ? refused.values
            : { label: answer?.title ?? '', ...textFields('texts', answer?.texts ?? {}) }
        }
        problems={problems}
        mend={t('desk.mend')}
        save={t('desk.cannedSave')}
      >
        <FilledField
          name="label"
          label={t('desk.cannedTitle')}
          hint={t('desk.cannedTitleHint')}
          maxLength={80}
          required
        />
        <LanguageFields
          name="texts"
          label={t('desk.cannedTexts')}
          hint={t('desk.cannedTextsHint')}
          maxLength={4000}
          rows={3}
        />
      </FilledForm>
      {answer && (
        <Form method="post" className="mt-3">
          <input type="hidden" name="of" value="remove" />
          <input type="hidden" name="answer" value={answer.id} />
          <Button type="submit" look="bare" size="small">
            {t('desk.cannedRemove')}
          </Button>
        </Form>
      )}
    </>
  );
}
