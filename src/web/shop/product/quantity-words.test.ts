import { expect, test } from 'vitest';
import { explainQuantity } from './quantity-words.ts';

const cake = { kind: 'product', serves: 40 } as const;

test('two cakes for forty are enough for eighty guests', () => {
  expect(explainQuantity({ ...cake, guests: 80, quantity: 2 })).toEqual({
    says: 'enough',
    guests: 80,
    serves: 40,
    quantity: 2,
  });
});

test('one cake too few is said with the number it serves', () => {
  expect(explainQuantity({ ...cake, guests: 81, quantity: 2 })).toEqual({
    says: 'notEnough',
    guests: 81,
    serves: 40,
    served: 80,
  });
});

test('without guests the cake still says how many it serves', () => {
  expect(explainQuantity({ ...cake, guests: undefined, quantity: 3 })).toMatchObject({
    says: 'serves',
    served: 120,
  });
});

test('per guest, every head counts, up and down', () => {
  const mezze = { kind: 'per-guest', serves: null, guests: 80 } as const;
  expect(explainQuantity({ ...mezze, quantity: 80 })).toEqual({ says: 'perGuest', guests: 80 });
  expect(explainQuantity({ ...mezze, quantity: 72 })).toEqual({
    says: 'fewerThanGuests',
    guests: 80,
    missing: 8,
  });
  expect(explainQuantity({ ...mezze, quantity: 90 })).toMatchObject({ says: 'moreThanGuests', extra: 10 });
});

test('a chair is for one: it is counted by heads', () => {
  const chair = { kind: 'rental', serves: 1 } as const;
  expect(explainQuantity({ ...chair, guests: 40, quantity: 40 })).toEqual({ says: 'perGuest', guests: 40 });
  expect(explainQuantity({ ...chair, guests: 40, quantity: 30 })).toMatchObject({ missing: 10 });
  expect(explainQuantity({ ...chair, guests: undefined, quantity: 30 })).toBeUndefined();
});

test('a service, and a thing that serves nobody in particular, need no explanation', () => {
  expect(explainQuantity({ kind: 'service', serves: null, guests: 80, quantity: 1 })).toBeUndefined();
  expect(explainQuantity({ kind: 'product', serves: null, guests: 80, quantity: 1 })).toBeUndefined();
  expect(explainQuantity({ ...cake, guests: 80, quantity: 0 })).toBeUndefined();
});
