import { contentOn, contrast, hexOfOklch, mix, oklchOf, READABLE, readable } from '#platform/colour';

/** A ground in the event's colour: what is written on it, and how strongly the second colour may shine on it. */
export type Ground = { colour: string; content: string; glow: number };

/** A page in two colours of its host's. Everything else follows, so that all of it can be read. */
export type PageColours = {
  second: string;
  ground: { light: Ground; dark: Ground };
  /** Of words, and of buttons with what is written on them. */
  words: { light: string; dark: string };
  onButton: { light: string; dark: string };
};

// Brighter than this, a whole ground blinds who reads in the dark.
const BRIGHT_IN_THE_DARK = 0.5;
const MOST_GLOW_PERCENT = 50;
// Between two shares that were looked at a mix may be a breath less readable than at both.
const SURELY_READABLE = READABLE + 0.03;

export function pageColours(main: string, second: string): PageColours {
  const { l, c, h } = oklchOf(main);
  const dimmed = l > BRIGHT_IN_THE_DARK ? hexOfOklch({ l: BRIGHT_IN_THE_DARK, c, h }) : main;
  const { light, dark, content } = readable(main);
  return {
    second,
    ground: { light: groundOf(main, second), dark: groundOf(dimmed, second) },
    words: { light, dark },
    onButton: content,
  };
}

const contents = ['#fffdf9', '#ffffff', '#2a0f12', '#000000'];

/** Of what can be read on the colour itself, that on which the second colour shines most. */
function groundOf(colour: string, second: string): Ground {
  const shining = contents
    .filter((content) => contrast(content, colour) >= READABLE)
    .map((content) => ({ colour, content, glow: glowFor(content, colour, second) }));
  const first: Ground = { colour, content: contentOn(colour), glow: 0 };
  return shining.reduce((best, one) => (one.glow > best.glow ? one : best), shining[0] ?? first);
}

/** The share of the second colour up to which, at every strength below it too, the content can be read. */
function glowFor(content: string, colour: string, second: string): number {
  const isReadable = (percent: number) =>
    contrast(content, mix(second, colour, percent / 100)) >= SURELY_READABLE;
  if (!isReadable(0)) return 0;
  let percent = 0;
  while (percent < MOST_GLOW_PERCENT && isReadable(percent + 1)) percent++;
  return Math.floor(percent / 5) / 20;
}
