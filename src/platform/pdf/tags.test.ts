import { expect, test } from 'vitest';
import { readAloud } from '#testing';
import { drawCode } from './draw-code.ts';
import { drawLink } from './draw-link.ts';
import { drawTable } from './draw-table.ts';
import { bytesOf, numberPages, openPdf } from './open-pdf.ts';
import { begun, tagged } from './tags.ts';

const head = { title: 'Invoice', author: 'Feest & Co', language: 'nl', at: new Date('2027-05-01') };
const columns = [
  { head: '', width: 24, box: true, text: () => '' },
  { head: 'What', width: 200, text: (row: number) => `Cake ${row}`, under: () => ['with cream'] },
  { head: 'Amount', width: 80, right: true, text: (row: number) => `€ ${row}` },
];

async function aPaper() {
  const pdf = openPdf(head);
  pdf.font('display');
  tagged(pdf, 'H1', () => pdf.text('Invoice', 50, 50, { width: 300 }));
  drawTable(
    pdf,
    columns,
    Array.from({ length: 40 }, (_, row) => row),
  );
  pdf.font('text');
  drawLink(pdf, 'See it here', { x: 50, y: pdf.y + 10, width: 200, url: 'https://feest.test/proof' });
  drawCode(pdf, 'https://feest.test/code', { x: 50, y: pdf.y + 10, size: 60 });
  // A group of which nothing is drawn is no part of the tree.
  begun(pdf, 'Table');
  numberPages(pdf, (page, pages) => ['Feest & Co', `Page ${page} of ${pages}`]);
  return bytesOf(pdf);
}

test('a paper is read aloud in the order in which it is seen, each thing as what it is', async () => {
  const { parts, forgotten } = await readAloud(await aPaper());
  expect(forgotten).toEqual([]);
  expect(parts.slice(0, 3).map(({ path, words }) => [path.join(' '), words])).toEqual([
    ['Document H1', 'Invoice'],
    ['Document Table TR TH', ''],
    ['Document Table TR TH', 'What'],
  ]);
  const cells = parts.filter(({ path }) => path.includes('TD')).map(({ words }) => words);
  const rows = Array.from({ length: 40 }, (_, row) => [`Cake ${row}`, 'with cream', `€ ${row}`]);
  expect(cells).toEqual(rows.flat());
  expect(parts.slice(-2).map(({ path, words }) => [path.at(-1), words])).toEqual([
    ['Link', 'See it here'],
    ['Figure', 'https://feest.test/code'],
  ]);
});

test('what has been said is not said again: the head of the next page, and the foot of each', async () => {
  const { parts, furniture } = await readAloud(await aPaper());
  expect(parts.filter(({ words }) => words === 'Amount')).toHaveLength(1);
  const pages = Math.max(...parts.map(({ page }) => page));
  expect(pages).toBeGreaterThan(1);
  expect(furniture.filter((words) => words === 'Amount')).toHaveLength(pages - 1);
  expect(furniture).toContain(`Page ${pages} of ${pages}`);
});

test('whoever opens it is told its language and its title, and where a link leads', async () => {
  const bytes = await aPaper();
  const file = Buffer.from(bytes).toString('latin1');
  expect(file).toMatch(/\/Lang \(nl\)/);
  expect(file).toContain('/Marked true');
  expect(file).toContain('/DisplayDocTitle true');
  expect(file).toMatch(/\/Contents \(See it here\)/);
  // A name with an ampersand does not break what programs read about the file.
  expect(file).toContain('Feest &amp; Co');
  expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
});
