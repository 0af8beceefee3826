import type { Sellable } from '#modules/shop/catalogue';
import { figuresOf, type NewOrderLine } from '#modules/shop/orders';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { agreeTerms } from './agree-terms.ts';
import { arrange } from './arrange-parts.ts';
import { checkWanted } from './check-cart.ts';
import { type CheckoutContext, DELIVERY_VAT_BP, LARGEST_TOTAL } from './checkout-context.ts';
import type { CheckoutRefusal, CheckoutRequest } from './contract.ts';
import { orderLines } from './order-lines.ts';
import type { TermsRule } from './payment-plan.ts';
import { type Write, type Written, waitsUntil, writeIn } from './place-checkout.ts';

export type AgreedLine = { variantId: string; quantity: number; unitMinor: number; personalText: string };

/** What was agreed with somebody before they order: things, prices, the fee, and how much of it is due first. */
export type Agreed = {
  lines: readonly AgreedLine[];
  method: 'delivery' | 'pick-up';
  feeMinor: number;
  day: string;
  eventType: string | null;
  guests: number | null;
  /** Of the total; null for what the owner's rule says, 0 for everything at once. */
  depositBp: number | null;
};

export type AgreedForm = Pick<
  CheckoutRequest,
  'name' | 'email' | 'phone' | 'slotId' | 'street' | 'postcode' | 'town' | 'note' | 'payment' | 'deposit'
> & { language: Language; address: string; by: Actor };

export type PreparedOrder = { agreed: Agreed; form: AgreedForm; write: Write };

/** Figures of what was agreed, by the one way there is to add up an order. */
export const figuresOfAgreed = (
  lines: readonly { quantity: number; unitMinor: number; vatRateBp: number }[],
  feeMinor: number,
) =>
  figuresOf({
    lines: lines.map((line) => ({ ...line, discountMinor: 0 })),
    parts: [{ feeMinor, feeVatRateBp: DELIVERY_VAT_BP }],
    discount: null,
  });

export async function ruleFor(
  { settings }: Pick<CheckoutContext, 'settings'>,
  { depositBp }: Pick<Agreed, 'depositBp'>,
): Promise<TermsRule> {
  const rule = await settings.terms();
  return depositBp === null ? rule : { ...rule, depositBp, depositFromMinor: 0 };
}

/** Everything that can be known of an agreed order before it is written: whether it can be had, where it goes, when it is paid. */
export async function prepareAgreed(
  context: CheckoutContext,
  { agreed, form }: { agreed: Agreed; form: AgreedForm },
): Promise<Result<PreparedOrder, CheckoutRefusal>> {
  const { day, method, feeMinor } = agreed;
  const ids = agreed.lines.map(({ variantId }) => variantId);
  const sold = await context.catalogue.sellables(context.database.reader, ids, day);
  const shopDays = await context.shopDays();
  const checked = checkWanted(agreed.lines, sold, shopDays, day);
  if (!checked.ok) return checked;
  const arranged = await arrange(
    context,
    { ...form, method, day },
    { agreedMinor: feeMinor },
    {
      wanted: agreed.lines,
      sold,
    },
  );
  if (!arranged.ok) return arranged;
  const parts = [arranged.value.part];
  const lines = agreedLines(agreed, sold, arranged.value.part.id);
  const { totalMinor } = figuresOf({ lines, parts, discount: null });
  if (totalMinor > LARGEST_TOTAL) return refuse('too-large', { most: LARGEST_TOTAL });
  const rule = await ruleFor(context, agreed);
  const terms = await agreeTerms(context, { ...form, day }, { totalMinor, parts, shopDays, rule });
  if (!terms.ok) return terms;
  const { isSureAtOnce } = terms.value;
  const waits = await waitsUntil(context, { ...form, day }, { isSureAtOnce, parts: [{ sold }], shopDays });
  if (!waits.ok) return waits;
  const write = {
    arranged: [arranged.value],
    ...terms.value,
    lines,
    coupon: undefined,
    payBefore: waits.value,
  };
  return accept({ agreed, form, write });
}

const agreedLines = ({ lines, day }: Agreed, sold: Map<string, Sellable>, partId: string): NewOrderLine[] =>
  lines.flatMap(({ unitMinor, ...line }) =>
    orderLines([{ ...line, discountMinor: 0, pictureKey: null }], sold, { day, partId }).map((one) => ({
      ...one,
      unitMinor,
    })),
  );

/** Writes it, holds everything and opens its payment, in the transaction of who agreed; `beginAgreed` goes on after the commit. */
export async function writeAgreed(
  context: CheckoutContext,
  tx: Tx,
  { agreed: { day, method, eventType, guests }, form, write }: PreparedOrder,
): Promise<Result<Written, CheckoutRefusal>> {
  return writeIn(
    tx,
    context,
    { ...form, checkoutKey: newId(), day, method },
    {
      ...write,
      shop: await context.settings.shop(),
      cartId: null,
      occasion: { ...(eventType && { eventType }), ...(guests && { guests }) },
    },
  );
}
