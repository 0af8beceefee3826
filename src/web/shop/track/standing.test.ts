import { expect, test } from 'vitest';
import type { DueView } from '#modules/shop/orders/contract';
import type { PaymentState, PaymentView } from '#modules/shop/payments/contract';
import { stageOf, standingOf } from './standing.ts';

const payment = (state: PaymentState, id = 'p1', createdAt = '2027-05-01T10:00:00Z') =>
  ({ id, state, createdAt }) as PaymentView;
const order = {
  terms: 'before',
  confirmedAt: null,
  paymentState: 'none',
  fulfilmentState: 'placed',
  endedReason: null,
  payable: true,
  dues: [] as DueView[],
  payments: [] as PaymentView[],
} as const;

test('back from the provider, the money is there', () => {
  const sure = { ...order, confirmedAt: '2027-05-01T10:00:00Z', payments: [payment('paid')] };
  expect(standingOf({ ...sure, paymentState: 'paid' }, 'p1')).toBe('paid');
  expect(standingOf({ ...sure, paymentState: 'part' }, 'p1')).toBe('part-paid');
  expect(standingOf({ ...sure, paymentState: 'none' }, undefined)).toBe('agreed');
  const dearer = [{ kind: 'difference', paidAt: null } as DueView];
  expect(standingOf({ ...sure, paymentState: 'part', dues: dearer }, 'p1')).toBe('dearer');
});

test('back from the provider before its answer, the page waits', () => {
  expect(standingOf({ ...order, payments: [payment('open')] }, 'p1')).toBe('waiting');
  expect(standingOf({ ...order, payments: [payment('pending')] }, undefined)).toBe('waiting');
});

test('a transfer is waited for, and back from the checkout its shopper is told where it goes', () => {
  const transfer = { ...payment('open'), provider: 'by-hand', method: 'transfer' };
  expect(standingOf({ ...order, payments: [transfer] }, 'p1')).toBe('to-transfer');
  expect(standingOf({ ...order, payments: [{ ...transfer, state: 'pending' }] }, undefined)).toBe(
    'to-transfer',
  );
  expect(standingOf({ ...order, payable: false, payments: [transfer] }, undefined)).toBe('out-of-time');
});

test('a link opened without paying asks for the money', () => {
  expect(standingOf({ ...order, payments: [payment('open')] }, undefined)).toBe('to-pay');
});

test.each(['failed', 'cancelled', 'expired'] as const)(
  'a payment that %s can be tried again in time',
  (state) => {
    expect(standingOf({ ...order, payments: [payment(state)] }, 'p1')).toBe('try-again');
    expect(standingOf({ ...order, payable: false, payments: [payment(state)] }, 'p1')).toBe('out-of-time');
  },
);

test('the newest payment speaks, unless the shopper comes back from another', () => {
  const payments = [
    payment('failed', 'p1', '2027-05-01T10:00:00Z'),
    payment('open', 'p2', '2027-05-01T10:05:00Z'),
  ];
  expect(standingOf({ ...order, payments }, undefined)).toBe('to-pay');
  expect(standingOf({ ...order, payments }, 'p1')).toBe('try-again');
});

test('an order that ran out of time is not one that was cancelled', () => {
  const ended = { ...order, payable: false, fulfilmentState: 'cancelled' } as const;
  expect(standingOf({ ...ended, endedReason: 'not-paid' }, undefined)).toBe('out-of-time');
  expect(standingOf({ ...ended, endedReason: 'back-to-basket' }, undefined)).toBe('cancelled');
});

test('a rejected order says so even when its money went back', () => {
  expect(standingOf({ ...order, fulfilmentState: 'rejected', paymentState: 'refunded' }, undefined)).toBe(
    'rejected',
  );
});

test('every state stands somewhere on the line, or beside it', () => {
  expect(stageOf('shipped')).toBe('on-its-way');
  expect(stageOf('collected')).toBe('done');
  expect(stageOf('cancelled')).toBeUndefined();
});
