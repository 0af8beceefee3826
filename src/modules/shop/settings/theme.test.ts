import { expect, test } from 'vitest';
import { themeCss } from './theme.ts';

test('without colours of the owner there is no stylesheet, and with them only colours are in it', () => {
  expect(themeCss({ primaryColour: null, accentColour: null })).toBe('');
  const css = themeCss({ primaryColour: '#005f73', accentColour: '#ffd166' });
  expect(css).toMatch(/\[data-theme="convive-dark"\]\{--color-primary:#[0-9a-f]{6};/);
  expect(css.replace(/--color-(primary|accent)(-content)?:#[0-9a-f]{6};/g, '')).toBe(
    ':root,[data-theme="convive"]{}\n@media (prefers-color-scheme:dark){:root:not([data-theme]){}}\n[data-theme="convive-dark"]{}\n',
  );
});
