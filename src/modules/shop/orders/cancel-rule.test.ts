import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cancellable, cancelOffer } from './cancel-rule.ts';
import { fulfilmentStates, paymentStates } from './contract.ts';

const rule = { mayCancel: true, cancelFreeDays: 14, cancelLastDays: 2, cancelKeepBp: 3_000 };
const confirmedAt = new Date('2027-05-01T09:00:00Z');
const order: Cancellable = {
  fulfilmentState: 'placed',
  paymentState: 'paid',
  confirmedAt,
  leaves: '2027-06-12',
  priceMinor: 12_000,
  leftMinor: 12_000,
};
const at = (iso: string, over: Partial<Cancellable> = {}, by = rule) =>
  cancelOffer(by, { ...order, ...over }, { now: new Date(iso), zone: 'Europe/Brussels' });

test('cancelling is free until the end of the last free day, as the shop’s clock has it', () => {
  const free = { backMinor: 12_000, keptMinor: 0, freeUntil: '2027-05-29', until: '2027-06-10' };
  expect(at('2027-05-01T09:00:00Z')).toEqual(free);
  expect(at('2027-05-29T21:59:59Z')).toEqual(free);
  expect(at('2027-05-29T22:00:00Z')).toEqual({
    backMinor: 8_400,
    keptMinor: 3_600,
    freeUntil: null,
    until: '2027-06-10',
  });
});

test('after the last moment a customer cannot cancel any more', () => {
  expect(at('2027-06-10T21:59:59Z')?.backMinor).toBe(8_400);
  expect(at('2027-06-10T22:00:00Z')).toBeUndefined();
});

test('the days are those of the calendar, also when the clock is put forward or back', () => {
  // In the night to 28 March an hour is missing, in the night to 31 October there is one more.
  for (const [leaves, free, kept] of [
    ['2027-04-11', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
    ['2027-11-14', '2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z'],
  ] as const) {
    expect(at(free, { leaves })?.keptMinor).toBe(0);
    expect(at(kept, { leaves })?.keptMinor).toBe(3_600);
  }
});

test('once the makers have begun nobody cancels, and where the owner does not want it nobody does', () => {
  for (const fulfilmentState of fulfilmentStates)
    expect(at('2027-05-01T09:00:00Z', { fulfilmentState }) !== undefined).toBe(
      fulfilmentState === 'placed' || fulfilmentState === 'approved',
    );
  expect(at('2027-05-01T09:00:00Z', {}, { ...rule, mayCancel: false })).toBeUndefined();
  expect(at('2027-05-01T09:00:00Z', { paymentState: 'charged-back' })).toBeUndefined();
});

test('what only waits for its money is given up at any time; what is sure is not', () => {
  const never = { ...rule, mayCancel: false };
  const unpaid = { paymentState: 'none' as const, leftMinor: 0 };
  expect(at('2027-06-12T09:00:00Z', { ...unpaid, confirmedAt: null }, never)).toMatchObject({ backMinor: 0 });
  expect(at('2027-06-12T09:00:00Z', unpaid, never)).toBeUndefined();
});

test('of a deposit the owner keeps no more than is there, and the cents are the customer’s', () => {
  expect(at('2027-06-01T09:00:00Z', { paymentState: 'part', leftMinor: 3_000 })).toMatchObject({
    backMinor: 0,
    keptMinor: 3_000,
  });
  expect(at('2027-06-01T09:00:00Z', { priceMinor: 333, leftMinor: 333 })).toMatchObject({
    backMinor: 234,
    keptMinor: 99,
  });
});

const rules = fc
  .record({
    mayCancel: fc.boolean(),
    first: fc.integer({ min: 0, max: 365 }),
    second: fc.integer({ min: 0, max: 365 }),
    cancelKeepBp: fc.integer({ min: 0, max: 10_000 }),
  })
  .map(({ first, second, ...rest }) => ({
    ...rest,
    cancelFreeDays: Math.max(first, second),
    cancelLastDays: Math.min(first, second),
  }));
const cancellables = fc
  .record({
    fulfilmentState: fc.constantFrom(...fulfilmentStates),
    paymentState: fc.constantFrom(...paymentStates),
    confirmedAt: fc.constantFrom(confirmedAt, null),
    priceMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
    paid: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ paid, ...rest }) => ({
    ...rest,
    leaves: '2027-06-12',
    leftMinor: Math.floor((rest.priceMinor * paid) / 100),
  }));
const instants = fc.date({ min: new Date('2026-05-01'), max: new Date('2027-07-01'), noInvalidDate: true });

test('never more goes back than is there, and the later the less', () => {
  fc.assert(
    fc.property(
      rules,
      cancellables,
      instants,
      instants,
      fc.constantFrom('Europe/Brussels', 'UTC', 'Pacific/Auckland'),
      (by, thing, one, other, zone) => {
        const [sooner, later] = [one, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date];
        const first = cancelOffer(by, thing, { now: sooner, zone });
        const then = cancelOffer(by, thing, { now: later, zone });
        for (const offer of [first, then]) {
          if (!offer) continue;
          expect(offer.backMinor).toBeGreaterThanOrEqual(0);
          expect(offer.keptMinor).toBeGreaterThanOrEqual(0);
          expect(offer.backMinor).toBeLessThanOrEqual(thing.leftMinor);
        }
        if (then) expect(then.backMinor).toBeLessThanOrEqual(first?.backMinor ?? -1);
      },
    ),
  );
});
