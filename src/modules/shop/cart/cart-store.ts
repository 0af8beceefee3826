import { and, eq, sql } from 'drizzle-orm';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { Reader, Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { cartLines, carts } from './cart.rows.ts';

export type CartRow = typeof carts.$inferSelect;
export type LineRow = typeof cartLines.$inferSelect;

/** A cart with its lines, in one statement. */
export async function loadCart(
  reader: Reader,
  tokenHash: string,
): Promise<{ cart: CartRow; lines: LineRow[] } | undefined> {
  const rows = await reader
    .select({ cart: carts, line: cartLines })
    .from(carts)
    .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
    .where(eq(carts.tokenHash, tokenHash))
    .orderBy(cartLines.addedAt, cartLines.id);
  const cart = rows[0]?.cart;
  return cart && { cart, lines: rows.flatMap((row) => (row.line ? [row.line] : [])) };
}

/**
 * Finds the cart of a token, or makes it, and raises its version in the same statement: whoever changes a cart holds
 * its row until the commit, so two tabs take turns and neither loses a line.
 */
export async function touchCart(tx: Tx, tokenHash: string, accountId: string | null): Promise<CartRow> {
  const [cart] = await tx
    .insert(carts)
    .values({ id: newId(), tokenHash, accountId, checkoutKey: newId() })
    .onConflictDoUpdate({
      target: carts.tokenHash,
      set: { version: sql`${carts.version} + 1`, updatedAt: sql`now()` },
    })
    .returning();
  if (!cart) throw new Error('no cart came back');
  return cart;
}

/** Adds a line; the same thing with the same text adds up, up to the most a line holds. */
export async function addCartLine(
  tx: Tx,
  line: {
    cartId: string;
    variantId: string;
    quantity: number;
    personalText: string;
    pictureKey: string | null;
  },
): Promise<string> {
  const { rows } = await tx.execute(sql`
    insert into cart_lines (id, cart_id, variant_id, quantity, personal_text, picture_key)
    values (${newId()}, ${line.cartId}, ${line.variantId}, ${line.quantity}, ${line.personalText}, ${line.pictureKey})
    on conflict (cart_id, variant_id, personal_text, coalesce(picture_key, '')) do update
      set quantity = least(9999, case when cart_lines.saved_for_later then 0 else cart_lines.quantity end + excluded.quantity),
          saved_for_later = false
    returning id`);
  return rows[0]?.id as string;
}

export async function countLines(tx: Tx, cartId: string): Promise<number> {
  return tx.$count(cartLines, eq(cartLines.cartId, cartId));
}

const ofCart = (cartId: string, lineId: string) =>
  and(eq(cartLines.cartId, cartId), eq(cartLines.id, lineId));

/** A line of this cart: a line of somebody else's cart is not found. */
export async function loadLine(tx: Tx, cartId: string, lineId: string): Promise<LineRow | undefined> {
  const [line] = await tx.select().from(cartLines).where(ofCart(cartId, lineId));
  return line;
}

export async function updateLine(
  tx: Tx,
  cartId: string,
  lineId: string,
  change: Partial<Pick<LineRow, 'quantity' | 'savedForLater'>>,
): Promise<boolean> {
  const changed = await tx
    .update(cartLines)
    .set(change)
    .where(ofCart(cartId, lineId))
    .returning({ id: cartLines.id });
  return changed.length > 0;
}

export async function deleteLine(tx: Tx, cartId: string, lineId: string): Promise<LineRow | undefined> {
  const [line] = await tx.delete(cartLines).where(ofCart(cartId, lineId)).returning();
  return line;
}

export async function saveOccasion(tx: Tx, cartId: string, occasion: Occasion): Promise<void> {
  const told = {
    ...(occasion.eventType ? { eventType: occasion.eventType } : {}),
    ...(occasion.day ? { eventDay: occasion.day } : {}),
    ...(occasion.guests ? { guests: occasion.guests } : {}),
  };
  if (Object.keys(told).length > 0) await tx.update(carts).set(told).where(eq(carts.id, cartId));
}

/** What is sold per head follows the party, unless the shopper had chosen another number on purpose. */
export async function followGuests(tx: Tx, cartId: string, from: number | null, to: number): Promise<void> {
  await tx.execute(sql`
    update cart_lines l set quantity = ${to}
    from variants v join products p on p.id = v.product_id
    where l.cart_id = ${cartId} and v.id = l.variant_id and p.kind = 'per-guest' and l.quantity = ${from}
      and ${to} between coalesce(p.min_guests, 1) and coalesce(p.max_guests, 9999)`);
}

/**
 * Takes the lines of a cart out for an order, if the cart is still as the shopper saw it: same key, same version.
 * The key is renewed, so that a second press of the button finds nothing to take.
 */
export async function checkOutCart(
  tx: Tx,
  cartId: string,
  checkoutKey: string,
  version: number,
): Promise<boolean> {
  if (!isId(cartId) || !isId(checkoutKey) || !Number.isSafeInteger(version)) return false;
  const { rows } = await tx.execute(sql`
    with taken as (
      update carts set checkout_key = ${newId()}, version = version + 1, updated_at = now()
      where id = ${cartId} and checkout_key = ${checkoutKey} and version = ${version} returning id),
    gone as (delete from cart_lines l using taken where l.cart_id = taken.id and not l.saved_for_later)
    select id from taken`);
  return rows.length === 1;
}

/**
 * Gives a cart to the account that signed in; lines of a cart it already had come along. Both are other carts after
 * that: a checkout that had seen either as it was takes nothing.
 */
export async function adoptCart(tx: Tx, tokenHash: string, accountId: string): Promise<void> {
  const newer = { version: sql`${carts.version} + 1`, updatedAt: sql`now()` };
  const [mine] = await tx
    .update(carts)
    .set({ accountId, ...newer })
    .where(eq(carts.tokenHash, tokenHash))
    .returning();
  if (!mine) return;
  await tx.execute(sql`
    with others as (
      update carts set version = version + 1, updated_at = now()
      where account_id = ${accountId} and id <> ${mine.id} returning id),
    moving as (delete from cart_lines l using others o where l.cart_id = o.id returning l.*)
    insert into cart_lines (id, cart_id, variant_id, quantity, personal_text, picture_key, saved_for_later, added_at)
    select id, ${mine.id}, variant_id, quantity, personal_text, picture_key, saved_for_later, added_at from moving
    on conflict (cart_id, variant_id, personal_text, coalesce(picture_key, '')) do nothing`);
}
