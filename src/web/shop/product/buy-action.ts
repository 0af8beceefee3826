import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { CartRefusal } from '#modules/shop/cart/contract';
import { notFound, visitOf } from '../../entry/visit.ts';
import { addToBasket } from '../basket/add-to-basket.ts';
import type { Refused } from '../basket/basket-answer.ts';
import { asOccasion, readOccasion, withOccasion } from '../occasion/occasion.ts';
import { variantInForm } from './choose-variant.ts';

export type BuyAnswer =
  | { done: 'added'; lineId: string }
  | {
      done: 'refused';
      field: BuyField;
      refused?: Refused;
      picture?: 'unreadable';
      values: Record<string, string>;
    };
export type BuyField = 'options' | 'quantity' | 'personalText' | 'picture' | 'form';

/** What a picture may weigh, as the start stores it. */
const LARGEST_PICTURE = 12 * 1024 * 1024;

const fields: Partial<Record<CartRefusal, BuyField>> = {
  'no-such-variant': 'options',
  'bad-quantity': 'quantity',
  'too-few-guests': 'quantity',
  'too-many-guests': 'quantity',
  'personal-text-too-long': 'personalText',
  'picture-not-offered': 'picture',
  'picture-gone': 'picture',
};

/** Adds to the basket from the product's page; with a script the page stays, without one the basket follows. */
export async function buy(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const { app, language } = visit;
  const form = await args.request.formData();
  const occasion = readOccasion(form);
  const product = await app.catalogue.product(args.params.slug ?? '', asOccasion(occasion), language);
  if (!product) throw notFound();
  const values = Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  const refuse = (field: BuyField, why: { refused?: Refused; picture?: 'unreadable' }) =>
    data<BuyAnswer>({ done: 'refused', field, values, ...why }, { status: 422 });

  const variant = variantInForm(product, form);
  if (!variant) return refuse('options', { refused: { code: 'no-such-variant' } });

  const file = form.get('picture');
  let pictureKey: string | undefined;
  if (product.pictureUpload && file instanceof File && file.size > 0) {
    if (file.size > LARGEST_PICTURE) return refuse('picture', { picture: 'unreadable' });
    const stored = await app.storeUpload(new Uint8Array(await file.arrayBuffer()), visit.address);
    if (!stored.ok) return refuse('picture', { picture: 'unreadable' });
    pictureKey = stored.value.key;
  }

  const added = await addToBasket(visit, form, variant.id, pictureKey);
  if (!added.ok) return refuse(fields[added.refused.code] ?? 'form', { refused: added.refused });
  const headers = { 'Set-Cookie': visit.cartCookie(added.token) };
  if (form.get('stay')) return data<BuyAnswer>({ done: 'added', lineId: added.lineId }, { headers });
  return redirect(withOccasion(`/${language}/basket`, occasion), { status: 303, headers });
}
