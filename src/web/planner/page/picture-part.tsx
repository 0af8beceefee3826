import { Form, useNavigation } from 'react-router';
import type { KeptPage } from '#modules/planner/event-page/contract';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { usePageProblems } from './use-page-problems.ts';

type PicturePartProps = { picture: KeptPage['picture']; answer: FormAnswer | undefined };

/** The picture at the head of the page. */
export function PicturePart({ picture, answer }: PicturePartProps) {
  const { t } = useWords();
  const { told, errorOf } = usePageProblems(answer, 'picture');
  const sending = useNavigation().formData?.get('of') === 'picture';
  return (
    <Panel title={t('keepPage.picture.title')}>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-5">
        <input type="hidden" name="of" value="picture" />
        <ErrorSummary title={t('planner.form.mend')} problems={told} />
        {picture && (
          <img
            src={`/media/${picture}-320.webp`}
            alt={t('keepPage.picture.alt')}
            width={128}
            height={160}
            className="h-40 w-32 rounded-t-full rounded-b-field bg-base-300 object-cover"
          />
        )}
        <Field
          type="file"
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
          id="picture-picture"
          name="picture"
          label={t('keepPage.picture.file')}
          hint={t('keepPage.picture.fileHint')}
          error={errorOf('picture')}
        />
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            name="do"
            value="show"
            look="quiet"
            pending={sending}
            pendingLabel={t('site.busy')}
          >
            {t('keepPage.picture.send')}
          </Button>
          {picture && (
            <Button type="submit" name="do" value="remove" look="bare">
              {t('keepPage.picture.remove')}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  );
}
