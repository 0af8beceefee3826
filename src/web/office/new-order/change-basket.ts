import { AddLineRequest, Quantity } from '#modules/shop/cart/contract';
import type { Actor } from '#platform/policy';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import type { App } from '../../entry/app.ts';

export type NewOrderProblem = { field: string; code: string; details?: Record<string, unknown> };

/** The basket is the customer's, who is nobody we know: it must not become that of the account that fills it. */
const somebody: Actor = { kind: 'visitor' };

/** Writes what was typed and pressed into the basket of the form. */
export async function changeBasket(
  app: App,
  values: Values,
  address: string,
): Promise<{ basket: string | undefined; problems: NewOrderProblem[] }> {
  let basket = textIn(values, 'basket') || undefined;
  const problems: NewOrderProblem[] = [];
  const cart = await app.carts.view(basket, 'en');
  for (const line of cart?.lines ?? []) {
    const field = `quantity.${line.id}`;
    const typed = values[field] === undefined ? undefined : Quantity.safeParse(textIn(values, field));
    if (!basket || !typed || (typed.success && typed.data === line.quantity)) continue;
    const changed = typed.success
      ? await app.carts.changeQuantity({ token: basket, lineId: line.id, quantity: typed.data })
      : undefined;
    if (!changed?.ok) problems.push({ field, code: 'number' });
  }
  const gone = textIn(values, 'remove');
  if (gone && basket) await app.carts.removeLine({ token: basket, lineId: gone });
  const wanted = textIn(values, 'add');
  if (wanted) {
    const line = AddLineRequest.safeParse({
      variantId: wanted,
      quantity: textIn(values, `pieces.${wanted}`),
      personalText: textIn(values, `text.${wanted}`),
    });
    const added = line.success
      ? await app.carts.addLine({ token: basket, ...line.data, by: somebody })
      : undefined;
    if (added?.ok) basket = added.value.token;
    else problems.push({ field: '', code: 'not-added' });
  }
  const code = await changeCoupon(app, basket, values, address);
  if (code) problems.push(code);
  return { basket, problems };
}

/** Puts a code on the basket, or takes it off. */
async function changeCoupon(
  app: App,
  basket: string | undefined,
  values: Values,
  address: string,
): Promise<NewOrderProblem | undefined> {
  const intent = textIn(values, 'intent');
  const typed = textIn(values, 'coupon').trim();
  if (!basket || (intent === 'use-coupon' && typed === '')) return undefined;
  if (intent === 'drop-coupon') await app.carts.dropCoupon({ token: basket });
  if (intent !== 'use-coupon') return undefined;
  const entered = await app.carts.enterCoupon({ token: basket, typed, from: address });
  return entered.ok
    ? undefined
    : { field: 'coupon', code: entered.code, ...(entered.details && { details: entered.details }) };
}
