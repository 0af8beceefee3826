import type { CartRefusal } from '#modules/shop/cart/contract';
import type { OwnOrder } from '#modules/shop/orders/contract';
import { newLinkToken } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { CheckoutContext } from './checkout-context.ts';
import type { AgainChange, OrderedAgain } from './contract.ts';

type Wish = { personalText: string; pictureKey?: string };

/**
 * Puts the lines of somebody's own order into the basket once more, with their texts and pictures, at today's prices and for no
 * day yet. What cannot be had any more, and what is otherwise now, is answered line by line.
 */
export async function orderAgain(
  { orders, carts, catalogue, database }: CheckoutContext,
  { order: own, token, by }: { order: OwnOrder; token: string | undefined; by: Actor },
): Promise<Result<OrderedAgain & { token: string }, 'no-such-order'>> {
  const order = await orders.writing.ofOwner(own, by);
  if (!order) return refuse('no-such-order');
  const lines = await orders.writing.linesOf(database.reader, order.id);
  const sold = await catalogue.sellables(
    database.reader,
    lines.map(({ variantId }) => variantId),
  );
  let basket = token ?? newLinkToken();
  let added = 0;
  const changes: AgainChange[] = [];
  for (const { variantId, quantity, names, unitMinor, personalText, pictureKey } of lines) {
    const add = (wish: Wish) => carts.addLine({ token: basket, variantId, quantity, ...wish, by });
    let wish: Wish = { personalText, ...(pictureKey ? { pictureKey } : {}) };
    let put = await add(wish);
    // A cake is worth having without its sentence: it goes in bare, and that is said.
    for (let less = put.ok ? undefined : without(put.code, wish); less; ) {
      changes.push({ names, what: less.what });
      wish = less.wish;
      put = await add(wish);
      less = put.ok ? undefined : without(put.code, wish);
    }
    const now = sold.get(variantId)?.priceMinor ?? unitMinor;
    if (!put.ok) changes.push({ names, what: put.code === 'cart-full' ? 'basket-full' : 'gone' });
    else {
      basket = put.value.token;
      added += 1;
      if (now !== unitMinor) changes.push({ names, what: 'price', wasMinor: unitMinor, isMinor: now });
    }
  }
  return accept({ token: basket, added, changes });
}

/** The same wish without what is not offered with it any more. */
function without(
  code: CartRefusal,
  { personalText, pictureKey }: Wish,
): { what: 'no-text' | 'no-picture'; wish: Wish } | undefined {
  if (code.startsWith('personal-text') && personalText !== '')
    return { what: 'no-text', wish: { personalText: '', ...(pictureKey ? { pictureKey } : {}) } };
  if (code.startsWith('picture') && pictureKey) return { what: 'no-picture', wish: { personalText } };
  return undefined;
}
