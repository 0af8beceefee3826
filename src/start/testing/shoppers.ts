import type { CheckoutRequest } from '#modules/shop/checkout/contract';
import { visitor } from '#platform/policy';
import { aShop, type TestShop } from './shop-builders.ts';
import type { TestApplication } from './test-application.ts';

export type Shopper = {
  token: string;
  /** In the order the things were put in. */
  lineIds: string[];
  /** The form as the page would send it; what a test cares about goes in `over`. */
  form(over?: Partial<CheckoutRequest>): Promise<CheckoutRequest>;
  place(over?: Partial<CheckoutRequest>): ReturnType<TestApplication['checkout']['place']>;
};

export type OpenShop = TestShop & {
  slotId: string;
  /** Somebody with these things in the basket, for a Saturday in June. */
  aShopper(
    lines: { variantId: string; quantity?: number; personalText?: string }[],
    from?: string,
  ): Promise<Shopper>;
};

/** A shop that delivers in 9000, with a slot a day, and shoppers who fill in forms. */
export async function anOpenShop(
  app: TestApplication,
  {
    day = '2027-06-12',
    slotCapacity = 50,
    feeMinor = 900,
  }: { day?: string; slotCapacity?: number; feeMinor?: number } = {},
): Promise<OpenShop> {
  const shop = await aShop(app.database, { now: app.clock.now().toISOString() });
  await shop.aZone({ prefixes: ['9000'], feeMinor });
  const slotId = await shop.aSlot({ capacity: slotCapacity });
  let addresses = 0;
  return {
    ...shop,
    slotId,
    async aShopper(lines, from = `10.0.0.${++addresses}`) {
      const { token, lineIds } = await shop.aBasket(lines);
      const form = async (over: Partial<CheckoutRequest> = {}): Promise<CheckoutRequest> => {
        const page = await app.checkout.page({
          token,
          day: over.day ?? day,
          method: over.method ?? 'delivery',
          postcode: over.postcode ?? '9000',
          ...(over.apart && { apart: over.apart }),
          language: 'en',
        });
        return {
          checkoutKey: page?.cart.checkoutKey ?? '00000000-0000-7000-8000-000000000000',
          cartVersion: page?.cart.version ?? 1,
          shownTotal: page?.totalMinor ?? 0,
          name: 'Noor de Vries',
          email: 'noor@convive.test',
          phone: '+32 470 00 00 00',
          day,
          method: 'delivery',
          slotId,
          street: 'Bloemstraat 3',
          postcode: '9000',
          town: 'Gent',
          note: '',
          payment: 'test:ideal',
          terms: 'on',
          ...over,
        };
      };
      return {
        token,
        lineIds,
        form,
        place: async (over) =>
          app.checkout.place({ ...(await form(over)), token, language: 'en', address: from, by: visitor }),
      };
    },
  };
}

/** What a test reads of the order behind a placed checkout. */
export async function orderOf(app: TestApplication, placed: { orderLink: string }) {
  const order = await app.orders.byLink(placed.orderLink.split('/').pop() ?? '');
  if (!order) throw new Error('the order is not there');
  return order;
}
