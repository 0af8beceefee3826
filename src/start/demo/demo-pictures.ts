import { composeEmblem, composePicture } from './compose.ts';
import type { MadePictures } from './made-pictures.ts';
import type { DemoGroup, DemoProduct, Words } from './words.ts';

type Stored = { key: string; width: number; height: number; alt: Words };

// Two at a time: sharp uses threads of its own, and more only fills the memory.
const AT_ONCE = 2;

/** The pictures of the demo's products, through the pipeline that takes the owner's photographs. */
export async function storePictures(
  products: readonly DemoProduct[],
  made: MadePictures,
): Promise<Map<string, Stored[]>> {
  const stored = new Map<string, Stored[]>(products.map((product) => [product.slug, []]));
  const waiting = products.flatMap((product) =>
    product.pictures.map((picture, index) => ({ slug: product.slug, picture, index })),
  );
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { slug, picture, index } = next;
      const list = stored.get(slug) as Stored[];
      list[index] = { ...(await made(picture, () => composePicture(picture))), alt: picture.alt };
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stored;
}

/** The small pictures of categories and event types, by slug. */
export async function storeEmblems(
  groups: readonly DemoGroup[],
  made: MadePictures,
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const { slug, emoji } of groups)
    keys.set(slug, (await made({ emoji }, () => composeEmblem(emoji))).key);
  return keys;
}
