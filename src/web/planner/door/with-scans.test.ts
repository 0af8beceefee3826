import { expect, test } from 'vitest';
import type { DoorParty } from '#modules/planner/check-in/contract';
import { aScan } from './scan.ts';
import { withScans } from './with-scans.ts';

const guest = (id: string, inside: DoorParty['guests'][number]['inside'] = null) => ({
  id,
  name: id,
  reply: 'accepted' as const,
  brought: false,
  vip: false,
  access: [],
  inside,
});
const parties: DoorParty[] = [
  { id: 'p', name: 'Peeters', codeHash: null, guests: [guest('ann'), guest('bob', { at: '1', by: 'Stan' })] },
];
const insideOf = (scans: Parameters<typeof withScans>[1]) =>
  withScans(parties, scans)[0]?.guests.map(({ inside }) => inside);

test('what a device kept stands in its list, and what another has scanned first stays theirs', () => {
  const scan = aScan({ intent: 'admit', guestIds: ['ann', 'bob'], at: '2' });
  expect(insideOf([scan])).toEqual([
    { at: '2', by: '' },
    { at: '1', by: 'Stan' },
  ]);
  expect(insideOf([])).toEqual([null, { at: '1', by: 'Stan' }]);
});

test('the last that was done with a guest counts', () => {
  const [into, out] = [
    aScan({ intent: 'admit', guestIds: ['ann'] }),
    aScan({ intent: 'undo', guestIds: ['ann'] }),
  ];
  expect(insideOf([into, out])?.[0]).toBeNull();
  expect(insideOf([out, into])?.[0]).not.toBeNull();
});
