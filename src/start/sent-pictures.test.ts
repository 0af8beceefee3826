import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageKey, imageSizes } from '#platform/images';
import { type Actor, visitor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-05-01T09:00:00Z');
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const DAY_MS = 86_400_000;
const daysLater = (days: number) =>
  clock.set(new Date(clock.now().getTime() + days * DAY_MS + 1).toISOString());
let pictures = 0;
const aPicture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: pictures++ % 256, g: 1, b: 9 } } })
    .png()
    .toBuffer();

async function send(bytes?: Uint8Array): Promise<string> {
  const stored = await app.storeUpload(bytes ?? (await aPicture()), `192.0.${pictures}.1`);
  if (!stored.ok) throw new Error(stored.code);
  return stored.value.key;
}
const isThere = async (key: string) =>
  (await Promise.all(imageSizes.map((size) => app.images.has(imageKey(key, size))))).every(Boolean);
const aCake = () => shop.aProduct({ pictureUpload: true });
const putIn = (variantId: string, pictureKey: string) =>
  app.carts.addLine({ token: undefined, variantId, quantity: 1, personalText: '', pictureKey, by: visitor });

test('a picture that nobody named goes after a week; those of baskets, orders, people and the shop stay', async () => {
  const cake = await aCake();
  const kept = {
    inBasket: await send(),
    ordered: await send(),
    ofSomebody: await send(),
    ofTheShopToo: await send(await plain('#ffffff')),
    ofTheShopBefore: await ofTheShop(await plain('#000000')),
  };
  await ofTheShop(await plain('#ffffff'));
  await send(await plain('#000000'));
  expect((await putIn(cake.variantId, kept.inBasket)).ok).toBe(true);
  const buyer = await shop.aShopper([{ variantId: cake.variantId }]);
  await app.database.pool.query(
    `update cart_lines set picture_key = $1 where picture_key is null and variant_id = $2`,
    [kept.ordered, cake.variantId],
  );
  expect(await buyer.place()).toMatchObject({ ok: true });
  const by = await anAccount();
  await app.identity.setPicture(by, kept.ofSomebody);
  const left = await send();
  daysLater(6);
  const fresh = await send();
  await app.sentPictures.sweep();
  expect(await isThere(left)).toBe(true);
  daysLater(1);
  await app.sentPictures.sweep();
  expect(await isThere(left)).toBe(false);
  expect(await isThere(fresh)).toBe(true);
  for (const [name, key] of Object.entries(kept)) expect([name, await isThere(key)]).toEqual([name, true]);
});

test('a picture that is sent again begins its week again, and one that is gone can be sent again', async () => {
  const bytes = await aPicture();
  const key = await send(bytes);
  daysLater(5);
  await send(bytes);
  daysLater(5);
  await app.sentPictures.sweep();
  expect(await isThere(key)).toBe(true);
  daysLater(5);
  await app.sentPictures.sweep();
  expect(await isThere(key)).toBe(false);
  const { variantId } = await aCake();
  expect(await putIn(variantId, key)).toEqual({ ok: false, code: 'picture-gone' });
  expect(await send(bytes)).toBe(key);
  expect((await putIn(variantId, key)).ok).toBe(true);
});

/** Looks which pictures are old and unnamed, and takes their files away: what came in between is not seen. */
async function sweepCarelessly(): Promise<void> {
  const { rows } = await app.database.pool.query<{ key: string }>(
    `select key from sent_pictures where kept_at < $1 and key not in (select picture_key from cart_lines where picture_key is not null)`,
    [new Date(clock.now().getTime() - 7 * DAY_MS)],
  );
  for (const { key } of rows) for (const size of imageSizes) await app.images.delete(imageKey(key, size));
}

/** An old picture comes back into a basket, by its key or sent once more, just when it is swept: is there a basket without its picture? */
async function basketWithoutPicture(sweep: () => Promise<void>): Promise<boolean> {
  const { variantId } = await aCake();
  const old = await Promise.all(Array.from({ length: 8 }, aPicture));
  const keys: string[] = [];
  for (const bytes of old) keys.push(await send(bytes));
  daysLater(8);
  const swept = sweep();
  const added = await Promise.all(
    keys.map(async (key, nth) => {
      const bytes = old[nth];
      if (nth % 2 === 0 && bytes) await app.sentPictures.store(bytes);
      return (await putIn(variantId, key)).ok;
    }),
  );
  await swept;
  const there = await Promise.all(keys.map(isThere));
  return keys.some((_, nth) => added[nth] && !there[nth]);
}

test('a picture that is just put in a basket is never swept from under it', async () => {
  expect(await untilItHurts(() => basketWithoutPicture(sweepCarelessly)), 'the danger').toBe(true);
  for (let round = 0; round < 10; round++)
    expect(await basketWithoutPicture(app.sentPictures.sweep)).toBe(false);
});

const plain = (background: string) =>
  sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
async function ofTheShop(bytes: Uint8Array): Promise<string> {
  const stored = await app.storePicture(bytes);
  if (!stored.ok) throw new Error(stored.code);
  return stored.value.key;
}

async function anAccount(): Promise<Extract<Actor, { kind: 'account' }>> {
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email: 'noor@shop.test',
      name: 'Noor',
      role: 'customer',
      language: 'en',
      password: 'violet kettle 48 marsh',
    }),
  );
  return { kind: 'account', accountId, role: 'customer', name: 'Noor', sessionId: 's' };
}
