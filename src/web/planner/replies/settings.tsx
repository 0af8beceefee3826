import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '#platform/ids';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, refusal, settle } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { readQuestion } from './question-values.ts';
import { Questions } from './questions.tsx';
import { RepliesViews } from './replies-views-nav.tsx';
import { SaidNow } from './said-now.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { readSettings, settingsValues } from './settings-values.ts';
import { useRepliesProblems } from './use-replies-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'keep-replies');
  const [settings, questions] = await Promise.all([
    app.rsvp.settings(event.id, by),
    app.rsvp.questions(event.id, by),
  ]);
  if (!settings.ok || !questions.ok) throw notFound();
  return { settings: settings.value, questions: questions.value, parts: event.parts };
}

/** One of several forms: the settings, a question, or a step with one. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'keep-replies');
  const { request } = args;
  const eventId = event.id;
  const values = valuesOf(await request.formData());
  const of = textIn(values, 'of');
  const named = of.replace(/^(?:question|step)-/, '');
  const id = isId(named) ? named : undefined;
  const step = textIn(values, 'do');
  if (of === 'settings') {
    const expected = Number(textIn(values, 'expected'));
    const changed = await app.rsvp.changeSettings({ eventId, expected, form: readSettings(values), by });
    return settle(request, changed, { of, values });
  }
  if (of === 'question-new' || (id && of.startsWith('question-'))) {
    const form = readQuestion(values);
    const saved = await app.rsvp.saveQuestion({ eventId, ...(id && { id }), form, by });
    return settle(request, saved, { of, values });
  }
  if (id && (step === 'up' || step === 'down'))
    return settle(request, await app.rsvp.moveQuestion({ eventId, id, to: step, by }), { of, values });
  if (id && (step === 'retire' || step === 'restore')) {
    const retired = step === 'retire';
    return settle(request, await app.rsvp.retireQuestion({ eventId, id, retired, by }), {
      of,
      values,
      done: retired ? 'removed' : 'restored',
      ...(retired && { undo: id }),
    });
  }
  return refusal(of, values, [{ field: '', code: 'not-there' }]);
}

export default function RepliesSettings() {
  const { settings, questions, parts } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t } = useWords();
  const typed = answer?.of === 'settings' ? answer.values : undefined;
  return (
    <>
      <RepliesViews />
      {!answer && <SaidNow />}
      <div className="grid max-w-3xl grid-cols-1 gap-8">
        <Panel title={t('replies.settings.title')}>
          <FilledForm
            of="settings"
            version={settings.version}
            values={typed ?? settingsValues(settings)}
            problems={useRepliesProblems(answer, 'settings')}
            mend={t('planner.form.mend')}
            save={t('replies.settings.save')}
          >
            <SettingsFields />
          </FilledForm>
        </Panel>
        <Questions questions={questions} parts={parts} answer={answer} />
      </div>
    </>
  );
}
