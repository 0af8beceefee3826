import { ArrowLeft, MailCheck } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { EmptyState } from '../design/empty-state.tsx';
import { EventBand } from '../design/event-page/event-band.tsx';
import { EventLook } from '../design/event-page/event-look.tsx';
import { FilledForm } from '../design/forms/filled-form.tsx';
import { valuesOf } from '../design/forms/form-values.ts';
import { useAnswer } from '../design/forms/use-answer.ts';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { Note } from '../design/note.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useWords } from '../design/words.tsx';
import { type FormAnswer, refusal } from '../entry/form-answer.ts';
import { notFound, visitOf } from '../entry/visit.ts';
import { leadOn } from './page-address.ts';
import { RegisterFields } from './register-fields.tsx';
import { readRegistration } from './register-form.ts';
import { secret } from './secret.ts';
import { useRegistrationProblems } from './use-registration-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const slug = (args.params.slug ?? '').toLowerCase();
  const [page, found] = await Promise.all([
    app.eventPages.look({ address: { slug }, language }),
    app.rsvp.registration.page(slug),
  ]);
  if (!page || !found.ok) throw notFound();
  leadOn(page, args.params, language, '/register');
  const { state, most, until } = found.value;
  const { event, path, colours } = page;
  return data({ event, path, colours, state, most, until }, { headers: secret });
}

export const headers = ({ loaderHeaders, errorHeaders }: HeadersArgs) => errorHeaders ?? loaderHeaders;

export async function action(args: ActionFunctionArgs) {
  const { app, language, address } = visitOf(args);
  const slug = (args.params.slug ?? '').toLowerCase();
  const values = valuesOf(await args.request.formData());
  const asked = await app.rsvp.registration.ask({
    slug,
    form: readRegistration(values, language),
    from: address,
  });
  if (asked.ok)
    return redirect(`/${language}/e/${asked.value.slug}/register?done=asked`, {
      status: 303,
      headers: secret,
    });
  if (asked.code === 'not-there') throw notFound();
  const problems =
    asked.code === 'invalid' ? (asked.details?.problems ?? []) : [{ field: '', code: asked.code }];
  return refusal('register', values, problems as FormAnswer['problems']);
}

/** Somebody puts themselves on the list of a public event. */
export default function Register() {
  const { event, path, colours, state, most } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const answer = useAnswer<FormAnswer>();
  const problems = useRegistrationProblems(answer, 'register');
  const [params] = useSearchParams();
  const isOpen = state === 'open' || state === 'line';
  return (
    <EventLook colours={colours}>
      <PageHead title={t('eventpage.register.title', { event: event.title })} hidden />
      <EventBand
        event={event}
        small
        top={
          <>
            <Link
              className="on-band inline-flex min-h-11 items-center gap-2 rounded-field px-2 font-semibold"
              to={`/${language}${path}`}
            >
              <ArrowLeft aria-hidden size={18} />
              {t('eventpage.back')}
            </Link>
            {event.languages.length > 1 && <LanguageSwitch className="ml-auto" among={event.languages} />}
          </>
        }
      />
      <div className="mx-auto grid w-full max-w-xl gap-6 px-5 pt-7 pb-16">
        {params.get('done') === 'asked' && !answer ? (
          <EmptyState level={1} icon={<MailCheck size={28} />} title={t('eventpage.asked.title')}>
            <p>{t('eventpage.asked.text')}</p>
            <p className="mt-3">{t('eventpage.asked.again')}</p>
          </EmptyState>
        ) : (
          <>
            <h1 className="text-3xl sm:text-4xl">{t('eventpage.register.heading')}</h1>
            {!isOpen && <Note tone="warning" title={t(`eventpage.register.${state}`)} />}
            {isOpen && (
              <>
                <p className="text-quiet">{t('eventpage.register.lead')}</p>
                {state === 'line' && <Note tone="info">{t('eventpage.register.lineText')}</Note>}
                <FilledForm
                  of="register"
                  version="1"
                  values={answer?.values ?? {}}
                  problems={problems}
                  mend={t('eventpage.mend')}
                  save={t('eventpage.register.send')}
                >
                  <RegisterFields most={most} />
                </FilledForm>
              </>
            )}
          </>
        )}
      </div>
    </EventLook>
  );
}
