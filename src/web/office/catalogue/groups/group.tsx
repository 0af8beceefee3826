import { useAnswer } from '../../../design/forms/use-answer.ts';
import '../catalogue.css';
import { Form, type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { MOST_LETTERS } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { ErrorSummary } from '../../../design/error-summary.tsx';
import { Field } from '../../../design/field.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Emblem } from '../../../design/picture.tsx';
import { useWords } from '../../../design/words.tsx';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Part } from '../../order/part.tsx';
import { Head } from '../head.tsx';
import { ACCEPTED } from '../pictures/upload-limits.ts';
import { useProblemWords } from '../product/problem-words.ts';
import { Said } from '../said.tsx';
import { TextFields } from '../text-fields.tsx';
import { changeGroup, type GroupAnswer } from './group-action.ts';
import { groupKindOf } from './group-kind.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const kind = groupKindOf(args.params);
  const id = args.params.groupId;
  const mayKeep = app.keeping.mayKeep(by);
  const group = shown(await app.keeping.groups(kind, by)).find((one) => one.id === id);
  if (!group && (id !== 'new' || !mayKeep)) throw notFound();
  return { kind, group, mayKeep };
}

export const action = changeGroup;

export default function Group() {
  const { kind, group, mayKeep } = useLoaderData<typeof loader>();
  const answer = useAnswer<GroupAnswer>();
  const { t, language } = useWords();
  const sending = useNavigation().formMethod === 'POST';
  const { told, errorOf } = useProblemWords(answer?.problems);
  const title = group ? pickText(group.names, language).text : t(`catalogue.groups.${kind}.add`);
  const names = answer?.typed?.names ?? group?.names ?? {};
  return (
    <article className="max-w-3xl">
      <PageHead title={title} hidden />
      <Head
        title={title}
        back={`/${language}/office/catalogue/groups/${kind}`}
        backLabel={t(`catalogue.groups.${kind}.title`)}
      />
      <Said />
      <div className="grid gap-4">
        <Part title={t('catalogue.part.texts')}>
          <Form method="post" noValidate>
            <fieldset disabled={!mayKeep} className="grid min-w-0 gap-5">
              <legend className="sr-only">{t('catalogue.part.texts')}</legend>
              <ErrorSummary title={t('catalogue.mend')} problems={told} />
              <TextFields
                name="names"
                label={t('catalogue.field.name')}
                texts={names}
                most={MOST_LETTERS.name}
                error={errorOf('names.en')}
              />
              <TextFields
                name="intro"
                label={t('catalogue.field.intro')}
                texts={answer?.typed?.intro ?? group?.intro ?? {}}
                rows={3}
                most={MOST_LETTERS.summary}
              />
              {group ? (
                <p className="text-quiet text-sm">{t('catalogue.groups.address', { slug: group.slug })}</p>
              ) : (
                <Field
                  name="slug"
                  id="slug"
                  label={t('catalogue.field.slug')}
                  hint={t('catalogue.field.slugHint')}
                  defaultValue={answer?.typed?.slug ?? ''}
                  maxLength={MOST_LETTERS.slug}
                  autoCapitalize="none"
                  error={errorOf('slug')}
                />
              )}
              {mayKeep && (
                <Button
                  type="submit"
                  pending={sending}
                  pendingLabel={t('site.busy')}
                  className="justify-self-start"
                >
                  {t('catalogue.save')}
                </Button>
              )}
            </fieldset>
          </Form>
        </Part>
        {group && mayKeep && (
          <>
            <Part title={t('catalogue.groups.picture')}>
              <Form method="post" encType="multipart/form-data" className="grid gap-4">
                {group.picture && (
                  <Emblem name={group.picture} className="size-28 rounded-field bg-base-200" />
                )}
                <input type="hidden" name="intent" value="picture" />
                <Field
                  type="file"
                  name="picture"
                  id="picture"
                  accept={ACCEPTED}
                  label={t('catalogue.groups.newPicture')}
                  hint={t('catalogue.pictures.hint')}
                  error={answer?.picture && t(`catalogue.pictures.refused.${answer.picture}`)}
                />
                <Button type="submit" look="quiet" size="small" className="justify-self-start">
                  {t('catalogue.pictures.send')}
                </Button>
              </Form>
            </Part>
            <Form method="post" className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="intent" value="remove" />
              <Button type="submit" look="danger" size="small" disabled={group.products > 0}>
                {t('catalogue.groups.remove')}
              </Button>
              {group.products > 0 && (
                <span className="text-quiet text-sm">
                  {t('catalogue.groups.notEmpty', { count: group.products })}
                </span>
              )}
            </Form>
          </>
        )}
      </div>
    </article>
  );
}
