import type { Catalogue } from '#modules/shop/catalogue';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { Database, Tx } from '#platform/db';
import { isId, isLinkToken, newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import {
  addCartLine,
  deleteLine,
  followGuests,
  loadLine,
  makeCart,
  saveOccasion,
  touchCart,
  touchCartOf,
  updateLine,
} from './cart-store.ts';
import type { AddLineRequest, CartRefusal, RemovedLine } from './contract.ts';
import { checkLine, checkParty, MOST_LINES } from './line-rules.ts';

export type CartContext = { database: Database; catalogue: Catalogue };
type AddContext = CartContext & { keepPicture: (tx: Tx, key: string) => Promise<boolean> };
type AddLine = AddLineRequest & { token: string | undefined; pictureKey?: string; by: Actor };

/** Puts something in the basket, which is made when there is none. */
export async function addLine(
  { database, catalogue, keepPicture }: AddContext,
  { token: known, variantId, quantity, personalText, pictureKey, by }: AddLine,
): Promise<Result<{ token: string; lineId: string }, CartRefusal>> {
  const sellable = (await catalogue.sellables(database.reader, [variantId])).get(variantId);
  const checked = checkLine(sellable, { quantity, personalText, pictureKey });
  if (!checked.ok) return checked;
  const token = ownOrNew(known);
  const tokenHash = hashLinkToken(token);
  const accountId = accountOf(by);
  return database.inTransaction(async (tx) => {
    if (pictureKey && !(await keepPicture(tx, pictureKey))) return refuse('picture-gone');
    // A token made a moment ago has no cart yet, and nobody else knows it.
    const isNew = token !== known && accountId === null;
    const cart = isNew ? await makeCart(tx, tokenHash) : await touchCartOf(tx, tokenHash, accountId);
    const added = await addCartLine(tx, {
      cartId: cart.id,
      variantId,
      quantity,
      personalText,
      pictureKey: pictureKey ?? null,
    });
    if (added.lines > MOST_LINES) return refuse('cart-full', { most: MOST_LINES });
    return accept({ token, lineId: added.id });
  });
}

/** Another quantity for a line; the rules of its product still hold. */
export async function changeQuantity(
  { database, catalogue }: CartContext,
  { token, lineId, quantity }: { token: string; lineId: string; quantity: number },
): Promise<Result<null, CartRefusal>> {
  if (!isId(lineId)) return refuse('no-such-line');
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 9999) return refuse('bad-quantity');
  const tokenHash = hashLinkToken(token);
  return database.inTransaction(async (tx) => {
    const cart = await touchCart(tx, tokenHash);
    const line = await loadLine(tx, cart.id, lineId);
    if (!line) return refuse('no-such-line');
    const sellable = (await catalogue.sellables(tx, [line.variantId])).get(line.variantId);
    const refusal = sellable && checkParty(sellable, quantity);
    if (refusal) return refusal;
    await updateLine(tx, cart.id, lineId, { quantity });
    return accept(null);
  });
}

/** Takes a line out; what comes back is enough to put it in again. */
export async function removeLine(
  { database }: CartContext,
  { token, lineId }: { token: string; lineId: string },
): Promise<Result<RemovedLine, CartRefusal>> {
  if (!isId(lineId)) return refuse('no-such-line');
  const tokenHash = hashLinkToken(token);
  return database.inTransaction(async (tx) => {
    const cart = await touchCart(tx, tokenHash);
    const line = await deleteLine(tx, cart.id, lineId);
    if (!line) return refuse('no-such-line');
    const { variantId, quantity, personalText, pictureKey } = line;
    return accept({ variantId, quantity, personalText, pictureKey });
  });
}

/** Sets a line aside, or brings it back. */
export async function setAside(
  { database }: CartContext,
  { token, lineId, savedForLater }: { token: string; lineId: string; savedForLater: boolean },
): Promise<Result<null, CartRefusal>> {
  if (!isId(lineId)) return refuse('no-such-line');
  const tokenHash = hashLinkToken(token);
  return database.inTransaction(async (tx) => {
    const cart = await touchCart(tx, tokenHash);
    if (!(await updateLine(tx, cart.id, lineId, { savedForLater }))) return refuse('no-such-line');
    return accept(null);
  });
}

/** States the occasion once; what is sold per head follows the new number of guests. */
export async function setOccasion(
  { database }: CartContext,
  { token: known, occasion, by }: { token: string | undefined; occasion: Occasion; by: Actor },
): Promise<{ token: string }> {
  const token = ownOrNew(known);
  const tokenHash = hashLinkToken(token);
  return database.inTransaction(async (tx) => {
    const cart = await touchCartOf(tx, tokenHash, accountOf(by));
    await saveOccasion(tx, cart.id, occasion);
    if (occasion.guests) await followGuests(tx, cart.id, cart.guests, occasion.guests);
    return { token };
  });
}

// An empty or guessable token would be a basket that strangers share.
const ownOrNew = (token: string | undefined): string => (isLinkToken(token) ? token : newLinkToken());
