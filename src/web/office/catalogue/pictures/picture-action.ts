import { type ActionFunctionArgs, data } from 'react-router';
import { ProductPicture } from '#modules/shop/catalogue/contract';
import { languages } from '#platform/i18n';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';

/** What was done, with what undoing it takes. */
export type PictureAnswer = { done: 'removed'; picture: string; at: number } | { done: 'kept' | 'refused' };

/** Describes, orders, removes or brings back a picture of a product. */
export async function changePicture(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  if (!app.keeping.mayKeep(by)) throw notFound();
  const form = await args.request.formData();
  const of = { productId: args.params.productId ?? '', by };
  const pictureId = String(form.get('picture') ?? '');
  const answer = (done: PictureAnswer) =>
    data<PictureAnswer>(done, { status: done.done === 'refused' ? 409 : 200, headers: personal });

  switch (form.get('intent')) {
    case 'describe': {
      const alt = Object.fromEntries(
        languages
          .map((language) => [
            language,
            String(form.get(`alt.${language}`) ?? '')
              .trim()
              .slice(0, 200),
          ])
          .filter(([, text]) => text),
      );
      const described = await app.keeping.describePicture({ ...of, pictureId, alt });
      return answer({ done: described.ok ? 'kept' : 'refused' });
    }
    case 'order': {
      const ids = String(form.get('ids') ?? '').split(',');
      const ordered = await app.keeping.orderPictures({ ...of, ids });
      return answer({ done: ordered.ok ? 'kept' : 'refused' });
    }
    case 'remove': {
      const product = await app.keeping.product(of.productId, by);
      const at = product?.pictures.findIndex(({ id }) => id === pictureId) ?? -1;
      const removed = await app.keeping.removePicture({ ...of, pictureId });
      const picture = product?.pictures[at];
      if (!removed.ok || !picture) return answer({ done: 'refused' });
      const { id: _, ...content } = picture;
      return answer({ done: 'removed', picture: JSON.stringify(content), at });
    }
    case 'bring-back': {
      const picture = readPicture(pictureId);
      const at = Math.max(0, Number(form.get('at')) || 0);
      if (!picture) return answer({ done: 'refused' });
      const back = await app.keeping.addPictures({ ...of, pictures: [picture], at });
      return answer({ done: back.ok ? 'kept' : 'refused' });
    }
    default:
      return answer({ done: 'refused' });
  }
}

/** A picture as the page held it; its key must be one that our store makes. */
function readPicture(text: string) {
  try {
    const read = ProductPicture.safeParse(JSON.parse(text));
    return read.success && /^[0-9a-f]{2}\/[0-9a-f]{16,64}$/.test(read.data.key) ? read.data : undefined;
  } catch {
    return undefined;
  }
}
