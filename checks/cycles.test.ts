import { expect, test } from 'vitest';
import { circles } from './cycles.ts';
import { sinners } from './sinners.ts';
import { planted, repository } from './tree.ts';

test('no imports run in a circle, types included', () => {
  expect(circles(repository())).toEqual([]);
});

test('planted circles are seen, through types, short names and types written in place', () => {
  expect(sinners(circles(planted('cycles')))).toEqual([
    'src/modules/planner/seating/chair.ts → src/modules/planner/seating/table.ts → src/modules/planner/seating/plan.ts → src/modules/planner/seating/chair.ts',
    'src/platform/db/index.ts → src/platform/db/pool.ts → src/platform/journal/index.ts → src/platform/db/index.ts',
  ]);
});
