import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '#platform/sheets';
import { MOST_IMPORT_ROWS } from '../contract.ts';
import {
  namesOfPicture,
  pictureName,
  readPrice,
  readRate,
  readTruth,
  readWhole,
  writePrice,
  writeRate,
} from './cell-values.ts';
import { guessColumns, headerAmong } from './headers.ts';
import { textOfHtml } from './html-text.ts';

test.each([
  ['9.99', 999],
  ['9,99', 999],
  ['12', 1200],
  ['0.5', 50],
  ['1,299.00', 129900],
  ['1.299,00', 129900],
  ['1 299,00', 129900],
  ['1’299.50', 129950],
  ['€ 1.299.000', 129900000],
  ['-5.00', -500],
])('the price %j is %i cents', (cell, minor) => {
  expect(readPrice(cell)).toBe(minor);
});

test.each(['1.299', '1,299', '9.999', 'free', '', '1.2.3', '12,34,56', '1e5', 'NaN', '£5', '=1+1'])(
  '%j is no price, or could be two',
  (cell) => {
    expect(readPrice(cell)).toBeUndefined();
  },
);

test('amounts and rates that are written read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (minor) => {
      expect(readPrice(writePrice(minor))).toBe(minor);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 10_000 }), (bp) => {
      expect(readRate(writeRate(bp))).toBe(bp);
    }),
  );
  expect([readRate('21 %'), readRate('5,5'), readRate('0.21'), readRate('0'), readRate('x')]).toEqual([
    2100,
    550,
    2100,
    0,
    undefined,
  ]);
});

test('numbers and yes or no are read in three languages, and nothing else is', () => {
  expect([readWhole('12'), readWhole('12.0'), readWhole('1.5'), readWhole('many')]).toEqual([
    12,
    12,
    undefined,
    undefined,
  ]);
  expect(['TRUE', 'ja', 'oui', 'x'].map(readTruth)).toEqual([true, true, true, true]);
  expect(['false', 'nee', 'non', '0', 'perhaps'].map(readTruth)).toEqual([
    false,
    false,
    false,
    false,
    undefined,
  ]);
});

test('of an image only its bare name counts, whatever path or address stands before it', () => {
  for (const cell of [
    'https://cdn.example/photos/Cake.JPG?v=1',
    '../../etc/cake.jpg',
    'C:\\pictures\\cake.jpg',
    'https://x/%2e%2e%2fcake.jpg',
    '/etc/cake.jpg',
  ])
    expect(pictureName(cell)).toBe('cake.jpg');
  expect(namesOfPicture('https://cdn.example/cake_925x@2x.jpg')).toEqual(['cake_925x@2x.jpg', 'cake.jpg']);
  expect(pictureName('https://x/%')).toBe('%');
});

test.each([
  ['<p>Blown <b>clay</b> pot</p>', 'Blown clay pot'],
  ['<p>One</p><p>Two<br>lines</p>', 'One\n\nTwo\nlines'],
  ['<ul><li>first</li><li>second</li></ul>', '• first\n\n• second'],
  ['<script>alert(1)</script><p onclick="x()">Safe &amp; sound</p><style>p{}</style>', 'Safe & sound'],
  ['<img src=x onerror=alert(1)>Hi<svg><script>1</script></svg>', 'Hi'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ['Plain text\n\nwith paragraphs', 'Plain text\n\nwith paragraphs'],
  ['fish & chips < 5', 'fish & chips < 5'],
  ['', ''],
])('the description %j is shown as %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test('headers are known in Shopify’s words, in Dutch and in French; the second of two alike is left to a person', () => {
  expect(guessColumns(['Handle', 'Title', 'Body (HTML)', 'Variant Price', 'Google Shopping / MPN'])).toEqual([
    'handle',
    'title',
    'body',
    'price',
    null,
  ]);
  expect(guessColumns(['Naam', 'Omschrijving', 'Prijs', 'Voorraad', 'BTW'])).toEqual([
    'title',
    'description',
    'price',
    'stock',
    'vat',
  ]);
  expect(guessColumns(['Nom', 'Description courte', 'Prix TTC', 'Quantité', 'Catégorie'])).toEqual([
    'title',
    'summary',
    'price',
    'stock',
    'type',
  ]);
  expect(guessColumns(['Price', 'Price', 'Titel (nl)', 'Title (nl)'])).toEqual([
    'price',
    null,
    null,
    'title-nl',
  ]);
});

test('the header is found below title rows', () => {
  const rows = (...lines: string[]) => lines.map((line) => ({ cells: line.split(',') }));
  expect(headerAmong(rows('Our products 2027', 'made on,1 May', 'Handle,Title,Variant Price', 'x,X,1'))).toBe(
    2,
  );
  expect(headerAmong(rows('what,ever', 'x,X'))).toBe(0);
  expect(headerAmong(rows('alone', 'again'))).toBeUndefined();
});

test('the limit that pages state is the limit of the reader', () => {
  expect(MOST_IMPORT_ROWS).toBe(LIMITS.rows);
});
