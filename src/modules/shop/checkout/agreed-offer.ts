import type { SlotView } from '#modules/shop/delivery/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { type Actor, accountOf } from '#platform/policy';
import { checkWanted, needsSlot } from './check-cart.ts';
import type { CheckoutContext } from './checkout-context.ts';
import { offered } from './checkout-page.ts';
import type { CheckoutRefusal, DepositPlan } from './contract.ts';
import { lastMoment } from './last-moment.ts';
import { depositPlan } from './payment-plan.ts';
import { type Agreed, type AgreedLine, figuresOfAgreed, ruleFor } from './place-agreed.ts';
import { handoverDay, type RentalTerms, rentalTerms } from './rental-terms.ts';

/** What is left to choose of something agreed, and what stands in its way now. */
export type AgreedOffer = {
  totalMinor: number;
  /** It is handed over then. */
  handover: string;
  needsSlot: boolean;
  slots: SlotView[];
  rental: RentalTerms | null;
  methods: PaymentMethodView[];
  deposit: DepositPlan | null;
  /** Of each line that cannot be had now, why. */
  problems: { variantId: string; code: CheckoutRefusal; details: Record<string, unknown> }[];
};

/** Nothing is held by looking: between this and the order somebody else may have taken the last one. */
export async function agreedOffer(context: CheckoutContext, agreed: Agreed, by: Actor): Promise<AgreedOffer> {
  const { lines, day, method, feeMinor } = agreed;
  const { catalogue, database, settings, delivery, orders } = context;
  const ids = lines.map(({ variantId }) => variantId);
  const [sold, shopDays, shop] = await Promise.all([
    catalogue.sellables(database.reader, ids, day),
    context.shopDays(),
    settings.shop(),
  ]);
  const things = [...sold.values()];
  const handover = handoverDay(things, day);
  const slotted = needsSlot(things);
  const { totalMinor } = figuresOfAgreed(
    lines.flatMap((line) => {
      const thing = sold.get(line.variantId);
      return thing ? [{ ...line, vatRateBp: thing.vatRateBp }] : [];
    }),
    feeMinor,
  );
  const { today } = shopDays;
  return {
    totalMinor,
    handover,
    needsSlot: slotted,
    slots: slotted ? (await delivery.slots(handover))[method] : [],
    rental: rentalTerms(lines, sold, day),
    methods: offered(context, {
      last: lastMoment(things, day, { ...shopDays, ...shop }),
      isPickUp: method === 'pick-up',
      onInvoice: await orders.writing.mayPayOnInvoice(accountOf(by)),
    }),
    deposit: depositPlan(await ruleFor(context, agreed), { totalMinor, day, today }) ?? null,
    problems: lines.flatMap((line) => problemOf(line)),
  };

  function problemOf(line: AgreedLine) {
    const { variantId } = line;
    const checked = checkWanted([line], sold, shopDays, day);
    return checked.ok ? [] : [{ variantId, code: checked.code, details: checked.details ?? {} }];
  }
}
