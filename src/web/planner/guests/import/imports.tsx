import { FileUp } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { MOST_IMPORT_ROWS } from '#modules/planner/guests/contract';
import { Badge } from '../../../design/badge.tsx';
import { Button } from '../../../design/button.tsx';
import { Moment } from '../../../design/day.tsx';
import { Field } from '../../../design/field.tsx';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { useEvent } from '../../event/use-event.ts';
import { eventVisitWith } from '../../planner-visit.ts';
import { Back } from '../back.tsx';
import { guestsHome } from '../guest-query.ts';
import { stateTone, useRefusedWords } from './import-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'change-guests');
  const recent = await app.guests.imports.recent({ eventId: event.id, by });
  if (!recent.ok) throw notFound();
  return { recent: recent.value };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'change-guests');
  const file = (await args.request.formData()).get('file');
  const answer = (code: string, details: Record<string, unknown> = {}) =>
    data(
      { code, line: Number(details.line) || 0, most: Number(details.most) || 0 },
      { status: 422, headers: personal },
    );
  if (!(file instanceof File) || file.size === 0)
    return answer(file instanceof File && file.name ? 'empty' : 'no-file');
  const read = await app.guests.imports.upload({
    eventId: event.id,
    fileName: file.name,
    bytes: bytesOf(file),
    language,
    by,
  });
  if (!read.ok) return answer(read.code, read.details);
  return redirect(`${guestsHome(language, event.id)}/import/${read.value.importId}`, {
    status: 303,
    headers: personal,
  });
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

export default function GuestImports() {
  const { recent } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const refused = useRefusedWords();
  const sending = useNavigation().formMethod === 'POST';
  const home = guestsHome(language, event.id);
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHead title={t('guestImport.title')} hidden />
      <Back to={home} label={t('guests.back')} title={t('guestImport.title')} />
      <Panel>
        <p className="mb-4 max-w-prose text-quiet">{t('guestImport.lead')}</p>
        <Form method="post" encType="multipart/form-data" className="grid gap-4">
          <Field
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            label={t('guestImport.file')}
            hint={t('guestImport.fileHint', { rows: MOST_IMPORT_ROWS.toLocaleString(language) })}
            error={answer && refused(answer)}
          />
          <Button
            type="submit"
            pending={sending}
            pendingLabel={t('guestImport.uploading')}
            className="justify-self-start"
          >
            <FileUp aria-hidden size={18} />
            {t('guestImport.upload')}
          </Button>
        </Form>
      </Panel>
      {recent.length > 0 && (
        <Panel title={t('guestImport.recent')}>
          <ul className="divide-y divide-line">
            {recent.map(({ id, fileName, state, rows, at }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <Link to={`${home}/import/${id}`} className="link font-semibold">
                    {fileName}
                  </Link>
                  <span className="block text-quiet text-sm">
                    <Moment at={at} /> · {t('guestImport.rows', { count: rows })}
                  </span>
                </span>
                <Badge tone={stateTone[state]}>{t(`guestImport.states.${state}`)}</Badge>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
