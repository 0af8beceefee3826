import { expect, test } from 'vitest';
import { scriptsLate } from './late-scripts.ts';

const page = (nonce = '') =>
  `<head><link rel="modulepreload" href="/assets/frame.js"${nonce}/></head><body>` +
  `<script${nonce}>window.__reactRouterContext = {};</script>` +
  `<script${nonce} type="module" async="">import "/assets/frame.js"</script></body>`;

test.each(['', ' nonce="r4nd0m"'])(
  'a browser finds no module to fetch before the page starts it',
  (nonce) => {
    const late = scriptsLate(page(nonce));
    expect(late).toBe(
      page(nonce)
        .replace('rel="modulepreload"', 'rel="late"')
        .replace('type="module" async=""', 'type="late"'),
    );
    expect(late).not.toMatch(/modulepreload|type="module"/);
  },
);

test('what a page says is not taken for its scripts', () => {
  const said = '<p>&lt;link rel="modulepreload"&gt; &lt;script type="module" async=""&gt;</p>';
  expect(scriptsLate(said)).toBe(said);
});
