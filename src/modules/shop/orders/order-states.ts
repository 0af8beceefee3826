import type { FulfilmentState, OrderPaymentState, OrderStep, PaymentTerms } from './contract.ts';

type Method = 'delivery' | 'pick-up' | 'on-site';

export type Transition = {
  step: OrderStep;
  from: readonly FulfilmentState[];
  to: FulfilmentState;
  /** How much of its money has to be there: it is sure, or all of it (on invoice, sure is enough). */
  money: 'none' | 'sure' | 'all';
  /** How it reaches its people; all ways when absent. */
  methods?: readonly Method[];
  reason?: 'required';
  /** Only for a part with rentals, or only for one without; for both when absent. */
  rents?: boolean;
};

/** Every way a part of an order moves, in the order the office offers them. What is not in this table cannot happen. */
export const transitions: readonly Transition[] = [
  { step: 'approve', from: ['placed'], to: 'approved', money: 'sure' },
  { step: 'start-preparation', from: ['approved'], to: 'in-preparation', money: 'sure' },
  { step: 'make-ready', from: ['in-preparation'], to: 'ready', money: 'sure' },
  {
    step: 'send-out',
    from: ['ready'],
    to: 'out-for-delivery',
    money: 'all',
    methods: ['delivery', 'on-site'],
  },
  { step: 'ship', from: ['ready'], to: 'shipped', money: 'all', methods: ['delivery'] },
  {
    step: 'deliver',
    from: ['out-for-delivery', 'shipped'],
    to: 'delivered',
    money: 'all',
    methods: ['delivery', 'on-site'],
  },
  { step: 'collect', from: ['ready'], to: 'collected', money: 'all', methods: ['pick-up'] },
  { step: 'record-return', from: ['delivered', 'collected'], to: 'returned', money: 'all', rents: true },
  { step: 'close', from: ['delivered', 'collected'], to: 'closed', money: 'all', rents: false },
  { step: 'close', from: ['returned'], to: 'closed', money: 'all' },
  { step: 'reject', from: ['placed', 'approved'], to: 'rejected', money: 'sure', reason: 'required' },
  {
    step: 'cancel',
    from: ['placed', 'approved', 'in-preparation', 'ready'],
    to: 'cancelled',
    money: 'none',
    reason: 'required',
  },
];

/** Where a part of an order stands, and its order's money. */
export type Standing = {
  fulfilmentState: FulfilmentState;
  paymentState: OrderPaymentState;
  method: Method;
  rents: boolean;
  terms: PaymentTerms;
  confirmedAt: Date | string | null;
};

const isPaid = (state: OrderPaymentState) => state === 'paid' || state === 'refunded-in-part';

/** The steps that can be taken from where an order stands. */
export const possibleSteps = (order: Standing): OrderStep[] =>
  transitions.filter((transition) => isPossible(transition, order)).map((transition) => transition.step);

/** Where a step leads from here; undefined when it cannot be taken. */
export const afterStep = (order: Standing, step: OrderStep): Transition | undefined =>
  transitions.find((transition) => transition.step === step && isPossible(transition, order));

const isPossible = ({ from, money, methods, rents }: Transition, order: Standing): boolean =>
  from.includes(order.fulfilmentState) &&
  (money === 'none' || (money === 'sure' ? isSure(order) : isCovered(order))) &&
  (methods === undefined || methods.includes(order.method)) &&
  (rents === undefined || rents === order.rents);

export type Money = Pick<Standing, 'paymentState' | 'terms' | 'confirmedAt'>;

/** May it be made? All of it is paid, or as much as was agreed. */
export const isSure = ({ paymentState, confirmedAt }: Money): boolean =>
  isPaid(paymentState) || (confirmedAt !== null && (paymentState === 'none' || paymentState === 'part'));

/** May it leave? All of it is paid, or an invoice comes after it. */
const isCovered = (order: Money): boolean =>
  isPaid(order.paymentState) || (order.terms === 'invoice' && isSure(order));

/**
 * The payment state that figures lead to, in minor units. What a change made too much (`givenBack`) is not the order's money any
 * more, be it gone or on its way.
 */
export function paymentStateOf(
  total: number,
  paid: number,
  refunded: number,
  givenBack = 0,
): OrderPaymentState {
  const own = paid - givenBack;
  const back = Math.max(0, refunded - givenBack);
  // Nothing was left to pay: that is paid too.
  if (own === 0) return total === 0 ? 'paid' : 'none';
  if (back >= own) return 'refunded';
  if (own < total) return 'part';
  return back > 0 ? 'refunded-in-part' : 'paid';
}

/** Do its people have it? */
export const hasArrived = (state: FulfilmentState): boolean =>
  state === 'delivered' || state === 'collected' || state === 'returned' || state === 'closed';

/** Has the order ended without being delivered? */
export const isDead = (state: FulfilmentState): boolean => state === 'cancelled' || state === 'rejected';
