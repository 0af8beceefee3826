import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '#platform/policy';
import { type IdentityForTest, identityForTest } from './identity-for-test.ts';
import { isSamePlace } from './own-addresses.ts';
import type { ProfileForm, SavedAddressForm } from './profile.contract.ts';

let test_: IdentityForTest;
beforeAll(async () => {
  test_ = await identityForTest();
});
afterAll(() => test_.database.drop());

let people = 0;
const somebody = async () => {
  const email = `somebody${++people}@x.test`;
  await test_.person(email);
  return { email, ...(await test_.signIn(email)) };
};
const profile = (over: Partial<ProfileForm> = {}): ProfileForm => ({
  firstName: 'Noor',
  lastName: 'de Vries',
  phone: '+32 470 00 00 00',
  organisation: 'Buurtcomité',
  language: 'fr',
  ...over,
});
const home = (over: Partial<SavedAddressForm> = {}): SavedAddressForm => ({
  label: 'Home',
  street: 'Bloemstraat 3',
  postcode: '9000',
  town: 'Gent',
  country: 'BE',
  ...over,
});
const done = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const given = await answer;
  if (!given.ok) throw new Error(given.code);
  return given.value;
};

test('a person begins with the name of registering, and is called by what they say since, everywhere', async () => {
  const { identity } = test_;
  const { by, email, headers } = await somebody();
  expect(await identity.profileOf(by)).toMatchObject({
    firstName: 'Person',
    lastName: email,
    language: 'nl',
    version: 0,
  });
  await done(identity.saveProfile(by, profile(), 0));
  expect(await identity.profileOf(by)).toMatchObject({ ...profile(), version: 1, email });
  expect(await identity.accountFacts(by.accountId)).toMatchObject({ name: 'Noor de Vries', language: 'fr' });
  expect(await identity.actorOf(headers, '192.0.2.1')).toMatchObject({ name: 'Noor de Vries' });
  expect(await identity.saveProfile(by, profile(), 0)).toEqual({ ok: false, code: 'changed-meanwhile' });
  const [act] = await test_.journal('account.change-profile');
  expect(act).toMatchObject({ before: { language: 'nl' }, after: { firstName: 'Noor', language: 'fr' } });
});

test('a picture comes and goes, and the rest stays', async () => {
  const { identity } = test_;
  const { by } = await somebody();
  await done(identity.saveProfile(by, profile(), 0));
  await done(identity.setPicture(by, 'ab/abcdef'));
  expect(await identity.profileOf(by)).toMatchObject({ picture: 'ab/abcdef', firstName: 'Noor' });
  await done(identity.setPicture(by, null));
  expect(await identity.profileOf(by)).toMatchObject({ picture: null });
});

test.each<[Partial<ProfileForm>, string, string]>([
  [{ firstName: ' ' }, 'firstName', 'required'],
  [{ firstName: 'Noor\u202E' }, 'firstName', 'unreadable'],
  [{ phone: 'call me' }, 'phone', 'phone'],
  [{ organisation: 'x'.repeat(121) }, 'organisation', 'too-long'],
  [{ language: 'de' as never }, 'language', 'required'],
])('a profile with %j is refused, and the field is named', async (over, field, code) => {
  const { by } = await somebody();
  const answer = await test_.identity.saveProfile(by, profile(over), 0);
  expect(answer.ok ? [] : answer.details?.problems).toContainEqual({ field, code });
});

test('of several addresses one is the default; the first is it by itself, and another takes its place', async () => {
  const { identity } = test_;
  const { by } = await somebody();
  const first = await done(identity.keepAddress(by, home()));
  const second = await done(identity.keepAddress(by, home({ street: 'Kaai 1', label: 'Work' })));
  const places = async () =>
    (await identity.savedAddressesOf(by)).map(({ id, isDefault }) => [id, isDefault]);
  expect(await places()).toEqual([
    [first.id, true],
    [second.id, false],
  ]);
  await done(identity.preferAddress(by, second.id));
  expect(await places()).toEqual([
    [second.id, true],
    [first.id, false],
  ]);
  await done(identity.removeAddress(by, second.id));
  expect(await places()).toEqual([[first.id, true]]);
  await done(identity.restoreAddress(by, second.id));
  expect(await places()).toEqual([
    [first.id, true],
    [second.id, false],
  ]);
  await done(identity.keepAddress(by, home({ town: 'Aalst' }), first.id));
  expect((await identity.savedAddressesOf(by))[0]).toMatchObject({ town: 'Aalst' });
});

test('two windows that add and choose at once leave one default', async () => {
  const { identity } = test_;
  const { by } = await somebody();
  const added = await Promise.all(
    Array.from({ length: 8 }, (_, n) => identity.keepAddress(by, home({ street: `Straat ${n}` }))),
  );
  await Promise.all(added.map((one) => (one.ok ? identity.preferAddress(by, one.value.id) : undefined)));
  const addresses = await identity.savedAddressesOf(by);
  expect(addresses).toHaveLength(8);
  expect(addresses.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('the address of an order is remembered once, however it is written', async () => {
  const { identity } = test_;
  const { by } = await somebody();
  const first = await done(identity.rememberAddress(by, home()));
  expect(
    await done(identity.rememberAddress(by, home({ street: 'bloemstraat  3.', postcode: '90 00' }))),
  ).toEqual(first);
  expect(
    isSamePlace({ ...home(), country: 'BE' }, { ...home({ street: 'Bloemstraat 33' }), country: 'BE' }),
  ).toBe(false);
  expect(await identity.savedAddressesOf(by)).toHaveLength(1);
});

test('nobody keeps more than twenty', async () => {
  const { identity } = test_;
  const { by } = await somebody();
  for (let n = 0; n < 20; n++) await done(identity.keepAddress(by, home({ street: `Straat ${n}` })));
  expect(await identity.keepAddress(by, home())).toEqual({ ok: false, code: 'too-many' });
  expect(await identity.rememberAddress(by, home())).toEqual({ ok: false, code: 'too-many' });
});

test('somebody else’s address is not there, for nothing that can be done to it', async () => {
  const { identity } = test_;
  const [mine, other] = [await somebody(), await somebody()];
  const { id } = await done(identity.keepAddress(mine.by, home()));
  const no = { ok: false, code: 'not-there' };
  expect(await identity.keepAddress(other.by, home(), id)).toEqual(no);
  expect(await identity.removeAddress(other.by, id)).toEqual(no);
  expect(await identity.preferAddress(other.by, id)).toEqual(no);
  await done(identity.removeAddress(mine.by, id));
  expect(await identity.restoreAddress(other.by, id)).toEqual(no);
  for (const act of [identity.profileOf(visitor), identity.savedAddressesOf(visitor)])
    expect((await act) ?? []).toEqual([]);
  expect(await identity.keepAddress(visitor, home())).toEqual({ ok: false, code: 'not-allowed' });
});

test('an address that was removed is forgotten after a day', async () => {
  const { identity, forward, jobs } = test_;
  const { by } = await somebody();
  const { id } = await done(identity.keepAddress(by, home()));
  await done(identity.removeAddress(by, id));
  forward(86_400_001);
  await jobs.get('identity.forget-expired')?.({} as never);
  expect(await identity.restoreAddress(by, id)).toEqual({ ok: false, code: 'not-there' });
});
