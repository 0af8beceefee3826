import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, newLinkToken } from '#platform/ids';
import { visitor } from '#platform/policy';
import {
  aShop,
  type BuiltProduct,
  type TestDatabase,
  type TestShop,
  testDatabase,
  untilItHurts,
} from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

async function view(token: string) {
  const cart = await shop.carts.view(token, 'en');
  if (!cart) throw new Error('there is no such cart');
  return cart;
}
const quantities = async (token: string) =>
  Object.fromEntries((await view(token)).lines.map(({ variantId, quantity }) => [variantId, quantity]));
const add = (token: string, { variantId }: BuiltProduct, quantity = 1) =>
  shop.carts.addLine({ token, variantId, quantity, personalText: '', by: visitor });
const checkOut = (cartId: string, key: string, version: number) =>
  database.inTransaction((tx) => shop.carts.checkOut(tx, cartId, key, version));

test('forty presses in two tabs lose no line and no piece', async () => {
  const things = await Promise.all(Array.from({ length: 10 }, () => shop.aProduct()));
  const { token } = await shop.aBasket([{ variantId: (await shop.aProduct()).variantId }]);
  const before = await view(token);
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, nth) => add(token, things[nth % 10] as BuiltProduct, 2)),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const found = await quantities(token);
  for (const { variantId } of things) expect(found[variantId]).toBe(8);
  expect((await view(token)).version).toBe(before.version + 40);
});

test('one tab adds while another changes, removes and saves for later: each has its way', async () => {
  const [first, second, third, fourth] = (await Promise.all(
    Array.from({ length: 4 }, () => shop.aProduct()),
  )) as BuiltProduct[];
  const { token, lineIds } = await shop.aBasket(
    [first, second, third].map((thing) => ({ variantId: (thing as BuiltProduct).variantId })),
  );
  const [one, two, three] = lineIds as [string, string, string];
  await Promise.all([
    ...Array.from({ length: 20 }, () => add(token, fourth as BuiltProduct)),
    ...Array.from({ length: 17 }, () => shop.carts.changeQuantity({ token, lineId: one, quantity: 7 })),
    shop.carts.removeLine({ token, lineId: two }),
    shop.carts.saveForLater({ token, lineId: three }),
    shop.carts.setOccasion({ token, occasion: { guests: 12 }, by: visitor }),
  ]);
  expect(await quantities(token)).toEqual({
    [(first as BuiltProduct).variantId]: 7,
    [(fourth as BuiltProduct).variantId]: 20,
  });
  expect(await view(token)).toMatchObject({ saved: [{ id: three }], occasion: { guests: 12 } });
});

test('without the guard, a basket that is read, added to and written back loses lines', async () => {
  await database.pool.query('create table naive_carts (id uuid primary key, lines jsonb not null)');
  const lost = await untilItHurts(async () => {
    const id = newId();
    await database.pool.query(`insert into naive_carts values ($1, '[]')`, [id]);
    const presses = Array.from({ length: 40 }, (_, nth) =>
      database.inTransaction(async (tx) => {
        const { rows } = await tx.execute(sql`select lines from naive_carts where id = ${id}`);
        const lines = [...((rows[0]?.lines ?? []) as number[]), nth];
        await tx.execute(
          sql`update naive_carts set lines = ${JSON.stringify(lines)}::jsonb where id = ${id}`,
        );
      }),
    );
    await Promise.all(presses);
    const { rows } = await database.pool.query(
      'select jsonb_array_length(lines) as kept from naive_carts where id = $1',
      [id],
    );
    return rows[0].kept < 40;
  });
  expect(lost).toBe(true);
});

test('checking out takes the lines of the basket as it was seen, once, and leaves what was saved for later', async () => {
  const [now, later] = [await shop.aProduct(), await shop.aProduct()];
  const { token, lineIds } = await shop.aBasket([
    { variantId: now.variantId },
    { variantId: later.variantId },
  ]);
  await shop.carts.saveForLater({ token, lineId: lineIds[1] as string });
  const { id, checkoutKey, version } = await view(token);
  const pressed = await Promise.all(Array.from({ length: 10 }, () => checkOut(id, checkoutKey, version)));
  expect(pressed.filter(Boolean)).toHaveLength(1);
  const after = await view(token);
  expect(after).toMatchObject({ lines: [], saved: [{ variantId: later.variantId }] });
  expect(after.checkoutKey).not.toBe(checkoutKey);
});

test('a basket that has changed since, or a key that is not its own, is not checked out', async () => {
  const cake = await shop.aProduct();
  const { token } = await shop.aBasket([{ variantId: cake.variantId }]);
  const seen = await view(token);
  await add(token, cake);
  const { id, checkoutKey, version } = await view(token);
  for (const [key, at] of [
    [checkoutKey, seen.version],
    [newId(), version],
    ['nonsense', version],
    ['', version],
    [checkoutKey, Number.NaN],
    [checkoutKey, 1.5],
    [checkoutKey, 1e300],
  ] as const)
    expect(await checkOut(id, key, at)).toBe(false);
  expect(await checkOut(newId(), checkoutKey, version)).toBe(false);
  expect(await checkOut('nonsense', checkoutKey, version)).toBe(false);
  expect((await view(token)).lines).toHaveLength(1);
});

test('something added while the basket is checked out is either in the order or still in the basket', async () => {
  for (let round = 0; round < 15; round++) {
    const [cake, late] = [await shop.aProduct(), await shop.aProduct()];
    const { token } = await shop.aBasket([{ variantId: cake.variantId }]);
    const { id, checkoutKey, version } = await view(token);
    const [taken] = await Promise.all([checkOut(id, checkoutKey, version), add(token, late)]);
    const left = Object.keys(await quantities(token));
    expect(left.sort()).toEqual((taken ? [late.variantId] : [cake.variantId, late.variantId]).sort());
  }
});

test('signing in keeps the basket and brings along what lay in another', async () => {
  const accountId = newId();
  const [cake, lamp, both] = [await shop.aProduct(), await shop.aProduct(), await shop.aProduct()];
  const phone = await shop.aBasket([
    { variantId: lamp.variantId, quantity: 3 },
    { variantId: both.variantId, quantity: 9 },
  ]);
  const desk = await shop.aBasket([
    { variantId: cake.variantId, quantity: 2 },
    { variantId: both.variantId, quantity: 1 },
  ]);
  phone.token = (await shop.carts.adopt({ token: phone.token, accountId })).token;
  desk.token = (await shop.carts.adopt({ token: desk.token, accountId })).token;
  expect(await quantities(desk.token)).toEqual({
    [cake.variantId]: 2,
    [both.variantId]: 1,
    [lamp.variantId]: 3,
  });
  // The same basket on every device, from now on.
  expect(await quantities(phone.token)).toEqual(await quantities(desk.token));
  await shop.carts.addLine({
    token: phone.token,
    variantId: cake.variantId,
    quantity: 1,
    personalText: '',
    by: visitor,
  });
  expect((await quantities(desk.token))[cake.variantId]).toBe(3);
});

test('a new device has the basket of the account after signing in, and a borrowed one does not keep it', async () => {
  const [mine, theirs] = [newId(), newId()];
  const cake = await shop.aProduct();
  const phone = await shop.aBasket([{ variantId: cake.variantId }]);
  phone.token = (await shop.carts.adopt({ token: phone.token, accountId: mine })).token;
  const tablet = await shop.carts.adopt({ token: undefined, accountId: mine });
  expect(await quantities(tablet.token)).toEqual({ [cake.variantId]: 1 });
  const lamp = await shop.aProduct();
  const desk = await shop.aBasket([{ variantId: lamp.variantId }]);
  desk.token = (await shop.carts.adopt({ token: desk.token, accountId: theirs })).token;
  // They sign in on my phone, where my token still lies.
  phone.token = (await shop.carts.adopt({ token: phone.token, accountId: theirs })).token;
  expect(await quantities(phone.token)).toEqual({ [lamp.variantId]: 1 });
  expect(await quantities(tablet.token)).toEqual({ [cake.variantId]: 1 });
});

test('a token noted before somebody signed in, or kept after they signed out, opens nothing', async () => {
  const accountId = newId();
  const cake = await shop.aProduct();
  const noted = await shop.aBasket([{ variantId: cake.variantId }]);
  const { token } = await shop.carts.adopt({ token: noted.token, accountId });
  expect(await shop.carts.view(noted.token, 'en')).toBeUndefined();
  expect(await quantities(token)).toEqual({ [cake.variantId]: 1 });
  await shop.carts.forget(token);
  expect(await shop.carts.view(token, 'en')).toBeUndefined();
  const again = await shop.carts.adopt({ token: undefined, accountId });
  expect(await quantities(again.token)).toEqual({ [cake.variantId]: 1 });
});

test('two tabs that put in their first thing at once lose neither', async () => {
  const things = await Promise.all(Array.from({ length: 8 }, () => shop.aProduct()));
  const token = newLinkToken();
  await Promise.all(
    things.map(({ variantId }) =>
      shop.carts.addLine({ token, variantId, quantity: 1, personalText: '', by: visitor }),
    ),
  );
  expect(Object.keys(await quantities(token))).toHaveLength(8);
});

test('a checkout that was begun before signing in does not sweep up what signing in brought along', async () => {
  const accountId = newId();
  const [cake, lamp] = [await shop.aProduct(), await shop.aProduct()];
  const phone = await shop.aBasket([{ variantId: lamp.variantId }]);
  phone.token = (await shop.carts.adopt({ token: phone.token, accountId })).token;
  const desk = await shop.aBasket([{ variantId: cake.variantId }]);
  const [seenDesk, seenPhone] = [await view(desk.token), await view(phone.token)];
  desk.token = (await shop.carts.adopt({ token: desk.token, accountId })).token;
  expect(await checkOut(seenDesk.id, seenDesk.checkoutKey, seenDesk.version)).toBe(false);
  expect(await checkOut(seenPhone.id, seenPhone.checkoutKey, seenPhone.version)).toBe(false);
  expect(Object.keys(await quantities(desk.token))).toHaveLength(2);
});

test('signing in in two tabs at once loses nothing, and without a basket does nothing', async () => {
  const accountId = newId();
  const things = await Promise.all(Array.from({ length: 6 }, () => shop.aProduct()));
  const baskets = await Promise.all(things.map(({ variantId }) => shop.aBasket([{ variantId }])));
  const adopted = await Promise.all(baskets.map(({ token }) => shop.carts.adopt({ token, accountId })));
  const found = Object.keys(await quantities(adopted[0]?.token ?? ''));
  expect(found.sort()).toEqual(things.map(({ variantId }) => variantId).sort());
  await shop.carts.adopt({ token: 'no-such-token', accountId });
});
