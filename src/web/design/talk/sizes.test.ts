import { expect, test } from 'vitest';
import * as contract from '#modules/relations/chat/contract';
import { LONGEST_LINE, MOST_FILE_BYTES } from './sizes.ts';

test('the page takes as much as the shop does', () => {
  expect({ LONGEST_LINE, MOST_FILE_BYTES }).toEqual({
    LONGEST_LINE: contract.LONGEST_LINE,
    MOST_FILE_BYTES: contract.MOST_FILE_BYTES,
  });
});
