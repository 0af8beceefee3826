import type { FulfilmentState, OrderPaymentState, OrderStep } from './contract.ts';

type Method = 'delivery' | 'pick-up' | 'on-site';

type Transition = {
  step: OrderStep;
  from: readonly FulfilmentState[];
  to: FulfilmentState;
  /** Nothing is made or sent for an order that is not paid. */
  paid: boolean;
  /** How the order reaches its people; all ways when absent. */
  methods?: readonly Method[];
  reason?: 'required';
  /** Only for an order with rentals, or only for one without; for both when absent. */
  rents?: boolean;
};

/** Every way an order moves, in the order the office offers them. What is not in this table cannot happen. */
export const transitions: readonly Transition[] = [
  { step: 'approve', from: ['placed'], to: 'approved', paid: true },
  { step: 'start-preparation', from: ['approved'], to: 'in-preparation', paid: true },
  { step: 'make-ready', from: ['in-preparation'], to: 'ready', paid: true },
  { step: 'send-out', from: ['ready'], to: 'out-for-delivery', paid: true, methods: ['delivery', 'on-site'] },
  { step: 'ship', from: ['ready'], to: 'shipped', paid: true, methods: ['delivery'] },
  {
    step: 'deliver',
    from: ['out-for-delivery', 'shipped'],
    to: 'delivered',
    paid: true,
    methods: ['delivery', 'on-site'],
  },
  { step: 'collect', from: ['ready'], to: 'collected', paid: true, methods: ['pick-up'] },
  { step: 'record-return', from: ['delivered', 'collected'], to: 'returned', paid: true, rents: true },
  { step: 'close', from: ['delivered', 'collected'], to: 'closed', paid: true, rents: false },
  { step: 'close', from: ['returned'], to: 'closed', paid: true },
  { step: 'reject', from: ['placed', 'approved'], to: 'rejected', paid: true, reason: 'required' },
];

export type Standing = {
  fulfilmentState: FulfilmentState;
  paymentState: OrderPaymentState;
  method: Method;
  rents: boolean;
};

const isPaid = (state: OrderPaymentState) => state === 'paid' || state === 'refunded-in-part';

/** The steps that can be taken from where an order stands. */
export const possibleSteps = (order: Standing): OrderStep[] =>
  transitions.filter((transition) => isPossible(transition, order)).map((transition) => transition.step);

/** Where a step leads from here; undefined when it cannot be taken. */
export const afterStep = (order: Standing, step: OrderStep): Transition | undefined =>
  transitions.find((transition) => transition.step === step && isPossible(transition, order));

const isPossible = ({ from, paid, methods, rents }: Transition, order: Standing): boolean =>
  from.includes(order.fulfilmentState) &&
  (!paid || isPaid(order.paymentState)) &&
  (methods === undefined || methods.includes(order.method)) &&
  (rents === undefined || rents === order.rents);

/** The payment state that figures lead to, in minor units. */
export function paymentStateOf(total: number, paid: number, refunded: number): OrderPaymentState {
  // Nothing was left to pay: that is paid too.
  if (paid === 0) return total === 0 ? 'paid' : 'none';
  if (refunded >= paid) return 'refunded';
  if (refunded > 0) return 'refunded-in-part';
  return paid >= total ? 'paid' : 'part';
}

/** Do its people have it? */
export const hasArrived = (state: FulfilmentState): boolean =>
  state === 'delivered' || state === 'collected' || state === 'returned' || state === 'closed';

/** Has the order ended without being delivered? */
export const isDead = (state: FulfilmentState): boolean => state === 'cancelled' || state === 'rejected';
