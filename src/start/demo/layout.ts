import type { Backdrop, DemoEmoji, DemoPicture, Words } from './words.ts';

/** Where things stand in a picture. The first code is the thing for sale, the others keep it company. */

const tones = {
  rose: ['#ffe9ee', '#fdc6d4'],
  blush: ['#fff3ee', '#f9d2c4'],
  peach: ['#fff1e0', '#fecfa3'],
  butter: ['#fff8dc', '#fae199'],
  lime: ['#f6fbde', '#d9ec9f'],
  mint: ['#e4f9ee', '#afe8d0'],
  sage: ['#f1f5e8', '#cddcbd'],
  aqua: ['#e3f8f8', '#ade1e4'],
  sky: ['#eaf5ff', '#bcdcf6'],
  lilac: ['#f3efff', '#d6cbfa'],
  dusk: ['#efe8f6', '#c3b1dc'],
  sand: ['#fbf5ea', '#e8d6b8'],
  pearl: ['#faf8f6', '#e2dbd6'],
} as const;
export type Tone = keyof typeof tones;

export function picture(tone: Tone, backdrop: Backdrop, emoji: DemoEmoji[], alt: Words): DemoPicture {
  const [from, to] = tones[tone];
  return { alt, from, to, backdrop, emoji };
}

/** One thing, alone and sure of itself. */
export function solo(code: string, size = 0.6): DemoEmoji[] {
  return [standing(code, 0.5, 0.83, size)];
}

/** A large thing and a small one in front of it. */
export function duo(hero: string, friend: string, friendSize = 0.3): DemoEmoji[] {
  return [standing(hero, 0.45, 0.82, 0.58), standing(friend, 0.7, 0.89, friendSize, 8)];
}

/** Two of the same weight, shoulder to shoulder. */
export function pair(left: string, right: string): DemoEmoji[] {
  return [standing(left, 0.36, 0.82, 0.5, -4), standing(right, 0.64, 0.84, 0.47, 5)];
}

/** A large thing between two small ones. */
export function trio(hero: string, left: string, right: string): DemoEmoji[] {
  return [
    standing(hero, 0.5, 0.8, 0.56),
    standing(left, 0.27, 0.88, 0.28, -8),
    standing(right, 0.74, 0.9, 0.24, 10),
  ];
}

/** A full table: three behind, two or three in front. */
export function feast(hero: string, ...rest: string[]): DemoEmoji[] {
  const places = [
    standing(hero, 0.5, 0.74, 0.44),
    standing('', 0.27, 0.78, 0.34, -4),
    standing('', 0.74, 0.77, 0.36, 4),
    standing('', 0.39, 0.91, 0.27, -6),
    standing('', 0.62, 0.92, 0.25, 6),
    standing('', 0.83, 0.9, 0.2, 10),
  ];
  return places.slice(0, rest.length + 1).map((place, i) => ({ ...place, code: rest[i - 1] ?? hero }));
}

/** A thing on the ground with lighter ones in the air. */
export function below(hero: string, ...floating: string[]): DemoEmoji[] {
  const places = [
    { code: '', x: 0.24, y: 0.27, size: 0.27, rotate: -12 },
    { code: '', x: 0.77, y: 0.22, size: 0.24, rotate: 12 },
    { code: '', x: 0.84, y: 0.5, size: 0.16, rotate: 20 },
    { code: '', x: 0.15, y: 0.56, size: 0.14, rotate: -20 },
  ];
  const air = places
    .slice(0, floating.length)
    .map((place, i) => ({ ...place, code: floating[i] ?? hero, floating: true }));
  return [standing(hero, 0.5, 0.85, 0.52), ...air];
}

/** Things in the air, each at its own height: balloons, lanterns, notes. */
export function aloft(...codes: string[]): DemoEmoji[] {
  const places = [
    { x: 0.5, y: 0.42, size: 0.46 },
    { x: 0.25, y: 0.5, size: 0.36, rotate: -7 },
    { x: 0.75, y: 0.54, size: 0.38, rotate: 6 },
    { x: 0.12, y: 0.27, size: 0.24, rotate: -10 },
    { x: 0.88, y: 0.25, size: 0.26, rotate: 10 },
  ];
  return places
    .slice(0, codes.length)
    .map((place, i) => ({ ...place, code: codes[i] ?? '', floating: true }));
}

/** The same thing side by side, the middle one a little nearer. */
export function row(code: string, count: 3 | 4 | 5 = 3): DemoEmoji[] {
  const size = count === 3 ? 0.46 : count === 4 ? 0.37 : 0.31;
  const step = 0.86 / count;
  return Array.from({ length: count }, (_, i) => {
    const off = i - (count - 1) / 2;
    return standing(code, 0.5 + off * step, 0.82 - Math.abs(off) * 0.025, size - Math.abs(off) * 0.015);
  });
}

/** Four, three, two and one: a tower to pull apart with the hands. */
export function tower(code: string): DemoEmoji[] {
  const size = 0.24;
  return [4, 3, 2, 1].flatMap((count, floor) =>
    Array.from({ length: count }, (_, i) => {
      const one = standing(
        code,
        0.5 + (i - (count - 1) / 2) * 0.125,
        0.88 - floor * 0.155,
        size,
        (i - floor) * 7,
      );
      return floor === 0 ? one : { ...one, floating: true };
    }),
  );
}

/** Rows that recede, as before a ceremony. */
export function rows(code: string, lead = code): DemoEmoji[] {
  const lines = [
    { floor: 0.52, size: 0.16, count: 6, spread: 0.62 },
    { floor: 0.68, size: 0.23, count: 5, spread: 0.76 },
    { floor: 0.91, size: 0.34, count: 4, spread: 0.98 },
  ];
  return lines.flatMap(({ floor, size, count, spread }, line) =>
    Array.from({ length: count }, (_, i) => {
      const x = 0.5 + ((i - (count - 1) / 2) / count) * spread;
      return standing(line === 2 && i === 1 ? lead : code, x, floor, size);
    }),
  );
}

/** Seen from above: a loose grid, every piece turned a little, codes in turn. */
export function scatter(...codes: string[]): DemoEmoji[] {
  const turn = [-14, 9, 18, -6, 12, -18, 5, -10, 15, -4, 8, -16];
  return Array.from({ length: 12 }, (_, i) => {
    const line = Math.floor(i / 4);
    return {
      code: codes[(i + line) % codes.length] ?? '',
      x: 0.11 + (i % 4) * 0.25 + (line % 2) * 0.03,
      y: 0.18 + line * 0.32,
      size: 0.24 + ((i * 7) % 3) * 0.02,
      rotate: turn[i] ?? 0,
    };
  });
}

/** Seen from above: a ring of things around one. */
export function wreath(middle: string, ...codes: string[]): DemoEmoji[] {
  const count = 10;
  const ring = Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
    return {
      code: codes[i % codes.length] ?? middle,
      x: 0.5 + Math.cos(angle) * 0.285,
      y: 0.5 + Math.sin(angle) * 0.36,
      size: 0.2 + (i % 2) * 0.03,
      rotate: ((angle * 180) / Math.PI + 90) % 360,
    };
  });
  return [...ring, { code: middle, x: 0.5, y: 0.5, size: 0.38 }];
}

/** The same picture seen from the other side. */
export function mirrored(emoji: DemoEmoji[]): DemoEmoji[] {
  return emoji.map((one) => ({ ...one, x: 1 - one.x, rotate: -(one.rotate ?? 0) }));
}

function standing(code: string, x: number, floor: number, size: number, rotate = 0): DemoEmoji {
  return { code, x, y: floor - size / 2, size, rotate };
}
