import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { Quantity } from '#modules/shop/cart/contract';
import type { Language } from '#platform/i18n';
import { isId } from '#platform/ids';
import type { Visit } from '../../entry/app.ts';
import { visitOf } from '../../entry/visit.ts';
import { asOccasion, readOccasion, withOccasion } from '../occasion/occasion.ts';
import { addToBasket, refusedOf } from './add-to-basket.ts';
import type { BasketAnswer } from './basket-answer.ts';
import { enterCoupon } from './enter-coupon.ts';

type Step = { answer: BasketAnswer; token?: string };

/** Everything that is done to a basket; `intent` says what. Without a script the basket's page follows. */
export async function changeBasket(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const form = await args.request.formData();
  const { answer, token } = await take(visit, form, visit.language);
  const headers = token ? { 'Set-Cookie': visit.cartCookie(token) } : {};
  if (answer.refused || answer.coupon?.refused) return data(answer, { status: 422, headers });
  // What was removed is answered in place: the way back stands in the answer itself. So is what a coupon took the place of.
  if (form.get('stay') || answer.removed || answer.coupon) return data(answer, { headers });
  return redirect(withOccasion(`/${visit.language}/basket`, readOccasion(form)), { status: 303, headers });
}

async function take(visit: Visit, form: FormData, language: Language): Promise<Step> {
  const { carts } = visit.app;
  const intent = form.get('intent');
  if (intent === 'add') return add(visit, form, language);
  if (intent === 'occasion') {
    const set = await carts.setOccasion({
      token: visit.cartToken,
      occasion: asOccasion(readOccasion(form)),
      by: await visit.actor(),
    });
    return { answer: { done: 'occasion' }, token: set.token };
  }

  if (intent === 'coupon')
    return { answer: { coupon: await enterCoupon(visit, String(form.get('coupon') ?? '')) } };

  const token = visit.cartToken;
  if (token && intent === 'drop-coupon') {
    await carts.dropCoupon({ token });
    return { answer: {} };
  }
  const lineId = form.get('lineId');
  if (!token || !isId(lineId)) return { answer: { refused: { code: 'no-such-line' } } };
  if (intent === 'remove') {
    const removed = await carts.removeLine({ token, lineId });
    return {
      answer: removed.ok ? { done: 'removed', removed: removed.value } : { refused: refusedOf(removed) },
    };
  }
  if (intent === 'quantity') {
    // The small buttons name their own quantity; the field is for those who type.
    const quantity = Quantity.safeParse(form.get('set') ?? form.get('quantity'));
    if (!quantity.success) return { answer: { lineId, refused: { code: 'bad-quantity' } } };
    const changed = await carts.changeQuantity({ token, lineId, quantity: quantity.data });
    return { answer: changed.ok ? { done: 'changed', lineId } : { lineId, refused: refusedOf(changed) } };
  }
  const moved =
    intent === 'later'
      ? await carts.saveForLater({ token, lineId })
      : await carts.moveToCart({ token, lineId });
  const done = intent === 'later' ? 'saved' : 'moved';
  return { answer: moved.ok ? { done, lineId } : { lineId, refused: refusedOf(moved) } };
}

async function add(visit: Visit, form: FormData, language: Language): Promise<Step> {
  const variantId = await variantAsked(visit, form, language);
  const added = variantId ? await addToBasket(visit, form, variantId) : undefined;
  if (!added) return { answer: { refused: { code: 'no-such-variant' } } };
  if (!added.ok) return { answer: { refused: added.refused } };
  return { answer: { done: 'added', lineId: added.lineId }, token: added.token };
}

/** A card names its product, and the variant only where the party's size chose one. */
async function variantAsked(visit: Visit, form: FormData, language: Language) {
  const named = form.get('variantId');
  if (isId(named)) return named;
  const slug = form.get('slug');
  if (typeof slug !== 'string') return undefined;
  const product = await visit.app.catalogue.product(slug, asOccasion(readOccasion(form)), language);
  return product?.variants.length === 1 ? product.variants[0]?.id : undefined;
}
