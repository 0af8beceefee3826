import { expect, test } from 'vitest';
import type { SavedAddress } from '#modules/people/identity/contract';
import { withPicked } from './own-address.ts';

const address = (id: string, street: string): SavedAddress => ({
  id,
  label: '',
  street,
  postcode: '9000',
  town: 'Gent',
  country: 'BE',
  isDefault: false,
});

test('the picked address takes the place of what was typed, and leaves the rest', () => {
  const typed = { name: 'Noor', street: 'Typed 1', postcode: '1', town: 'X', savedAddress: 'b' };
  expect(withPicked(typed, [address('a', 'Kaai 1'), address('b', 'Markt 2')])).toEqual({
    name: 'Noor',
    street: 'Markt 2',
    postcode: '9000',
    town: 'Gent',
    savedAddress: 'b',
  });
});

test('an address that is not this person’s changes nothing', () => {
  const typed = { street: 'Typed 1', savedAddress: 'somebody-else' };
  expect(withPicked(typed, [address('a', 'Kaai 1')])).toEqual(typed);
});
