import type { Catalogue, Sellable, ShopDays } from '#modules/shop/catalogue';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { Database, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { isLinkToken, newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { adoptCart, checkOutCart, forgetToken, loadCart } from './cart-store.ts';
import { occasionOf, presentCart } from './cart-view.ts';
import { addLine, changeQuantity, removeLine, setAside, setOccasion } from './change-cart.ts';
import type { AddLineRequest, CartRefusal, CartView, RemovedLine } from './contract.ts';

export const needs = ['shop/catalogue'] as const;

export type Carts = {
  /** The cart of this token as a page shows it, or undefined when there is none (yet). One token, one cart. */
  view(token: string | undefined, language: Language): Promise<CartView | undefined>;
  /** The same with what the catalogue says of its lines today, and of a day when one is given; set-aside lines are left out. */
  withGoods(
    token: string | undefined,
    language: Language,
    day?: string,
  ): Promise<{ cart: CartView; sold: Map<string, Sellable> } | undefined>;
  /** How many lines are in it, for the header. */
  pieces(token: string | undefined): Promise<number>;
  /** Adds to the cart, which is made when missing: keep the token that comes back. Same thing again adds up. */
  addLine(
    input: AddLineRequest & { token: string | undefined; pictureKey?: string; by: Actor },
  ): Promise<Result<{ token: string; lineId: string }, CartRefusal>>;
  changeQuantity(input: {
    token: string;
    lineId: string;
    quantity: number;
  }): Promise<Result<null, CartRefusal>>;
  removeLine(input: { token: string; lineId: string }): Promise<Result<RemovedLine, CartRefusal>>;
  saveForLater(input: { token: string; lineId: string }): Promise<Result<null, CartRefusal>>;
  moveToCart(input: { token: string; lineId: string }): Promise<Result<null, CartRefusal>>;
  /** States the occasion once; lines of per-guest products follow the number of guests. */
  setOccasion(input: {
    token: string | undefined;
    occasion: Occasion;
    by: Actor;
  }): Promise<{ token: string }>;
  /** Signing in keeps the cart and joins it with the account's own, which every device then shows: keep the token. */
  adopt(input: { token: string | undefined; accountId: string }): Promise<{ token: string }>;
  /** Signing out: this device's token opens nothing any more; the account's basket stays. */
  forget(token: string): Promise<void>;
  /** For checkout: takes the lines out, if the cart is still as it was seen. */
  checkOut(tx: Tx, cartId: string, checkoutKey: string, version: number): Promise<boolean>;
};

export type CartNeeds = { database: Database; catalogue: Catalogue; shopDays: () => Promise<ShopDays> };

export function createCarts({ database, catalogue, shopDays }: CartNeeds): Carts {
  const context = { database, catalogue };
  const load = async (token: string | undefined) =>
    isLinkToken(token) ? loadCart(database.reader, hashLinkToken(token)) : undefined;
  return {
    async view(token, language) {
      const loaded = await load(token);
      if (!loaded) return undefined;
      const variantIds = loaded.lines.map((line) => line.variantId);
      const sold = await catalogue.sellables(database.reader, variantIds, occasionOf(loaded.cart).day);
      return presentCart(loaded, sold, await shopDays(), language);
    },
    async withGoods(token, language, day) {
      const loaded = await load(token);
      if (!loaded) return undefined;
      const lines = loaded.lines.filter((line) => !line.savedForLater);
      const variantIds = lines.map((line) => line.variantId);
      const sold = await catalogue.sellables(database.reader, variantIds, day ?? occasionOf(loaded.cart).day);
      return { cart: presentCart({ ...loaded, lines }, sold, await shopDays(), language), sold };
    },
    async pieces(token) {
      const loaded = await load(token);
      return loaded?.lines.filter((line) => !line.savedForLater).length ?? 0;
    },
    addLine: (input) => addLine(context, input),
    changeQuantity: (input) => changeQuantity(context, input),
    removeLine: (input) => removeLine(context, input),
    saveForLater: (input) => setAside(context, { ...input, savedForLater: true }),
    moveToCart: (input) => setAside(context, { ...input, savedForLater: false }),
    setOccasion: (input) => setOccasion(context, input),
    async adopt({ token, accountId }) {
      // A token from before the sign-in may be known to whoever used this browser then: the account gets a new one.
      const fresh = newLinkToken();
      const [brought, next] = [hashLinkToken(token ?? fresh), hashLinkToken(fresh)];
      await database.inTransaction((tx) => adoptCart(tx, brought, accountId, next));
      return { token: fresh };
    },
    async forget(token) {
      const tokenHash = hashLinkToken(token);
      await database.inTransaction((tx) => forgetToken(tx, tokenHash));
    },
    checkOut: checkOutCart,
  };
}
