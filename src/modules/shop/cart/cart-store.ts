import { and, eq, sql } from 'drizzle-orm';
import type { Occasion } from '#modules/shop/catalogue/contract';
import { prepared, type Reader, statement, type Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { cartLines, carts, cartTokens } from './cart.rows.ts';

export type CartRow = typeof carts.$inferSelect;
export type LineRow = typeof cartLines.$inferSelect;

/** A cart with its lines, in one statement. */
export async function loadCart(
  reader: Reader,
  tokenHash: string,
): Promise<{ cart: CartRow; lines: LineRow[] } | undefined> {
  const rows = await cartOfToken(reader, { tokenHash });
  const cart = rows[0]?.cart;
  return cart && { cart, lines: rows.flatMap((row) => (row.line ? [row.line] : [])) };
}

const cartOfToken = prepared((on) =>
  on
    .select({ cart: carts, line: cartLines })
    .from(cartTokens)
    .innerJoin(carts, eq(carts.id, cartTokens.cartId))
    .leftJoin(cartLines, eq(cartLines.cartId, carts.id))
    .where(eq(cartTokens.tokenHash, sql.placeholder('tokenHash')))
    .orderBy(cartLines.addedAt, cartLines.id),
);

/**
 * Finds the cart of a token, or makes it, and raises its version: whoever changes a cart holds its row until the commit, so
 * two tabs take turns and neither loses a line.
 */
export async function touchCart(tx: Tx, tokenHash: string): Promise<CartRow> {
  const known = await raiseVersion(tx, tokenHash);
  if (known) return known;
  // Two tabs may put in their first thing at once: the second waits here, and then finds the cart of the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${tokenHash}, 0))`);
  return (await raiseVersion(tx, tokenHash)) ?? (await makeCart(tx, tokenHash));
}

/** A cart for a token that nobody has seen yet. */
export async function makeCart(tx: Tx, tokenHash: string): Promise<CartRow> {
  const [made] = await insertCart(tx, { id: newId(), checkoutKey: newId(), tokenHash });
  if (!made) throw new Error('no cart came back');
  return made;
}

const insertCart = statement<{ id: string; checkoutKey: string; tokenHash: string }, CartRow>(
  (given) => sql`
    with made as (
      insert into carts (id, checkout_key) values (${given('id')}, ${given('checkoutKey')}) returning *),
    opened as (insert into cart_tokens (token_hash, cart_id) select ${given('tokenHash')}, id from made)
    select id, account_id as "accountId", event_type as "eventType", event_day::text as "eventDay", guests,
      coupon_code as "couponCode", version, checkout_key as "checkoutKey", created_at as "createdAt", updated_at as "updatedAt" from made`,
);

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

/** Adds a line, and tells how many there are now; the same thing with the same text adds up, up to the most a line holds. */
export async function addCartLine(
  tx: Tx,
  line: {
    cartId: string;
    variantId: string;
    quantity: number;
    personalText: string;
    pictureKey: string | null;
  },
): Promise<{ id: string; lines: number }> {
  const [added] = await upsertLine(tx, { id: newId(), ...line });
  if (!added) throw new Error('no line came back');
  return added;
}

// The count is of the moment before, which the new line is not in yet.
const upsertLine = statement<
  Parameters<typeof addCartLine>[1] & { id: string },
  { id: string; lines: number }
>(
  (given) => sql`
    insert into cart_lines (id, cart_id, variant_id, quantity, personal_text, picture_key)
    values (${given('id')}, ${given('cartId')}, ${given('variantId')}, ${given('quantity')}, ${given('personalText')}, ${given('pictureKey')})
    on conflict (cart_id, variant_id, personal_text, coalesce(picture_key, '')) do update
      set quantity = least(9999, case when cart_lines.saved_for_later then 0 else cart_lines.quantity end + excluded.quantity),
          saved_for_later = false
    returning id, (select count(*)::int from cart_lines l where l.cart_id = ${given('cartId')}) + (xmax = 0)::int as lines`,
);

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

/** The one coupon of a cart; null takes it out. */
export async function saveCoupon(tx: Tx, cartId: string, couponCode: string | null): Promise<void> {
  await tx.update(carts).set({ couponCode }).where(eq(carts.id, cartId));
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
      update carts set checkout_key = ${newId()}, coupon_code = null, version = version + 1, updated_at = now()
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
  if (mine && own && mine.id !== own.id) {
    await pourInto(tx, mine.id, own.id);
    if (mine.couponCode && !own.couponCode) await saveCoupon(tx, own.id, mine.couponCode);
  }
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
