import type { MoneyNow, MoneyPlan, OrderWhole } from '#modules/shop/orders';
import { isByHand } from '#modules/shop/payments';
import { leftOf, type PaymentView } from '#modules/shop/payments/contract';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { ChangePreview } from '../change.contract.ts';
import type { CheckoutContext } from '../checkout-context.ts';
import type { EditRefusal } from '../contract.ts';
import type { PlannedChange } from './plan-change.ts';

/** How the money of an order follows a change, and what of it is told. */
export type FollowedMoney = {
  plan: MoneyPlan;
  today: string;
  view: Pick<ChangePreview, 'hereMinor' | 'dues' | 'waits' | 'toPayMinor' | 'backMinor' | 'proposed'>;
};

/** Somebody may be paying it now. */
export const isOpen = ({ state }: PaymentView): boolean =>
  state === 'created' || state === 'open' || state === 'pending';

/**
 * May this order be changed as it stands, and how does its money follow? Refuses what has begun or ended, what a bank has taken
 * back, and while somebody may be paying: that money would not be what is due any more.
 */
export async function followedMoney(
  { orders, clock }: Pick<CheckoutContext, 'orders' | 'clock'>,
  whole: OrderWhole,
  payments: readonly PaymentView[],
  { figures, handover, by }: Pick<PlannedChange, 'figures' | 'handover'> & { by: Actor },
): Promise<Result<FollowedMoney, EditRefusal>> {
  const { order, dues } = whole;
  const problem = problemWith(order, clock.now());
  if (problem) return refuse(problem, { state: order.fulfilmentState });
  const { now, plan } = await orders.changing.money(whole, payments, figures.totalMinor, handover);
  const isOther = figures.totalMinor !== order.totalMinor;
  if (isOther && order.terms === 'shared' && order.confirmedAt === null) return refuse('shares-open');
  if (isOther && payments.some((payment) => isOpen(payment) && !isByHand(payment)))
    return refuse('payment-under-way');
  return accept({
    plan,
    today: now.today,
    view: {
      hereMinor: payments.reduce(
        (sum, payment) => sum + (payment.settledAs === 'paid' ? leftOf(payment) : 0),
        0,
      ),
      dues: duesOf(dues, plan),
      waits: !now.isSure && now.openDues.length === 0,
      toPayMinor: toPay(now, plan),
      backMinor: plan.backMinor,
      proposed: plan.backMinor > 0 && !orders.changing.mayPayBack(by),
    },
  });
}

function problemWith(
  { fulfilmentState, paymentState, confirmedAt, payBefore }: OrderWhole['order'],
  now: Date,
): EditRefusal | undefined {
  if (fulfilmentState !== 'placed' && fulfilmentState !== 'approved') return 'not-editable';
  if (paymentState === 'charged-back') return 'charged-back';
  return confirmedAt === null && payBefore <= now ? 'not-editable' : undefined;
}

function duesOf(dues: OrderWhole['dues'], { dues: changed, added }: MoneyPlan): ChangePreview['dues'] {
  const known = changed.flatMap(({ id, amountMinor }) => {
    const due = dues.find((one) => one.id === id);
    return due ? [{ kind: due.kind, dueOn: due.dueOn, wasMinor: due.amountMinor, isMinor: amountMinor }] : [];
  });
  if (!added) return known;
  return [...known, { kind: added.kind, dueOn: added.dueOn, wasMinor: 0, isMinor: added.amountMinor }];
}

function toPay({ isSure, openDues, totalMinor }: MoneyNow, { dues, added }: MoneyPlan): number {
  if (!isSure && openDues.length === 0) return totalMinor;
  const amounts = openDues.map((due) => dues.find(({ id }) => id === due.id)?.amountMinor ?? due.amountMinor);
  return amounts.reduce((sum, amount) => sum + amount, added?.amountMinor ?? 0);
}
