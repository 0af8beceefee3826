import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreeShares } from './agree-shares.ts';
import type { SharesRequest } from './contract.ts';

const shopper = { name: 'Noor de Vries', email: 'noor@convive.test' };
const others = (count: number, amounts: number[] = []): SharesRequest['payers'] =>
  Array.from({ length: count }, (_, at) => ({
    name: `Payer ${at + 1}`,
    email: `payer${at + 1}@convive.test`,
    amountMinor: amounts[at],
  }));
const shared = (shares: SharesRequest, totalMinor: number) =>
  agreeShares({ ...shopper, shares }, { totalMinor, dueOn: '2027-05-06' });
const amountsOf = (outcome: ReturnType<typeof shared>) =>
  outcome.ok ? outcome.value.map(({ amountMinor }) => amountMinor) : outcome.code;

test('three who share evenly pay the same, and the shopper the cent that is left over', () => {
  const outcome = shared({ split: 'evenly', payers: others(2) }, 10_000);
  expect(amountsOf(outcome)).toEqual([3_334, 3_333, 3_333]);
  expect(outcome.ok && outcome.value[0]).toMatchObject({
    kind: 'share',
    payer: shopper,
    dueOn: '2027-05-06',
  });
});

test('amounts that do not add up are refused, with what they add up to', () => {
  const shares = { split: 'amounts' as const, ownMinor: 4_000, payers: others(2, [3_000, 2_999]) };
  expect(shared(shares, 10_000)).toMatchObject({
    code: 'shares-do-not-add-up',
    details: { sharedMinor: 9_999, totalMinor: 10_000 },
  });
  expect(amountsOf(shared(shares, 9_999))).toEqual([4_000, 3_000, 2_999]);
});

test('nobody pays less than a provider takes', () => {
  expect(amountsOf(shared({ split: 'evenly', payers: others(19) }, 1_999))).toBe('share-too-small');
  expect(amountsOf(shared({ split: 'amounts', ownMinor: 9_901, payers: others(1, [99]) }, 10_000))).toBe(
    'share-too-small',
  );
});

test('whatever the total and however many pay, the shares are the total to the cent and differ by one at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 19 }),
      fc.integer({ min: 2_000, max: 1_000_000_000 }),
      (count, total) => {
        const amounts = amountsOf(shared({ split: 'evenly', payers: others(count) }, total)) as number[];
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
