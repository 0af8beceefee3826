import type { Tx } from '#platform/db';
import { imageKey, imageSizes } from '#platform/images';
import { type ImportMapping, slugOf } from '../contract.ts';
import { namesOfPicture } from './cell-values.ts';
import type { ImportContext } from './context.ts';
import type { Draft } from './draft.ts';
import { picturesNamed } from './import-store.ts';
import type { StoredPicture, Surroundings } from './product-of.ts';
import { eventTypeNames } from './staging-store.ts';

// A picture of our own store, as our export writes it: its key and its size.
const OWN = /^([0-9a-f]{2}\/[0-9a-f]{16,64})@(\d{1,5})x(\d{1,5})$/;

/** What words of these drafts stand for here: pictures that came along or that our store has, kinds of celebration. */
export async function surroundingsOf(
  ctx: ImportContext,
  tx: Tx,
  importId: string,
  mapping: ImportMapping,
  drafts: readonly Draft[],
): Promise<Surroundings> {
  const cells = [...new Set(drafts.flatMap(({ pictures = [] }) => pictures.map(({ cell }) => cell)))];
  const named = await picturesNamed(tx, importId, [...new Set(cells.flatMap(namesOfPicture))]);
  const pictures = new Map<string, StoredPicture>();
  for (const cell of cells) {
    const own = OWN.exec(cell);
    const found = own
      ? await ownPicture(ctx, own)
      : namesOfPicture(cell)
          .map((name) => named.get(name))
          .find(Boolean);
    if (found) pictures.set(cell, found);
  }
  const eventTypes = new Map<string, string>();
  if (drafts.some(({ tags }) => tags)) {
    for (const { slug, names } of await eventTypeNames(tx))
      for (const word of [slug, ...Object.values(names)]) eventTypes.set(slugOf(word ?? ''), slug);
  }
  return {
    mapping,
    picture: (cell) => pictures.get(cell),
    eventType: (word) => eventTypes.get(slugOf(word)),
  };
}

async function ownPicture(ctx: ImportContext, [, key = '', width, height]: RegExpExecArray) {
  const there = await ctx.images.has(imageKey(key, imageSizes[0]));
  return there ? { key, width: Number(width), height: Number(height) } : undefined;
}
