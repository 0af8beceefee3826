import { profilePictures } from '#modules/people/identity';
import { pagePictures } from '#modules/planner/event-page';
import { picturesInBaskets } from '#modules/shop/cart';
import { orderedPictures } from '#modules/shop/orders';
import type { Tx } from '#platform/db';

/**
 * Which of these pictures somebody names. Baskets before orders: a checkout in between takes a picture out of the one and has put it
 * into the other.
 */
export async function namedPictures(tx: Tx, keys: string[]): Promise<Set<string>> {
  const inBaskets = await picturesInBaskets(tx, keys);
  const shown = [await profilePictures(tx, keys), await pagePictures(tx, keys)].flat();
  return new Set([...inBaskets, ...(await orderedPictures(tx, keys)), ...shown]);
}
