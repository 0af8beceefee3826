import { ArrowLeft, Plus, Send } from 'lucide-react';
import {
  Form,
  Link,
  type LoaderFunctionArgs,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router';
import { mayPropose } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { ProposedLines } from '../../design/proposed-lines.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { thingsCalled } from '../find-things/things-called.ts';
import { officeVisit } from '../office-visit.ts';
import { OptionFields } from './option-fields.tsx';
import { answerProposal } from './proposal-action.ts';
import { draftIn, valuesOfDraft } from './proposal-form.ts';
import { ThingSearch } from './thing-search.tsx';
import { useOfficeProblems } from './use-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const quote = await app.quotes.forOffice(args.params.number ?? '', by);
  if (!quote || !mayPropose(quote.state)) throw notFound();
  const draft = quote.draft?.content ?? quote.start;
  const { proposal, problems } = await app.quotes.preview(quote, draft);
  const params = new URL(args.request.url).searchParams;
  const occasion = { ...(quote.day && { date: quote.day }), ...(quote.guests && { guests: quote.guests }) };
  const q = params.get('q') ?? '';
  return {
    quote,
    draft,
    proposal,
    unready: params.has('unready') ? problems : [],
    notFree: await app.quotes.availability(quote, proposal, by),
    q,
    into: params.get('into') ?? '',
    found: q ? await thingsCalled(app, q, occasion, language) : null,
    agrees: app.quotes.mayAgreePrices(by),
    terms: await app.settings.terms(),
  };
}

export const action = answerProposal;

/** A proposal while it is written: options with lines and prices, and everything that keeps it from being sent. */
export default function WriteProposal() {
  const { quote, draft, proposal, unready, notFree, q, into, found, agrees, terms } =
    useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const answer = useAnswer<FormAnswer>();
  const told = answer ?? (unready.length > 0 ? { of: 'proposal', problems: unready } : undefined);
  const problems = useOfficeProblems(told, 'proposal');
  const values = answer?.values ?? valuesOfDraft(draft, language);
  const shown = answer ? draftIn(answer.values) : draft;
  const { state, formData } = useNavigation();
  const press = formData?.get('press');
  const revision = quote.draft?.revision ?? 0;
  const page = `/${language}/office/quotes/${quote.number}`;
  return (
    <article className="max-w-5xl">
      <PageHead title={`${quote.number} · ${t('officeQuotes.writing')}`} hidden />
      <Link to={page} className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm">
        <ArrowLeft aria-hidden size={15} />
        {t('quote.number', { number: quote.number })}
      </Link>
      <h1 className="mt-1 text-[1.9rem] sm:text-4xl">{t('officeQuotes.writing')}</h1>
      <p className="mt-1 mb-5 max-w-prose text-quiet">{t('officeQuotes.notHeld')}</p>
      {params.has('done') && !answer && (
        <p role="status" className="mb-4 text-quiet text-sm">
          {t('officeQuotes.kept')}
        </p>
      )}
      {quote.day === null && (
        <div className="mb-5">
          <Note tone="warning">{t('officeQuotes.problem.no-day')}</Note>
        </div>
      )}
      <Form
        key={`${revision} ${answer ? 'typed' : ''}`}
        method="post"
        noValidate
        preventScrollReset
        // Each press saves a revision: a second one, sent before the first is answered, would be refused for it.
        onSubmit={(event) => state !== 'idle' && event.preventDefault()}
        aria-busy={state !== 'idle'}
        className={`grid gap-4 ${press && press !== 'send' ? 'waiting' : ''}`}
      >
        {/* Enter in any field saves; it never sends. */}
        <button type="submit" name="press" value="save" className="sr-only" tabIndex={-1} aria-hidden>
          {t('settings.save')}
        </button>
        <input type="hidden" name="revision" value={revision} />
        <ErrorSummary title={t('settings.mend')} problems={problems.told} />
        {shown.options.map((option, place) => (
          <OptionFields
            key={option.id}
            option={option}
            place={place + 1}
            proposed={proposal.options.find(({ id }) => id === option.id)}
            values={values}
            errorOf={problems.errorOf}
            notFree={notFree}
            agrees={agrees}
          />
        ))}
        <ThingSearch q={q} into={into} found={found} options={shown.options} />
        <div>
          <Button type="submit" name="press" value="add-option" look="quiet">
            <Plus aria-hidden size={17} />
            {t('officeQuotes.addOption')}
          </Button>
        </div>
        <Panel title={t('officeQuotes.around')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              as="textarea"
              id="proposal-introduction"
              name="introduction"
              label={t('officeQuotes.introduction')}
              hint={t('officeQuotes.introductionHint')}
              optional={t('site.optional')}
              defaultValue={textIn(values, 'introduction')}
              error={problems.errorOf('introduction')}
              lang={quote.language}
              rows={4}
              maxLength={3000}
              className="sm:col-span-2"
            />
            <Field
              id="proposal-validUntil"
              name="validUntil"
              type="date"
              label={t('quote.validUntil')}
              defaultValue={textIn(values, 'validUntil')}
              error={problems.errorOf('validUntil')}
            />
            <Field
              id="proposal-deposit"
              name="deposit"
              label={t('officeQuotes.deposit')}
              hint={t(terms.depositBp > 0 ? 'officeQuotes.depositHint' : 'officeQuotes.noDepositHint', {
                percent: terms.depositBp / 100,
                days: terms.restDays,
              })}
              inputMode="numeric"
              readOnly={!agrees}
              defaultValue={textIn(values, 'deposit')}
              error={problems.errorOf('deposit')}
            />
          </div>
        </Panel>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            name="press"
            value="send"
            pending={press === 'send'}
            pendingLabel={t('site.busy')}
          >
            <Send aria-hidden size={17} />
            {t('officeQuotes.send', { email: quote.contact.email })}
          </Button>
          <Button type="submit" name="press" value="save" look="quiet">
            {t('officeQuotes.save')}
          </Button>
        </div>
      </Form>
      <section className="mt-10" aria-labelledby="preview">
        <h2 id="preview" className="text-2xl">
          {t('officeQuotes.preview')}
        </h2>
        <p className="mt-1 mb-4 text-quiet">{t('officeQuotes.previewHint')}</p>
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {proposal.options.map((option, place) => (
            <li key={option.id} className="panel min-w-0 p-5">
              <h3 className="mb-3 break-words text-xl">
                {option.name || t('officeQuotes.option', { place: place + 1 })}
              </h3>
              <ProposedLines option={option} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
