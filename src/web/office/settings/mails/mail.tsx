import { ArrowLeft } from 'lucide-react';
import { useCallback, useRef } from 'react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  NavLink,
  useLoaderData,
} from 'react-router';
import { languages } from '#platform/i18n';
import { Badge } from '../../../design/badge.tsx';
import { Button } from '../../../design/button.tsx';
import { Fold } from '../../../design/fold.tsx';
import { textIn, valuesOf } from '../../../design/forms/form-values.ts';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { type FormProblem, useProblems } from '../../../design/forms/use-problems.ts';
import { Note } from '../../../design/note.tsx';
import { useWords } from '../../../design/words.tsx';
import { settle } from '../../../entry/form-answer.ts';
import { personal } from '../../../entry/signed-in.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Insertables } from './insertables.tsx';
import { type MailAnswer, previewOf } from './mail-answer.ts';
import { MailFields } from './mail-fields.tsx';
import { knownProblem, mailTextIn } from './mail-form.ts';
import { MailFrame } from './mail-frame.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { stateTone } from './state-tone.ts';
import { useInsert } from './use-insert.ts';
import { usePreview } from './use-preview.ts';

const which = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  template: params.mail ?? '',
  language: params.language ?? '',
});

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const mail = shown(await app.mailTemplates.text({ ...which(args), by }));
  const { text } = mail;
  return { mail, preview: previewOf(app.mailTemplates.preview({ ...mail, text, scheme: 'light', by })) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const text = mailTextIn(values);
  const mail = shown(await app.mailTemplates.text({ ...which(args), by }));
  const expected = Number(textIn(values, 'expected'));
  const asked = { ...which(args), by };
  const answer = (more: Partial<MailAnswer>, status = 200) =>
    data<MailAnswer>({ of: 'mail', problems: [], values, ...more }, { status, headers: personal });
  switch (textIn(values, 'intent')) {
    case 'preview': {
      const preview = app.mailTemplates.preview({ ...asked, text, scheme: 'light' });
      return preview.ok
        ? answer({ preview: preview.value })
        : answer({ problems: (preview.details?.problems ?? []) as FormProblem[] }, 422);
    }
    case 'test': {
      const sent = await app.notifications.sendSample({ ...asked, language: mail.language, text });
      if (sent.ok) return answer({ sentTo: sent.value.to });
      return settle(args.request, sent, { of: 'mail', values });
    }
    case 'remove': {
      const removed = await app.mailTemplates.removeText({ ...asked, expected });
      const undo = removed.ok ? { undo: `mail:${removed.value.version}` } : {};
      return settle(args.request, removed, { of: 'mail', values, done: 'removed', ...undo });
    }
    case 'restore': {
      const restored = await app.mailTemplates.restoreText({
        ...asked,
        expected: Number(textIn(values, 'id')),
      });
      return settle(args.request, restored, { of: 'mail', values, done: 'restored' });
    }
    default: {
      const kept = await app.mailTemplates.keepText({ ...asked, text, expected });
      if (kept.ok || kept.code !== 'changed-meanwhile')
        return settle(args.request, kept, { of: 'mail', values });
      const problems = [{ field: '', code: kept.code }];
      return answer({ problems, meanwhile: { text: mail.text, version: mail.version } }, 409);
    }
  }
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

type Mail = ReturnType<typeof useLoaderData<typeof loader>>['mail'];

/** The way back to our words, and from there to the owner's. */
function Delivered({ mail }: { mail: Mail }) {
  const { t } = useWords();
  if (mail.removed)
    return (
      <Note>
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span>{t('mailTexts.delivered.again')}</span>
          <input type="hidden" name="id" value={mail.version} />
          <Button type="submit" name="intent" value="restore" look="quiet" size="small">
            {t('mailTexts.delivered.restore')}
          </Button>
        </Form>
      </Note>
    );
  if (mail.state === 'delivered') return null;
  return (
    <Fold title={t('mailTexts.delivered.title')}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="expected" value={mail.version} />
        <p>{t('mailTexts.delivered.text')}</p>
        <Button type="submit" name="intent" value="remove" look="danger" className="justify-self-start">
          {t('mailTexts.delivered.act')}
        </Button>
      </Form>
    </Fold>
  );
}
