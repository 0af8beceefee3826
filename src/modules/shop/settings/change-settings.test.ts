import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
import { visitor } from '#platform/policy';
import { createVersions } from '#platform/versions';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import type { PartValues, SettingsPart } from './contract.ts';

let database: TestDatabase;
let shop: TestShop;
beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '0190a0b0-0000-7000-8000-000000000001',
  role,
  name: 'Inès',
  sessionId: 's',
});
const manager = as('manager');

const part = async <P extends SettingsPart>(name: P) => {
  const found = await shop.settings.part(name, manager);
  if (!found.ok) throw new Error(found.code);
  return found.value;
};
/** Sends the form of a part as it stands, with these changes. */
async function send<P extends SettingsPart>(name: P, over: Partial<PartValues[P]>, by = manager) {
  const { values, version } = await part(name);
  return shop.settings.change({ part: name, values: { ...values, ...over }, expected: version, by });
}
const problems = (answer: Awaited<ReturnType<typeof send>>) =>
  answer.ok ? [] : (answer.details?.problems as { field: string; code: string }[]);

test('a manager renames the shop; the journal has both names and every kept page is old', async () => {
  const versions = createVersions({ database, clock: shop.clock });
  const before = await versions.current();
  expect(await send('business', { name: 'Maison Vert' })).toMatchObject({ ok: true });
  expect((await shop.settings.shop()).name).toBe('Maison Vert');
  expect(shop.settings.known().name).toBe('Maison Vert');
  expect(await versions.current()).not.toBe(before);
  const { rows } = await database.pool.query(
    `select before, after from journal where action = 'settings.business'`,
  );
  expect(rows).toEqual([{ before: { name: 'Feest & Co' }, after: { name: 'Maison Vert' } }]);
});

test.each(['agent', 'planner', 'vendor', 'association', 'customer'] as const)(
  'a %s sees and changes nothing',
  async (role) => {
    expect(await shop.settings.part('business', as(role))).toEqual({ ok: false, code: 'not-allowed' });
    expect(await send('business', { name: 'Mine' }, as(role))).toEqual({ ok: false, code: 'not-allowed' });
  },
);

test('a visitor neither', async () => {
  expect(await send('business', { name: 'Mine' }, visitor)).toEqual({ ok: false, code: 'not-allowed' });
});

test('of two who change the same part at once one is told; two parts are not in each other’s way', async () => {
  const [opening, look] = [await part('opening'), await part('look')];
  const change = (cutOffTime: string) =>
    shop.settings.change({
      part: 'opening',
      values: { ...opening.values, cutOffTime },
      expected: opening.version,
      by: manager,
    });
  const answers = await Promise.all([change('10:00'), change('11:00'), change('12:00')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'changed-meanwhile')).toHaveLength(2);
  expect(
    await shop.settings.change({
      part: 'look',
      values: { ...look.values, primaryColour: '#005f73' },
      expected: look.version,
      by: manager,
    }),
  ).toMatchObject({ ok: true });
});

test('sending a form in which nothing changed writes nothing', async () => {
  const before = await part('business');
  await send('business', {});
  expect((await part('business')).version).toBe(before.version);
});

test('numbers are checked by the rule of the country, and written as they are there', async () => {
  expect(problems(await send('business', { companyNumber: '0403170702', vatNumber: 'NL1' }))).toEqual([
    { field: 'companyNumber', code: 'company-number' },
    { field: 'vatNumber', code: 'vat-number' },
  ]);
  await send('business', { companyNumber: '403170701', vatNumber: 'be0403170701' });
  expect(await shop.settings.shop()).toMatchObject({
    companyNumber: '0403.170.701',
    vatNumber: 'BE 0403.170.701',
  });
  const { values } = await part('business');
  const moved = await send('business', { address: { ...values.address, country: 'FR' } });
  expect(problems(moved)).toEqual([{ field: 'vatNumber', code: 'vat-number' }]);
});

test('a wrong number of before does not keep anybody from correcting the telephone', async () => {
  await database.pool.query(`update shop_settings set company_number = '0999.000.999'`);
  expect(await send('business', { phone: '+32 9 000 00 00' })).toMatchObject({ ok: true });
});

test.each<[SettingsPart, object, string, string]>([
  ['business', { name: ' ' }, 'name', 'required'],
  ['business', { name: 'Feest\nBcc: all' }, 'name', 'unreadable'],
  ['business', { email: 'nobody' }, 'email', 'email'],
  ['business', { orderPrefix: 'x1' }, 'orderPrefix', 'prefix'],
  ['business', { tagline: { en: 'x'.repeat(161) } }, 'tagline.en', 'too-long'],
  ['look', { primaryColour: 'red;}body{display:none' }, 'primaryColour', 'colour'],
  ['opening', { closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }, 'closedWeekdays', 'always-closed'],
  ['opening', { closedDays: ['2027-02-30'] }, 'closedDays.0', 'date'],
  ['opening', { cutOffTime: '24:00' }, 'cutOffTime', 'time'],
  ['opening', { defaultLeadDays: 1.5 }, 'defaultLeadDays', 'number'],
  ['taxes', { vatRates: [] }, 'vatRates', 'required'],
  [
    'taxes',
    {
      vatRates: [
        { rateBp: 600, names: {} },
        { rateBp: 600, names: {} },
      ],
    },
    'vatRates',
    'rate-twice',
  ],
])('%s with %j is refused, and the field is named', async (name, over, field, code) => {
  expect(problems(await send(name, over as never))).toContainEqual({ field, code });
});

test('nobody cancels a paid order before the owner has said so, and the last moment is not before the free days end', async () => {
  expect(await shop.settings.cancelRule()).toMatchObject({ mayCancel: false });
  const rule = { mayCancel: true, cancelFreeDays: 7, cancelLastDays: 8, cancelKeepBp: 3_000 };
  expect(problems(await send('cancelling', rule))).toEqual([
    { field: 'cancelLastDays', code: 'last-before-free' },
  ]);
  expect(await send('cancelling', { ...rule, cancelLastDays: 7 })).toMatchObject({ ok: true });
  expect(await shop.settings.cancelRule()).toEqual({ ...rule, cancelLastDays: 7 });
});

test('a rate that products carry cannot go', async () => {
  await shop.aProduct({ vatRateBp: 600 });
  const { values } = await part('taxes');
  const without = (rate: number) => ({ vatRates: values.vatRates.filter(({ rateBp }) => rateBp !== rate) });
  expect(problems(await send('taxes', without(600)))).toEqual([
    { field: 'vatRates', code: 'rate-in-use', details: { rate: 6, products: 1 } },
  ]);
  expect(await send('taxes', without(0))).toMatchObject({ ok: true });
  expect((await shop.settings.sales()).vatRates.map(({ rateBp }) => rateBp)).not.toContain(0);
});

test('the owner’s colours and the place of pick-up are on the next page', async () => {
  await send('look', { primaryColour: '#ffe066', accentColour: null });
  const { lookVersion, pickUpAddress, address } = await shop.settings.shop();
  expect(lookVersion).toBeGreaterThan(0);
  expect(pickUpAddress).toEqual(address);
  expect(await shop.settings.themeCss()).toContain(':root,[data-theme="convive"]{--color-primary:#6e5c08;');
  const elsewhere = { street: 'Kaai 1', postcode: '9000', town: 'Gent', country: 'BE' as const };
  await send('business', { pickUpAddress: elsewhere });
  expect((await shop.settings.shop()).pickUpAddress).toEqual(elsewhere);
});

test('what is known without waiting follows what another process wrote, two seconds later', async () => {
  await shop.settings.shop();
  await database.pool.query(
    `update shop_settings set name = 'Elsewhere', payment_methods_off = '{test:card}'`,
  );
  shop.clock.set('2027-03-01T10:00:00Z');
  shop.settings.known();
  await expect
    .poll(() => shop.settings.known())
    .toMatchObject({ name: 'Elsewhere', paymentMethodsOff: ['test:card'] });
});
