import { readFileSync } from 'node:fs';
import { assert as forAll, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, hexOfOklch, isHexColour, mix, oklchOf, rgbOf } from './colour.ts';
import { contentOn, grounds, READABLE, readable } from './readable.ts';

const anyColour = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('a share of one colour over another lies between them, and its ends are the two', () => {
  expect(mix('#ffffff', '#000000', 0)).toBe('#000000');
  expect(mix('#ffffff', '#000000', 1)).toBe('#ffffff');
  expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
});

test('a colour is six letters after a hash, as a field for colours sends it', () => {
  expect(['#a1123b', '#A1123B', '#fff', 'red', '#a1123b;}', undefined].map(isHexColour)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#abcdef', '#abcdef')).toBe(1);
});

test('a colour and its lightness, strength and hue are the same colour', () => {
  forAll(
    property(anyColour, (hex) => {
      const [there, back] = [rgbOf(hex), rgbOf(hexOfOklch(oklchOf(hex)))];
      for (const [at, part] of there.entries()) expect(back[at]).toBeCloseTo(part, 1);
    }),
  );
});

test('whatever colour somebody chooses, text in it and on it can be read in light and dark', () => {
  forAll(
    property(anyColour, (hex) => {
      const { light, dark } = readable(hex);
      for (const ground of grounds.light) expect(contrast(light, ground)).toBeGreaterThanOrEqual(READABLE);
      for (const ground of grounds.dark) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(READABLE);
      for (const ground of [hex, light, dark])
        expect(contrast(contentOn(ground), ground)).toBeGreaterThanOrEqual(READABLE);
    }),
  );
});

test('a colour that can be read stays as it was chosen, and one that cannot says that it was made darker', () => {
  expect(readable('#a1123b')).toMatchObject({ light: '#a1123b', corrected: false });
  const yellow = readable('#ffe066');
  expect(yellow.corrected).toBe(true);
  expect(Math.abs(oklchOf(yellow.light).h - oklchOf('#ffe066').h)).toBeLessThan(0.2);
});

test('the grounds are those of our theme', () => {
  const css = readFileSync('src/web/design/theme.css', 'utf8');
  const bases = [...css.matchAll(/--color-base-[123]00: oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(
    ([, l, c, h]) => hexOfOklch({ l: Number(l) / 100, c: Number(c), h: (Number(h) * Math.PI) / 180 }),
  );
  expect(bases).toEqual([...grounds.light, ...grounds.dark]);
});
