import { array, constantFrom, assert as forAll, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { htmlOf } from './markdown.ts';

test('headings begin under the title of the page, and none is skipped', () => {
  const tags = (written: string) => [...htmlOf(written).matchAll(/<(h\d)/g)].map(([, tag]) => tag);
  expect(tags('# One\n\n#### Deep\n\n## Two\n\n### Three')).toEqual(['h2', 'h3', 'h2', 'h3']);
});

test('what stands under a heading of the page begins below that', () => {
  const tags = (written: string) =>
    [...htmlOf(written, { below: 2 }).matchAll(/<(h\d)/g)].map(([, tag]) => tag);
  expect(tags('# One\n\n#### Deep\n\n## Two')).toEqual(['h3', 'h4', 'h3']);
});

test('a stranger’s links ask search engines not to follow', () => {
  expect(htmlOf('[x](https://x.example)', { rel: 'noopener nofollow ugc' })).toContain(
    'rel="noopener nofollow ugc"',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](data:text/html,<script>alert(1)</script>)',
  '![spy](https://evil.example/pixel.png)',
  '<a href="https://x.example" onclick="alert(1)">x</a>',
  '[x](https://x.example "t\\" onmouseover=\\"alert(1)")',
])('%s is shown as text or left out, never run', (written) => {
  expect(htmlOf(written)).not.toMatch(
    /<(script|img|iframe|style)|<[^>]+\son\w+\s*=|href="(javascript|data):/i,
  );
});

test('whatever is written, only text, links and order come out', () => {
  const piece = constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    'javascript:',
    '](',
    '[',
    '![',
    '<script>',
    'onerror=',
    '`',
    '\n',
    '#',
    '|',
    '-',
  );
  forAll(
    property(
      array(
        constantFrom(piece, string()).chain((part) => part),
        { maxLength: 30 },
      ),
      (parts) => {
        for (const [, tag = '', rest = ''] of htmlOf(parts.join('')).matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)) {
          expect([
            'h2',
            'h3',
            'h4',
            'h5',
            'h6',
            'p',
            'ul',
            'ol',
            'li',
            'blockquote',
            'strong',
            'em',
            's',
            'a',
            'br',
            'hr',
            'code',
            'pre',
            'table',
            'thead',
            'tbody',
            'tr',
            'th',
            'td',
          ]).toContain(tag);
          expect(rest).not.toMatch(/^\s*on\w+=|javascript:/i);
        }
      },
    ),
  );
});

test('a link to another site says who sent nobody, and one to our own stays', () => {
  expect(htmlOf('[shop](/en/shop) and [bakers](https://bakers.example)')).toBe(
    '<p><a href="/en/shop" rel="noopener">shop</a> and <a href="https://bakers.example" rel="noopener">bakers</a></p>\n',
  );
});
