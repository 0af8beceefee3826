import { AddLineRequest } from '#modules/shop/cart/contract';
import type { Visit } from '../../entry/app.ts';
import { asOccasion, isEmptyOccasion, readOccasion } from '../occasion/occasion.ts';
import type { Refused } from './basket-answer.ts';

type Added = { ok: true; token: string; lineId: string } | { ok: false; refused: Refused };

/** Puts a variant in the visitor's basket, and tells the basket the occasion of the page it came from. */
export async function addToBasket(
  visit: Visit,
  form: FormData,
  variantId: string,
  pictureKey?: string,
): Promise<Added> {
  const asked = AddLineRequest.safeParse({
    variantId,
    quantity: form.get('quantity') ?? '1',
    personalText: form.get('personalText') ?? '',
  });
  if (!asked.success) {
    const field = asked.error.issues[0]?.path[0];
    return {
      ok: false,
      refused:
        field === 'personalText'
          ? { code: 'personal-text-too-long', max: 500 }
          : { code: field === 'quantity' ? 'bad-quantity' : 'no-such-variant' },
    };
  }
  const by = await visit.actor();
  const occasion = readOccasion(form);
  const token = isEmptyOccasion(occasion)
    ? visit.cartToken
    : (await visit.app.carts.setOccasion({ token: visit.cartToken, occasion: asOccasion(occasion), by }))
        .token;
  const added = await visit.app.carts.addLine({
    ...asked.data,
    token,
    by,
    ...withPicture(pictureKey ?? form.get('pictureKey')),
  });
  return added.ok ? { ok: true, ...added.value } : { ok: false, refused: refusedOf(added) };
}

/** A picture that was stored before: its key is made of letters and figures of its content. */
const withPicture = (key: FormDataEntryValue | null) =>
  typeof key === 'string' && /^[0-9a-f]{2}\/[0-9a-f]{16,64}$/.test(key) ? { pictureKey: key } : {};

/** A refusal with the figures its sentence needs. */
export function refusedOf(refusal: { code: Refused['code']; details?: Record<string, unknown> }): Refused {
  const { min, max } = refusal.details ?? {};
  return {
    code: refusal.code,
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
  };
}
