import { useAnswer } from '../../../design/forms/use-answer.ts';
import '../catalogue.css';
import { Images } from 'lucide-react';
import { Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { MOST } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Note } from '../../../design/note.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { useWords } from '../../../design/words.tsx';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { Head } from '../head.tsx';
import { Said } from '../said.tsx';
import { changePicture, type PictureAnswer } from './picture-action.ts';
import { PictureList } from './picture-list.tsx';
import { uploadRefusalOf } from './upload-limits.ts';
import { UploadPictures } from './upload-pictures.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const product = await app.keeping.product(args.params.productId ?? '', by);
  if (!product) throw notFound();
  const { id, names, pictures } = product;
  return { id, names, pictures, mayKeep: app.keeping.mayKeep(by) };
}

export const action = changePicture;

export default function Pictures() {
  const { id, names, pictures, mayKeep } = useLoaderData<typeof loader>();
  const answer = useAnswer<PictureAnswer>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const name = pickText(names, language).text;
  const title = t('catalogue.pictures.title', { name });
  return (
    <article className="max-w-5xl">
      <PageHead title={title} hidden />
      <Head
        title={title}
        back={`/${language}/office/catalogue/${id}`}
        backLabel={t('catalogue.pictures.back')}
      />
      <Said />
      <div role="status" className="grid gap-3 [&>*]:mb-2">
        {params.getAll('refused').map((refused) => {
          const [code = '', ...file] = refused.split(':');
          return (
            <Note key={refused} tone="error" title={file.join(':').slice(0, 80)}>
              {t(`catalogue.pictures.refused.${uploadRefusalOf(code)}`)}
            </Note>
          );
        })}
        {answer?.done === 'refused' && <Note tone="error">{t('catalogue.pictures.gone')}</Note>}
        {answer?.done === 'removed' && (
          <Note tone="success">
            <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
              {t('catalogue.said.picture-removed')}
              <input type="hidden" name="intent" value="bring-back" />
              <input type="hidden" name="picture" value={answer.picture} />
              <input type="hidden" name="at" value={answer.at} />
              <Button type="submit" look="quiet" size="small">
                {t('site.undo')}
              </Button>
            </Form>
          </Note>
        )}
      </div>
      {mayKeep && pictures.length < MOST.pictures && <UploadPictures productId={id} />}
      {pictures.length === 0 ? (
        <EmptyState icon={<Images size={28} />} title={t('catalogue.pictures.emptyTitle')}>
          {t('catalogue.pictures.emptyText')}
        </EmptyState>
      ) : (
        <PictureList pictures={pictures} mayKeep={mayKeep} name={name} />
      )}
    </article>
  );
}
