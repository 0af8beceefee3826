import { ArrowLeft } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { useSettingsProblems } from '../settings/use-problems.ts';
import { MessageBadge } from './message-badge.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  return shown(await app.messages.open({ id: args.params.messageId ?? '', by }));
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const id = args.params.messageId ?? '';
  const text = String((await args.request.formData()).get('text') ?? '');
  const answered = await app.messages.answer({ id, text, by });
  if (answered.ok)
    return redirect(`/${language}/office/messages/${id}?done=answered`, { status: 303, headers: personal });
  const problems = (answered.details?.problems as FormAnswer['problems']) ?? [
    { field: '', code: answered.code },
  ];
  return data<FormAnswer>({ of: 'answer', problems, values: { text } }, { status: 422, headers: personal });
}

export default function Message() {
  const message = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const { name, email, phone, orderNumber, text, writtenAt, readBy, answers, state } = message;
  return (
    <>
      <PageHead title={`${t('settings.messages.title')} · ${name}`} hidden />
      <p className="mb-3">
        <Link
          className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
          to={`/${language}/office/messages`}
        >
          <ArrowLeft aria-hidden size={15} />
          {t('settings.messages.back')}
        </Link>
      </p>
      <header className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="break-words text-[1.9rem] sm:text-4xl">{name}</h1>
        <MessageBadge state={state} />
      </header>
      {params.get('done') === 'answered' && (
        <div role="status" className="mb-6">
          <Note tone="success">{t('settings.messages.answered', { email })}</Note>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-6">
          <Panel>
            <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]" lang={message.language}>
              {text}
            </p>
            <p className="mt-4 text-quiet text-sm">
              <Moment at={writtenAt} />
              {readBy && ` · ${t('settings.messages.readBy', { name: readBy })}`}
            </p>
          </Panel>
          {answers.map((answer) => (
            <Panel key={answer.id}>
              <p className="mb-2 text-quiet text-sm">
                {t('settings.messages.answeredBy', { name: answer.byName })} · <Moment at={answer.at} />
              </p>
              <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
            </Panel>
          ))}
          <AnswerForm email={email} answers={answers.length} />
        </div>
        <Panel title={t('settings.messages.from')}>
          <ul className="grid gap-2 [overflow-wrap:anywhere]">
            <li>
              <a className="link" href={`mailto:${email}`}>
                {email}
              </a>
            </li>
            {phone && (
              <li>
                <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                  {phone}
                </a>
              </li>
            )}
            {orderNumber && (
              <li>
                {t('settings.messages.about')}{' '}
                <Link
                  className="link figures"
                  to={`/${language}/office/orders?q=${encodeURIComponent(orderNumber)}`}
                >
                  {orderNumber}
                </Link>
              </li>
            )}
          </ul>
        </Panel>
      </div>
    </>
  );
}

function AnswerForm({ email, answers }: { email: string; answers: number }) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const { told, errorOf } = useSettingsProblems(answer, 'answer');
  const sending = useNavigation().formData !== undefined;
  return (
    <Panel title={t('settings.messages.answer')}>
      <Form key={answers} method="post" noValidate className="grid gap-5">
        <ErrorSummary title={t('settings.mend')} problems={told} />
        <Field
          as="textarea"
          id="answer-text"
          name="text"
          label={t('settings.messages.what')}
          hint={t('settings.messages.answerHint', { email })}
          defaultValue={String(answer?.values.text ?? '')}
          error={errorOf('text')}
          rows={7}
          maxLength={4000}
          required
        />
        <Button type="submit" className="justify-self-start" pending={sending} pendingLabel={t('site.busy')}>
          {t('settings.messages.answerSend')}
        </Button>
      </Form>
    </Panel>
  );
}
