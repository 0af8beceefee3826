import { ArrowLeft } from 'lucide-react';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs } from 'react-router';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { officeVisit } from '../office-visit.ts';
import { FactsFields } from './facts-fields.tsx';
import { factsIn } from './facts-values.ts';
import { useOfficeProblems } from './use-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  await officeVisit(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const started = await app.quotes.start({ facts: factsIn(values), by });
  const number = started.ok ? started.value.number : '';
  return settle(args.request, started, {
    of: 'facts',
    values,
    to: `/${language}/office/quotes/${number}/proposal`,
  });
}

/** A quote for somebody who called or came by: first who and what, then the proposal. */
export default function NewQuote() {
  const { t, language } = useWords();
  const answer = useAnswer<FormAnswer>();
  const problems = useOfficeProblems(answer, 'facts');
  return (
    <article className="max-w-3xl">
      <PageHead title={t('officeQuotes.new')} hidden />
      <Link
        to={`/${language}/office/quotes`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('officeQuotes.back')}
      </Link>
      <h1 className="mt-1 mb-5 text-[1.9rem] sm:text-4xl">{t('officeQuotes.new')}</h1>
      <Panel>
        <FilledForm
          of="facts"
          values={answer?.values ?? {}}
          version="new"
          problems={problems}
          mend={t('settings.mend')}
          save={t('officeQuotes.start')}
        >
          <FactsFields />
        </FilledForm>
      </Panel>
    </article>
  );
}
