import type { Texts } from '#platform/i18n';
import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Refused, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { type KeepingRefusal, MOST } from '../contract.ts';
import { type KeepingContext, tellOf } from './context.ts';
import { lockPictures, type PictureRow, replacePictures } from './picture-store.ts';

type OfProduct = { productId: string; by: Actor };
export type NewPicture = Omit<PictureRow, 'id' | 'alt'> & { alt?: Texts };

/** Adds stored pictures after the last, or at `at`: that is how one that was removed comes back. `once`: not those that are there. */
export const addPictures = (
  ctx: KeepingContext,
  { pictures, at, once, ...of }: OfProduct & { pictures: NewPicture[]; at?: number; once?: boolean },
) =>
  changePictures(ctx, of, 'add-picture', (present) => {
    const wanted = once ? pictures.filter(({ key }) => !present.some((one) => one.key === key)) : pictures;
    if (wanted.length === 0) return present;
    if (present.length + wanted.length > MOST.pictures) return refuse('too-many', { most: MOST.pictures });
    const added = wanted.map(({ key, width, height, alt = {} }) => ({
      id: newId(),
      key,
      width,
      height,
      alt,
    }));
    return present.toSpliced(at ?? present.length, 0, ...added);
  });

/** Says in words what a picture shows, per language. */
export const describePicture = (
  ctx: KeepingContext,
  { pictureId, alt, ...of }: OfProduct & { pictureId: string; alt: Texts },
) =>
  changePictures(ctx, of, 'describe-picture', (present) =>
    present.some(({ id }) => id === pictureId)
      ? present.map((picture) => (picture.id === pictureId ? { ...picture, alt } : picture))
      : refuse('no-such-picture'),
  );

/** Puts pictures into this order; those that are not named come after. The first is the one cards show. */
export const orderPictures = (ctx: KeepingContext, { ids, ...of }: OfProduct & { ids: string[] }) =>
  changePictures(ctx, of, 'order-pictures', (present) => {
    const place = new Map(ids.map((id, at) => [id, at]));
    return present.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
  });

export const removePicture = (ctx: KeepingContext, { pictureId, ...of }: OfProduct & { pictureId: string }) =>
  changePictures(ctx, of, 'remove-picture', (present) =>
    present.some(({ id }) => id === pictureId)
      ? present.filter(({ id }) => id !== pictureId)
      : refuse('no-such-picture'),
  );

const changePictures = (
  ctx: KeepingContext,
  { productId, by }: OfProduct,
  act: string,
  change: (present: PictureRow[]) => PictureRow[] | Refused<KeepingRefusal>,
): Promise<Result<{ pictures: PictureRow[] }, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    const present = isId(productId) ? await lockPictures(tx, productId) : undefined;
    if (!present) return refuse('no-such-product');
    const pictures = change(present);
    if (!Array.isArray(pictures)) return pictures;
    if (pictures === present) return accept({ pictures });
    await replacePictures(tx, productId, pictures);
    const told = (of: PictureRow[]) => ({ pictures: of.map(({ key, alt }) => ({ key, alt })) });
    await record(tx, {
      by,
      action: `product.${act}`,
      subject: { type: 'product', id: productId },
      before: told(present),
      after: told(pictures),
    });
    tellOf(ctx, tx, [productId]);
    return accept({ pictures });
  });
