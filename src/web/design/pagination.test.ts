import { expect, test } from 'vitest';
import { pagesToShow } from './pagination.tsx';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
  [4, 9, [1, 2, 3, 4, 5, 'gap', 9]],
  [9, 9, [1, 'gap', 8, 9]],
])(
  'on page %i of %i, first, last and neighbours are shown, and no gap hides a single page',
  (page, pages, shown) => {
    expect(pagesToShow(page, pages)).toEqual(shown);
  },
);
