import { ArrowLeft } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, NavLink, useLoaderData } from 'react-router';
import { languages } from '#platform/i18n';
import { Badge } from '../../../design/badge.tsx';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { type FormProblem, useProblems } from '../../../design/forms/use-problems.ts';
import { Note } from '../../../design/note.tsx';
import { useWords } from '../../../design/words.tsx';
import { officeVisit, shown } from '../../office-visit.ts';
import { changeMail, whichMail } from './change-mail.ts';
import { Delivered } from './delivered.tsx';
import { Insertables } from './insertables.tsx';
import { type MailAnswer, previewOf } from './mail-answer.ts';
import { MailFields } from './mail-fields.tsx';
import { knownProblem } from './mail-form.ts';
import { MailFrame } from './mail-frame.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { stateTone } from './state-tone.ts';
import { useInsert } from './use-insert.ts';
import { usePreview } from './use-preview.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const mail = shown(await app.mailTemplates.text({ ...whichMail(args), by }));
  const { text } = mail;
  return { mail, preview: previewOf(app.mailTemplates.preview({ ...mail, text, scheme: 'light', by })) };
}

export async function action(args: ActionFunctionArgs) {
  return changeMail(args);
}

export default function MailRoute() {
  const { mail, preview } = useLoaderData<typeof loader>();
  const answer = useAnswer<MailAnswer>();
  const { t, language } = useWords();
  const say = useCallback(
    ({ code, details }: FormProblem) => t(`mailTexts.problem.${knownProblem(code)}`, { ...details }),
    [t],
  );
  const problems = useProblems(answer, 'mail', say);
  const list = `/${language}/office/settings/mails`;
  const page = `${list}/${mail.template}/${mail.language}`;
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<Element>(null);
  const insert = useInsert(box, last);
  const live = usePreview(`${page}/preview`, answer?.preview ?? preview);
  const form = () => box.current?.querySelector('form') ?? null;
  return (
    <div className="grid gap-6">
      <Link
        className="link inline-flex items-center gap-1.5 justify-self-start py-1 text-quiet text-sm"
        to={list}
      >
        <ArrowLeft aria-hidden size={15} />
        {t('mailTexts.back')}
      </Link>
      <div>
        <h2 className="break-words text-2xl">{mail.subject}</h2>
        <nav aria-label={t('mailTexts.languages')} className="mt-3">
          <ul className="flex flex-wrap gap-2">
            {languages.map((one) => (
              <li key={one}>
                <NavLink
                  to={`${list}/${mail.template}/${one}`}
                  className={({ isActive }) =>
                    `press press-small gap-2 ${isActive ? 'press-dark' : 'press-quiet'}`
                  }
                >
                  {t(`settings.languages.${one}`)}
                  <Badge tone={stateTone[mail.states[one]]}>
                    {t(`mailTexts.states.${mail.states[one]}`)}
                  </Badge>
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div role="status">
        {answer?.sentTo && <Note tone="success">{t('mailTexts.tested', { to: answer.sentTo })}</Note>}
      </div>
      {mail.state === 'unusable' && <Note tone="error">{t('mailTexts.unusable')}</Note>}
      {answer?.meanwhile && <Meanwhile text={answer.meanwhile.text} lang={mail.language} />}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields say, and does nothing itself */}
        <div
          ref={box}
          onInput={() => live.typed(form())}
          onFocus={({ target }) => {
            last.current = target;
          }}
        >
          <MailFields
            key={page}
            mail={mail}
            values={answer?.values}
            version={answer?.meanwhile?.version ?? mail.version}
            problems={problems}
          />
        </div>
        <div className="grid min-w-0 gap-6 xl:col-start-2 xl:row-span-2 xl:row-start-1">
          <MailFrame
            preview={live.preview}
            broken={live.broken}
            scheme={live.scheme}
            onScheme={(scheme) => live.choose(scheme, form())}
          />
          <Delivered mail={mail} />
        </div>
        <Insertables variables={mail.variables} parts={mail.parts} onInsert={insert} />
      </div>
    </div>
  );
}
