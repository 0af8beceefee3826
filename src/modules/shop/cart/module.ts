import type { Catalogue, Sellable, ShopDays } from '#modules/shop/catalogue';
import type { Occasion } from '#modules/shop/catalogue/contract';
import type { Coupon, Customer, Offers } from '#modules/shop/offers';
import type { CouponRefusal } from '#modules/shop/offers/contract';
import type { Database, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { isLinkToken, newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { dropCoupon, type EnterCoupon, enterCoupon, keepCoupon } from './cart-coupon.ts';
import { adoptCart, checkOutCart, forgetToken, loadCart } from './cart-store.ts';
import { occasionOf, presentCart } from './cart-view.ts';
import { addLine, changeQuantity, removeLine, setAside, setOccasion } from './change-cart.ts';
import type { AddLineRequest, CartRefusal, CartView, RemovedLine } from './contract.ts';

export const needs = ['shop/catalogue', 'shop/offers'] as const;

export type Carts = {
  /** The cart of this token as a page shows it, or undefined when there is none (yet). One token, one cart. */
  view(token: string | undefined, language: Language): Promise<CartView | undefined>;
  /**
   * The same with what the catalogue says of its lines today, and of a day when one is given, and the coupon as it stands for
   * this customer; set-aside lines are left out.
   */
  withGoods(
    token: string | undefined,
    language: Language,
    asked?: { day?: string | undefined; customer?: Customer },
  ): Promise<CartWithGoods | undefined>;
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
  /** Puts a coupon that somebody typed on the cart, in place of the one it has; `replaced` is that one's code. */
  enterCoupon(
    input: EnterCoupon,
  ): Promise<Result<{ replaced: string | null }, CouponRefusal | 'no-such-cart'>>;
  dropCoupon(input: { token: string }): Promise<void>;
  /** The coupon of an order whose lines came back. */
  keepCoupon(input: { token: string; code: string }): Promise<void>;
  /** Signing in keeps the cart and joins it with the account's own, which every device then shows: keep the token. */
  adopt(input: { token: string | undefined; accountId: string }): Promise<{ token: string }>;
  /** Signing out: this device's token opens nothing any more; the account's basket stays. */
  forget(token: string): Promise<void>;
  /** For checkout: takes the lines out, if the cart is still as it was seen. */
  checkOut(tx: Tx, cartId: string, checkoutKey: string, version: number): Promise<boolean>;
};

export type CartWithGoods = { cart: CartView; sold: Map<string, Sellable>; coupon: Coupon | undefined };

export type CartNeeds = {
  database: Database;
  catalogue: Catalogue;
  offers: Pick<Offers, 'find' | 'try'>;
  shopDays: () => Promise<ShopDays>;
  /** Keeps a picture that was sent, as long as a basket names it; false when it is gone. */
  keepPicture: (tx: Tx, key: string) => Promise<boolean>;
};

export function createCarts({ database, catalogue, offers, shopDays, keepPicture }: CartNeeds): Carts {
  const context = { database, catalogue, offers, keepPicture };
  const load = async (token: string | undefined) =>
    isLinkToken(token) ? loadCart(database.reader, hashLinkToken(token)) : undefined;
  type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

  async function present(
    loaded: Loaded,
    language: Language,
    { day = occasionOf(loaded.cart).day, customer }: { day?: string | undefined; customer?: Customer } = {},
  ): Promise<CartWithGoods> {
    const { couponCode } = loaded.cart;
    const variantIds = loaded.lines.map((line) => line.variantId);
    const [sold, coupon, shop] = await Promise.all([
      catalogue.sellables(database.reader, variantIds, day),
      couponCode === null ? undefined : offers.find(couponCode, customer),
      shopDays(),
    ]);
    return { cart: presentCart(loaded, sold, shop, language, coupon), sold, coupon };
  }

  return {
    async view(token, language) {
      const loaded = await load(token);
      return loaded && (await present(loaded, language)).cart;
    },
    async withGoods(token, language, asked) {
      const loaded = await load(token);
      if (!loaded) return undefined;
      const lines = loaded.lines.filter((line) => !line.savedForLater);
      return present({ ...loaded, lines }, language, asked);
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
    enterCoupon: (input) => enterCoupon(context, input),
    dropCoupon: (input) => dropCoupon(context, input),
    keepCoupon: (input) => keepCoupon(context, input),
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
