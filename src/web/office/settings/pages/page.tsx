import { ArrowLeft } from 'lucide-react';
import { type ActionFunctionArgs, data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type BuiltInPage, builtInPages } from '#modules/shop/pages/contract';
import { type Language, languages } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { Tick } from '../../../design/choice.tsx';
import { useFacts } from '../../../design/facts.tsx';
import { Field } from '../../../design/field.tsx';
import { FilledField, LanguageFields, useFilled } from '../../../design/forms/filled-form.tsx';
import { isTicked, textIn, textsIn, type Values, valuesOf } from '../../../design/forms/form-values.ts';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { Note } from '../../../design/note.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { type FormAnswer, settle } from '../../../entry/form-answer.ts';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { SettingsForm } from '../settings-form.tsx';
import { builtInWords } from './built-in-words.ts';
import { pageFields, pageIn } from './page-form.ts';

type Previewed = FormAnswer & { preview: Record<Language, string> };

export async function loader(args: LoaderFunctionArgs) {
  const { page, ours } = await edited(args);
  return {
    slug: page?.slug ?? '',
    builtIn: page?.builtIn ?? false,
    ours: ours !== undefined && !page?.written,
    published: page?.state === 'published',
    version: page?.version ?? 0,
    values: pageFields(page, ours),
  };
}

async function edited(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const slug = args.params.page ?? '';
  const found = slug === 'new' ? await app.pages.list(by) : await app.pages.edited(slug, by);
  if (!found.ok) throw notFound();
  const page = Array.isArray(found.value) ? undefined : found.value;
  const builtIn = builtInPages.find((known): known is BuiltInPage => known === page?.slug);
  const ours = builtIn && builtInWords(builtIn, await app.settings.shop());
  return { app, by, page, ours };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, page, ours } = await edited(args);
  const form = await args.request.formData();
  const values = valuesOf(form);
  const list = `/${args.params.lang}/office/settings/pages`;
  switch (form.get('intent')) {
    case 'preview': {
      const bodies = textsIn(values, 'bodies');
      const preview = Object.fromEntries(
        languages.map((language) => [language, app.pages.preview(bodies[language].slice(0, 40_000))]),
      ) as Previewed['preview'];
      return data<Previewed>({ of: 'page', problems: [], values, preview }, { headers: personal });
    }
    case 'remove': {
      const id = page?.id ?? '';
      const outcome = await app.pages.remove({ id, by });
      return settle(args.request, outcome, {
        of: 'page',
        values,
        to: list,
        done: 'removed',
        undo: `page:${id}`,
      });
    }
    default: {
      const which = page ? { id: page.id, expected: Number(textIn(values, 'expected')), by } : { by };
      const outcome = await app.pages.keep({ ...which, form: pageIn(values, ours) });
      const to = outcome.ok ? { to: `${list}/${outcome.value.slug}` } : {};
      return settle(args.request, outcome, { of: 'page', values, ...to });
    }
  }
}

export default function PageEditor() {
  const { values, version, ours, builtIn, published, slug } = useLoaderData<typeof loader>();
  const answer = useAnswer<Previewed | FormAnswer>();
  const { t, language } = useWords();
  const list = `/${language}/office/settings/pages`;
  return (
    <div className="grid gap-6">
      <p className="flex flex-wrap items-center justify-between gap-3">
        <Link className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm" to={list}>
          <ArrowLeft aria-hidden size={15} />
          {t('settings.pages.back')}
        </Link>
        {published && (
          <Link className="link" to={`/${language}${builtIn ? '' : '/pages'}/${slug}`}>
            {t('settings.pages.view')}
          </Link>
        )}
      </p>
      <SettingsForm
        key={slug}
        of="page"
        values={values}
        version={version}
        more={
          <>
            <Button type="submit" name="intent" value="preview" look="quiet">
              {t('settings.pages.preview')}
            </Button>
            {slug && !builtIn && (
              <Button type="submit" name="intent" value="remove" look="danger">
                {t('settings.remove')}
              </Button>
            )}
          </>
        }
      >
        {ours && <Note>{t('settings.pages.ours')}</Note>}
        <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <Panel>
            <Placing builtIn={builtIn} />
          </Panel>
          <Panel>
            <div className="grid gap-6">
              <LanguageFields name="titles" label={t('settings.pages.pageTitle')} maxLength={120} />
              <LanguageFields
                name="bodies"
                label={t('settings.pages.body')}
                hint={t('settings.pages.bodyHint')}
                maxLength={40_000}
                rows={12}
              />
            </div>
          </Panel>
        </div>
      </SettingsForm>
      {answer && 'preview' in answer && <Preview values={answer.values} preview={answer.preview} />}
    </div>
  );
}

function Placing({ builtIn }: { builtIn: boolean }) {
  const { t, language } = useWords();
  const { publicUrl } = useFacts();
  const { of, values } = useFilled();
  const address = `${publicUrl}/${language}/pages/…`;
  return (
    <div className="grid gap-4">
      {builtIn ? (
        <input type="hidden" name="slug" value={textIn(values, 'slug')} />
      ) : (
        <FilledField
          name="slug"
          label={t('settings.pages.slug')}
          hint={<span className="[overflow-wrap:anywhere]">{t('settings.pages.slugHint', { address })}</span>}
          required
          maxLength={60}
        />
      )}
      <Field
        as="select"
        id={`${of}-state`}
        name="state"
        label={t('settings.pages.state')}
        defaultValue={textIn(values, 'state')}
      >
        <option value="draft">{t('settings.pages.draft')}</option>
        <option value="published">{t('settings.pages.published')}</option>
      </Field>
      <Tick name="inMenu" defaultChecked={isTicked(values, 'inMenu')} label={t('settings.pages.menu')} />
    </div>
  );
}

function Preview({ values, preview }: { values: Values; preview: Record<Language, string> }) {
  const { t } = useWords();
  const written = languages.filter((language) => preview[language] !== '');
  return (
    <div className="grid grid-cols-1 gap-6 xl:grid-cols-3">
      {written.map((language) => (
        <section
          key={language}
          aria-label={t('settings.pages.previewTitle', { language: t(`settings.languages.${language}`) })}
          className="panel p-5 sm:p-7"
        >
          <p className="mb-4 text-quiet text-sm">
            {t('settings.pages.previewTitle', { language: t(`settings.languages.${language}`) })}
          </p>
          <p className="display text-2xl" lang={language}>
            {textIn(values, `titles.${language}`)}
          </p>
          <div
            lang={language}
            className="prose mt-3"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: made of Markdown without HTML, and sanitised
            dangerouslySetInnerHTML={{ __html: preview[language] }}
          />
        </section>
      ))}
    </div>
  );
}
