import { and, eq, sql } from 'drizzle-orm';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { Reader, Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { cartLines, carts, cartTokens } from './cart.rows.ts';

export type CartRow = typeof carts.$inferSelect;
export type LineRow = typeof cartLines.$inferSelect;

/** A cart with its lines, in one statement. */
export async function loadCart(
  reader: Reader,
  tokenHash: string,
): Promise<{ cart: CartRow; lines: LineRow[] } | undefined> {
  const rows = await reader
    .select({ cart: carts, line: cartLines })
    .from(cartTokens)
    .innerJoin(carts, eq(carts.id, cartTokens.cartId))
    .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
    .where(eq(cartTokens.tokenHash, tokenHash))
    .orderBy(cartLines.addedAt, cartLines.id);
  const cart = rows[0]?.cart;
  return cart && { cart, lines: rows.flatMap((row) => (row.line ? [row.line] : [])) };
}

/**
 * Finds the cart of a token, or makes it, and raises its version: whoever changes a cart holds its row until the commit, so
 * two tabs take turns and neither loses a line.
 */
export async function touchCart(tx: Tx, tokenHash: string): Promise<CartRow> {
  const known = await raiseVersion(tx, tokenHash);
  if (known) return known;
  // Two tabs may put in their first thing at once: the second waits here, and then finds the cart of the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${tokenHash}, 0))`);
  const meanwhile = await raiseVersion(tx, tokenHash);
  if (meanwhile) return meanwhile;
  const [made] = await tx.insert(carts).values({ id: newId(), checkoutKey: newId() }).returning();
  if (!made) throw new Error('no cart came back');
  await tx.insert(cartTokens).values({ tokenHash, cartId: made.id });
  return made;
}

/** The same for somebody who is signed in: the cart is their account's, on every device. */
export async function touchCartOf(tx: Tx, tokenHash: string, accountId: string | null): Promise<CartRow> {
  const cart = await touchCart(tx, tokenHash);
  if (accountId === null || cart.accountId === accountId) return cart;
  // Signed in on this device all along: its token stays.
  await adoptCart(tx, tokenHash, accountId, tokenHash);
  return touchCart(tx, tokenHash);
}

const newer = { version: sql`${carts.version} + 1`, updatedAt: sql`now()` };

async function raiseVersion(tx: Tx, tokenHash: string): Promise<CartRow | undefined> {
  const [cart] = await tx
    .update(carts)
    .set(newer)
    .where(
      sql`${carts.id} = (select ${cartTokens.cartId} from ${cartTokens} where ${cartTokens.tokenHash} = ${tokenHash})`,
    )
    .returning();
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
 * Makes the cart of this token the account's own, and opens it with `nextHash` from now on: a token that was there before the
 * sign-in ends. When the account has a cart already, the lines come along: the same basket on every device.
 */
export async function adoptCart(
  tx: Tx,
  tokenHash: string,
  accountId: string,
  nextHash: string,
): Promise<void> {
  // One sign-in of an account after the other: two at once would each find no cart, and both make one.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 1))`);
  const [own] = await tx.update(carts).set(newer).where(eq(carts.accountId, accountId)).returning();
  const [brought] = await tx
    .select({ cart: carts })
    .from(cartTokens)
    .innerJoin(carts, eq(carts.id, cartTokens.cartId))
    .where(eq(cartTokens.tokenHash, tokenHash));
  const isMine = brought && (brought.cart.accountId === null || brought.cart.accountId === accountId);
  const mine = isMine ? brought.cart : undefined;
  if (mine && !own)
    await tx
      .update(carts)
      .set({ ...newer, accountId })
      .where(eq(carts.id, mine.id));
  if (mine && own && mine.id !== own.id) await pourInto(tx, mine.id, own.id);
  const cartId = own?.id ?? mine?.id;
  if (!cartId) return;
  await tx.delete(cartTokens).where(eq(cartTokens.tokenHash, tokenHash));
  await tx.insert(cartTokens).values({ tokenHash: nextHash, cartId });
}

/** This token opens nothing any more. */
export async function forgetToken(tx: Tx, tokenHash: string): Promise<void> {
  await tx.delete(cartTokens).where(eq(cartTokens.tokenHash, tokenHash));
}

/** Empties one cart into another, and ends it. */
async function pourInto(tx: Tx, from: string, into: string): Promise<void> {
  await tx.execute(sql`
    with moving as (delete from cart_lines where cart_id = ${from} returning *)
    insert into cart_lines (id, cart_id, variant_id, quantity, personal_text, picture_key, saved_for_later, added_at)
    select id, ${into}, variant_id, quantity, personal_text, picture_key, saved_for_later, added_at from moving
    on conflict (cart_id, variant_id, personal_text, coalesce(picture_key, '')) do update
      set quantity = excluded.quantity, saved_for_later = cart_lines.saved_for_later and excluded.saved_for_later`);
  await tx.update(cartTokens).set({ cartId: into }).where(eq(cartTokens.cartId, from));
  await tx.delete(carts).where(eq(carts.id, from));
}
