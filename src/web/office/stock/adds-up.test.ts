import { expect, test } from 'vitest';
import type { MovementView } from '#modules/shop/inventory/contract';
import { addsUp } from './adds-up.ts';

const moved = (onHandDelta: number, heldDelta: number): MovementView => ({
  id: '1',
  at: '2027-06-01T10:00:00.000Z',
  reason: 'counted',
  onHandDelta,
  heldDelta,
  orderNumber: null,
  note: null,
});

test('the page only says that movements make the figures when they do', () => {
  const movements = [moved(10, 0), moved(0, 3), moved(-3, -3)];
  expect(addsUp({ onHand: 7, held: 0, movements })).toBe('addsUp');
  expect(addsUp({ onHand: 8, held: 0, movements })).toBe('differs');
  expect(addsUp({ onHand: 8, held: 0, movements: Array(100).fill(moved(0, 0)) })).toBe('newest');
});
