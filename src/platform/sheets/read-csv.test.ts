import { expect, test } from 'vitest';
import { readSheet, type SheetRow, UnreadableSheet } from './index.ts';
import { LIMITS } from './sheet.ts';

async function* inPieces(bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(content: Uint8Array | string, size?: number): Promise<SheetRow[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return Array.fromAsync(readSheet(inPieces(bytes, size)));
}
const problem = (content: Uint8Array | string) =>
  read(content).then(
    () => 'read',
    (error) => (error instanceof UnreadableSheet ? { problem: error.problem, line: error.line } : error),
  );
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const text = 'Handle,Title\ncrème,Crème brûlée\nété,Fête';
const rows = [
  { line: 1, cells: ['Handle', 'Title'] },
  { line: 2, cells: ['crème', 'Crème brûlée'] },
  { line: 3, cells: ['été', 'Fête'] },
];

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', utf16be(`\ufeff${text}`)],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['UTF-16, big end first, without a mark', utf16be(text)],
  ['Windows-1252', latin1(text)],
])('a file in %s says the same, in pieces of any size', async (_name, bytes) => {
  for (const size of [1, 2, 3, 7, 64, 100_000]) expect(await read(bytes, size)).toEqual(rows);
});

test('the first letter that is not ASCII decides, also far into the file', async () => {
  const late = `Handle,Title\n${'a,b\n'.repeat(50_000)}x,café €`;
  expect((await read(Buffer.from(late), 65_536)).at(-1)?.cells).toEqual(['x', 'café €']);
  const euro = Buffer.concat([latin1(late.slice(0, -1)), Buffer.from([0x80])]);
  expect((await read(euro, 65_536)).at(-1)?.cells).toEqual(['x', 'café €']);
});

test.each([',', ';', '\t', '|'])(
  'columns are told apart by %j, whatever stands inside quotes',
  async (sign) => {
    const file = `a${sign}b\n"1,2;3\t4|5"${sign}x\n`;
    expect((await read(file)).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1,2;3\t4|5', 'x'],
    ]);
  },
);

test.each(['\n', '\r\n', '\r'])('lines end in %j, and are counted as an editor counts them', async (end) => {
  const file = ['a,b', '', '"one', 'two",x', '', '3,"q""r"'].join(end);
  expect(await read(file)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: [`one${end}two`, 'x'] },
    { line: 6, cells: ['3', 'q"r'] },
  ]);
});

test('a quote that is never closed, or closes in the middle of a word, is told by the line where its row begins', async () => {
  expect(await problem('a,b\n1,2\n3,"x\n4,5\n6,7')).toEqual({ problem: 'broken-quotes', line: 3 });
  expect(await problem('a,b\n1,2\n3,"x"y\n4,5')).toEqual({ problem: 'broken-quotes', line: 3 });
  expect(await problem('a,b\n1,2\n3,x"y\n4,5')).toEqual({ problem: 'broken-quotes', line: 3 });
});

test('an empty file, or one of empty lines, is empty', async () => {
  for (const file of ['', '\n\n\r\n', '\ufeff', ',,\n,,'])
    expect(await problem(file)).toMatchObject({ problem: 'empty' });
});

test('one huge cell is cut for whoever says that it is too long; a row without end is refused', async () => {
  const [, row] = await read(`a,b\n${'x'.repeat(200_000)},2`, 65_536);
  expect(row?.cells.map(({ length }) => length)).toEqual([LIMITS.cell, 1]);
  expect(await problem(`a,b\n"${'x'.repeat(5_000_000)}`)).toMatchObject({ line: 2 });
});

test('more columns than any sheet has are refused', async () => {
  expect(await problem(','.repeat(400).replace(/,/g, 'x,'))).toEqual({
    problem: 'too-many-columns',
    line: 1,
  });
});

test('what an export wrote so that no program runs it reads back as the text it is', async () => {
  const [, row] = await read(`a,b,c,d\n'=1+1,''=x,it's,'tis`);
  expect(row?.cells).toEqual(['=1+1', "'=x", "it's", "'tis"]);
});

test('nought bytes and other signs that nobody sees are taken out', async () => {
  const [, row] = await read('aa,bb\nx\u0001y,z\u0008');
  expect(row?.cells).toEqual(['xy', 'z']);
});

test('a million rows are refused after the two hundred thousandth, and memory does not grow with them', async () => {
  let sent = 0;
  async function* endless() {
    yield Buffer.from('Handle,Title,Price\n');
    for (let piece = 0; piece < 1_000; piece++) {
      sent += 1;
      yield Buffer.from(
        `some-handle-of-a-product,A name as long as names are wont to be,12.50\n`.repeat(1_000),
      );
    }
  }
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = 0;
  let read = 0;
  const reading = (async () => {
    for await (const _ of readSheet(endless())) {
      read += 1;
      if (read % 20_000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
    }
  })();
  await expect(reading).rejects.toMatchObject({ problem: 'too-many-rows', line: LIMITS.rows + 1 });
  expect(read).toBe(LIMITS.rows);
  expect(sent).toBeLessThan(260);
  expect(most / 1024 / 1024).toBeLessThan(120);
});
