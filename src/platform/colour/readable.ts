import { contrast, hexOfOklch, oklchOf } from './colour.ts';

/** A colour as it will be used in light and dark, so that text on it and of it can be read. */
export type ReadableColour = {
  chosen: string;
  light: string;
  dark: string;
  content: { light: string; dark: string };
  corrected: boolean;
};

/** The grounds of both themes, as in src/web/design/theme.css: text in somebody's colour stands on all of them. */
export const grounds = {
  light: ['#fefbf7', '#f9f3ea', '#eee5d9'],
  dark: ['#281c1a', '#1c1211', '#382a28'],
};

/** WCAG 2.2 AA for text. */
export const READABLE = 4.5;
// Some grounds are tinted a little more than these three.
const AIM = 5.2;

const contents = ['#fdf8f8', '#ffffff', '#2a0f12', '#000000'];

/** The colour of text on this ground: light or dark, whichever can be read. */
export function contentOn(ground: string): string {
  const good = contents.find((content) => contrast(content, ground) >= READABLE);
  return (
    good ?? contents.reduce((best, one) => (contrast(one, ground) > contrast(best, ground) ? one : best))
  );
}

/** The colour with the chosen hue, darker in light and lighter in dark where text in it could not be read. */
export function readable(chosen: string): ReadableColour {
  const light = towards(chosen, grounds.light, -1);
  const dark = towards(chosen, grounds.dark, 1);
  return {
    chosen,
    light,
    dark,
    content: { light: contentOn(light), dark: contentOn(dark) },
    corrected: light !== chosen,
  };
}

function towards(chosen: string, on: readonly string[], direction: 1 | -1): string {
  const enough = (hex: string) => on.every((ground) => contrast(hex, ground) >= AIM);
  if (enough(chosen)) return chosen;
  const { l, c, h } = oklchOf(chosen);
  for (let lightness = l; lightness >= 0 && lightness <= 1; lightness += direction * 0.01) {
    const hex = hexOfOklch({ l: lightness, c, h });
    if (enough(hex)) return hex;
  }
  return direction === 1 ? '#ffffff' : '#000000';
}
