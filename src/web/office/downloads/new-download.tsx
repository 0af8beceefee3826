import { ArrowLeft } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import type { AskForm as Asked } from '#modules/insight/downloads/contract';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { AskForm } from './ask-form.tsx';
import { listAddressOf } from './downloads-query.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const params = new URL(args.request.url).searchParams;
  const wish = { list: params.get('list') ?? '', search: params.get('search') ?? '' };
  return shown(await app.downloads.plan({ ...wish, by, language }));
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const sent = await args.request.formData();
  const text = (name: string) => String(sent.get(name) ?? '');
  const [list, search, format] = [text('list'), text('search'), text('format')];
  const asked = await app.downloads.ask({ form: { list, search, format, language } as Asked, by });
  if (asked.ok)
    return redirect(`/${language}/office/downloads?said=asked`, { status: 303, headers: personal });
  if (asked.code === 'not-allowed') throw new Response(null, { status: 403, headers: personal });
  const { rows = 0, most = 0 } = (asked.details ?? {}) as { rows?: number; most?: number };
  return data({ refused: asked.code, rows, most, format, list, search }, { status: 422, headers: personal });
}

export default function NewDownload() {
  const { list, search, asked, rows } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { t, language } = useWords();
  const title = t('downloads.ask.title', { list: t(`downloads.lists.${list}`) });
  return (
    <article className="max-w-2xl">
      <PageHead title={title} hidden />
      <Link
        to={listAddressOf(language, { list, search })}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('downloads.ask.back')}
      </Link>
      <h1 className="mt-1 mb-5 text-[1.9rem] sm:text-4xl">{title}</h1>
      <Panel>
        {asked.length > 0 && (
          <dl className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
            {asked.map(({ name, value }) => (
              <div key={name} className="flex gap-2">
                <dt className="text-quiet">{name}</dt>
                <dd className="font-medium [overflow-wrap:anywhere]">{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <AskForm list={list} search={search} rows={rows} answer={answer} />
      </Panel>
    </article>
  );
}
