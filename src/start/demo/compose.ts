import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { type Place, type Size, studio } from './studio.ts';
import type { DemoEmoji, DemoPicture } from './words.ts';

const canvas = { width: 1280, height: 960 };
const assets = join(
  dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')),
  'assets',
);

export const emojiFile = (code: string) => join(assets, `${code}.webp`);

/** Renders a demo picture as a small studio set: ground, light, shadows, then the things themselves. */
export async function composePicture(picture: DemoPicture): Promise<Uint8Array> {
  const lying = picture.backdrop === 'table';
  const placed = await place(picture.emoji, canvas);
  // Who stands nearer hides who stands behind; from above, the order is the author's.
  const things = lying ? placed : placed.toSorted((a, b) => a.box.bottom - b.box.bottom);
  const [standing, rest] = [
    things.filter((thing) => !lying && !thing.floating),
    things.filter((thing) => lying || thing.floating),
  ];
  const shadow = await castShadow(rest, canvas, lying ? 0.4 : 0.16);
  const set = studio(
    picture,
    canvas,
    standing.map((thing) => thing.box),
    placed[0]?.box,
  );

  return sharp(Buffer.from(set))
    .composite([...shadow, ...things.map(overlay)])
    .removeAlpha()
    .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The table of the home page, on nothing, so that the page keeps its own ground. */
export async function composeHero(width = 1200): Promise<Uint8Array> {
  const hero = { width: 1200, height: 900 };
  const things = await place(
    [
      { code: '1f382', x: 0.5, y: 0.6, size: 0.68 },
      { code: '1f490', x: 0.78, y: 0.75, size: 0.4, rotate: 4 },
      { code: '1f37e', x: 0.17, y: 0.28, size: 0.3, rotate: -6 },
      { code: '1f388', x: 0.8, y: 0.2, size: 0.34, rotate: 4 },
      { code: '1f353', x: 0.25, y: 0.87, size: 0.16, rotate: -14 },
    ],
    hero,
  );
  const shadow = await castShadow(things, hero, 0.34);
  const whole = await sharp(nothing(hero))
    .composite([...shadow, ...things.map(overlay)])
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(whole).resize(width).webp({ quality: 76, alphaQuality: 80, effort: 6 }).toBuffer();
}

/** The sign of a category or an event type, on nothing. */
export async function composeEmblem(code: string): Promise<Uint8Array> {
  const tile = { width: 320, height: 320 };
  const things = await place([{ code, x: 0.5, y: 0.49, size: 0.86 }], tile);
  const shadow = await castShadow(things, tile, 0.22);
  return sharp(nothing(tile))
    .composite([...shadow, ...things.map(overlay)])
    .webp({ quality: 86, alphaQuality: 90, effort: 3 })
    .toBuffer();
}

type Thing = {
  sprite: Buffer;
  width: number;
  height: number;
  left: number;
  top: number;
  box: Place;
  floating: boolean;
};

async function place(emoji: DemoEmoji[], on: Size): Promise<Thing[]> {
  const drawn = new Map<string, ReturnType<typeof draw>>();
  return Promise.all(
    emoji.map(async ({ code, x, y, size, rotate = 0, floating = false }) => {
      const pixels = Math.round(size * on.height);
      const key = `${code} ${pixels} ${rotate}`;
      const drawing = drawn.get(key) ?? draw(code, pixels, rotate);
      drawn.set(key, drawing);
      const { sprite, width, height, inside } = await drawing;
      const left = Math.round(x * on.width - width / 2);
      const top = Math.round(y * on.height - height / 2);
      const box = {
        left: left + inside.left,
        right: left + inside.right,
        top: top + inside.top,
        bottom: top + inside.bottom,
      };
      return { sprite, width, height, left, top, box, floating };
    }),
  );
}

async function draw(code: string, pixels: number, rotate: number) {
  const upright = sharp(emojiFile(code)).resize(pixels, pixels, { kernel: 'cubic' });
  const turned = rotate ? upright.rotate(rotate, { background: '#0000' }) : upright;
  const { data: sprite, info } = await turned.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    sprite,
    width: info.width,
    height: info.height,
    inside: opaquePart(sprite, info.width, info.height),
  };
}

/** The drawing without its empty margin: shadows start where the thing ends. */
function opaquePart(rgba: Buffer, width: number, height: number): Place {
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      if ((rgba[(y * width + x) * 4 + 3] ?? 0) < 100) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  return box;
}

const overlay = ({ sprite, width, height, left, top }: Thing): OverlayOptions => ({
  input: sprite,
  raw: { width, height, channels: 4 },
  left,
  top,
});

/** The outlines of the things, blurred and a little lower. Blurred small and enlarged: a sixteenth of the work. */
async function castShadow(things: Thing[], on: Size, strength: number): Promise<OverlayOptions[]> {
  if (things.length === 0) return [];
  const scale = 4;
  const small = { width: on.width / scale, height: on.height / scale };
  const outlines = things.map(async ({ sprite, width, height, left, top }) => ({
    input: await sharp(sprite, { raw: { width, height, channels: 4 } })
      .resize(Math.ceil(width / scale), Math.ceil(height / scale), { fit: 'fill', kernel: 'linear' })
      .png({ compressionLevel: 0 })
      .toBuffer(),
    left: Math.round((left + on.height * 0.008) / scale),
    top: Math.round((top + on.height * 0.022) / scale),
  }));
  const together = await sharp(nothing(small))
    .composite(await Promise.all(outlines))
    .png()
    .toBuffer();
  const { data: alpha, info } = await sharp(together)
    .extractChannel(3)
    .blur(5)
    .raw()
    .toBuffer({ resolveWithObject: true });

  const dark = Buffer.alloc(info.width * info.height * 4);
  for (let i = 0; i < info.width * info.height; i += 1)
    dark.set([74, 30, 42, Math.round((alpha[i * info.channels] ?? 0) * strength)], i * 4);
  const { data } = await sharp(dark, { raw: { ...small, channels: 4 } })
    .resize(on.width, on.height, { kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [{ input: data, raw: { ...on, channels: 4 }, left: 0, top: 0 }];
}

const nothing = (size: Size) => ({
  create: { ...size, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
});
