import { Form, useNavigation } from 'react-router';
import type { ProfileView } from '#modules/people/identity/contract';
import { languages } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type OwnAnswer, useOwnProblems } from './own-problems.ts';

type PartProps = { person: ProfileView; answer: OwnAnswer | undefined };

/** Who this person is: what they are called, and how they are reached. */
export function PersonPart({ person, answer }: PartProps) {
  const { t } = useWords();
  const { told, errorOf } = useOwnProblems(answer);
  const sending = useNavigation().formData?.get('intent') === 'person';
  const field = (name: 'firstName' | 'lastName' | 'phone' | 'organisation' | 'language') => ({
    id: name,
    name,
    label: t(`profile.person.${name}`),
    defaultValue: answer?.values[name] ?? person[name],
    error: errorOf(name),
  });
  return (
    <Panel title={t('profile.person.title')}>
      <Form key={person.version} method="post" noValidate className="grid gap-4 sm:grid-cols-2">
        <input type="hidden" name="intent" value="person" />
        <input type="hidden" name="version" value={person.version} />
        <div className="empty:hidden sm:col-span-2">
          <ErrorSummary title={t('account.mend')} problems={told} />
        </div>
        <Field {...field('firstName')} autoComplete="given-name" required maxLength={60} />
        <Field {...field('lastName')} autoComplete="family-name" maxLength={60} />
        <Field {...field('phone')} type="tel" autoComplete="tel" maxLength={40} />
        <Field as="select" {...field('language')}>
          {languages.map((language) => (
            <option key={language} value={language}>
              {t(`profile.person.languages.${language}`)}
            </option>
          ))}
        </Field>
        <Field
          {...field('organisation')}
          hint={t('profile.person.organisationHint')}
          optional={t('site.optional')}
          autoComplete="organization"
          maxLength={120}
          className="sm:col-span-2"
        />
        <Button type="submit" className="justify-self-start" pending={sending} pendingLabel={t('site.busy')}>
          {t('profile.person.save')}
        </Button>
      </Form>
    </Panel>
  );
}

/** A picture of this person; it is shown to the people they write with. */
export function PicturePart({ person, answer }: PartProps) {
  const { t } = useWords();
  const { told, errorOf } = useOwnProblems(answer);
  return (
    <Panel title={t('profile.person.picture')}>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-5">
        <ErrorSummary title={t('account.mend')} problems={told} />
        {person.picture && (
          <img
            src={`/media/${person.picture}-320.webp`}
            alt={t('profile.person.pictureAlt')}
            width={96}
            height={96}
            className="size-24 rounded-full bg-base-300 object-cover"
          />
        )}
        <Field
          type="file"
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
          id="picture"
          name="picture"
          label={t('profile.person.pictureFile')}
          error={errorOf('picture')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="picture" look="quiet">
            {t('profile.person.pictureSend')}
          </Button>
          {person.picture && (
            <Button type="submit" name="intent" value="no-picture" look="bare">
              {t('profile.person.pictureRemove')}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  );
}
