import type { Actor, Role } from '#platform/policy';
import type { OpenShop, Shopper, TestApplication } from '#testing';
import type { OrderChange, SeenChange } from '../contract.ts';

export const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});

type Wish = NonNullable<Parameters<Shopper['place']>[0]>;
type Wanted = Omit<OrderChange, 'version'>;
type Options = Wish & { paid?: boolean; from?: Actor };

/** Orders of a test that the staff change. */
export const ordersToEdit = (app: TestApplication, shop: OpenShop) => ({
  /** Two cakes at 6 % and one lantern at 21 %, delivered for nine euro: 100 + 30 + 9. */
  async anOrder({ paid = true, from, ...over }: Options = {}) {
    const cake = await shop.aProduct({
      onHand: 5,
      priceMinor: 5_000,
      vatRateBp: 600,
      names: { en: 'Almond crown' },
      personalText: { max: 20, label: {} },
    });
    const lantern = await shop.aProduct({
      onHand: 4,
      priceMinor: 3_000,
      vatRateBp: 2100,
      names: { en: 'Lantern' },
    });
    const shopper = await shop.aShopper([
      { variantId: cake.variantId, quantity: 2 },
      { variantId: lantern.variantId },
    ]);
    const placed = from
      ? await app.checkout.place({
          ...(await shopper.form(over)),
          token: shopper.token,
          language: 'en',
          address: '10.6.6.6',
          by: from,
        })
      : await shopper.place(over);
    if (!placed.ok) throw new Error(placed.code);
    const number = placed.value.orderNumber;
    const link = placed.value.orderLink.split('/').pop() ?? '';
    const now = async () => {
      const order = await app.orders.forOffice(number, as('manager'));
      if (!order) throw new Error('the order is not there');
      return order;
    };
    const pay = async () => {
      const paymentId = (await now()).payments.at(-1)?.id ?? '';
      await app.choose(paymentId, 'paid', 'lost');
      await app.checkout.settle(paymentId);
      await app.settled();
    };
    if (paid) await pay();
    const lineOf = async ({ slug }: { slug: string }) =>
      (await now()).lines.find((line) => line.slug === slug)?.id ?? '';
    const changeOf = async (of: Wanted): Promise<OrderChange> => ({ version: (await now()).version, ...of });
    const preview = async (of: Wanted, by = as('manager')) =>
      app.checkout.previewChange({ number, change: await changeOf(of), by });
    /** Looked at, as the page does it: what is done then with `confirm` must be what was seen. */
    const look = async (of: Wanted, by = as('manager'), over: Partial<SeenChange> = {}) => {
      const change = await changeOf(of);
      const shown = await app.checkout.previewChange({ number, change, by });
      if (!shown.ok) return shown;
      const { after, toPayMinor, backMinor } = shown.value;
      const seen = { totalMinor: after.totalMinor, toPayMinor, backMinor, ...over };
      return { ok: true as const, confirm: () => app.checkout.editOrder({ number, change, seen, by }) };
    };
    const edit = async (...asked: Parameters<typeof look>) => {
      const looked = await look(...asked);
      return looked.ok ? looked.confirm() : looked;
    };
    return { number, link, cake, lantern, now, pay, lineOf, preview, look, edit };
  },

  stockOf: async (variantId: string) =>
    (await app.database.pool.query('select on_hand, held from stock where variant_id = $1', [variantId]))
      .rows[0],
});
