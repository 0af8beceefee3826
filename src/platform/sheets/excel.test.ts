import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { aZip } from '#testing';
import { neutral, plainText } from './formulas.ts';
import { csvOf, excelOf, MOST_EXCEL_ROWS, readSheet, UnreadableSheet } from './index.ts';
import { tidy } from './sheet.ts';

async function* whole(bytes: Uint8Array) {
  yield bytes;
}
async function* rowsOf(rows: string[][]) {
  yield rows;
}
const read = (bytes: Uint8Array) => Array.fromAsync(readSheet(whole(bytes)));
const problem = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error) => (error instanceof UnreadableSheet ? error.problem : error),
  );

const workbook = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') };

test('a workbook is read by its lines, numbers to the cent and formulas as the text they were written as', async () => {
  const bytes = await writeExcel([
    ['Handle', 'Price', 'Stock'],
    [
      { value: '=1+1', type: String },
      { value: 15.989999999999998, type: Number },
      { value: 4, type: Number },
    ],
    [],
    ['x', true, { value: new Date('2027-03-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }],
  ]).toBuffer();
  expect(await read(bytes)).toEqual([
    { line: 1, cells: ['Handle', 'Price', 'Stock'] },
    { line: 2, cells: ['=1+1', '15.99', '4'] },
    { line: 4, cells: ['x', 'true', '2027-03-01'] },
  ]);
});

test('a workbook that inflates to 160 MB is refused in milliseconds, and so is one that only says less', async () => {
  const bomb = aZip([
    workbook,
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(160 * 1024 * 1024, 32) },
  ]);
  const started = performance.now();
  expect(await problem(bomb)).toBe('too-large');
  expect(performance.now() - started).toBeLessThan(250);
  const liar = aZip([
    workbook,
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(160 * 1024 * 1024, 32), claims: 1_000 },
  ]);
  const again = performance.now();
  expect(await problem(liar)).toBe('broken-excel');
  expect(performance.now() - again).toBeLessThan(1_000);
});

test('a zip with more entries than any workbook is refused', async () => {
  const entry = (n: number) => ({ name: `e${n}`, content: Buffer.from('x') });
  expect(await problem(aZip([workbook, ...Array.from({ length: 2_001 }, (_, n) => entry(n))]))).toBe(
    'too-large',
  );
});

test('old Excel, a password, another zip, half a workbook: each is told by its name', async () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
  ]);
  expect(await problem(ole)).toBe('old-excel');
  expect(await problem(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('locked');
  expect(await problem(aZip([{ ...workbook, flags: 1 }]))).toBe('locked');
  expect(await problem(aZip([{ name: 'word/document.xml', content: Buffer.from('x') }]))).toBe('not-a-sheet');
  const good = await writeExcel([['a', 'b']]).toBuffer();
  expect(await problem(good.subarray(0, good.length * 0.99))).toBe('broken-excel');
  expect(await problem(aZip([workbook]))).toBe('broken-excel');
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '+49', '-3', '@x', "'=1", "''=1", '\t=', 'a"b', 'a;b,c', 'x\ny', "'", '＝1'),
);
// Rows of one width whose first cell says something; signs that reading takes out are not written.
const table = fc
  .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map(([first = '', ...rest]) => [`x${first}`, ...rest].map(tidy)));

test('what is written as CSV reads back to the letter, formulas too, and no cell of it is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const bytes = Buffer.concat(await Array.fromAsync(csvOf(rowsOf([['aa', 'bb', 'cc'], ...rows]))));
      expect((await read(bytes)).slice(1).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(cell, (said) => {
      expect(plainText(neutral(said))).toBe(said);
      expect(neutral(said)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('what is written as Excel reads back, and holds no formula', async () => {
  const rows = [
    ['Handle', 'Title'],
    ['=1+1', "'=2"],
    ['+x', ''],
    ['constructor', '__proto__'],
    ['toString', '_x0041_ and _x000D_'],
  ];
  const bytes = await excelOf(rowsOf(rows));
  if (bytes === 'too-many-rows') throw new Error(bytes);
  expect((await read(bytes)).map(({ cells }) => cells)).toEqual(rows);
  const many = Array.from({ length: MOST_EXCEL_ROWS + 2 }, () => ['x']);
  expect(await excelOf(rowsOf(many))).toBe('too-many-rows');
});
