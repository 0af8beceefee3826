import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { checkExcel } from './check-excel.ts';
import { workbookOf } from './index.ts';
import { tidy } from './sheet.ts';

async function* pages(...all: Cell[][][]) {
  yield* all;
}
const written = async (...all: Cell[][][]) =>
  Buffer.concat(await Array.fromAsync(workbookOf({ rows: pages(...all), widths: [12, 12] })));
const read = async (bytes: Buffer) => {
  await checkExcel(bytes);
  return (await readWorkbook(bytes, { trim: false }))[0]?.data;
};

test('amounts are numbers, days and moments are dates, and what looks like a formula is the text it is', async () => {
  const bytes = await written(
    [['Number', 'Total', 'Day', 'At']],
    [
      ['=1+1', { decimal: '-12.50' }, { day: '2027-05-01' }, { at: '2027-05-01 18:00' }],
      ['<b>&amp; _x0041_', 3, null, ''],
    ],
  );
  expect(await read(bytes)).toEqual([
    ['Number', 'Total', 'Day', 'At'],
    ['=1+1', -12.5, new Date('2027-05-01T00:00:00Z'), new Date('2027-05-01T18:00:00Z')],
    ['<b>&amp; _x0041_', 3, null, null],
  ]);
});

test('what is written reads back to the letter, whatever it is', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((said) => `x${tidy(said).replaceAll('\r', '')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await read(await written(rows))).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

test('rows are taken as they can be written, and no more of them', async () => {
  let made = 0;
  async function* endless() {
    for (; made < 200; made++) yield Array.from({ length: 500 }, () => ['a text of some length', made]);
  }
  const pieces = workbookOf({ rows: endless(), widths: [10] });
  for (let taken = 0; taken < 12; taken++) await pieces.next();
  expect(made).toBeLessThan(100);
  await pieces.return(undefined);
});

test('a page of rows that cannot be read breaks the file off, and says so', async () => {
  async function* broken(): AsyncGenerator<Cell[][]> {
    yield [['a']];
    throw new Error('the database went away');
  }
  await expect(Array.fromAsync(workbookOf({ rows: broken(), widths: [10] }))).rejects.toThrow('went away');
});
