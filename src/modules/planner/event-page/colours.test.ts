import { assert as forAll, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, grounds, mix, oklchOf, READABLE } from '#platform/colour';
import { pageColours } from './colours.contract.ts';
import { firstColours } from './contract.ts';

const anyColour = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('whatever two colours a host chooses, everything on the page can be read, in light and in the dark', () => {
  forAll(
    property(anyColour, anyColour, (main, second) => {
      const { ground, words, onButton } = pageColours(main, second);
      for (const look of ['light', 'dark'] as const) {
        const { colour, content, glow } = ground[look];
        for (let share = 0; share <= glow; share += 0.003)
          expect(contrast(content, mix(second, colour, share))).toBeGreaterThanOrEqual(READABLE);
        for (const page of grounds[look])
          expect(contrast(words[look], page)).toBeGreaterThanOrEqual(READABLE);
        expect(contrast(onButton[look], words[look])).toBeGreaterThanOrEqual(READABLE);
      }
    }),
  );
});

test('a colour that can be read is shown as it was chosen, with light words on it', () => {
  const { ground, words } = pageColours('#7d3a4d', '#f3c6a5');
  expect(ground.light).toMatchObject({ colour: '#7d3a4d', content: '#fffdf9' });
  expect(words.light).toBe('#7d3a4d');
});

test('on a pale colour the words are dark, and in the dark it does not blind', () => {
  const { ground, words } = pageColours('#fdf3e1', '#8fbf9f');
  expect(ground.light.content).toBe('#2a0f12');
  expect(oklchOf(ground.dark.colour).l).toBeLessThanOrEqual(0.51);
  expect(words.light).not.toBe('#fdf3e1');
});

test('a second colour that would swallow the words shines less, and one that helps them shines in full', () => {
  expect(pageColours('#7d3a4d', '#ffffff').ground.light.glow).toBeLessThan(0.3);
  expect(pageColours('#7d3a4d', '#200008').ground.light.glow).toBe(0.5);
});

test('the colours a page begins with shine', () => {
  for (const { main, second } of Object.values(firstColours)) {
    const { ground, words } = pageColours(main, second);
    expect(ground.light.colour).toBe(main);
    expect(ground.light.glow, main).toBeGreaterThan(0.04);
    expect(contrast(words.light, '#ffffff')).toBeGreaterThan(READABLE);
  }
});
