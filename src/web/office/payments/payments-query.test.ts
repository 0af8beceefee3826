import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paymentKinds } from '#modules/shop/payments/contract';
import { paymentsSearch, readPaymentsQuery } from './payments-query.ts';

test('what an address says wrongly is not asked', () => {
  const asked = readPaymentsQuery(
    new URLSearchParams('q=+C-12+&kind=none&from=2027-02-30&page=-1&sort=size&provider=../'),
  );
  expect(asked).toEqual({ q: 'C-12' });
});

test('a query and its address say the same', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
  const query = fc.record(
    {
      q: fc.stringMatching(/^[a-z0-9&?=+/é-]{1,20}$/),
      kind: fc.constantFrom(...paymentKinds),
      provider: fc.constantFrom('mollie', 'by-hand'),
      from: day.map((date) => date.toISOString().slice(0, 10)),
      sort: fc.constantFrom('oldest' as const, 'amount' as const),
      page: fc.integer({ min: 2, max: 400 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(query, (asked) => {
      expect(readPaymentsQuery(new URLSearchParams(paymentsSearch(asked)))).toEqual(asked);
    }),
  );
});
